// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/incident.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

struct Row
{
    const char* what;
    double magnitude;
    double depth;
    const char* area;
    PlaceFacts facts;
    int felt;
    Priority expected;
};

TEST(Priorities, OfQuakesAreThoseOfTheTableOfOperationsEight)
{
    const PlaceFacts sea{false, 60'000, 80'000};
    const PlaceFacts nearCoast{false, 50'000, 80'000};
    const PlaceFacts nearTown{false, 60'000, 25'000};
    const Row rows[] = {
        {"Cianjur 2022",
         5.6,
         11,
         "Pusat gempa berada di darat 10 km BaratDaya Kab. Cianjur",
         {},
         0,
         Priority::critical},
        {"just below 5.5", 5.4, 11, "di darat", {}, 0, Priority::high},
        {"deeper than 20", 5.6, 21, "di darat", {}, 0, Priority::high},
        {"deeper than 30", 5.6, 31, "di darat", {}, 0, Priority::medium},
        {"large near the coast", 6.5, 60, "di laut", nearCoast, 0, Priority::critical},
        {"large far out", 6.5, 60, "di laut", sea, 0, Priority::medium},
        {"large and deep", 6.5, 61, "di laut", nearCoast, 0, Priority::medium},
        {"at sea near a town", 5.0, 30, "di laut", nearTown, 0, Priority::high},
        {"at sea far from towns", 5.0, 30, "di laut", sea, 0, Priority::medium},
        {"felt VII", 4.0, 10, "di laut", sea, 7, Priority::critical},
        {"felt VI", 4.0, 10, "di laut", sea, 6, Priority::high},
        {"felt V", 4.0, 10, "di laut", sea, 5, Priority::medium},
        {"felt IV", 4.0, 10, "di laut", sea, 4, Priority::info},
        {"the map knows it is at sea", 5.6, 10, "127 km BaratLaut TAHUNA", sea, 0, Priority::medium},
        {"nobody knows: the worse case", 5.6, 10, "127 km BaratLaut TAHUNA", {}, 0, Priority::critical},
    };
    for (const Row& row : rows) {
        auto one = report(kStart, -6.84, 107.05, row.magnitude, row.depth, row.area);
        if (row.felt > 0) {
            one.felt = {{row.felt, row.felt, "X"}};
        }
        EXPECT_EQ(priorityOf(Quake{"q", {one}}, row.facts, kRules), row.expected) << row.what;
    }
}

TEST(Priorities, ATsunamiSentenceIsAlwaysCritical)
{
    auto one = report(kStart, -7.59, 122.24, 5.0, 300, "di laut");
    one.tsunamiPotential = true;
    EXPECT_EQ(priorityOf(Quake{"q", {one}}, {}, kRules), Priority::critical);
    one.tsunamiPotential = false;
    EXPECT_NE(priorityOf(Quake{"q", {one}}, {}, kRules), Priority::critical);
}

TEST(Priorities, AnUnknownMagnitudeIsNotTakenForASmallOne)
{
    auto one = report(kStart, -7.59, 122.24, 0);
    one.magnitude.reset();
    EXPECT_EQ(priorityOf(Quake{"q", {one}}, {}, kRules), Priority::medium);
}

TEST(Priorities, ANowcastIsInfoHoweverSevereAndOtherIssuersCountBySeverity)
{
    CapMessage severe = cap("s");
    severe.infos.front().severity = Severity::extreme;
    Picture picture = fold({warning("B", severe)});
    EXPECT_EQ(priorityOf(picture.warnings.at("B"), kRules), Priority::info);
    WarningReceived foreign = warning("bnpb/1", severe);
    foreign.issuer = "bnpb";
    picture = fold({foreign});
    EXPECT_EQ(priorityOf(picture.warnings.at("bnpb/1"), kRules), Priority::high);
}

TEST(Incidents, StandMostImportantFirstThenNewestFirst)
{
    const Picture picture = fold({quakes({report(kStart, -6.84, 107.05, 5.6)}), warning("W", cap("w")),
                                  quakes({report(kStart + 1h, -7.0, 110.05, 5.7)}, kStart + 1h)});
    const auto incidents = incidentsOf(picture, kStart + 1h, kRules, {});
    ASSERT_EQ(incidents.size(), 3u);
    EXPECT_GT(incidents[0].happenedAt, incidents[1].happenedAt);
    EXPECT_EQ(incidents[2].id, "warning:W");
    EXPECT_TRUE(incidents[2].at);
}

TEST(Incidents, AnOldEarthquakeIsNoIncidentHoweverNewItsMessage)
{
    const Picture picture = fold({quakes({report(kStart - 25h, -6.84, 107.05, 5.6)}),
                                  quakes({report(kStart - 7h, -8.84, 117.05, 3.6, 10, "di laut")})});
    EXPECT_TRUE(
        incidentsOf(picture, kStart, kRules, [](auto) { return PlaceFacts{false, 1e6, 1e6}; }).empty());
}

TEST(Incidents, TheAnchorIsTheMiddleOfTheLargestPolygon)
{
    CapMessage message = cap("w");
    message.infos.front().areas.front().polygons.push_back({{-1, 100}, {-1, 104}, {-3, 104}, {-3, 100}});
    const Picture picture = fold({warning("W", message)});
    EXPECT_EQ(anchorOf(picture.warnings.at("W")), (posko::core::LatLon{-2, 102}));
    message.infos.front().areas.clear();
    EXPECT_FALSE(anchorOf(fold({warning("W", message)}).warnings.at("W")));
}

} // namespace
