// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model

// Only the map, and the frame that every screen carries while a scenario runs.
FocusScope {
    id: mapPage

    required property WallPage page
    required property string baseMapFile

    MapStage {
        anchors.fill: parent
        focus: true
        plain: true
        page: mapPage.page
        baseMapFile: mapPage.baseMapFile
    }
    ModeFrame {
        anchors.fill: parent
        facts: mapPage.page.mode.facts
    }
}
