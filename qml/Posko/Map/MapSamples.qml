// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.MapScene

// Signs of the map drawn beside it, by the same layers: areas below, then lines, symbols above, no words.
Item {
    id: samples

    required property MapSource source
    // What lies in the left upper corner.
    required property geoCoordinate corner
    required property real zoomLevel
    required property mapPalette colors
    required property real unit
    readonly property geoCoordinate center: MapMath.moved(corner, zoomLevel, width / 2, height / 2)

    clip: true

    AreaLayer {
        anchors.fill: parent
        source: samples.source
        center: samples.center
        zoomLevel: samples.zoomLevel
        colors: samples.colors
        unit: samples.unit
    }
    RingLayer {
        anchors.fill: parent
        source: samples.source
        center: samples.center
        zoomLevel: samples.zoomLevel
        colors: samples.colors
        unit: samples.unit
    }
    PathLayer {
        anchors.fill: parent
        source: samples.source
        center: samples.center
        zoomLevel: samples.zoomLevel
        colors: samples.colors
        unit: samples.unit
    }
    LineLayer {
        anchors.fill: parent
        source: samples.source
        center: samples.center
        zoomLevel: samples.zoomLevel
        colors: samples.colors
        unit: samples.unit
    }
    SymbolLayer {
        anchors.fill: parent
        source: samples.source
        center: samples.center
        zoomLevel: samples.zoomLevel
        colors: samples.colors
        unit: samples.unit
    }
}
