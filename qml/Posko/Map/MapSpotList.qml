// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.MapScene

// The things that lie at one spot of the map, of which one may be chosen.
FocusScope {
    id: list

    required property mapPalette colors
    required property real unit
    required property real maximumHeight
    property mapHit hit

    signal chosen(string id)
    signal closed

    function show(hit: mapHit) {
        list.hit = hit;
        rows.currentIndex = 0;
        list.x = Math.max(0, Math.min(list.parent.width - list.width, hit.covered.x));
        list.y = Math.max(0, Math.min(list.parent.height - list.height, hit.covered.y + hit.covered.height + 4 * list.unit));
        list.visible = true;
        list.forceActiveFocus();
    }

    function choose(index: int) {
        list.visible = false;
        list.chosen(list.hit.ids[index]);
        list.closed();
    }

    visible: false
    width: Math.round(300 * unit)
    height: Math.min(maximumHeight, rows.contentHeight + 2 * rows.anchors.margins)
    Keys.onEscapePressed: {
        list.visible = false;
        list.closed();
    }
    Keys.onReturnPressed: list.choose(rows.currentIndex)
    Keys.onEnterPressed: list.choose(rows.currentIndex)

    Rectangle {
        anchors.fill: parent
        radius: Math.round(6 * list.unit)
        color: list.colors.plate
        border.width: 1
        border.color: list.colors.textQuiet
    }

    ListView {
        id: rows

        anchors.fill: parent
        anchors.margins: Math.round(6 * list.unit)
        clip: true
        focus: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: list.hit.names

        delegate: Rectangle {
            id: row

            required property int index
            required property string modelData

            width: rows.width
            height: Math.round(30 * list.unit)
            radius: Math.round(4 * list.unit)
            color: row.ListView.isCurrentItem ? list.colors.hatch : "transparent"

            MapText {
                anchors.verticalCenter: parent.verticalCenter
                x: Math.round(8 * list.unit)
                width: parent.width - 2 * x
                elide: Text.ElideRight
                text: row.modelData
                textFormat: Text.PlainText
                colors: list.colors
                unit: list.unit
            }

            TapHandler {
                onTapped: list.choose(row.index)
            }
        }
    }
}
