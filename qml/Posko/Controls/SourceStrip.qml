// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme

// The sources by how they stand, the worst first: a mark, a word and a number that carry ten metres, names below.
Item {
    id: strip

    required property FeedGroupModel groups

    Row {
        id: row
        anchors.right: parent.right
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

                width: Math.max(mark.width + 2 * Theme.step + head.implicitWidth, Math.min(names.implicitWidth, strip.width / strip.groups.count - row.spacing))
                height: strip.height

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
