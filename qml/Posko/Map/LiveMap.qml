// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import QtLocation
import QtPositioning
import Posko.MapScene

// The live map: base map, areas, rings, lines, symbols and labels, with scale bar and credits in its lowest 96 px.
// It promises one camera for all of them and tells when a person has moved it.
FocusScope {
    id: liveMap

    required property MapSource source
    required property string baseMapFile
    property bool day: false
    property mapPalette colors: liveMap.day ? MapThemes.day : MapThemes.night
    // Item pixels of one pixel at a window height of 1080.
    property real unit: Window.height > 0 ? Window.height / 1080 : 1
    property string fontFamily: "Inter"
    // What overlays on the map cover, in its coordinates: labels keep off.
    property list<rect> obstacleRects: []
    // True while the program itself chooses the view.
    property bool followed: true
    // What files and servers add to the map; null for nothing.
    property MapOverlays overlays: null
    // Files of the official borders that are drawn; empty while there are approximate ones.
    readonly property string officialFiles: liveMap.overlays?.officialFiles ?? ""
    property string boundaryNote: liveMap.officialFiles === "" ? qsTr("batas indikatif") : qsTr("batas resmi: %1").arg(liveMap.officialFiles)
    // False: without the names of the base map.
    property bool names: true
    property alias center: map.center
    property alias zoomLevel: map.zoomLevel
    // True while the keyboard stands on something of the map: Enter, arrows and Esc are the map's then.
    readonly property bool occupied: mark.visible || spot.visible
    readonly property bool ready: base.ready
    // True while the map stands still and nothing finer is to come for this view.
    readonly property bool settled: ground.settled && layers.settled
    // Layers whose file is not there, for people.
    readonly property string missingNote: base.missing.length > 0 ? qsTr("lapisan tidak ada: %1").arg(base.missing.join(", ")) : ""
    readonly property string baseMapError: base.error
    // What the sources of the map ask to be said of them, whole.
    readonly property list<string> notices: base.notices.concat(liveMap.overlays?.notices ?? [])

    signal userMoved
    signal entityClicked(string id)

    function flyTo(center: geoCoordinate, zoom: real, animate: bool) {
        flight.fly(center, zoom, animate);
    }

    // Shows the whole box less `padding` pixels on each side.
    function flyToBox(box: geoRectangle, padding: real, maximumZoom: real, animate: bool) {
        const view = MapMath.fit(box, liveMap.width, liveMap.height, padding, maximumZoom);
        liveMap.flyTo(view.center, view.zoomLevel, animate);
    }

    function dismiss() {
        mark.visible = false;
        spot.visible = false;
        input.forceActiveFocus();
    }

    // A symbol is told; a badge shows its members: on the map where a zoom parts them, else as a list.
    function open(hit: mapHit) {
        spot.visible = false;
        if (hit.id !== "") {
            liveMap.entityClicked(hit.id);
        } else if (hit.ids.length > 0 && hit.atOneSpot) {
            spot.show(hit);
        } else if (hit.ids.length > 0) {
            liveMap.userMoved();
            liveMap.flyToBox(hit.box, Math.round(120 * liveMap.unit), 17.5, true);
        }
    }

    clip: true
    focus: true

    BaseMapData {
        id: base

        file: liveMap.baseMapFile
    }

    MapGround {
        id: ground

        anchors.fill: parent
        base: base
        overlays: liveMap.overlays
        source: liveMap.source
        center: map.center
        zoomLevel: map.zoomLevel
        colors: liveMap.colors
        groundColors: liveMap.officialFiles === "" ? liveMap.colors : liveMap.overlays.ground(liveMap.colors)
        unit: liveMap.unit
    }

    // The camera alone: it draws nothing, so it need not be drawn.
    Map {
        id: map

        anchors.fill: parent
        opacity: 0
        plugin: Plugin {
            name: "itemsoverlay"
        }
        copyrightsVisible: false
        minimumZoomLevel: MapMath.minimumZoom(liveMap.width, liveMap.height)
        maximumZoomLevel: 18
        // Indonesia as a whole, until somebody says where to look.
        center: QtPositioning.coordinate(-2.3, 118)
        zoomLevel: 4.9
    }

    MapLayers {
        id: layers

        anchors.fill: parent
        source: liveMap.source
        base: liveMap.names ? base : null
        overlay: liveMap.names ? ground.overlay : null
        center: map.center
        zoomLevel: map.zoomLevel
        colors: liveMap.colors
        unit: liveMap.unit
        fontFamily: liveMap.fontFamily
        obstacleRects: liveMap.obstacleRects.concat([scaleBar.cover, credits.cover])
    }

    MapScaleBar {
        id: scaleBar

        readonly property rect cover: Qt.rect(x, y, width, height)

        objectName: "scaleBar"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Math.round(20 * liveMap.unit)
        latitude: map.center.latitude
        zoomLevel: map.zoomLevel
        colors: liveMap.colors
        unit: liveMap.unit
    }

    MapCredits {
        id: credits

        readonly property rect cover: Qt.rect(x, y, width, height)

        objectName: "credits"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Math.round(16 * liveMap.unit)
        sources: [liveMap.overlays?.credits ?? "", base.credits].filter(part => part !== "").join(" · ")
        notes: [base.credits !== "" ? liveMap.boundaryNote : "", base.ready ? liveMap.missingNote : ""]
        maximumWidth: liveMap.width - scaleBar.x - scaleBar.width - 3 * anchors.margins
        colors: liveMap.colors
        unit: liveMap.unit
    }

    MapInput {
        id: input

        anchors.fill: parent
        focus: true
        map: map
        onMoved: {
            flight.stop();
            liveMap.userMoved();
        }
        onTapped: point => liveMap.open(layers.hitAt(point))
        onStepped: mark.step()
        onOpened: {
            if (mark.visible)
                liveMap.open(mark.hit);
        }
    }

    // What the keyboard stands on.
    Rectangle {
        id: mark

        property mapHit hit
        readonly property geoCoordinate center: map.center
        readonly property real zoomLevel: map.zoomLevel

        function step() {
            mark.hit = layers.hitAfter(mark.hit.ids.length > 0 ? mark.hit.ids[0] : "");
            mark.visible = mark.hit.ids.length > 0;
        }

        objectName: "mark"
        visible: false
        x: Math.round(mark.hit.covered.x - 5 * liveMap.unit)
        y: Math.round(mark.hit.covered.y - 5 * liveMap.unit)
        width: Math.round(mark.hit.covered.width + 10 * liveMap.unit)
        height: Math.round(mark.hit.covered.height + 10 * liveMap.unit)
        radius: Math.round(8 * liveMap.unit)
        color: "transparent"
        border.width: Math.max(2, Math.round(2 * liveMap.unit))
        border.color: liveMap.colors.selection
        onCenterChanged: mark.visible = false
        onZoomLevelChanged: mark.visible = false
    }

    MapSpotList {
        id: spot

        objectName: "spot"
        maximumHeight: liveMap.height / 2
        colors: liveMap.colors
        unit: liveMap.unit
        onChosen: id => liveMap.entityClicked(id)
        onClosed: input.forceActiveFocus()
    }

    MapFlight {
        id: flight

        map: map
    }
}
