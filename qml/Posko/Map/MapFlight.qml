// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import QtLocation

// The camera's way to another view: it ends there, or where a person takes the map.
ParallelAnimation {
    id: flight

    required property Map map
    property geoCoordinate to
    property real zoom

    function fly(center: geoCoordinate, zoom: real, animate: bool) {
        flight.stop();
        if (animate) {
            flight.to = center;
            flight.zoom = zoom;
            flight.start();
        } else {
            flight.map.zoomLevel = zoom;
            flight.map.center = center;
        }
    }

    CoordinateAnimation {
        target: flight.map
        property: "center"
        to: flight.to
        duration: 700
        easing.type: Easing.InOutQuad
    }

    NumberAnimation {
        target: flight.map
        property: "zoomLevel"
        to: flight.zoom
        duration: 700
        easing.type: Easing.InOutQuad
    }
}
