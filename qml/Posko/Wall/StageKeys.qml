// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The keys of the map's page. Shortcuts go before the map's own arrows; with Shift the arrows still move the map up and
// down. While a sheet lies over the map or the ruler is out, their own keys come first.
Item {
    id: keys

    required property string sheet
    required property bool ruling
    required property bool listed
    // Letters are keys, unless somebody types them.
    readonly property bool lettersFree: visible && sheet !== "search"
    readonly property bool measuring: visible && ruling && sheet === ""
    readonly property bool choosing: visible && listed && sheet === "" && !ruling

    signal previousWanted
    signal nextWanted
    signal currentWanted
    signal backWanted
    signal lockWanted
    signal patrolWanted
    signal mapsWanted
    signal rulerWanted
    signal aimWanted
    signal themeWanted
    signal pointWanted
    signal pointUnwanted
    signal sheetWanted(string name)

    Shortcut {
        sequence: "Up"
        enabled: keys.choosing
        onActivated: keys.previousWanted()
    }
    Shortcut {
        sequence: "Down"
        enabled: keys.choosing
        onActivated: keys.nextWanted()
    }
    Shortcut {
        sequences: ["Return", "Enter"]
        enabled: keys.choosing
        onActivated: keys.currentWanted()
    }
    Shortcut {
        sequences: ["Return", "Enter"]
        enabled: keys.measuring
        onActivated: keys.pointWanted()
    }
    Shortcut {
        sequence: "Backspace"
        enabled: keys.measuring
        onActivated: keys.pointUnwanted()
    }
    Shortcut {
        sequence: "Escape"
        enabled: keys.visible
        onActivated: keys.backWanted()
    }
    Shortcut {
        sequence: "K"
        enabled: keys.lettersFree
        onActivated: keys.lockWanted()
    }
    Shortcut {
        sequence: "P"
        enabled: keys.lettersFree
        onActivated: keys.patrolWanted()
    }
    Shortcut {
        sequence: "B"
        enabled: keys.lettersFree
        onActivated: keys.mapsWanted()
    }
    Shortcut {
        sequence: "R"
        enabled: keys.lettersFree
        onActivated: keys.rulerWanted()
    }
    Shortcut {
        sequence: "X"
        enabled: keys.lettersFree
        onActivated: keys.aimWanted()
    }
    Shortcut {
        sequence: "S"
        enabled: keys.lettersFree
        onActivated: keys.themeWanted()
    }
    Shortcut {
        sequence: "T"
        enabled: keys.lettersFree
        onActivated: keys.sheetWanted("unlocated")
    }
    Shortcut {
        sequence: "M"
        enabled: keys.lettersFree
        onActivated: keys.sheetWanted("layers")
    }
    Shortcut {
        sequence: "I"
        enabled: keys.lettersFree
        onActivated: keys.sheetWanted("about")
    }
    Shortcut {
        sequence: "Ctrl+K"
        enabled: keys.visible
        onActivated: keys.sheetWanted("search")
    }
    Shortcut {
        sequences: ["F1", "?"]
        enabled: keys.visible
        onActivated: keys.sheetWanted("keys")
    }
}
