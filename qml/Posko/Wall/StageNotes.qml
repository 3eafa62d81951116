// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme

// What must be known of the map, on it: what of it is hidden, who leads its view, and what it cannot show. The bare map
// says only what a person changed.
Column {
    id: notes

    required property WallPage page
    required property bool plain
    required property bool sheetOpen
    required property real maximumWidth

    spacing: 2 * Theme.step

    StageNote {
        text: notes.page.layers.hiddenText !== "" ? qsTr("LAPISAN DISEMBUNYIKAN: %1").arg(notes.page.layers.hiddenText) : ""
        edge: Theme.medium
        maximumWidth: notes.maximumWidth
    }
    StageNote {
        objectName: "lostLayers"
        text: notes.page.layers.lostText
        edge: Theme.medium
        maximumWidth: notes.maximumWidth
    }
    ViewState {
        facts: notes.page.camera.facts
        maximumWidth: notes.maximumWidth
        visible: !notes.plain
    }
    StageNote {
        text: qsTr("tanpa posisi %1 · T daftar").arg(notes.page.unlocated.count)
        maximumWidth: notes.maximumWidth
        visible: notes.page.unlocated.count > 0 && !notes.sheetOpen && !notes.plain
    }
}
