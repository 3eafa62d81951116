// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// "Peringatan aktif": as many as have room, the others as a number; which one the keyboard is on.
Panel {
    id: list

    required property IncidentListModel incidents
    required property bool blind

    readonly property real rowHeight: Math.round(58 * Theme.unit)
    // What the list keeps for itself, however much there is to say below it.
    property int leastRows: 5
    readonly property real leastHeight: heading.height + Theme.step + Math.max(1, Math.min(leastRows, incidents.count)) * rowHeight
    readonly property int capacity: Math.max(1, Math.floor((height - heading.height - Theme.step) / rowHeight))

    signal chosen(string id)

    function moveBy(rows: int): void {
        view.currentIndex = Math.max(0, Math.min(list.incidents.count - 1, view.currentIndex + rows));
    }
    function chooseCurrent(): void {
        if (view.currentIndex >= 0 && view.currentIndex < list.incidents.count)
            list.chosen(list.incidents.idAt(view.currentIndex));
    }

    lineOnLeft: true

    Item {
        id: heading
        x: 5 * Theme.step
        width: parent.width - 10 * Theme.step
        height: Math.round(36 * Theme.unit)

        Caption {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("PERINGATAN AKTIF · %1").arg(list.incidents.count)
        }
        Label {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            textClass: Theme.TextClass.B
            text: qsTr("+%1 lainnya").arg(list.incidents.count - list.capacity)
            color: Theme.text3
            visible: list.incidents.count > list.capacity
        }
    }
    Label {
        anchors.top: heading.bottom
        x: heading.x
        textClass: Theme.TextClass.B
        text: list.blind ? qsTr("belum dapat dipastikan: ada sumber yang diam") : qsTr("tidak ada peringatan aktif (sumber hidup)")
        color: Theme.text2
        visible: list.incidents.count === 0
    }
    ListView {
        id: view
        anchors.top: heading.bottom
        width: parent.width
        height: Math.min(list.capacity, count) * list.rowHeight
        clip: true
        interactive: false
        cacheBuffer: 0
        model: list.incidents
        currentIndex: -1
        highlightMoveDuration: 0

        delegate: IncidentLine {
            width: view.width
            height: list.rowHeight
            current: ListView.isCurrentItem
            onTapped: id => list.chosen(id)
        }
    }
}
