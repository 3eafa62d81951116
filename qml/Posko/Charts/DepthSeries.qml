// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Posko.Theme

// The points of one depth class.
ScatterSeries {
    required property int depthClass

    color: Theme.depthColours[depthClass]
    borderColor: Theme.ink
    borderWidth: Math.max(1, Theme.unit)
    markerSize: 13 * Theme.unit
}
