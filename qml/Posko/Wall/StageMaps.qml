// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.Controls
import Posko.Map
import Posko.MapScene
import Posko.Model
import Posko.Theme

// The map that the camera leads, with the overview in its corner or a national map beside it, and what a person lays on
// it for a moment.
FocusScope {
    id: maps

    required property WallPage page
    required property string baseMapFile
    required property bool plain
    required property bool twoMaps
    // What stands on the stage, in its coordinates: labels keep off.
    required property rect notes
    readonly property CameraTarget camera: page.camera
    readonly property bool beside: width > 2.4 * height
    readonly property mapPalette palette: page.day ? MapThemes.day : MapThemes.night
    readonly property LayerListModel layers: page.layers
    readonly property mapPalette colors: layers.hiddenText === "" ? palette : layers.shown(palette)
    readonly property geoRectangle seen: MapMath.seen(map.center, map.zoomLevel, Qt.size(map.width, map.height))
    // The map's own lowest lines stay free.
    readonly property real lowest: 96 * Theme.unit
    readonly property bool occupied: map.occupied
    readonly property list<string> notices: map.notices
    readonly property string officialFiles: map.officialFiles
    property alias ruling: tools.ruling
    property alias aiming: tools.aiming

    function look(animate: bool): void {
        if (maps.camera.following && map.width > 0 && map.height > 0)
            map.flyToBox(maps.camera.box, 72 * Theme.unit, 12, animate);
    }
    // To what the search found in this row, and marks it.
    function fly(row: int): void {
        const search = maps.page.search;
        const thing = search.thingAt(row);
        const place = search.placeAt(row);
        search.mark(row);
        if (thing !== "") {
            maps.page.select(thing);
        } else if (place.isValid) {
            maps.page.holdView();
            map.flyTo(place, search.zoomAt(row), true);
        }
    }
    function rule(on: bool): void {
        tools.ruling = on;
        if (!on)
            maps.page.ruler.clear();
    }
    function dismiss(): void {
        map.dismiss();
    }
    function addPoint(): void {
        maps.page.ruler.add(map.center);
    }

    Connections {
        target: maps.camera

        function onBoxChanged(): void {
            maps.look(true);
        }
        function onFollowingChanged(): void {
            maps.look(true);
        }
    }
    NationalMap {
        id: national
        width: maps.beside ? Math.round(maps.width / 2) : maps.width
        height: maps.beside ? maps.height : Math.round(maps.height * 0.42)
        shown: maps.twoMaps
        page: maps.page
        baseMapFile: maps.baseMapFile
        colors: maps.colors
    }
    LiveMap {
        id: map
        x: maps.twoMaps && maps.beside ? national.width : 0
        y: maps.twoMaps && !maps.beside ? national.height : 0
        width: maps.width - x
        height: maps.height - y
        focus: true
        source: maps.page.map
        baseMapFile: maps.baseMapFile
        overlays: maps.page.overlays
        unit: Theme.unit
        fontFamily: Theme.family
        colors: maps.colors
        names: maps.layers.names
        followed: maps.camera.following
        obstacleRects: [Qt.rect(maps.notes.x - x, maps.notes.y - y, maps.notes.width, maps.notes.height), inset.cover]
        onUserMoved: maps.page.holdView()
        onEntityClicked: id => maps.page.pick(id)
        onWidthChanged: maps.look(false)
        onHeightChanged: maps.look(false)
        onReadyChanged: {
            if (map.ready && maps.camera.fixedView)
                map.flyTo(maps.camera.fixedCentre, maps.camera.fixedZoom, false);
        }
    }
    StageTools {
        id: tools
        anchors.fill: map
        map: map
        page: maps.page
        plain: maps.plain
        inset: maps.lowest
    }
    StageInset {
        id: inset
        anchors.right: map.right
        anchors.bottom: map.bottom
        anchors.rightMargin: 4 * Theme.step
        anchors.bottomMargin: maps.lowest
        map: map
        source: maps.page.overview
        country: maps.camera.country
        note: maps.page.overviewNote
        enabled: !maps.plain && !maps.twoMaps
    }
    Label {
        anchors.centerIn: map
        textClass: Theme.TextClass.B
        text: qsTr("peta dasar tidak dapat dibuka: %1").arg(map.baseMapError)
        color: Theme.text
        visible: map.baseMapError !== ""
    }
}
