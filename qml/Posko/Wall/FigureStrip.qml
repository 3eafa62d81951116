// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// The figures side by side, a thin line between two; as many as have room, the most important first.
Item {
    id: strip

    required property FigureListModel figures
    property real room: implicitWidth
    // What the figures that have room take.
    readonly property real taken: {
        let width = 0;
        for (let i = 0; i < repeater.count; ++i) {
            const figure = repeater.itemAt(i);
            if (figure && figure.x + figure.width <= row.allowed)
                width = row.x + figure.x + figure.width;
        }
        return width;
    }

    implicitWidth: row.x + row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row

        readonly property real allowed: strip.room - 10 * Theme.step

        x: 5 * Theme.step
        spacing: 10 * Theme.step

        Repeater {
            id: repeater
            model: strip.figures

            Figure {
                id: figure

                required property int index

                opacity: x + width <= row.allowed ? 1 : 0

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
