// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Charts
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
    // With all the height of the wall nothing has to be left out.
    property bool roomy: false
    readonly property int most: compact ? 3 : roomy ? 20 : 5
    readonly property bool told: details.count > 0
    readonly property bool drawn: panel.hydrograph.shown && !compact
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
            lines: view.compact || (view.told && !view.roomy) ? 1 : 2
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
            words: view.compact ? "" : view.facts.estimate
            colour: Theme.text3
        }
        StageLine {
            width: parent.width
            height: 24 * Theme.unit
            names: view.facts.stages
            current: view.facts.stage
            visible: view.facts.stage >= 0
        }
        FocusLine {
            words: view.facts.stage < 0 ? "" : qsTr("tahap %1 dari 5: %2").arg(view.facts.stage + 1).arg(view.facts.stages[view.facts.stage])
            colour: Theme.team
        }
        Repeater {
            id: details
            model: view.panel.details

            DetailLine {
                width: column.width
                most: view.most
                drawn: view.drawn
            }
        }
        HydrographPanel {
            width: parent.width
            height: (view.roomy ? 240 : 136) * Theme.unit
            chart: view.panel.hydrograph
            visible: view.drawn
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
                visible: view.roomy || !view.told || index < 1
            }
        }
        Repeater {
            id: teams
            model: view.panel.teams

            MeansLine {
                width: column.width
                visible: view.roomy || !view.told || index < 1
            }
        }
        // A told incident leaves this room to the list above: it must not shrink to one row.
        FocusLine {
            words: view.told && !view.roomy ? "" : view.facts.cannot
            colour: Theme.text3
        }
    }
}
