// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.Map
import Posko.MapScene
import Posko.Model
import Posko.Theme

// What a person lays on the map for a moment: the ruler, the crosshair with its coordinates, the place that was found.
Item {
    id: tools

    required property LiveMap map
    required property WallPage page
    // What stays free at the bottom.
    required property real inset
    // Nothing of its own accord covers the bare map.
    required property bool plain
    property bool ruling: false
    property bool aiming: false
    readonly property RulerModel ruler: page.ruler
    readonly property SearchModel search: page.search
    readonly property size viewSize: Qt.size(width, height)
    // A pointer that somebody moves: one that was left lying on the wall tells nothing.
    property bool pointing: false
    // Whose coordinates are told: the pointer's, else the middle's.
    readonly property geoCoordinate aim: pointing && !aiming ? placeOf(hover.point.position) : map.center
    readonly property string words: aiming || ruling || (pointing && !plain) ? Format.point(aim) : ""

    function placeOf(pixel: point): geoCoordinate {
        return MapMath.moved(tools.map.center, tools.map.zoomLevel, pixel.x - tools.width / 2, pixel.y - tools.height / 2);
    }

    HoverHandler {
        id: hover

        property real lastX: -1
        property real lastY: -1

        // What moves under a resting pointer is told here too, and the first place is only where the pointer lay.
        onPointChanged: {
            const at = point.scenePosition;
            if (at.x === lastX && at.y === lastY)
                return;
            tools.pointing = hovered && lastX >= 0;
            lastX = at.x;
            lastY = at.y;
            resting.restart();
        }
        onHoveredChanged: tools.pointing = tools.pointing && hovered
    }
    Timer {
        id: resting

        interval: 8000
        onTriggered: tools.pointing = false
    }
    TapHandler {
        enabled: tools.ruling
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => tools.ruler.add(tools.placeOf(point.position))
    }
    MapRuler {
        anchors.fill: parent
        legs: tools.ruler
        center: tools.map.center
        zoomLevel: tools.map.zoomLevel
        colors: tools.map.colors
        unit: tools.map.unit
        covered: Qt.rect(told.x, told.y, told.width, told.height)
        visible: tools.ruling
    }
    MapMark {
        place: tools.search.markAt
        name: tools.search.markName
        center: tools.map.center
        zoomLevel: tools.map.zoomLevel
        viewSize: tools.viewSize
        colors: tools.map.colors
        unit: tools.map.unit
    }
    MapCrosshair {
        x: tools.width / 2
        y: tools.height / 2
        colors: tools.map.colors
        unit: tools.map.unit
        visible: tools.aiming || tools.ruling
    }
    Column {
        id: told
        x: 4 * Theme.step
        anchors.bottom: parent.bottom
        anchors.bottomMargin: tools.inset
        spacing: 2 * Theme.step

        StageNote {
            text: tools.ruling ? (tools.ruler.total !== "" ? tools.ruler.total : qsTr("PENGGARIS")) + qsTr(" · Enter atau klik titik · Backspace hapus · R selesai") : ""
            edge: Theme.info
            maximumWidth: tools.width - 8 * Theme.step
        }
        StageNote {
            text: tools.words
            maximumWidth: tools.width - 8 * Theme.step
        }
    }
    Binding {
        target: tools.search
        property: "near"
        value: tools.map.center
    }
}
