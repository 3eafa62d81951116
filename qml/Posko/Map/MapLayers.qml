// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.MapScene

// What stands on the ground of the map: paths, rings, lines, symbols and texts.
Item {
    id: stack

    required property MapSource source
    required property BaseMapData base
    required property geoCoordinate center
    required property real zoomLevel
    required property mapPalette colors
    required property real unit
    required property string fontFamily
    required property list<rect> obstacleRects
    // What files and servers add to the map; null for nothing.
    property OverlayLayer overlay: null
    readonly property bool settled: labels.settled

    function hitAt(point: point): mapHit {
        return symbolLayer.hitAt(point);
    }

    function hitAfter(id: string): mapHit {
        return symbolLayer.hitAfter(id);
    }

    PathLayer {
        anchors.fill: parent
        source: stack.source
        center: stack.center
        zoomLevel: stack.zoomLevel
        colors: stack.colors
        unit: stack.unit
    }

    RingLayer {
        anchors.fill: parent
        source: stack.source
        center: stack.center
        zoomLevel: stack.zoomLevel
        colors: stack.colors
        unit: stack.unit
    }

    LineLayer {
        anchors.fill: parent
        source: stack.source
        center: stack.center
        zoomLevel: stack.zoomLevel
        colors: stack.colors
        unit: stack.unit
    }

    SymbolLayer {
        id: symbolLayer

        anchors.fill: parent
        fontFamily: stack.fontFamily
        source: stack.source
        center: stack.center
        zoomLevel: stack.zoomLevel
        colors: stack.colors
        unit: stack.unit
    }

    LabelLayer {
        id: labels

        anchors.fill: parent
        source: stack.source
        base: stack.base
        symbols: symbolLayer
        center: stack.center
        zoomLevel: stack.zoomLevel
        colors: stack.colors
        unit: stack.unit
        fontFamily: stack.fontFamily
        obstacleRects: stack.obstacleRects
    }

    OverlayNames {
        anchors.fill: parent
        overlay: stack.overlay
        labels: labels
        center: stack.center
        zoomLevel: stack.zoomLevel
        colors: stack.colors
        unit: stack.unit
        fontFamily: stack.fontFamily
    }
}
