// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// One thing without a place: what it is, what it is called, why, and how old its word is.
Rectangle {
    id: line

    required property string thingId
    required property int priority
    required property string kind
    required property string name
    required property string reason
    required property string age
    property bool current: false

    signal tapped(string id)

    color: current ? Theme.raised : Theme.panel

    TapHandler {
        onTapped: line.tapped(line.thingId)
    }
    Mark {
        x: 2 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: 20 * Theme.unit
        height: width
        path: Theme.priorityShape(line.priority)
        colour: Theme.priorityColour(line.priority)
        visible: line.priority !== Sign.None
    }
    Label {
        id: title
        x: 10 * Theme.step
        width: age.x - x - 2 * Theme.step
        anchors.bottom: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.name
        font.weight: Theme.strong
        elidable: true
    }
    Label {
        x: title.x
        width: parent.width - x - 2 * Theme.step
        anchors.top: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.kind + " · " + line.reason
        color: Theme.text2
        elidable: true
    }
    Label {
        id: age
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.step
        anchors.baseline: title.baseline
        textClass: Theme.TextClass.B
        text: line.age
        color: Theme.text2
    }
}
