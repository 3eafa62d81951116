// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Map
import Posko.MapScene
import Posko.Model
import Posko.Theme

// The signs in view, drawn by the map's own layers, and their meaning.
Item {
    id: view

    required property LegendModel legend
    required property real rowHeight
    required property mapPalette colors
    readonly property real sampleWidth: Math.round(56 * Theme.unit)
    readonly property int capacity: Math.floor(height / rowHeight)
    readonly property int beyond: legend.count - capacity

    Binding {
        target: view.legend
        property: "rowHeight"
        value: view.rowHeight
    }
    Binding {
        target: view.legend
        property: "sampleWidth"
        value: view.sampleWidth
    }
    Rectangle {
        width: view.sampleWidth
        height: samples.height
        color: view.colors.land
    }
    MapSamples {
        id: samples
        width: view.sampleWidth
        height: Math.min(view.legend.count, view.beyond > 0 ? view.capacity - 1 : view.capacity) * view.rowHeight
        source: view.legend.samples
        corner: view.legend.corner
        zoomLevel: view.legend.zoomLevel
        colors: view.colors
        unit: Theme.unit * 0.8
    }
    Column {
        x: view.sampleWidth + 2 * Theme.step

        Repeater {
            model: view.legend

            Label {
                required property int index
                required property string words

                width: view.width - view.sampleWidth - 2 * Theme.step
                height: view.rowHeight
                verticalAlignment: Text.AlignVCenter
                textClass: Theme.TextClass.C
                text: words
                color: Theme.text2
                elidable: true
                visible: (index + 1) * view.rowHeight <= samples.height
            }
        }
        Label {
            height: view.rowHeight
            verticalAlignment: Text.AlignVCenter
            textClass: Theme.TextClass.C
            text: qsTr("+%1 tanda lain").arg(view.beyond + 1)
            color: Theme.text3
            visible: view.beyond > 0
        }
    }
    Label {
        textClass: Theme.TextClass.C
        text: qsTr("tidak ada tanda di tampilan ini")
        color: Theme.text2
        visible: view.legend.count === 0
    }
}
