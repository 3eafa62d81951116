// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "posko/stateline.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using posko::app::StateCounts;
using posko::app::stateLine;

StateCounts someCounts()
{
    StateCounts counts;
    counts.at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 7h + 3min + 22s + 987ms;
    counts.feedsLive = 5;
    counts.feedsKnown = 6;
    counts.warnings = 3;
    counts.quakes = 7;
    counts.operations = 1;
    counts.depots = 42;
    counts.teams = 18;
    return counts;
}

TEST(StateLine, HasItsNamesInTheirFixedOrder)
{
    EXPECT_EQ(stateLine(someCounts(), 12.44, 30'000'000),
              "state t=2026-11-23T07:03:22Z feeds=5/6 warnings=3 quakes=7 "
              "operations=1 depots=42 teams=18 rejected=0 "
              "frame=12.4 heap=29296");
}

TEST(StateLine, LeavesTheFrameOutWhereNoneWasDrawn)
{
    EXPECT_EQ(stateLine(someCounts(), std::nullopt, 1024),
              "state t=2026-11-23T07:03:22Z feeds=5/6 warnings=3 "
              "quakes=7 operations=1 depots=42 teams=18 rejected=0 heap=1");
}

} // namespace
