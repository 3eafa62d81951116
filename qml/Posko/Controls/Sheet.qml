// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Theme

// A panel that a key lays over the map: what it is about, which keys it knows, and its content.
FocusScope {
    id: sheet

    required property string title
    property string note: ""
    property string keys: ""
    default property alias content: room.data
    readonly property real roomHeight: room.height

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
        radius: Theme.step
        border.width: Math.max(1, Theme.unit)
        border.color: Theme.text3
    }
    Caption {
        id: heading
        x: 4 * Theme.step
        y: 3 * Theme.step
        text: sheet.title
    }
    Label {
        anchors.left: heading.right
        anchors.leftMargin: 4 * Theme.step
        anchors.right: parent.right
        anchors.rightMargin: 4 * Theme.step
        anchors.baseline: heading.baseline
        horizontalAlignment: Text.AlignRight
        textClass: Theme.TextClass.B
        text: sheet.note
        color: Theme.text2
        elidable: true
    }
    Item {
        id: room
        x: 4 * Theme.step
        width: parent.width - 8 * Theme.step
        anchors.top: heading.bottom
        anchors.topMargin: 2 * Theme.step
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.step
        clip: true
    }
    Label {
        id: foot
        x: 4 * Theme.step
        width: parent.width - 8 * Theme.step
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2 * Theme.step
        textClass: Theme.TextClass.C
        text: sheet.keys
        color: Theme.text3
        elidable: true
    }
}
