// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// What somebody looks for, as it is typed, and what was found.
Sheet {
    id: sheet

    required property SearchModel search

    signal chosen(int row)

    function choose(row: int): void {
        if (row >= 0 && row < sheet.search.count)
            sheet.chosen(row);
    }

    title: qsTr("CARI")
    note: qsTr("tempat, kode wilayah, koordinat, lumbung, tim, kejadian")
    keys: qsTr("↑ ↓ pilih · Enter terbang ke sana · Esc tutup")

    Component.onCompleted: sheet.search.open()
    Keys.onUpPressed: view.decrementCurrentIndex()
    Keys.onDownPressed: view.incrementCurrentIndex()

    Rectangle {
        id: field
        width: parent.width
        height: Math.round(40 * Theme.unit)
        color: Theme.ground
        radius: Theme.step
        border.width: Math.max(1, Theme.unit)
        border.color: Theme.text3

        TextInput {
            id: input
            objectName: "searchInput"
            anchors.fill: parent
            anchors.leftMargin: 3 * Theme.step
            anchors.rightMargin: 3 * Theme.step
            verticalAlignment: TextInput.AlignVCenter
            focus: true
            clip: true
            color: Theme.text
            selectionColor: Theme.info
            selectedTextColor: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.size(Theme.TextClass.B)
            maximumLength: 200
            text: sheet.search.text
            onTextEdited: {
                sheet.search.text = text;
                view.currentIndex = 0;
            }
            onAccepted: sheet.choose(view.currentIndex)
        }
    }
    Label {
        anchors.top: field.bottom
        anchors.topMargin: 3 * Theme.step
        textClass: Theme.TextClass.B
        text: sheet.search.loading ? qsTr("memuat nama tempat…") : qsTr("tidak ditemukan")
        color: Theme.text2
        visible: sheet.search.count === 0 && sheet.search.text !== ""
    }
    ListView {
        id: view

        readonly property real rowHeight: Math.round(34 * Theme.unit)

        y: field.height + 2 * Theme.step
        width: parent.width
        height: Math.max(0, Math.floor((sheet.roomHeight - y) / rowHeight) * rowHeight)
        clip: true
        interactive: false
        model: sheet.search
        currentIndex: 0
        highlightMoveDuration: 0

        delegate: SearchLine {
            width: view.width
            height: view.rowHeight
            current: ListView.isCurrentItem
            onTapped: row => sheet.choose(row)
        }
    }
}
