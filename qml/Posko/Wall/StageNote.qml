// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// One thing that must be known of the map, on it.
Rectangle {
    id: note

    required property string text
    property color edge: Theme.line
    property real maximumWidth: implicitWidth

    implicitWidth: words.implicitWidth + 6 * Theme.step
    implicitHeight: words.implicitHeight + 2 * Theme.step
    width: Math.min(implicitWidth, maximumWidth)
    radius: Theme.step
    color: Theme.ground
    border.width: Math.max(1, Theme.unit)
    border.color: note.edge
    visible: note.text !== ""

    Label {
        id: words
        x: 3 * Theme.step
        width: parent.width - 6 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: note.text
        color: Theme.text2
        elidable: true
    }
}
