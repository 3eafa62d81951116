// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stateline.h"

#include <format>

namespace posko::app {

std::string stateLine(const StateCounts& counts, std::optional<double> frameMilliseconds,
                      std::size_t heapBytes)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(counts.at);
    std::string line = std::format(
        "state t={:%FT%TZ} feeds={}/{} warnings={} quakes={} operations={} depots={} teams={} rejected={}",
        second, counts.feedsLive, counts.feedsKnown, counts.warnings, counts.quakes, counts.operations,
        counts.depots, counts.teams, counts.rejected);
    if (frameMilliseconds)
        line += std::format(" frame={:.1f}", *frameMilliseconds);
    line += std::format(" heap={}", heapBytes / 1024);
    return line;
}

} // namespace posko::app
