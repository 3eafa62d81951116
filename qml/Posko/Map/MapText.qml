// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.MapScene
import Posko.Theme

// A text of class C that stands on the map itself.
Label {
    required property mapPalette colors
    required property real unit

    textClass: Theme.TextClass.C
    color: colors.text
    style: Text.Outline
    styleColor: colors.halo
    font.pixelSize: Math.ceil(15.5 * unit)
}
