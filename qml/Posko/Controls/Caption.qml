// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Posko.Theme

// The small spaced capitals above a figure or a list.
Label {
    textClass: Theme.TextClass.B
    color: Theme.text3
    font.weight: Theme.strong
    font.letterSpacing: 1.5 * Theme.unit
}
