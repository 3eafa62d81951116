// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
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

    title: "Posko"
    color: Theme.ground

    Binding {
        target: Theme
        property: "windowHeight"
        value: shell.height > 0 ? shell.height : 1080
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
        active: shell.page !== "map"
        focus: active
        sourceComponent: Wall {
            page: shell.root.wall
            baseMapFile: shell.baseMapFile
            focus: true
        }
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
