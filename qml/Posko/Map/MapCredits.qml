// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.MapScene

// Where the map's data come from, at the right in its lowest line: what must be known of it stands whole, the sources as
// far as there is room; whole they stand in "Tentang peta".
Item {
    id: credits

    required property string sources
    required property list<string> notes
    required property mapPalette colors
    required property real unit
    required property real maximumWidth
    readonly property string known: notes.filter(note => note !== "").join(" · ")

    width: said.width + named.width
    height: Math.max(said.height, named.height)

    MapText {
        id: named
        text: credits.sources
        width: Math.min(implicitWidth, Math.max(0, credits.maximumWidth - said.width))
        colors: credits.colors
        unit: credits.unit
        color: colors.textQuiet
        elidable: true
    }
    MapText {
        id: said
        anchors.left: named.right
        text: credits.known !== "" && credits.sources !== "" ? " · " + credits.known : credits.known
        width: Math.min(implicitWidth, credits.maximumWidth)
        colors: credits.colors
        unit: credits.unit
        color: colors.textQuiet
        elidable: true
    }
}
