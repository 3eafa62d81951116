// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Theme

// A text of one of the three classes; the layout test reads `textClass` and `elidable` of every text on a page.
// Figures stand in columns of equal width; markup in foreign texts is never read.
Text {
    required property int textClass
    // Only where the full words stand somewhere else too, or where the sender's text has no limit.
    property bool elidable: false

    textFormat: Text.PlainText
    color: Theme.text
    elide: elidable ? Text.ElideRight : Text.ElideNone
    font.family: Theme.family
    font.pixelSize: Theme.size(textClass)
    font.weight: Theme.plain
    font.features: ({ "tnum": 1 })
}
