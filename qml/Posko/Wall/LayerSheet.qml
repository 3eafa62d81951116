// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.Controls
import Posko.MapScene
import Posko.Model
import Posko.Theme

// The layers of the map, to be switched by keys or taps, and beside them what the signs in view mean.
Sheet {
    id: sheet

    required property LayerListModel layers
    required property LegendModel legend
    // What the map shows, and in which colours.
    required property geoRectangle seen
    required property mapPalette colors
    readonly property real rowHeight: Math.round(29 * Theme.unit)

    title: qsTr("LAPISAN PETA")
    note: qsTr("ARTI TANDA DI TAMPILAN INI")
    keys: qsTr("↑ ↓ pilih · Spasi sembunyikan atau tampilkan · Del tampilkan semua · M atau Esc tutup")

    Keys.onUpPressed: view.decrementCurrentIndex()
    Keys.onDownPressed: view.incrementCurrentIndex()
    Keys.onSpacePressed: sheet.layers.toggle(view.currentIndex)
    Keys.onReturnPressed: sheet.layers.toggle(view.currentIndex)
    Keys.onDeletePressed: sheet.layers.showAll()

    Binding {
        target: sheet.legend
        property: "open"
        value: sheet.visible
    }
    Binding {
        target: sheet.legend
        property: "seen"
        value: sheet.seen
    }
    ListView {
        id: view
        width: Math.round(parent.width * 0.48)
        height: Math.floor(sheet.roomHeight / sheet.rowHeight) * sheet.rowHeight
        clip: true
        interactive: false
        model: sheet.layers
        currentIndex: 0
        highlightMoveDuration: 0

        delegate: LayerLine {
            width: view.width
            height: sheet.rowHeight
            current: ListView.isCurrentItem
            onTapped: row => sheet.layers.toggle(row)
        }
    }
    LegendView {
        x: Math.round(parent.width * 0.52)
        width: parent.width - x
        height: view.height
        legend: sheet.legend
        rowHeight: sheet.rowHeight
        colors: sheet.colors
    }
}
