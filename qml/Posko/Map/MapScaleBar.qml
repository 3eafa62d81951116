// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.MapScene

// A scale bar that is true at the latitude of the map's centre.
Item {
    id: bar

    required property real latitude
    required property real zoomLevel
    required property mapPalette colors
    required property real unit

    implicitWidth: Math.max(label.implicitWidth, line.width)
    implicitHeight: label.implicitHeight + Math.round(4 * unit) + line.height
    visible: scale.length > 0

    ScaleBarModel {
        id: scale

        latitude: bar.latitude
        zoomLevel: bar.zoomLevel
        maximumLength: 170 * bar.unit
    }

    MapText {
        id: label

        text: scale.text
        colors: bar.colors
        unit: bar.unit
    }

    Rectangle {
        id: line

        anchors.bottom: parent.bottom
        width: Math.round(scale.length)
        height: Math.max(2, Math.round(3 * bar.unit))
        color: bar.colors.text
        border.width: 0
    }
}
