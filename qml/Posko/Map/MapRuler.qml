// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import QtPositioning
import Posko.MapScene
import Posko.Model

// The ruler on the map: its points, the geodesics between them and what they measure.
Item {
    id: ruler

    required property RulerModel legs
    required property geoCoordinate center
    required property real zoomLevel
    required property mapPalette colors
    required property real unit
    // What is written over the map there: the words of a leg give way to it.
    required property rect covered
    // Grows with every change, so that the line follows.
    property int version: 0
    readonly property size viewSize: Qt.size(width, height)
    readonly property list<point> line: version >= 0 ? legs.line(center, zoomLevel, viewSize) : []

    function at(place: geoCoordinate): point {
        return MapMath.toPixel(place, ruler.center, ruler.zoomLevel, ruler.viewSize);
    }

    Connections {
        target: ruler.legs

        function onChanged(): void {
            ruler.version += 1;
        }
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        visible: ruler.legs.count > 1

        ShapePath {
            strokeColor: ruler.colors.halo
            strokeWidth: 6 * ruler.unit
            fillColor: "transparent"

            PathPolyline { path: ruler.line }
        }
        ShapePath {
            strokeColor: ruler.colors.selection
            strokeWidth: 3 * ruler.unit
            fillColor: "transparent"

            PathPolyline { path: ruler.line }
        }
    }
    Repeater {
        model: ruler.legs

        Item {
            id: spot

            required property geoCoordinate place
            required property geoCoordinate middle
            required property string words
            readonly property point pixel: ruler.at(place)
            readonly property point half: ruler.at(middle)

            Rectangle {
                x: spot.pixel.x - width / 2
                y: spot.pixel.y - height / 2
                width: Math.round(10 * ruler.unit)
                height: width
                radius: width / 2
                color: ruler.colors.selection
                border.width: Math.max(1, Math.round(2 * ruler.unit))
                border.color: ruler.colors.halo
            }
            MapText {
                readonly property bool free: x + width < ruler.covered.x || x > ruler.covered.x + ruler.covered.width || y + height < ruler.covered.y || y > ruler.covered.y + ruler.covered.height

                x: spot.half.x - width / 2
                y: spot.half.y - height - 4 * ruler.unit
                text: spot.words
                colors: ruler.colors
                unit: ruler.unit
                visible: text !== "" && free
            }
        }
    }
}
