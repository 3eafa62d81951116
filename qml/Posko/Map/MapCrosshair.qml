// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.MapScene

// Two thin lines that cross at the point that is meant, open in the middle.
Item {
    id: cross

    required property mapPalette colors
    required property real unit
    readonly property real arm: Math.round(22 * unit)
    readonly property real gap: Math.round(6 * unit)
    readonly property real stroke: Math.max(2, Math.round(2 * unit))

    Repeater {
        model: [Qt.point(-1, 0), Qt.point(1, 0), Qt.point(0, -1), Qt.point(0, 1)]

        Rectangle {
            required property point modelData

            x: modelData.x < 0 ? -cross.arm : modelData.x > 0 ? cross.gap : -cross.stroke / 2
            y: modelData.y < 0 ? -cross.arm : modelData.y > 0 ? cross.gap : -cross.stroke / 2
            width: modelData.x !== 0 ? cross.arm - cross.gap : cross.stroke
            height: modelData.y !== 0 ? cross.arm - cross.gap : cross.stroke
            color: cross.colors.selection
        }
    }
}
