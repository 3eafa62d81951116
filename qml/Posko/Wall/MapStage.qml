// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme

// The live map as a page shows it: led by the incidents until a person moves it, released with Esc; what must be known
// of it stands on it, and its sheets lie over it.
FocusScope {
    id: stage

    required property WallPage page
    required property string baseMapFile
    property bool plain: false
    // The sheet that is open: "unlocated", "layers", "search", "about", "keys"; empty for none.
    property string sheet: ""
    property bool twoMaps: page.startMaps === 2
    readonly property real margin: 4 * Theme.step

    signal nextWanted
    signal previousWanted
    signal currentWanted

    function toggle(name: string): void {
        stage.sheet = stage.sheet === name ? "" : name;
        if (stage.sheet === "")
            maps.forceActiveFocus();
    }
    // Esc closes what lies on top, then gives the view back.
    function goBack(): void {
        if (stage.sheet !== "")
            stage.toggle(stage.sheet);
        else if (maps.occupied)
            maps.dismiss();
        else if (maps.ruling)
            maps.rule(false);
        else
            stage.page.release();
    }

    StageMaps {
        id: maps
        anchors.fill: parent
        focus: true
        page: stage.page
        baseMapFile: stage.baseMapFile
        plain: stage.plain
        twoMaps: stage.twoMaps
        notes: Qt.rect(notes.x, notes.y, notes.width, notes.height)
    }
    StageNotes {
        id: notes
        x: stage.margin
        y: stage.margin
        page: stage.page
        plain: stage.plain
        sheetOpen: stage.sheet !== ""
        maximumWidth: stage.width - 2 * stage.margin
    }
    StageSheet {
        x: stage.margin
        y: notes.y + notes.height + 2 * Theme.step
        width: Math.min(stage.width - 2 * stage.margin, 820 * Theme.unit)
        height: stage.height - y - maps.lowest
        page: stage.page
        sheet: stage.sheet
        seen: maps.seen
        colors: maps.colors
        notices: maps.notices
        officialFiles: maps.officialFiles
        onThingChosen: id => {
            stage.toggle(stage.sheet);
            stage.page.select(id);
        }
        onFoundChosen: row => {
            stage.toggle(stage.sheet);
            maps.fly(row);
        }
    }
    StageKeys {
        visible: stage.visible
        sheet: stage.sheet
        ruling: maps.ruling
        listed: !stage.plain && !maps.occupied
        onPreviousWanted: stage.previousWanted()
        onNextWanted: stage.nextWanted()
        onCurrentWanted: stage.currentWanted()
        onBackWanted: stage.goBack()
        onLockWanted: stage.page.toggleLock()
        onPatrolWanted: stage.page.togglePatrol()
        onMapsWanted: stage.twoMaps = !stage.twoMaps
        onRulerWanted: maps.rule(!maps.ruling)
        onAimWanted: maps.aiming = !maps.aiming
        onThemeWanted: stage.page.toggleDay()
        onPointWanted: maps.addPoint()
        onPointUnwanted: stage.page.ruler.removeLast()
        onSheetWanted: name => stage.toggle(name)
    }
}
