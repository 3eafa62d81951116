// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// One answer of the search: its name, what it is, and where.
Rectangle {
    id: line

    required property int index
    required property string kind
    required property string name
    required property string where
    required property bool flyable
    property bool current: false

    signal tapped(int row)

    color: current ? Theme.raised : Theme.panel

    TapHandler {
        onTapped: line.tapped(line.index)
    }
    Label {
        id: words
        x: 2 * Theme.step
        width: Math.min(implicitWidth, 0.52 * line.width)
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.name
        color: line.flyable ? Theme.text : Theme.text3
        font.weight: line.current ? Theme.strong : Theme.plain
        elidable: true
    }
    Label {
        anchors.left: words.right
        anchors.leftMargin: 3 * Theme.step
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        textClass: Theme.TextClass.B
        text: line.where === "" ? line.kind : line.kind + " · " + line.where
        color: Theme.text2
        elidable: true
    }
}
