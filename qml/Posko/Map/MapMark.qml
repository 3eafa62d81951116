// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.MapScene

// A place that was looked for: a crosshair with its name, until the view is given back.
Item {
    id: mark

    required property geoCoordinate place
    required property string name
    required property geoCoordinate center
    required property real zoomLevel
    required property size viewSize
    required property mapPalette colors
    required property real unit
    readonly property point pixel: place.isValid ? MapMath.toPixel(place, center, zoomLevel, viewSize) : Qt.point(0, 0)

    x: pixel.x
    y: pixel.y
    visible: place.isValid

    MapCrosshair {
        colors: mark.colors
        unit: mark.unit
    }
    MapText {
        x: 12 * mark.unit
        y: 8 * mark.unit
        text: mark.name
        colors: mark.colors
        unit: mark.unit
    }
}
