// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The whole window: the page that was asked for, filling it.
Rectangle {
    color: palette.window
}
