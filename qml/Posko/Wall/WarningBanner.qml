// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// The highest active incident across the whole wall, and how long nobody has answered it.
Rectangle {
    id: banner

    required property activeWarningFacts facts
    readonly property color ink: facts.active ? Theme.bannerInk(facts.priority) : facts.blind ? Theme.white : Theme.text

    color: facts.active ? Theme.bannerColour(facts.priority) : facts.blind ? Theme.criticalBanner : Theme.raised

    Mark {
        id: mark
        x: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: 40 * Theme.unit
        height: width
        path: Theme.priorityShape(banner.facts.priority)
        colour: banner.ink
        visible: banner.facts.active
    }
    Column {
        anchors.left: banner.facts.active ? mark.right : parent.left
        anchors.leftMargin: 5 * Theme.step
        anchors.right: answer.visible ? answer.left : parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            textClass: Theme.TextClass.A
            text: banner.facts.title
            color: banner.ink
            font.weight: Theme.strong
            elidable: true
        }
        Label {
            width: parent.width
            textClass: Theme.TextClass.B
            text: banner.facts.line
            color: banner.ink
            visible: text !== ""
            font.weight: Font.Medium
            elidable: true
        }
    }
    Rectangle {
        id: answer
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: counter.implicitWidth + 8 * Theme.step
        height: counter.implicitHeight + 3 * Theme.step
        radius: 2 * Theme.step
        color: banner.facts.unanswered ? Theme.white : Theme.clear
        visible: banner.facts.counter !== ""

        Label {
            id: counter
            anchors.centerIn: parent
            textClass: Theme.TextClass.A
            text: banner.facts.counter
            color: !banner.facts.unanswered ? banner.ink : Theme.criticalInk
            font.weight: Theme.strong
        }
    }
}
