// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// One line (or two) of words in the focus panel; without words it takes no room.
Label {
    required property string words
    property int lines: 1
    property color colour: Theme.text2

    width: parent ? parent.width : 0
    textClass: Theme.TextClass.B
    text: words
    color: colour
    visible: words !== ""
    elidable: true
    wrapMode: lines > 1 ? Text.Wrap : Text.NoWrap
    maximumLineCount: lines
}
