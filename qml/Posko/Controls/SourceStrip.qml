// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Posko.Model
import Posko.Theme

// The sources by how they stand, the worst first: a mark, a word and a number that carry ten metres, names below.
Item {
    id: strip

    required property FeedGroupModel groups

    // Where not everything has room the names give way, never a word of state.
    RowLayout {
        anchors.right: parent.right
        width: Math.min(implicitWidth, parent.width)
        height: parent.height
        spacing: 7 * Theme.step

        Repeater {
            model: strip.groups

            Item {
                id: group

                required property string title
                required property string words
                required property int freshness
                required property bool fault
                readonly property bool lost: freshness === Sign.Lost
                readonly property bool never: freshness === Sign.Never
                readonly property color colour: fault ? Theme.high : Theme.freshnessColour(freshness)

                readonly property real least: mark.width + 2 * Theme.step + head.implicitWidth

                Layout.fillWidth: true
                Layout.minimumWidth: least
                Layout.preferredWidth: Math.max(least, names.implicitWidth)
                Layout.preferredHeight: strip.height

                Mark {
                    id: mark
                    anchors.verticalCenter: head.verticalCenter
                    width: 30 * Theme.unit
                    height: width
                    path: Theme.freshnessShape(group.freshness)
                    colour: group.colour
                }
                Label {
                    id: head
                    anchors.left: mark.right
                    anchors.leftMargin: 2 * Theme.step
                    y: names.text === "" ? (strip.height - height) / 2 : strip.height / 2 - height * 0.77
                    textClass: group.never ? Theme.TextClass.B : Theme.TextClass.A
                    text: group.title
                    color: group.lost ? Theme.critical : group.never ? Theme.text3 : Theme.text
                    font.weight: group.never ? Theme.plain : Theme.strong
                }
                Label {
                    id: names
                    anchors.top: parent.verticalCenter
                    anchors.topMargin: 3 * Theme.step
                    width: parent.width
                    textClass: Theme.TextClass.B
                    text: group.words
                    color: group.lost || group.fault ? Theme.text : Theme.text3
                    elidable: true
                }
            }
        }
    }
}
