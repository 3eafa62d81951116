// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/freshness.h"
#include "domain/trails.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace posko::domain::test {

namespace {

using Subject = PositionReported::Subject;

PositionReported fixAt(const std::string& id, double lat, core::Instant observed, core::Instant received,
                       bool retained = false, Subject subject = Subject::device)
{
    return {
        {0, received, "owntracks/" + id, retained}, subject, id, {{lat, 119.8}, observed, received, 5.0}, {}};
}

DeviceNoted noted(const std::string& id, const std::string& type, core::Instant observed,
                  core::Instant received, const std::string& text = {})
{
    return {{0, received, "owntracks/" + id, false}, Subject::device, id, type, observed, text};
}

TEST(Positions, ADeviceThatNoTableBindsIsAUnitOfItsOwnAndNotAssigned)
{
    const Picture picture = fold({fixAt("siti/hp", -0.9, kStart, kStart)});
    const Unit& unit = picture.units.at("siti/hp");
    EXPECT_EQ(unit.kind, UnitKind::device);
    EXPECT_TRUE(isUnassigned(unit));
    EXPECT_EQ(fixOf(unit)->at.lat, -0.9);
}

TEST(Positions, ABoundDeviceMovesItsUnitOrTeam)
{
    Rules rules;
    rules.devices = {{"siti/hp", "team:T"}, {"budi/hp", "unit:RIB-1"}, {"tak/A-1", "unit:RIB-1"}};
    const Picture picture =
        fold({reported(team("T", -6.8, 107)), fixAt("siti/hp", -0.9, kStart, kStart),
              fixAt("budi/hp", -0.8, kStart, kStart), fixAt("tak/A-1", -0.7, kStart + 1min, kStart + 1min),
              fixAt("budi/hp", -0.6, kStart + 30s, kStart + 2min)},
             rules);
    EXPECT_EQ(positionOf(picture, picture.teams.at("T"))->lat, -0.9);
    ASSERT_EQ(picture.units.size(), 1U) << "no unit stands for a bound device";
    EXPECT_EQ(picture.units.at("RIB-1").fix->at.lat, -0.7) << "the newest of its devices holds";
    EXPECT_FALSE(isUnassigned(picture.units.at("RIB-1")));
}

TEST(Positions, AWillLeavesTheLastFixAndMarksTheDeviceUntilItIsHeardAgain)
{
    Picture picture =
        fold({fixAt("siti/hp", -0.9, kStart, kStart), noted("siti/hp", "lwt", kStart + 5min, kStart + 5min)});
    EXPECT_EQ(picture.units.at("siti/hp").fix->at.lat, -0.9);
    EXPECT_EQ(picture.units.at("siti/hp").lostAt, kStart + 5min);
    reduce(picture, noted("siti/hp", "lwt", kStart, kStart + 6min), {});
    EXPECT_EQ(picture.units.at("siti/hp").lostAt, kStart + 5min) << "the same will again changes nothing";
    reduce(picture, fixAt("siti/hp", -0.9, kStart, kStart + 7min, true), {});
    EXPECT_TRUE(picture.units.at("siti/hp").lostAt) << "what the broker kept is no sign of life";
    reduce(picture, fixAt("siti/hp", -0.8, kStart - 1h, kStart + 8min), {});
    EXPECT_FALSE(picture.units.at("siti/hp").lostAt) << "an old fix that arrives now is one";
    EXPECT_EQ(picture.units.at("siti/hp").fix->at.lat, -0.9);
}

TEST(Positions, AWillOfATeamsDeviceMarksTheTeam)
{
    Rules rules;
    rules.devices = {{"siti/hp", "team:T"}};
    Picture picture = fold({reported(team("T", -6.8, 107)), fixAt("siti/hp", -0.9, kStart, kStart),
                            noted("siti/hp", "lwt", kStart + 5min, kStart + 5min)},
                           rules);
    EXPECT_EQ(picture.teamDevices.at("T").lostAt, kStart + 5min);
    reduce(picture, fixAt("siti/hp", -0.9, kStart + 6min, kStart + 6min), rules);
    EXPECT_FALSE(picture.teamDevices.at("T").lostAt);
}

TEST(Positions, TransitionsAndEncryptedMessagesAreKeptAndCounted)
{
    const Picture picture = fold({noted("siti/hp", "transition", kStart, kStart, "enter Kantor"),
                                  noted("siti/hp", "encrypted", kStart + 1s, kStart + 1s),
                                  noted("siti/hp", "encrypted", kStart + 2s, kStart + 2s),
                                  noted("siti/hp", "transition", kStart - 1h, kStart + 3s, "leave Kantor")});
    const Unit& unit = picture.units.at("siti/hp");
    EXPECT_EQ(unit.encryptedMessages, 2);
    EXPECT_EQ(unit.deviceNote, (DeviceNote{"encrypted", kStart + 2s, ""})) << "an older word comes too late";
    EXPECT_FALSE(unit.fix);
}

TEST(Positions, AClockThatIsAheadIsFlaggedAndOrderedByArrival)
{
    const Rules rules;
    Picture picture = fold({fixAt("siti/hp", -0.9, kStart + 1h, kStart)});
    EXPECT_TRUE(isClockAhead(*picture.units.at("siti/hp").fix, rules));
    reduce(picture, fixAt("siti/hp", -0.8, kStart + 1min, kStart + 1min), rules);
    EXPECT_EQ(picture.units.at("siti/hp").fix->at.lat, -0.8);
    EXPECT_FALSE(isClockAhead(*picture.units.at("siti/hp").fix, rules));
}

TEST(Positions, ADeviceGivesAUnitItsCallsignAndTheTimeThatItIsStale)
{
    const Rules rules;
    PositionReported position = fixAt("tak/A-1", -0.9, kStart, kStart);
    position.reading.name = "SRU SATU";
    position.reading.staleAt = kStart + 1min;
    Picture picture = fold({position});
    const Unit& unit = picture.units.at("tak/A-1");
    EXPECT_EQ(unit.name, "SRU SATU");
    EXPECT_EQ(freshnessOf(unit, kStart + 1min, rules), Freshness::live);
    EXPECT_EQ(freshnessOf(unit, kStart + 61s, rules), Freshness::stale);
    EXPECT_EQ(freshnessOf(unit, kStart + 1h, rules), Freshness::lost);
}

TEST(Positions, ASimulatedDeviceLeavesWithItsTopicAndItsTrail)
{
    Picture picture = fold({fixAt("asli/hp", -0.9, kStart, kStart),
                            link("posko-drill", LinkState::online, LinkMode::simulation),
                            fixAt("siti/hp", -0.9, kStart, kStart)});
    reduce(picture, DocumentWithdrawn{meta("owntracks/siti/hp")}, {});
    reduce(picture, DocumentWithdrawn{meta("owntracks/asli/hp")}, {});
    EXPECT_FALSE(picture.units.contains("siti/hp"));
    EXPECT_FALSE(picture.trails.contains("unit:siti/hp"));
    EXPECT_TRUE(picture.units.contains("asli/hp")) << "a real one stays with its last fix";
}

TEST(Trails, TakeAPointForFiftyMetresOrThirtySecondsAndNoneForRest)
{
    const Rules rules;
    Trail trail;
    const auto add = [&](double lat, core::Instant at) {
        extendTrail(trail, Fix{{lat, 119.8}, at, at, {}}, at, rules);
        return trail.size();
    };
    EXPECT_EQ(add(-0.9, kStart), 1U);
    EXPECT_EQ(add(-0.9001, kStart + 10s), 1U) << "11 m and 10 s";
    EXPECT_EQ(add(-0.9001, kStart + 30s), 2U) << "30 s";
    EXPECT_EQ(add(-0.9001, kStart + 60s), 2U) << "it rests";
    EXPECT_EQ(orderOf(trail.back()), kStart + 60s) << "until now";
    EXPECT_EQ(add(-0.9010, kStart + 61s), 3U) << "100 m";
}

TEST(Trails, GiveALateFixItsPlaceAndForgetWhatIsTooOld)
{
    const Rules rules;
    Picture picture =
        fold({fixAt("a/b", -0.90, kStart, kStart), fixAt("a/b", -0.92, kStart + 10min, kStart + 10min),
              fixAt("a/b", -0.91, kStart + 5min, kStart + 11min)});
    const Trail trail = trailOf(picture, "unit:a/b", kStart + 11min, rules);
    ASSERT_EQ(trail.size(), 3U);
    EXPECT_EQ(trail[1].at.lat, -0.91);
    EXPECT_EQ(picture.units.at("a/b").fix->at.lat, -0.92) << "an old fix never moves the unit back";
    EXPECT_EQ(trailOf(picture, "unit:a/b", kStart + 6min + rules.trailKept, rules).size(), 1U);
    EXPECT_TRUE(trailOf(picture, "unit:c/d", kStart, rules).empty());
}

TEST(Trails, StayBoundedAndStillReachBack)
{
    const Rules rules;
    Trail trail;
    std::size_t most = 0;
    for (int i = 0; i < 5000; ++i) {
        const core::Instant at = kStart + i * 1s;
        extendTrail(trail, Fix{{-0.9 + i * 0.001, 119.8}, at, at, {}}, at, rules);
        most = std::max(most, trail.size());
    }
    EXPECT_LE(most, rules.trailPoints + 1);
    EXPECT_EQ(orderOf(trail.front()), kStart);
    EXPECT_TRUE(std::ranges::is_sorted(trail, {}, orderOf));
}

TEST(HotPath, PositionsDoNotWalkEarthquakesAndWarnings)
{
    const Rules rules;
    Picture picture = fold({quakes({report(kStart, -6.8, 107, 5.6)}), warning("CJB1", cap("w"))});
    reduce(picture, fixAt("a/b", -0.9, kStart, kStart + 1s), rules);
    const auto walks = picture.memory.walks;
    for (int i = 0; i < 1000; ++i) {
        reduce(picture, fixAt("a/b", -0.9, kStart + i * 1s, kStart + i * 1s), rules);
    }
    EXPECT_EQ(picture.memory.walks, walks);
    EXPECT_LE(walks, 3U);
    reduce(picture, fixAt("a/b", -0.9, kStart + 31 * 24h, kStart + 31 * 24h), rules);
    EXPECT_GT(picture.memory.walks, walks);
    EXPECT_TRUE(picture.quakes.empty() && picture.warnings.empty());
}

TEST(HotPath, ShortcutsGiveThePictureOfTheLongWay)
{
    const Rules rules;
    const Picture start = fold({quakes({report(kStart, -6.8, 107, 5.6), report(kStart + 2h, -2, 110, 5.0)}),
                                warning("CJB1", cap("w")), warning("CJB2", cap("v", kStart + 3h))});
    Picture steps = start;
    for (core::Instant at = kStart; at <= kStart + 32 * 24h; at += 47min) {
        advance(steps, at, rules);
        Picture atOnce = start;
        advance(atOnce, at, rules);
        ASSERT_EQ(steps, atOnce) << core::toRfc3339(at);
    }
    Rules shorter;
    shorter.quakeKept = 1h;
    Picture other = start;
    advance(other, kStart + 4h, rules);
    advance(other, kStart + 5h, shorter);
    EXPECT_TRUE(other.quakes.empty()) << "other rules are reckoned anew";
}

TEST(HotPath, ASimulationIsNoticedAndForgottenWithItsLink)
{
    Picture picture = fold({fixAt("a/b", -0.9, kStart, kStart)});
    EXPECT_FALSE(picture.units.at("a/b").simulated);
    reduce(picture, link("posko-drill", LinkState::online, LinkMode::simulation), {});
    reduce(picture, fixAt("c/d", -0.9, kStart, kStart), {});
    EXPECT_TRUE(picture.units.at("c/d").simulated);
    reduce(picture, link("posko-drill", LinkState::offline, LinkMode::simulation), {});
    reduce(picture, fixAt("e/f", -0.9, kStart, kStart), {});
    EXPECT_FALSE(picture.units.at("e/f").simulated);
}

} // namespace

} // namespace posko::domain::test
