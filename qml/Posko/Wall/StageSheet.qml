// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.MapScene
import Posko.Model

// The sheet that lies over the map, if any; the keyboard is on it while it does.
Loader {
    id: loader

    required property WallPage page
    // "unlocated", "layers", "search", "about", "keys"; empty for none.
    required property string sheet
    // What the map shows, and in which colours.
    required property geoRectangle seen
    required property mapPalette colors
    // What the sources of the map ask to be said of them.
    required property list<string> notices
    required property string officialFiles

    signal thingChosen(string id)
    signal foundChosen(int row)

    active: sheet !== ""
    visible: active
    focus: active
    sourceComponent: {
        switch (sheet) {
        case "unlocated":
            return unlocated;
        case "layers":
            return layers;
        case "search":
            return search;
        case "about":
            return about;
        case "keys":
            return keys;
        }
        return null;
    }
    onLoaded: (item as Item).forceActiveFocus()

    Component {
        id: unlocated

        UnlocatedSheet {
            things: loader.page.unlocated
            focus: true
            onChosen: id => loader.thingChosen(id)
        }
    }
    Component {
        id: layers

        LayerSheet {
            layers: loader.page.layers
            legend: loader.page.legend
            seen: loader.seen
            colors: loader.colors
            focus: true
        }
    }
    Component {
        id: search

        SearchSheet {
            search: loader.page.search
            focus: true
            onChosen: row => loader.foundChosen(row)
        }
    }
    Component {
        id: about

        AboutMapSheet {
            notices: loader.notices
            officialFiles: loader.officialFiles
            focus: true
        }
    }
    Component {
        id: keys

        KeySheet {
            list: loader.page.keys
            focus: true
        }
    }
}
