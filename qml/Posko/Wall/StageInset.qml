// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import Posko.Map
import Posko.MapScene

// The overview in a corner of a map, for as long as that map does not show the whole country itself.
Loader {
    id: loader

    required property LiveMap map
    required property MapSource source
    required property geoRectangle country
    required property string note
    readonly property size viewSize: Qt.size(map.width, map.height)
    readonly property bool wanted: enabled && map.width > 0 && !MapMath.shows(map.center, map.zoomLevel, viewSize, country)
    readonly property rect cover: visible ? Qt.rect(x, y, width, height) : Qt.rect(0, 0, 0, 0)

    // Once shown it stays, so that it is there at once when it is wanted again.
    active: wanted || item !== null
    visible: wanted
    sourceComponent: MapInset {
        source: loader.source
        baseMapFile: loader.map.baseMapFile
        country: loader.country
        note: loader.note
        center: loader.map.center
        zoomLevel: loader.map.zoomLevel
        viewSize: loader.viewSize
        overlays: loader.map.overlays
        colors: loader.map.colors
        unit: loader.map.unit
    }
}
