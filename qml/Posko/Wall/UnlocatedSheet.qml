// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// What has no place on the map, and why: with the map it makes up what lists and figures count.
Sheet {
    id: sheet

    required property UnlocatedModel things

    signal chosen(string id)

    title: qsTr("TANPA POSISI · %1").arg(things.count)
    note: things.summary
    keys: qsTr("↑ ↓ pilih · Enter tampilkan sebagai fokus · T atau Esc tutup")

    Keys.onUpPressed: view.decrementCurrentIndex()
    Keys.onDownPressed: view.incrementCurrentIndex()
    Keys.onReturnPressed: sheet.chosen(sheet.things.idAt(view.currentIndex))
    Keys.onEnterPressed: sheet.chosen(sheet.things.idAt(view.currentIndex))

    Label {
        textClass: Theme.TextClass.B
        text: qsTr("semua yang tercatat ada di peta")
        color: Theme.text2
        visible: sheet.things.count === 0
    }
    ListView {
        id: view
        anchors.fill: parent
        // Whole rows only.
        anchors.bottomMargin: sheet.roomHeight % rowHeight
        clip: true
        interactive: false
        model: sheet.things
        currentIndex: 0
        highlightMoveDuration: 0

        readonly property real rowHeight: Math.round(58 * Theme.unit)

        delegate: UnlocatedLine {
            width: view.width
            height: view.rowHeight
            current: ListView.isCurrentItem
            onTapped: id => sheet.chosen(id)
        }
    }
}
