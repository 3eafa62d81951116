// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// One row of a board: its sign, its cells, how old it is and its three marks. What is old looks old in itself.
Rectangle {
    id: line

    required property int index
    required property int priority
    required property list<string> cells
    required property int figureState
    required property int linkMark
    required property int dataMark
    required property int countMark
    required property string age
    property list<double> shares
    property real signWidth
    property real cellsWidth
    readonly property bool old: figureState === Sign.Old

    color: index % 2 === 0 ? Theme.panel : Theme.raised

    Mark {
        x: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        width: 20 * Theme.unit
        height: width
        path: Theme.priorityShape(line.priority)
        colour: Theme.priorityColour(line.priority)
        visible: line.priority !== Sign.None
    }
    Hatch {
        x: line.signWidth
        width: line.cellsWidth
        height: parent.height
        visible: line.countMark === Sign.MarkLost && !line.old
    }
    Row {
        x: line.signWidth
        height: parent.height

        Repeater {
            model: line.cells

            Item {
                id: cell

                required property int index
                required property string modelData

                width: line.cellsWidth * (line.shares[index] ?? 0)
                height: line.height

                Label {
                    width: parent.width - 4 * Theme.step
                    anchors.verticalCenter: parent.verticalCenter
                    textClass: Theme.TextClass.B
                    text: cell.modelData
                    color: line.old ? Theme.stale : cell.index === 0 ? Theme.text : Theme.text2
                    font.weight: cell.index === 0 ? Theme.strong : Theme.plain
                    elidable: true
                }
            }
        }
    }
    Label {
        anchors.right: marks.left
        anchors.rightMargin: 3 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.B
        text: line.age
        color: line.old ? Theme.stale : Theme.text2
    }
    Row {
        id: marks
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.step

        Repeater {
            model: [line.linkMark, line.dataMark, line.countMark]

            Item {
                id: slot

                required property int modelData

                width: 20 * Theme.unit
                height: width

                Mark {
                    anchors.fill: parent
                    path: Theme.markShape(slot.modelData)
                    colour: Theme.markColour(slot.modelData)
                    visible: slot.modelData !== Sign.MarkAbsent
                }
            }
        }
    }
}
