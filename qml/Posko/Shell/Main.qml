// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme
import Posko.Wall

// The whole window: the page that was asked for, filling it. Both pages are built once and hidden, never torn down.
FocusScope {
    id: shell

    required property WallRoot root
    required property string page
    required property string baseMapFile
    property real wallWidthMetres: 3.3
    property real viewingDistanceMetres: 10

    focus: true

    Binding {
        target: Theme
        property: "windowHeight"
        value: shell.height
        when: shell.height > 0
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
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
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
