// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// One board over the whole screen: its rows worst first, a page at a time; a key or 15 seconds turn the page.
FocusScope {
    id: board

    required property WallPage page
    readonly property Boards boards: page.boards
    readonly property real rowHeight: Math.round(46 * Theme.unit)
    readonly property real signWidth: 16 * Theme.step
    readonly property real cellsWidth: width - 2 * frame.inset - signWidth - 44 * Theme.step
    readonly property int total: boards.rows.count
    readonly property int capacity: Math.max(1, Math.floor((footer.y - headings.y - headings.height) / rowHeight))
    readonly property int pages: Math.max(1, Math.ceil(total / capacity))
    property int wantedPage: 0
    readonly property int pageNumber: Math.min(wantedPage, pages - 1)
    readonly property int first: pageNumber * capacity

    function turn(by: int): void {
        board.wantedPage = (board.pageNumber + by + board.pages) % board.pages;
        patience.restart();
    }

    Shortcut {
        sequences: ["Space", "PgDown", "Right"]
        enabled: board.visible
        onActivated: board.turn(1)
    }
    Shortcut {
        sequences: ["PgUp", "Left"]
        enabled: board.visible
        onActivated: board.turn(-1)
    }
    Timer {
        id: patience
        interval: 15000
        repeat: true
        running: board.visible && board.pages > 1
        onTriggered: board.turn(1)
    }
    Connections {
        target: board.boards

        function onCurrentChanged(): void {
            board.wantedPage = 0;
        }
    }
    ModeFrame {
        id: frame
        anchors.fill: parent
        facts: board.page.mode.facts
        tab: false
        z: 1
    }
    TopBar {
        id: topBar
        x: frame.inset
        y: frame.inset
        width: parent.width - 2 * frame.inset
        height: Math.round(88 * Theme.unit)
        page: board.page
    }
    Panel {
        anchors.top: topBar.bottom
        anchors.left: topBar.left
        anchors.right: topBar.right
        anchors.bottom: footer.top
        lineOnTop: true

        Label {
            id: title
            x: 5 * Theme.step
            y: 2 * Theme.step
            textClass: Theme.TextClass.A
            text: board.boards.title
            font.weight: Theme.strong
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.step
            anchors.baseline: title.baseline
            textClass: Theme.TextClass.B
            text: board.pages === 1 ? qsTr("%1 baris").arg(board.total)
                : qsTr("%1–%2 dari %3 · Spasi halaman berikut").arg(board.first + 1)
                      .arg(Math.min(board.total, board.first + board.capacity)).arg(board.total)
            color: Theme.text2
            visible: board.total > 0
        }
        Label {
            x: title.x
            y: headings.y - topBar.y - topBar.height + headings.height + 4 * Theme.step
            textClass: Theme.TextClass.A
            text: board.boards.empty
            color: Theme.text2
            visible: board.total === 0
        }
    }
    BoardHeadings {
        id: headings
        x: frame.inset
        y: topBar.y + topBar.height + Math.round(64 * Theme.unit)
        width: topBar.width
        height: Math.round(38 * Theme.unit)
        columns: board.boards.columns
        shares: board.boards.shares
        signWidth: board.signWidth
        cellsWidth: board.cellsWidth
        visible: board.total > 0
    }
    Column {
        anchors.top: headings.bottom
        anchors.left: topBar.left
        anchors.right: topBar.right

        Repeater {
            model: board.boards.rows

            BoardLine {
                width: topBar.width
                height: board.rowHeight
                visible: index >= board.first && index < board.first + board.capacity
                shares: board.boards.shares
                signWidth: board.signWidth
                cellsWidth: board.cellsWidth
            }
        }
    }
    Rectangle {
        id: footer
        anchors.left: topBar.left
        anchors.right: topBar.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: frame.inset
        height: Math.round(36 * Theme.unit)
        color: Theme.ground

        KeyHint {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            boards: board.boards
        }
    }
}
