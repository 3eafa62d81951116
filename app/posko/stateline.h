// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/instant.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace posko::app {

/// The figures of one state line, taken from the picture at `at`.
struct StateCounts
{
    core::Instant at{}; ///< the program's clock
    int feedsLive = 0;
    int feedsKnown = 0;
    int warnings = 0;   ///< active
    int quakes = 0;     ///< of the last 24 hours
    int operations = 0; ///< active
    int depots = 0;
    int teams = 0;
    int rejected = 0;
};

/// `state t=… feeds=LIVE/KNOWN … frame=…` without a line end. Names and order are fixed; new ones come last.
/// `frame` is in milliseconds and left out where no frame was drawn; `heap` is what is in use of it, in KiB.
[[nodiscard]] std::string stateLine(const StateCounts& counts, std::optional<double> frameMilliseconds,
                                    std::size_t heapBytes);

} // namespace posko::app
