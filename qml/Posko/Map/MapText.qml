// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Posko.MapScene

// A text of class C that stands on the map itself.
Text {
    required property mapPalette colors
    required property real unit
    required property string fontFamily
    // Class of the text sizes, for whoever measures them.
    readonly property string textClass: "C"

    color: colors.text
    style: Text.Outline
    styleColor: colors.halo
    textFormat: Text.PlainText
    font.family: fontFamily
    font.pixelSize: Math.ceil(15.5 * unit)
    font.weight: 450
    font.features: ({ "tnum": 1 })
}
