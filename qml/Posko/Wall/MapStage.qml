// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Map
import Posko.Controls
import Posko.Model
import Posko.Theme

// The live map as a page shows it: led by the incidents until a person moves it, released with Esc.
FocusScope {
    id: stage

    required property WallPage page
    required property string baseMapFile
    property bool plain: false
    readonly property CameraTarget camera: page.camera

    signal nextWanted
    signal previousWanted
    signal currentWanted

    function look(animate: bool): void {
        if (stage.camera.following && stage.width > 0 && stage.height > 0)
            map.flyToBox(stage.camera.box, 72 * Theme.unit, 12, animate);
    }

    onWidthChanged: look(false)
    onHeightChanged: look(false)

    // Shortcuts go before the map's own arrows; with Shift the arrows still move the map up and down.
    Shortcut {
        sequence: "Up"
        enabled: !stage.plain && stage.visible
        onActivated: stage.previousWanted()
    }
    Shortcut {
        sequence: "Down"
        enabled: !stage.plain && stage.visible
        onActivated: stage.nextWanted()
    }
    Shortcut {
        sequences: ["Return", "Enter"]
        enabled: !stage.plain && stage.visible
        onActivated: stage.currentWanted()
    }
    Shortcut {
        sequence: "Escape"
        enabled: stage.visible
        onActivated: stage.page.release()
    }
    Shortcut {
        sequence: "K"
        enabled: stage.visible
        onActivated: stage.page.toggleLock()
    }
    Shortcut {
        sequence: "P"
        enabled: stage.visible
        onActivated: stage.page.togglePatrol()
    }
    Connections {
        target: stage.camera

        function onBoxChanged(): void {
            stage.look(true);
        }
        function onFollowingChanged(): void {
            stage.look(true);
        }
    }

    LiveMap {
        id: map
        anchors.fill: parent
        focus: true
        source: stage.page.map
        baseMapFile: stage.baseMapFile
        unit: Theme.unit
        fontFamily: Theme.family
        followed: stage.camera.following
        obstacleRects: stage.plain ? [] : [Qt.rect(leading.x, leading.y, leading.width, leading.height)]
        onUserMoved: stage.page.holdView()
        onEntityClicked: id => stage.page.pick(id)
        onReadyChanged: {
            if (map.ready && stage.camera.fixedView)
                map.flyTo(stage.camera.fixedCentre, stage.camera.fixedZoom, false);
        }
    }
    ViewState {
        id: leading
        x: 4 * Theme.step
        y: 4 * Theme.step
        facts: stage.camera.facts
        maximumWidth: stage.width - 8 * Theme.step
        visible: !stage.plain
    }
    Label {
        anchors.centerIn: parent
        textClass: Theme.TextClass.B
        text: qsTr("peta dasar tidak dapat dibuka: %1").arg(map.baseMapError)
        color: Theme.text
        visible: map.baseMapError !== ""
    }
}
