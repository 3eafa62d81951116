// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// A symbol: a shape and a colour together, both chosen in Theme. The path lies in a box of 24 by 24.
Item {
    id: mark

    required property string path
    required property color colour

    Shape {
        width: 24
        height: 24
        scale: mark.width / 24
        transformOrigin: Item.TopLeft
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: -1
            fillColor: mark.colour
            fillRule: ShapePath.OddEvenFill

            PathSvg { path: mark.path }
        }
    }
}
