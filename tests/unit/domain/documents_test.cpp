// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

TEST(Documents, AnOlderVersionIsRefusedCountedAndAFaultAfterThreeInARow)
{
    Picture picture = fold({reported(depot("D", -6.8, 107, kStart, 5))});
    for (int i = 0; i < 3; ++i) {
        Depot older = depot("D", -6.8, 107, kStart - 1min, 9);
        older.name = "older";
        reduce(picture, reported(older, kStart + 1s), kRules);
    }
    EXPECT_EQ(picture.depots.at("D").name, "Lumbung Contoh D");
    EXPECT_EQ(picture.rejections.at("kemensos/lumbung/D").count, 3);
    EXPECT_EQ(picture.feeds.at("lumbung").olderInARow.at("kemensos/lumbung/D"), 3);
    reduce(picture, reported(depot("D", -6.8, 107, kStart + 1min, 6), kStart + 1min), kRules);
    EXPECT_TRUE(picture.feeds.at("lumbung").olderInARow.empty());
}

TEST(Documents, OfEqualTimesTheHigherSeqWinsAndOfEqualSeqTheLaterReceived)
{
    Depot first = depot("D", -6.8, 107, kStart, 5);
    Depot lowerSeq = depot("D", -6.8, 107, kStart, 4);
    lowerSeq.name = "lower seq";
    Depot same = depot("D", -6.8, 107, kStart, 5);
    same.name = "later received";
    EXPECT_EQ(fold({reported(first), reported(lowerSeq)}).depots.at("D").name, "Lumbung Contoh D");
    EXPECT_EQ(fold({reported(first), reported(same)}).depots.at("D").name, "later received");
}

TEST(Documents, ASenderWhoseClockIsAheadIsFlaggedAndOrderedByArrival)
{
    Depot ahead = depot("D", -6.8, 107, kStart + 1h);
    Picture picture = fold({reported(ahead)});
    EXPECT_TRUE(picture.depots.at("D").stamp.clockAhead);
    Depot corrected = depot("D", -6.8, 107, kStart + 1min);
    corrected.name = "clock corrected";
    reduce(picture, reported(corrected, kStart + 1min), kRules);
    EXPECT_EQ(picture.depots.at("D").name, "clock corrected")
        << "a clock that was ahead must not block its document";
    EXPECT_FALSE(picture.depots.at("D").stamp.clockAhead);
}

TEST(Documents, TheSameDocumentAgainChangesNothing)
{
    Picture picture = fold({reported(depot("D", -6.8, 107))});
    const auto before = picture.depots;
    const Changes changes = reduce(picture, reported(depot("D", -6.8, 107), kStart + 1s), kRules);
    EXPECT_EQ(picture.depots, before);
    EXPECT_FALSE(changes.touches(EntityKind::depot));
}

TEST(Documents, AClearedTopicMarksARealDocumentAndRemovesASimulatedOne)
{
    Picture picture = fold({reported(depot("REAL", -6.8, 107)),
                            link("posko-drill", LinkState::online, LinkMode::simulation),
                            reported(depot("SIM", -6.9, 107))});
    reduce(picture, DocumentWithdrawn{meta("kemensos/lumbung/REAL")}, kRules);
    reduce(picture, DocumentWithdrawn{meta("kemensos/lumbung/SIM")}, kRules);
    EXPECT_TRUE(picture.depots.at("REAL").withdrawn);
    EXPECT_FALSE(picture.depots.contains("SIM"));
    reduce(picture, reported(depot("REAL", -6.8, 107, kStart - 1h), kStart + 1s), kRules);
    EXPECT_FALSE(picture.depots.at("REAL").withdrawn) << "a withdrawn document may come back with any time";
}

TEST(Documents, ATeamsDeviceMovesItAndOldFixesOfAnOfflinePhoneDoNot)
{
    Picture picture = fold({reported(team("T", -6.8, 107))});
    const auto fixAt = [](double lat, posko::core::Instant observed) {
        return PositionReported{{0, kStart + 1h, "kemensos/tagana/T/posisi", false},
                                PositionReported::Subject::team,
                                "T",
                                {{lat, 107}, observed, kStart + 1h, 5.0}};
    };
    reduce(picture, fixAt(-6.7, kStart + 30min), kRules);
    EXPECT_EQ(positionOf(picture, picture.teams.at("T"))->lat, -6.7);
    reduce(picture, fixAt(-6.6, kStart + 10min), kRules);
    EXPECT_EQ(positionOf(picture, picture.teams.at("T"))->lat, -6.7);
    Team later = team("T", -6.8, 107, TeamStatus::ready, kStart + 40min);
    later.fix = Fix{{-6.5, 107}, kStart + 40min, kStart + 1h, {}};
    reduce(picture, reported(later, kStart + 1h), kRules);
    EXPECT_EQ(positionOf(picture, picture.teams.at("T"))->lat, -6.5);
}

TEST(Documents, AWillIsTakenAlthoughItsTimeIsThatOfTheConnect)
{
    Picture picture = fold({link("gw", LinkState::online, LinkMode::operation, kStart + 10min)});
    LinkReported will = link("gw", LinkState::offline, LinkMode::operation, kStart);
    will.meta.receivedAt = kStart + 11min;
    reduce(picture, will, kRules);
    EXPECT_EQ(picture.links.at("gw").state, LinkState::offline);
}

TEST(Documents, AdvancingTwiceIsTheSameAsAdvancingOnceToTheLaterTime)
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        Picture once = fold(
            {quakes({report(kStart - std::chrono::days{40}, -6.8, 107, 5.0)}, kStart - std::chrono::days{29}),
             warning("W", cap("w", kStart - std::chrono::days{6})), reported(depot("D", -6.8, 107))});
        Picture twice = once;
        const auto a = kStart + std::chrono::hours{std::uniform_int_distribution<>(0, 72)(random)};
        const auto b = a + std::chrono::hours{std::uniform_int_distribution<>(0, 72)(random)};
        advance(once, b, kRules);
        advance(twice, a, kRules);
        advance(twice, b, kRules);
        EXPECT_EQ(once, twice);
    }
}

TEST(Documents, TheClockOfThePictureNeverGoesBack)
{
    Picture picture = fold({reported(depot("D", -6.8, 107), kStart + 1h)});
    reduce(picture, Tick{kStart}, kRules);
    EXPECT_EQ(picture.at, kStart + 1h);
}

} // namespace
