// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Theme

// A surface of the wall with a thin line at the edge that faces its neighbour.
Rectangle {
    id: panel

    property bool lineOnTop: false
    property bool lineOnLeft: false

    color: Theme.panel

    Rectangle {
        width: parent.width
        height: Math.max(1, Theme.unit)
        color: Theme.line
        visible: panel.lineOnTop
    }
    Rectangle {
        width: Math.max(1, Theme.unit)
        height: parent.height
        color: Theme.line
        visible: panel.lineOnLeft
    }
}
