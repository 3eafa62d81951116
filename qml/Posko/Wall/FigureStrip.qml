// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// The figures side by side, a thin line between two.
Item {
    id: strip

    required property FigureListModel figures

    implicitWidth: row.x + row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        x: 5 * Theme.step
        spacing: 10 * Theme.step

        Repeater {
            model: strip.figures

            Figure {
                id: figure

                required property int index

                Rectangle {
                    x: -5 * Theme.step
                    width: Math.max(1, Theme.unit)
                    height: parent.height
                    color: Theme.line
                    visible: figure.index > 0
                }
            }
        }
    }
}
