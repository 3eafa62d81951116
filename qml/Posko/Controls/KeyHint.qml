// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme

// Which key opens which board; the open one stands out.
Item {
    id: hint

    required property Boards boards

    implicitHeight: Math.round(28 * Theme.unit)

    Label {
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.C
        text: qsTr("F1 Tombol")
        color: Theme.text3
    }
    Row {
        x: 5 * Theme.step
        height: parent.height
        spacing: 6 * Theme.step

        Label {
            anchors.verticalCenter: parent.verticalCenter
            textClass: Theme.TextClass.C
            text: qsTr("1 Dinding")
            color: hint.boards.current === "" ? Theme.text : Theme.text3
            font.weight: hint.boards.current === "" ? Theme.strong : Theme.plain
        }
        Repeater {
            model: hint.boards.names

            Label {
                required property int index
                required property string modelData
                readonly property bool current: hint.boards.current === modelData

                anchors.verticalCenter: parent.verticalCenter
                textClass: Theme.TextClass.C
                text: hint.boards.keys[index] + " " + hint.boards.labels[index]
                color: current ? Theme.text : Theme.text3
                font.weight: current ? Theme.strong : Theme.plain
            }
        }
    }
}
