// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model
import Posko.Theme

// A figure with its label above and what must be known of it below.
Item {
    id: figure

    required property string label
    required property string value
    required property string note
    required property int figureState

    implicitWidth: Math.max(caption.implicitWidth, number.implicitWidth, Math.min(remark.implicitWidth, 330 * Theme.unit))
    implicitHeight: caption.height + number.height + remark.height

    Caption {
        id: caption
        text: figure.label
    }
    Hatch {
        anchors.fill: number
        anchors.rightMargin: -3 * Theme.step
        visible: figure.figureState === Sign.Unverified
    }
    Label {
        id: number
        anchors.top: caption.bottom
        textClass: Theme.TextClass.A
        text: figure.value
        color: Theme.figureColour(figure.figureState)
        font.weight: Theme.strong
    }
    Label {
        id: remark
        width: figure.implicitWidth
        elidable: true
        anchors.top: number.bottom
        textClass: Theme.TextClass.B
        text: figure.note
        color: figure.figureState === Sign.Old ? Theme.stale : Theme.text2
    }
}
