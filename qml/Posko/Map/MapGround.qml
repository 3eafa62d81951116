// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.MapScene

// The ground of the map: base map, what files and servers add to it, areas. It is drawn once and then only shown again,
// where the map stands still, and where it is dragged, too.
Item {
    id: stack

    required property BaseMapData base
    required property MapOverlays overlays
    required property MapSource source
    required property geoCoordinate center
    required property real zoomLevel
    required property mapPalette colors
    // Those of the base map, which what is laid over it may take the place of.
    required property mapPalette groundColors
    required property real unit
    // True while the map stands still and nothing finer is to come for this view.
    readonly property bool settled: ground.settled && over.settled && drawn.margin === 0
    readonly property alias overlay: over

    GroundCamera {
        id: drawn

        center: stack.center
        zoomLevel: stack.zoomLevel
        reach: Math.round(160 * stack.unit)
    }

    Item {
        x: drawn.shift.x - drawn.margin
        y: drawn.shift.y - drawn.margin
        width: parent.width + 2 * drawn.margin
        height: parent.height + 2 * drawn.margin
        layer.enabled: drawn.kept

        BaseMapLayer {
            id: ground

            anchors.fill: parent
            base: stack.base
            center: drawn.drawnCenter
            zoomLevel: drawn.drawnZoom
            colors: stack.groundColors
            unit: stack.unit
        }

        OverlayLayer {
            id: over

            anchors.fill: parent
            overlays: stack.overlays
            base: stack.base
            center: drawn.drawnCenter
            zoomLevel: drawn.drawnZoom
            colors: stack.colors
            unit: stack.unit
        }

        AreaLayer {
            anchors.fill: parent
            source: stack.source
            center: drawn.drawnCenter
            zoomLevel: drawn.drawnZoom
            colors: stack.colors
            unit: stack.unit
        }
    }
}
