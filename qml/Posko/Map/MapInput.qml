// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Posko.MapScene

// Dragging, wheel, pinch, keys and taps on the map.
FocusScope {
    id: input

    required property Map map

    signal moved
    signal tapped(point point)
    // The next symbol or badge is to be marked; what is marked is to be opened.
    signal stepped
    signal opened

    function zoomTo(zoom: real, at: point) {
        const held = Math.max(input.map.minimumZoomLevel, Math.min(input.map.maximumZoomLevel, zoom));
        const centre = MapMath.zoomedAround(input.map.center, input.map.zoomLevel, held, at.x - input.width / 2, at.y - input.height / 2);
        input.map.zoomLevel = held;
        input.map.center = centre;
        input.moved();
    }

    function moveBy(right: real, down: real) {
        input.map.center = MapMath.moved(input.map.center, input.map.zoomLevel, right, down);
        input.moved();
    }

    function zoomBy(step: real) {
        input.zoomTo(input.map.zoomLevel + step, Qt.point(input.width / 2, input.height / 2));
    }

    Keys.onLeftPressed: input.moveBy(-input.width / 8, 0)
    Keys.onRightPressed: input.moveBy(input.width / 8, 0)
    Keys.onUpPressed: input.moveBy(0, -input.height / 8)
    Keys.onDownPressed: input.moveBy(0, input.height / 8)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            input.zoomBy(0.5);
        else if (event.key === Qt.Key_Minus)
            input.zoomBy(-0.5);
        else if (event.key === Qt.Key_N)
            input.stepped();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            input.opened();
        else
            return;
        event.accepted = true;
    }

    DragHandler {
        target: null
        onTranslationChanged: delta => input.moveBy(-delta.x, -delta.y)
    }

    WheelHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => input.zoomTo(input.map.zoomLevel + event.angleDelta.y / 480, Qt.point(event.x, event.y))
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => input.zoomTo(input.map.zoomLevel + Math.log2(delta), centroid.position)
        onTranslationChanged: delta => input.moveBy(-delta.x, -delta.y)
    }

    TapHandler {
        onTapped: point => input.tapped(point.position)
    }
}
