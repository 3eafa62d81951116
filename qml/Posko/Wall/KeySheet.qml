// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// Every key and what it does, in two columns.
Sheet {
    id: sheet

    required property KeyList list
    readonly property int rows: Math.ceil(list.keys.length / 2)

    title: qsTr("TOMBOL")
    keys: qsTr("F1, ? atau Esc tutup")

    Repeater {
        model: sheet.list.keys

        Item {
            id: line

            required property int index
            required property string modelData

            x: index < sheet.rows ? 0 : Math.round(parent.width / 2)
            y: (index % sheet.rows) * height
            width: Math.round(parent.width / 2)
            height: Math.min(Math.round(30 * Theme.unit), Math.floor(sheet.roomHeight / sheet.rows))

            Label {
                id: key
                width: Math.round(128 * Theme.unit)
                anchors.verticalCenter: parent.verticalCenter
                textClass: Theme.TextClass.C
                text: line.modelData
                font.weight: Theme.strong
                elidable: true
            }
            Label {
                anchors.left: key.right
                anchors.right: parent.right
                anchors.rightMargin: 2 * Theme.step
                anchors.verticalCenter: parent.verticalCenter
                textClass: Theme.TextClass.C
                text: sheet.list.words[line.index] ?? ""
                color: Theme.text2
                elidable: true
            }
        }
    }
}
