// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// The incident that the wall speaks of: what, when, where in the sender's words, and who is nearest.
Panel {
    id: view

    required property FocusPanel panel
    readonly property focusFacts facts: panel.facts
    // With little room the panel keeps the words that a room acts on.
    property bool compact: false
    readonly property bool nothing: facts.kind === Sign.Nothing

    implicitHeight: column.implicitHeight + 6 * Theme.step
    color: Theme.raised
    lineOnLeft: true

    Rectangle {
        width: parent.width
        height: Math.ceil(3 * Theme.unit)
        color: Theme.priorityColour(view.facts.priority)
        visible: !view.nothing
    }
    Column {
        id: column
        x: 5 * Theme.step
        y: 3 * Theme.step
        width: parent.width - 10 * Theme.step

        Caption {
            text: view.facts.held ? qsTr("FOKUS · DIPILIH") : qsTr("FOKUS")
        }
        FocusLine {
            words: view.facts.empty
            colour: Theme.text2
        }
        Label {
            width: parent.width
            textClass: Theme.TextClass.A
            text: view.facts.headline
            font.weight: Theme.strong
            visible: text !== ""
            elidable: true
        }
        FocusLine {
            words: view.facts.when
            colour: Theme.text
        }
        FocusLine {
            words: view.facts.words
            lines: view.compact ? 1 : 2
        }
        FocusLine {
            words: view.compact ? "" : view.facts.reckoned
            colour: Theme.text3
        }
        FocusLine {
            words: view.facts.felt
            colour: Theme.text
        }
        FocusLine {
            words: view.facts.means
        }
        Item {
            width: parent.width
            height: 2 * Theme.step
            visible: depots.count + teams.count > 0
        }
        Repeater {
            id: depots
            model: view.panel.depots

            MeansLine {
                width: column.width
            }
        }
        Repeater {
            id: teams
            model: view.panel.teams

            MeansLine {
                width: column.width
            }
        }
        FocusLine {
            words: view.facts.cannot
            colour: Theme.text3
        }
    }
}
