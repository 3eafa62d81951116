// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// The stages of a SAR operation in their order: what lies behind, where it stands, what is to come.
Row {
    id: stages

    required property list<string> names
    required property int current

    spacing: 3 * Theme.step

    Repeater {
        model: stages.names

        Rectangle {
            id: stage

            required property int index
            required property string modelData
            readonly property bool present: index === stages.current

            width: (stages.width - 4 * stages.spacing) / 5
            height: (present ? 6 : 3) * Theme.unit
            y: (stages.height - height) / 2
            color: index <= stages.current ? Theme.team : Theme.line
        }
    }
}
