// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Theme

// The diagonal hatch behind a figure that nobody has checked ("belum diverifikasi").
Item {
    id: hatch

    readonly property real pitch: 12 * Theme.unit

    clip: true

    Repeater {
        model: hatch.visible ? Math.min(100, Math.ceil((hatch.width + hatch.height) / hatch.pitch) + 1) : 0

        Rectangle {
            required property int index

            x: index * hatch.pitch - hatch.height / 2
            y: (hatch.height - height) / 2
            width: 4 * Theme.unit
            height: hatch.height * 1.6
            rotation: 45
            antialiasing: true
            color: Theme.hatch
        }
    }
}
