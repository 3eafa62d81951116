// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// What the wall must say of itself, each as long as its cause lasts.
Column {
    id: banners

    required property TroubleListModel troubles

    Repeater {
        model: banners.troubles

        Rectangle {
            id: trouble

            required property int kind
            required property string title
            required property string words
            readonly property bool lost: kind === Sign.Outage
            readonly property color colour: lost ? Theme.critical : kind === Sign.Drill ? Theme.drill : Theme.high

            width: banners.width
            height: Math.round(52 * Theme.unit)
            color: Theme.ink

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Math.max(1, Theme.unit)
                color: Theme.line
            }
            Rectangle {
                width: 2 * Theme.step
                height: parent.height
                color: trouble.colour
            }
            Label {
                id: title
                x: 5 * Theme.step
                anchors.verticalCenter: parent.verticalCenter
                textClass: Theme.TextClass.A
                text: trouble.title
                color: trouble.colour
                font.weight: Theme.strong
            }
            Label {
                anchors.left: title.right
                anchors.leftMargin: 5 * Theme.step
                anchors.right: parent.right
                anchors.rightMargin: 5 * Theme.step
                anchors.baseline: title.baseline
                textClass: Theme.TextClass.B
                text: trouble.words
                color: Theme.text
                elidable: true
            }
        }
    }
}
