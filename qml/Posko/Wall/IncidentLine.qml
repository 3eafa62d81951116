// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// One active incident: what and where, how old or until when, and the words below.
Rectangle {
    id: line

    required property string incidentId
    required property int priority
    required property string title
    required property string place
    required property string detail
    required property string age
    required property bool focused
    required property bool old
    property bool current: false

    signal tapped(string id)

    color: focused ? Theme.raised : Theme.clear

    Rectangle {
        width: Theme.step
        height: parent.height
        color: Theme.priorityColour(line.priority)
        visible: line.focused
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Math.ceil(Theme.unit)
        color: Theme.clear
        border.color: Theme.text2
        border.width: Math.ceil(2 * Theme.unit)
        visible: line.current
    }
    Mark {
        id: mark
        x: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: 24 * Theme.unit
        height: width
        path: Theme.priorityShape(line.priority)
        colour: Theme.priorityColour(line.priority)
    }
    Label {
        anchors.left: mark.right
        anchors.leftMargin: 4 * Theme.step
        anchors.right: age.left
        anchors.rightMargin: 4 * Theme.step
        anchors.bottom: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.title + " · " + line.place
        color: line.old ? Theme.stale : Theme.text
        font.weight: Theme.strong
        elidable: true
    }
    Label {
        id: age
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.bottom: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.old ? qsTr("lama %1").arg(line.age) : line.age
        color: line.old ? Theme.high : Theme.text
    }
    Label {
        anchors.left: mark.right
        anchors.leftMargin: 4 * Theme.step
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.top: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.detail
        color: line.old ? Theme.stale : Theme.text3
        elidable: true
    }
    TapHandler {
        onTapped: line.tapped(line.incidentId)
    }
}
