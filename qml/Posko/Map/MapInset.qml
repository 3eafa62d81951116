// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.MapScene

// All of the country on a small map: what is active, and where the large map looks. It has a camera of its own, which
// never moves.
Rectangle {
    id: inset

    // The active incidents alone.
    required property MapSource source
    required property string baseMapFile
    // What files and servers add to the map; null for nothing.
    property MapOverlays overlays: null
    required property geoRectangle country
    // What the large map shows.
    required property geoCoordinate center
    required property real zoomLevel
    required property size viewSize
    property mapPalette colors
    property real unit: 1
    // How many of all have a mark; empty: each.
    property string note: ""
    readonly property mapViewpoint whole: MapMath.fit(country, width, height, 2 * unit, 12)
    readonly property rect frame: MapMath.viewOn(center, zoomLevel, viewSize, whole, Qt.size(width, height))

    implicitWidth: Math.round(360 * unit)
    implicitHeight: Math.round(150 * unit)
    color: colors.sea
    clip: true

    BaseMapData {
        id: base
        file: inset.baseMapFile
    }
    Item {
        anchors.fill: parent
        layer.enabled: true

        BaseMapLayer {
            anchors.fill: parent
            base: base
            center: inset.whole.center
            zoomLevel: inset.whole.zoomLevel
            colors: (inset.overlays?.officialFiles ?? "") === "" ? inset.colors : inset.overlays.ground(inset.colors)
            unit: inset.unit / 2
        }
        OverlayLayer {
            anchors.fill: parent
            overlays: inset.overlays
            base: base
            center: inset.whole.center
            zoomLevel: inset.whole.zoomLevel
            colors: inset.colors
            unit: inset.unit / 2
        }
    }
    SymbolLayer {
        anchors.fill: parent
        source: inset.source
        center: inset.whole.center
        zoomLevel: inset.whole.zoomLevel
        colors: inset.colors
        unit: inset.unit * 0.55
    }
    Rectangle {
        id: seen

        // A far zoom would leave nothing to see.
        readonly property real least: 8 * inset.unit

        objectName: "seen"
        width: Math.max(least, inset.frame.width)
        height: Math.max(least, inset.frame.height)
        x: inset.frame.x + (inset.frame.width - width) / 2
        y: inset.frame.y + (inset.frame.height - height) / 2
        color: "transparent"
        border.width: Math.max(2, Math.round(2 * inset.unit))
        border.color: inset.colors.text
    }
    MapText {
        x: Math.round(6 * inset.unit)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(3 * inset.unit)
        text: inset.note
        colors: inset.colors
        unit: inset.unit
        visible: text !== ""
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: Math.max(1, Math.round(inset.unit))
        border.color: inset.colors.textQuiet
    }
}
