// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme

// The frame around everything while a scenario or a drill runs, with its tab at the top.
Item {
    id: frame

    required property screenModeFacts facts
    // False where the page says the same in its own top bar.
    property bool tab: true
    readonly property real inset: facts.framed ? Math.ceil(6 * Theme.unit) : 0

    visible: facts.framed

    // Four bars, not one rectangle with a border: that would blend its clear inside over the whole screen at every frame.
    Rectangle {
        width: frame.width
        height: frame.inset
        color: Theme.drill
    }
    Rectangle {
        y: frame.height - height
        width: frame.width
        height: frame.inset
        color: Theme.drill
    }
    Rectangle {
        width: frame.inset
        height: frame.height
        color: Theme.drill
    }
    Rectangle {
        x: frame.width - width
        width: frame.inset
        height: frame.height
        color: Theme.drill
    }
    Rectangle {
        visible: frame.tab
        anchors.horizontalCenter: parent.horizontalCenter
        width: notice.implicitWidth + 10 * Theme.step
        height: notice.implicitHeight + 2 * Theme.step
        radius: 2 * Theme.step
        topLeftRadius: 0
        topRightRadius: 0
        color: Theme.drill

        Label {
            id: notice
            anchors.centerIn: parent
            textClass: Theme.TextClass.B
            text: frame.facts.notice
            color: Theme.ink
            font.weight: Theme.strong
        }
    }
}
