// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// One layer: whether it is drawn, and what of it is drawn although it is hidden.
Rectangle {
    id: line

    required property int index
    required property string name
    required property string note
    required property bool shown
    property bool current: false

    signal tapped(int row)

    color: current ? Theme.raised : Theme.panel

    TapHandler {
        onTapped: line.tapped(line.index)
    }
    Rectangle {
        width: Math.max(3, 3 * Theme.unit)
        height: parent.height
        color: Theme.text
        visible: line.current
    }
    Mark {
        x: 3 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: 18 * Theme.unit
        height: width
        path: Theme.switchShape(line.shown)
        colour: line.shown ? Theme.ok : Theme.medium
    }
    Label {
        id: words
        x: 10 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.name
        color: line.shown ? Theme.text : Theme.text3
    }
    Label {
        anchors.left: words.right
        anchors.leftMargin: 2 * Theme.step
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.C
        text: line.note
        color: Theme.critical
        elidable: true
    }
}
