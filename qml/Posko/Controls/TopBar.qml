// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme

// Whose wall this is, what it is doing, what time it is, and whether its sources live.
Panel {
    id: bar

    required property WallPage page
    readonly property screenModeFacts mode: page.mode.facts
    readonly property clockFacts clock: page.clock.facts

    Item {
        id: title
        x: 5 * Theme.step
        width: Math.max(name.implicitWidth, organisation.implicitWidth)
        height: parent.height

        Label {
            id: name
            anchors.bottom: parent.verticalCenter
            textClass: Theme.TextClass.B
            text: "POSKO"
            font.weight: Theme.strong
            font.letterSpacing: 1.5 * Theme.unit
        }
        Label {
            id: organisation
            anchors.top: parent.verticalCenter
            textClass: Theme.TextClass.B
            text: bar.page.organisation
            color: Theme.text3
        }
    }
    Rectangle {
        id: word
        anchors.left: title.right
        anchors.leftMargin: 6 * Theme.step
        width: Math.max(modeWord.implicitWidth, subject.implicitWidth) + (filled ? 10 * Theme.step : 0)
        height: parent.height - 2 * Theme.step
        color: bar.mode.framed ? Theme.drill : bar.mode.blind ? Theme.criticalBanner : Theme.clear
        bottomLeftRadius: 2 * Theme.step
        bottomRightRadius: 2 * Theme.step

        readonly property bool filled: bar.mode.framed || bar.mode.blind

        Label {
            id: modeWord
            anchors.horizontalCenter: parent.horizontalCenter
            y: subject.visible ? 0 : (parent.height - height) / 2 + Theme.step
            textClass: Theme.TextClass.A
            text: bar.mode.word
            color: bar.mode.framed ? Theme.ink : bar.mode.blind ? Theme.white : Theme.text2
            font.weight: Theme.strong
        }
        Label {
            id: subject
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 2 * Theme.step
            textClass: Theme.TextClass.B
            text: bar.mode.subject
            color: Theme.ink
            font.weight: Theme.strong
            visible: text !== ""
        }
    }
    Item {
        id: clockFace
        anchors.left: word.right
        anchors.leftMargin: 8 * Theme.step
        width: Math.max(digits.implicitWidth, others.implicitWidth)
        height: parent.height

        Label {
            id: digits
            anchors.bottom: others.top
            textClass: Theme.TextClass.A
            text: bar.clock.digits + " " + bar.clock.zone
            font.weight: Theme.strong
        }
        Label {
            id: others
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 3 * Theme.step
            textClass: Theme.TextClass.B
            text: bar.clock.others
            color: Theme.text2
        }
    }
    SourceStrip {
        anchors.left: clockFace.right
        anchors.leftMargin: 8 * Theme.step
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        height: parent.height
        groups: bar.page.feedGroups
    }
}
