// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// Who leads the view of the map, what that means, and the key that changes it.
Rectangle {
    id: state

    required property viewFacts facts
    property real maximumWidth: implicitWidth
    readonly property bool quiet: facts.lead === Sign.Following

    implicitWidth: row.implicitWidth + 6 * Theme.step
    implicitHeight: row.implicitHeight + 2 * Theme.step
    width: Math.min(implicitWidth, maximumWidth)
    radius: Theme.step
    color: Theme.ground
    border.width: quiet ? Math.max(1, Theme.unit) : Math.max(2, 2 * Theme.unit)
    border.color: Theme.viewColour(facts.lead)
    clip: true

    Row {
        id: row
        x: 3 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.step

        Mark {
            anchors.verticalCenter: parent.verticalCenter
            width: 20 * Theme.unit
            height: width
            path: Theme.viewShape(state.facts.lead)
            colour: state.quiet ? Theme.text3 : Theme.viewColour(state.facts.lead)
        }
        Label {
            id: words
            textClass: Theme.TextClass.B
            text: state.facts.words
            color: state.quiet ? Theme.text2 : Theme.text
            font.weight: state.quiet ? Theme.plain : Theme.strong
        }
        Label {
            id: meaning
            width: Math.max(0, Math.min(implicitWidth, state.maximumWidth - words.width - keys.implicitWidth - 24 * Theme.step))
            textClass: Theme.TextClass.B
            text: state.facts.meaning
            elidable: true
            color: Theme.text2
            visible: text !== ""
        }
        Label {
            id: keys
            anchors.baseline: words.baseline
            textClass: Theme.TextClass.B
            text: state.facts.keys
            color: Theme.text3
            visible: text !== ""
        }
    }
}
