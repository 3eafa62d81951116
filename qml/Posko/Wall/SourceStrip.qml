// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// Every source with its mark, the age of what it last said, and what is wrong with it.
Item {
    id: strip

    required property FeedListModel feeds

    Row {
        anchors.right: parent.right
        height: parent.height
        spacing: 5 * Theme.step

        Repeater {
            model: strip.feeds

            Item {
                id: source

                required property string name
                required property int freshness
                required property string age
                required property string note
                required property bool fault
                readonly property bool silent: freshness === Sign.Lost || freshness === Sign.Never

                width: mark.width + 2 * Theme.step + Math.max(label.implicitWidth, state.implicitWidth, remark.implicitWidth)
                height: strip.height

                Mark {
                    id: mark
                    anchors.verticalCenter: parent.verticalCenter
                    width: 28 * Theme.unit
                    height: width
                    path: Theme.freshnessShape(source.freshness)
                    colour: Theme.freshnessColour(source.freshness)
                }
                Column {
                    anchors.left: mark.right
                    anchors.leftMargin: 2 * Theme.step
                    anchors.verticalCenter: parent.verticalCenter

                    Label {
                        id: label
                        textClass: Theme.TextClass.B
                        text: source.name
                        font.weight: Theme.strong
                        color: source.silent ? Theme.stale : Theme.text
                    }
                    Label {
                        id: state
                        textClass: Theme.TextClass.B
                        text: source.age
                        color: source.silent ? Theme.critical : Theme.text2
                    }
                    Label {
                        id: remark
                        textClass: Theme.TextClass.B
                        text: source.note
                        color: source.fault ? Theme.high : Theme.stale
                        visible: text !== ""
                    }
                }
            }
        }
    }
}
