// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/freshness.h"
#include "domain/picture.h"
#include "domain/warning.h"
#include "room.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using core::Milliseconds;
using drill::Scenario;

/// The day itself: the main shock lies 150 s before the scenario's start.
const core::Instant kStart = *core::readRfc3339("2022-11-21T13:23:40+07:00");
const std::string kFolder = POSKO_SOURCE_DIR "/resources/scenarios/cianjur";
const std::string kExpected = POSKO_SOURCE_DIR "/tests/scenario/cianjur/picture.json";

const Scenario& cianjur()
{
    static const Scenario scenario = test::loadScenario(kFolder);
    return scenario;
}

class Room : public test::ScenarioRoom
{
public:
    Room()
        : ScenarioRoom(cianjur(), kStart)
    {}
};

const domain::Quake* mainShock(const domain::Picture& picture)
{
    const auto found = std::ranges::find_if(picture.quakes, [](const auto& entry) {
        return entry.second.current().area.find("10 km barat daya Kab. Cianjur") != std::string::npos;
    });
    return found == picture.quakes.end() ? nullptr : &found->second;
}

TEST(Cianjur, HasWhatAWallNeedsTwelveSecondsAfterItsStart)
{
    Room room;
    room.playUntil(12s);
    EXPECT_NE(mainShock(room.picture), nullptr);
    EXPECT_GE(room.picture.depots.size(), 9U);
    EXPECT_GE(room.picture.teams.size(), 8U);
    EXPECT_EQ(room.picture.warnings.size(), 1U);
    EXPECT_EQ(room.picture.warnings.begin()->second.texts.size(), 2U)
        << "Indonesian and English are one warning";
    EXPECT_TRUE(room.rejected.empty());
    const auto mode = domain::modeOf(room.picture);
    EXPECT_EQ(mode.mode, domain::LinkMode::simulation);
    EXPECT_EQ(mode.title, "Gempa Cianjur");
    EXPECT_EQ(mode.trueDate, core::readDate("2022-11-21"));
}

TEST(Cianjur, IsQuietBeforeTheMainShock)
{
    Room room;
    room.playUntil(5900ms);
    EXPECT_EQ(mainShock(room.picture), nullptr);
    EXPECT_GE(room.picture.quakes.size(), 4U) << "earlier earthquakes of the lists";
}

TEST(Cianjur, TellsTheMainShockAsBmkgDid)
{
    Room room;
    room.playUntil(cianjur().length);
    const auto* quake = mainShock(room.picture);
    ASSERT_NE(quake, nullptr);
    const auto& report = quake->current();
    EXPECT_EQ(report.originTime, *core::readRfc3339("2022-11-21T13:21:10+07:00"));
    EXPECT_EQ(report.epicentre, (core::LatLon{-6.84, 107.05}));
    EXPECT_EQ(report.magnitude, 5.6);
    EXPECT_EQ(report.depthKilometres, 11.0);
    EXPECT_EQ(quake->tsunamiPotential(), false);
    EXPECT_EQ(quake->highestIntensity(), 6);
    EXPECT_TRUE(quake->simulated());
    const auto former = quake->formerRevisions();
    EXPECT_TRUE(std::ranges::any_of(former, [](const auto& r) { return r.magnitude == 5.7; }))
        << "the revision shows";
}

TEST(Cianjur, RefusesExactlyTheOneMessageThatIsMeantToBeRefused)
{
    Room room;
    room.playUntil(cianjur().length);
    ASSERT_EQ(room.rejected.size(), 1U);
    EXPECT_EQ(room.rejected[0].meta.topic, "kemensos/lumbung/lbg-contoh-rusak-data");
    EXPECT_FALSE(room.rejected[0].unknown);
    EXPECT_EQ(room.rejected[0].meta.receivedAt, kStart + 80s);
}

TEST(Cianjur, DoesNotLetTheLateMessageOverwriteTheNewerOne)
{
    Room room;
    room.playUntil(87s);
    const auto before = room.picture.teams.at("tgn-contoh-02");
    EXPECT_EQ(before.status, domain::TeamStatus::moving);
    room.playUntil(90s);
    EXPECT_EQ(room.picture.teams.at("tgn-contoh-02").status, domain::TeamStatus::moving);
}

TEST(Cianjur, ShowsEveryStateOfTeamsDepotsAndWarnings)
{
    Room room;
    std::set<domain::TeamStatus> statuses;
    std::set<domain::Condition> conditions;
    std::set<domain::DepotKind> kinds;
    for (Milliseconds at{0}; at <= cianjur().length; at += 1s) {
        room.playUntil(at);
        for (const auto& [id, team] : room.picture.teams) {
            statuses.insert(team.status);
        }
        for (const auto& [id, depot] : room.picture.depots) {
            conditions.insert(depot.condition);
            kinds.insert(depot.kind);
        }
    }
    EXPECT_EQ(statuses.size(), domain::Words<domain::TeamStatus>::table.size());
    EXPECT_EQ(conditions.size(), domain::Words<domain::Condition>::table.size());
    EXPECT_GE(kinds.size(), 5U);
    const auto expired = std::ranges::count_if(
        room.picture.warnings, [&](const auto& entry) { return entry.second.expires() < room.picture.at; });
    EXPECT_EQ(expired, 1) << "Jakarta's ends while it plays";
    EXPECT_EQ(room.picture.warnings.size(), 3U);
}

TEST(Cianjur, HasAFeedThatFallsSilentNearItsEnd)
{
    Room room;
    const auto freshness = [&](const char* feed) {
        const auto& feeds = room.picture.feeds;
        return feeds.contains(feed)
                   ? domain::freshnessOf(feeds.at(feed), room.picture, room.picture.at, room.rules)
                   : domain::Freshness::never;
    };
    room.playUntil(120s);
    EXPECT_EQ(freshness("gempa"), domain::Freshness::live);
    room.playUntil(200s);
    EXPECT_EQ(freshness("gempa"), domain::Freshness::stale);
    for (const char* other : {"cuaca", "lumbung", "tagana"}) {
        EXPECT_EQ(freshness(other), domain::Freshness::live) << other;
    }
}

TEST(Cianjur, KeepsMovingUntilItsEnd)
{
    Milliseconds last{0};
    for (const auto& message : cianjur().messages) {
        EXPECT_LE(message.after - last, 5s) << "line " << message.line;
        last = message.after;
        if (message.retained) {
            EXPECT_FALSE(message.payloadAt({kStart, kStart}).empty()) << "nothing is cleared while it plays";
        }
    }
    EXPECT_LE(cianjur().length - last, 5s);
}

TEST(Cianjur, MarksEveryInventedDepotAndTeam)
{
    for (const auto& message : cianjur().messages) {
        const auto payload = message.payloadAt({kStart, kStart});
        if (payload.find("posko.depot/1") != std::string::npos ||
            payload.find("posko.team/1") != std::string::npos) {
            EXPECT_NE(payload.find("REKAAN"), std::string::npos) << "line " << message.line;
            EXPECT_NE(payload.find("Contoh"), std::string::npos) << "line " << message.line;
        }
    }
}

TEST(Cianjur, EndsInTheExpectedPicture)
{
    Room room;
    room.playUntil(cianjur().length);
    EXPECT_THAT(test::linesOfPicture(room.picture, room.rules),
                testing::ElementsAreArray(test::expectedLines(kExpected, room.picture)));
}

} // namespace
