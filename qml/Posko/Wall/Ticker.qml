// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// The newest events in one line, newest first, as many as have room; nothing moves. Refused messages stand at its end.
Rectangle {
    id: bar

    required property TickerModel ticker
    required property rejectedFacts rejected

    color: Theme.ground

    Row {
        id: row
        x: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: (refused.visible ? refused.x - 8 * Theme.step : parent.width - 5 * Theme.step) - x
        spacing: 8 * Theme.step

        Repeater {
            model: bar.ticker

            Row {
                id: entry

                required property string time
                required property string source
                required property string words
                required property bool trouble

                spacing: 2 * Theme.step
                opacity: x === 0 || x + width <= row.width ? 1 : 0

                Label {
                    id: when
                    textClass: Theme.TextClass.B
                    text: entry.time
                    font.weight: Theme.strong
                }
                Label {
                    width: Math.min(implicitWidth, row.width - when.width - entry.spacing)
                    textClass: Theme.TextClass.B
                    text: entry.source + ": " + entry.words
                    color: entry.trouble ? Theme.high : Theme.text2
                    elidable: true
                }
            }
        }
    }
    Label {
        x: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: qsTr("belum ada kejadian sejak mulai")
        color: Theme.text3
        visible: bar.ticker.count === 0
    }
    Label {
        id: refused
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width / 3)
        textClass: Theme.TextClass.B
        text: bar.rejected.words
        color: Theme.high
        visible: bar.rejected.count > 0
        elidable: true
    }
}
