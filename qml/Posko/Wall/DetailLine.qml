// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Model
import Posko.Theme

// One thing that is known of the focus: what it is in small words, and what is known. What is old looks old.
Item {
    id: line

    required property string detailId
    required property string label
    required property string words
    required property string more
    required property int figureState
    // Thresholds stand in the hydrograph where there is one.
    property bool drawn: false
    // What has no shorter form may take a second line.
    readonly property int lines: detailId === "advice" || detailId === "thresholds" ? 2 : 1

    visible: !(drawn && detailId === "thresholds")
    implicitHeight: known.implicitHeight + (more === "" ? 0 : second.implicitHeight)

    Label {
        id: name
        width: Math.max(implicitWidth, 130 * Theme.unit)
        textClass: Theme.TextClass.B
        text: line.label
        color: line.figureState === Sign.Short ? Theme.high : Theme.text3
    }
    Label {
        id: known
        anchors.left: name.right
        anchors.leftMargin: 3 * Theme.step
        anchors.right: parent.right
        textClass: Theme.TextClass.B
        text: line.words
        color: line.figureState === Sign.Good ? Theme.text : Theme.figureColour(line.figureState)
        wrapMode: line.lines > 1 ? Text.Wrap : Text.NoWrap
        maximumLineCount: line.lines
        elidable: true
    }
    Label {
        id: second
        anchors.left: known.left
        anchors.right: parent.right
        anchors.top: known.bottom
        textClass: Theme.TextClass.B
        text: line.more
        color: Theme.text2
        visible: text !== ""
        elidable: true
    }
}
