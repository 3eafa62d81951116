// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Board
import Posko.Model
import Posko.Theme
import Posko.Wall

// The program's one window: the page that was asked for, filling it. Size, frame and showing are the program's part.
Window {
    id: shell

    required property WallRoot root
    required property string page
    required property string baseMapFile
    property real wallWidthMetres: 3.3
    property real viewingDistanceMetres: 10
    readonly property string board: root.wall.boards.current
    readonly property bool wallWanted: board === ""

    title: "Posko"
    color: Theme.ground

    Component.onCompleted: root.wall.boards.open(page)
    // On a screen without a window manager nobody else gives a new window the keyboard; it must exist by then.
    onVisibleChanged: if (visible)
        Qt.callLater(requestActivate)

    Binding {
        target: Theme
        property: "windowHeight"
        value: shell.height > 0 ? shell.height : 1080
    }
    Binding {
        target: Theme
        property: "day"
        value: shell.root.wall.day
    }
    Binding {
        target: Theme
        property: "wallWidthMetres"
        value: shell.wallWidthMetres
    }
    Binding {
        target: Theme
        property: "viewingDistanceMetres"
        value: shell.viewingDistanceMetres
    }
    Loader {
        anchors.fill: parent
        // Once shown the wall stays, so that its map is there at once when a board closes.
        active: shell.page !== "map" && (shell.wallWanted || item !== null)
        visible: shell.board === ""
        focus: visible
        sourceComponent: Wall {
            page: shell.root.wall
            baseMapFile: shell.baseMapFile
            focus: true
        }
    }
    Loader {
        anchors.fill: parent
        active: shell.page !== "map" && shell.board !== ""
        focus: active
        sourceComponent: BoardPage {
            page: shell.root.wall
            focus: true
        }
    }
    Repeater {
        model: shell.page === "map" ? [] : shell.root.wall.boards.names

        Item {
            id: door

            required property int index
            required property string modelData

            Shortcut {
                sequence: shell.root.wall.boards.keys[door.index]
                onActivated: shell.root.wall.boards.open(door.modelData)
            }
        }
    }
    Shortcut {
        sequences: ["1", "Escape"]
        enabled: shell.board !== ""
        onActivated: shell.root.wall.boards.close()
    }
    Shortcut {
        sequence: "S"
        enabled: shell.board !== ""
        onActivated: shell.root.wall.toggleDay()
    }
    Loader {
        anchors.fill: parent
        active: shell.page === "map"
        focus: active
        sourceComponent: MapPage {
            page: shell.root.wall
            baseMapFile: shell.baseMapFile
            focus: true
        }
    }
}
