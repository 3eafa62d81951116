// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/situation.h"

namespace posko::viewmodel {

/// The figures of the state line (`state t=… feeds=5/6 warnings=3 …`), the same that the wall shows.
struct StateCounts
{
    int feedsLive = 0;
    int feedsKnown = 0;
    int warnings = 0; ///< active ones, for walls and not
    int quakes = 0;   ///< of the last 24 hours by the picture's time
    int operations = 0;
    int depots = 0;
    int teams = 0;
    int rejected = 0;

    friend bool operator==(const StateCounts&, const StateCounts&) = default;
};

/// Counts what the picture holds now.
[[nodiscard]] StateCounts countState(const Situation& situation);

} // namespace posko::viewmodel
