// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/nearest.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;
const posko::core::LatLon kCianjur{-6.84, 107.05};

std::vector<std::string> ids(const auto& list)
{
    std::vector<std::string> result;
    for (const auto& one : list) {
        result.push_back(one.id +
                         (one.hindrance == Hindrance::none ? "" : "!" + std::string(toWord(one.hindrance))));
    }
    return result;
}

Picture depots(std::vector<Depot> list)
{
    Picture picture;
    for (Depot& one : list) {
        reduce(picture, reported(std::move(one)), kRules);
    }
    return picture;
}

TEST(Nearest, ThoseThatCanGoComeFirstAndNearerOnesThatCannotFollowWithTheirReason)
{
    Depot broken = depot("broken", -6.85, 107.05);
    broken.condition = Condition::damaged;
    Depot closed = depot("closed", -6.86, 107.05);
    closed.openNow = false;
    Depot empty = depot("empty", -6.87, 107.05);
    empty.stock.front().onHand = 0;
    Depot farBroken = depot("far", -9, 107.05);
    farBroken.condition = Condition::unreachable;
    const Picture picture =
        depots({broken, closed, empty, farBroken, depot("a", -6.9, 107.05), depot("b", -7.0, 107.05),
                depot("c", -7.1, 107.05), depot("d", -7.2, 107.05)});
    const Nearest nearest = nearestTo(picture, {kCianjur, 3, {}, 0}, kStart, kRules);
    EXPECT_EQ(ids(nearest.depots),
              (std::vector<std::string>{"a", "b", "c", "broken!rusak", "closed!tutup", "empty!kosong"}));
    EXPECT_NEAR(nearest.depots[0].metres, posko::core::geodesicMetres(kCianjur, {-6.9, 107.05}), 1e-6);
    EXPECT_NEAR(nearest.depots[0].bearingDegrees, 180, 1e-6);
}

TEST(Nearest, FewerThanAskedForAreFilledUpWithThoseThatCannotGoHoweverFar)
{
    Depot closed = depot("closed", -7.5, 107.05);
    closed.openNow = false;
    const Picture picture = depots({closed, depot("a", -6.9, 107.05)});
    EXPECT_EQ(ids(nearestTo(picture, {kCianjur, 3, {}, 0}, kStart, kRules).depots),
              (std::vector<std::string>{"a", "closed!tutup"}));
}

TEST(Nearest, FreeIsOnHandWithoutWhatHasExpiredAndTheMinimumIsCompared)
{
    Depot one = depot("a", -6.9, 107.05);
    one.stock = {{"MSS", "paket", 100, 80, ItemClass::a, {}, posko::core::readDate("2026-11-24"), kStart, {}},
                 {"MSS", "paket", 50, 20, ItemClass::a, {}, posko::core::readDate("2026-11-25"), kStart, {}},
                 {"SLM", "lembar", 85, {}, ItemClass::b, {}, {}, kStart, {}}};
    const auto balance = balanceOf(one, kStart);
    ASSERT_EQ(balance.size(), 2u);
    EXPECT_EQ(balance[0].onHand, 150);
    EXPECT_EQ(balance[0].expired, 100);
    EXPECT_EQ(balance[0].free, 50);
    EXPECT_EQ(balance[0].minimum, 80);
    EXPECT_TRUE(balance[0].belowMinimum);
    EXPECT_EQ(balance[1].free, 85);
    EXPECT_FALSE(balance[1].belowMinimum);
    EXPECT_EQ(gaugeOf(one, kStart), 50.0 / 160.0);
    // 16.00 UTC of the 25th is the 26th in WIT: the second line is past its day there.
    EXPECT_EQ(balanceOf(one, kStart + 16h)[0].free, 0);
}

TEST(Nearest, AllExpiredIsToldApartFromEmpty)
{
    Depot one = depot("a", -6.9, 107.05);
    one.stock.front().expiresOn = posko::core::readDate("2026-01-01");
    EXPECT_EQ(ids(nearestTo(depots({one}), {kCianjur, 3, {}, 0}, kStart, kRules).depots),
              (std::vector<std::string>{"a!kedaluwarsa"}));
    one.stock.clear();
    EXPECT_FALSE(gaugeOf(one, kStart));
}

TEST(Nearest, DepotsInsideTheAreaAreUnverifiedUntilSomebodyLookedAfterTheEvent)
{
    Depot looked = depot("looked", -6.9, 107.05);
    looked.verifiedAt = kStart + 1min;
    Depot before = depot("before", -6.95, 107.05);
    before.verifiedAt = kStart - 1min;
    const Picture picture =
        depots({looked, before, depot("never", -7.0, 107.05), depot("far", -8.0, 107.05)});
    const Nearest nearest = nearestTo(picture, {kCianjur, 4, kStart, 60'000}, kStart + 1h, kRules);
    std::vector<bool> unverified;
    for (const NearDepot& one : nearest.depots) {
        unverified.push_back(one.unverified);
    }
    EXPECT_EQ(unverified, (std::vector<bool>{false, true, true, false}));
}

TEST(Nearest, OnlyTeamsThatAreReadyAndHeardOfCanGo)
{
    Picture picture;
    const auto add = [&](const char* id, double lat, TeamStatus status, posko::core::Instant observed,
                         bool emergency = false) {
        Team one = team(id, lat, 107.05, status, observed);
        one.emergency = emergency;
        reduce(picture, reported(one, kStart), kRules);
    };
    add("busy", -6.85, TeamStatus::working, kStart);
    add("alarm", -6.86, TeamStatus::ready, kStart, true);
    add("rest", -6.87, TeamStatus::resting, kStart);
    add("silent", -6.88, TeamStatus::ready, kStart - 4h);
    add("ready", -6.9, TeamStatus::ready, kStart);
    add("ready2", -6.91, TeamStatus::ready, kStart);
    add("ready3", -6.92, TeamStatus::ready, kStart);
    EXPECT_EQ(ids(nearestTo(picture, {kCianjur, 3, {}, 0}, kStart, kRules).teams),
              (std::vector<std::string>{"ready", "ready2", "ready3", "busy!sedang_bertugas", "alarm!darurat",
                                        "rest!istirahat"}));
}

TEST(Nearest, ATeamThatIsNowhereIsNotRankedUntilItReportsAPosition)
{
    Team nowhere = team("T", -6.8, 107);
    nowhere.base.reset();
    Picture picture = fold({reported(nowhere)});
    EXPECT_EQ(positionOf(picture, picture.teams.at("T")), std::nullopt);
    EXPECT_TRUE(nearestTo(picture, {kCianjur, 3, {}, 0}, kStart, kRules).teams.empty());
    nowhere.fix = Fix{{-6.9, 107}, kStart, kStart, {}};
    picture = fold({reported(nowhere)});
    EXPECT_EQ(nearestTo(picture, {kCianjur, 3, {}, 0}, kStart, kRules).teams.size(), 1U);
}

TEST(Nearest, WithdrawnOnesAreNotListed)
{
    Picture picture = depots({depot("a", -6.9, 107.05)});
    reduce(picture, DocumentWithdrawn{meta("kemensos/lumbung/a")}, kRules);
    EXPECT_TRUE(nearestTo(picture, {kCianjur, 3, {}, 0}, kStart, kRules).depots.empty());
}

} // namespace
