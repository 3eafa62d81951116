// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// What the columns of a board are, and what its three marks stand for.
Item {
    id: headings

    required property list<string> columns
    required property list<double> shares
    required property real signWidth
    required property real cellsWidth

    Row {
        x: headings.signWidth
        height: parent.height

        Repeater {
            model: headings.columns

            Item {
                id: column

                required property int index
                required property string modelData

                width: headings.cellsWidth * (headings.shares[index] ?? 0)
                height: headings.height

                Label {
                    width: parent.width - 2 * Theme.step
                    anchors.verticalCenter: parent.verticalCenter
                    textClass: Theme.TextClass.C
                    text: column.modelData
                    color: Theme.text3
                    font.weight: Theme.strong
                    elidable: true
                }
            }
        }
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        anchors.verticalCenter: parent.verticalCenter
        textClass: Theme.TextClass.C
        text: qsTr("umur · tautan, data, hitungan")
        color: Theme.text3
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, Theme.unit)
        color: Theme.line
    }
}
