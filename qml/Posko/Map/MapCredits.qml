// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Where the map's data come from, at the right in its lowest lines.
MapText {
    id: credits

    required property real maximumWidth

    width: Math.min(implicitWidth, maximumWidth)
    color: colors.textQuiet
    horizontalAlignment: Text.AlignRight
    wrapMode: Text.Wrap
}
