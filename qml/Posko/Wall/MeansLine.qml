// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// One depot or team: name and distance, and what it can give with what must be known of that.
Item {
    id: line

    required property int means
    required property string name
    required property string distance
    required property string figure
    required property string note
    required property int figureState
    readonly property bool depot: means === Sign.Depot
    readonly property color figureColour: figureState === Sign.Short ? Theme.high : Theme.figureColour(figureState)

    implicitHeight: depot ? first.implicitHeight + second.height : first.implicitHeight

    Mark {
        id: mark
        y: (first.height - height) / 2
        width: 16 * Theme.unit
        height: width
        path: Theme.meansShape(line.means)
        colour: Theme.meansColour(line.means)
    }
    Label {
        id: first
        anchors.left: mark.right
        anchors.leftMargin: 3 * Theme.step
        anchors.right: line.depot ? away.left : figure.left
        anchors.rightMargin: 3 * Theme.step
        textClass: Theme.TextClass.B
        text: line.name
        color: Theme.meansColour(line.means)
        elidable: true
    }
    Label {
        id: away
        anchors.right: parent.right
        anchors.baseline: first.baseline
        textClass: Theme.TextClass.B
        text: line.distance
        color: Theme.text2
    }
    Hatch {
        anchors.fill: figure
        anchors.leftMargin: -Theme.step
        anchors.rightMargin: -Theme.step
        visible: line.figureState === Sign.Unverified
    }
    Label {
        id: figure
        x: line.depot ? first.x : Math.min(parent.width - 164 * Theme.unit, away.x - 3 * Theme.step) - width
        y: line.depot ? first.height : 0
        textClass: Theme.TextClass.B
        text: line.figure
        color: line.figureColour
        font.weight: Theme.strong
    }
    Item {
        id: second
        anchors.left: figure.right
        anchors.leftMargin: 4 * Theme.step
        anchors.right: parent.right
        y: first.height
        height: line.depot ? figure.implicitHeight + Theme.step / 2 : 0

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            textClass: Theme.TextClass.B
            text: line.note
            color: line.figureState === Sign.Unverified ? Theme.high : Theme.text3
            visible: line.depot && text !== ""
            elidable: true
        }
    }
}
