// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Map
import Posko.MapScene
import Posko.Model
import Posko.Theme

// A second view of the same map: the whole country, which nothing leads away.
Loader {
    id: national

    required property WallPage page
    required property string baseMapFile
    required property bool shown
    required property mapPalette colors

    // Once shown it stays, so that it is there at once when it is wanted again.
    active: shown || item !== null
    visible: shown
    sourceComponent: LiveMap {
        id: map

        function look(): void {
            if (map.width > 0 && map.height > 0)
                map.flyToBox(national.page.camera.country, 8 * Theme.unit, 12, false);
        }

        objectName: "nationalMap"
        source: national.page.map
        baseMapFile: national.baseMapFile
        overlays: national.page.overlays
        unit: Theme.unit
        fontFamily: Theme.family
        colors: national.colors
        names: national.page.layers.names
        onWidthChanged: map.look()
        onHeightChanged: map.look()
        onEntityClicked: id => national.page.pick(id)

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: parent.width
            height: Math.max(1, Theme.unit)
            color: Theme.text3
        }
        StageNote {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 4 * Theme.step
            text: qsTr("NASIONAL")
        }
    }
}
