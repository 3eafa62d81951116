// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/freshness.h"
#include "domain/gauge.h"
#include "domain/incident.h"
#include "domain/picture.h"
#include "domain/tsunami.h"
#include "domain/warning.h"
#include "room.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using core::Milliseconds;
using drill::Scenario;
using testing::ElementsAre;

/// No day of the past: any will do.
const core::Instant kStart = *core::readRfc3339("2026-02-10T09:12:30+07:00");
const std::string kFolder = POSKO_SOURCE_DIR "/resources/scenarios/jambi";
const std::string kExpected = POSKO_SOURCE_DIR "/tests/scenario/jambi/picture.json";

constexpr const char* kTanggoRajo = "tma-contoh-tanggo-rajo";
constexpr const char* kOperation = "OPS-CONTOH-JBI-1";
constexpr const char* kPhone = "contoh/hp-1";

const Scenario& jambi()
{
    static const Scenario scenario = test::loadScenario(kFolder);
    return scenario;
}

class Room : public test::ScenarioRoom
{
public:
    Room()
        : ScenarioRoom(jambi(), kStart)
    {}

    [[nodiscard]] domain::Freshness freshness(const char* feed) const
    {
        return domain::freshnessOf(picture.feeds.at(feed), picture, picture.at, rules);
    }
};

/// What `read` gives second by second, without repetitions.
template <class Read> auto course(Milliseconds until, Read&& read)
{
    Room room;
    std::vector<decltype(read(room.picture))> values;
    for (Milliseconds at{0}; at <= until; at += 1s) {
        room.playUntil(at);
        auto value = read(room.picture);
        if (values.empty() || values.back() != value) {
            values.push_back(std::move(value));
        }
    }
    return values;
}

/// -1: no such gauge yet; 0: below all thresholds.
int rankOf(const domain::Picture& picture, const char* gauge)
{
    const auto found = picture.gauges.find(gauge);
    return found == picture.gauges.end() ? -1
                                         : static_cast<int>(domain::reachedRank(found->second).value_or(0));
}

bool anyOf(const auto& entities, auto&& test)
{
    return std::ranges::any_of(entities, [&](const auto& entry) { return test(entry.second); });
}

TEST(Jambi, BringsOneOfEveryKindWithinFortySeconds)
{
    Room room;
    room.playUntil(40s);
    const auto& picture = room.picture;
    EXPECT_GE(picture.quakes.size(), 4U);
    EXPECT_GE(picture.warnings.size(), 3U);
    EXPECT_EQ(picture.tsunamis.size(), 1U);
    EXPECT_EQ(picture.operations.size(), 1U);
    EXPECT_GE(picture.depots.size(), 7U);
    EXPECT_GE(picture.teams.size(), 5U);
    EXPECT_GE(picture.units.size(), 5U) << "three of Basarnas, a phone, a Cursor-on-Target device";
    EXPECT_EQ(picture.incidentReports.size(), 1U);
    EXPECT_EQ(picture.shelters.size(), 3U);
    EXPECT_EQ(picture.accesses.size(), 3U);
    EXPECT_EQ(picture.gauges.size(), 4U);
    EXPECT_EQ(picture.volcanoes.size(), 1U);
    EXPECT_EQ(picture.forecasts.size(), 1U);
    EXPECT_EQ(picture.records.size(), 3U);
    EXPECT_EQ(picture.links.size(), 4U) << "the player and three gateways";
    EXPECT_TRUE(room.rejected.empty());
}

TEST(Jambi, SaysThatItIsASimulationAndOfNoDayOfThePast)
{
    Room room;
    room.playUntil(jambi().length);
    const auto mode = domain::modeOf(room.picture);
    EXPECT_EQ(mode.mode, domain::LinkMode::simulation);
    EXPECT_EQ(mode.title, jambi().title);
    EXPECT_FALSE(mode.trueDate);
    EXPECT_TRUE(std::ranges::all_of(room.picture.links, [](const auto& entry) {
        return entry.second.mode == domain::LinkMode::simulation && entry.second.title == jambi().title;
    }));
}

TEST(Jambi, LetsTheBatanghariRiseThroughSiagaThreeTwoAndOneAtTanggoRajo)
{
    const auto ranks =
        course(60s, [](const domain::Picture& picture) { return rankOf(picture, kTanggoRajo); });
    EXPECT_THAT(ranks, ElementsAre(-1, 0, 3, 2, 1));
    Room room;
    room.playUntil(jambi().length);
    const auto& gauge = room.picture.gauges.at(kTanggoRajo);
    EXPECT_EQ(domain::labelOf(*domain::stateOf(gauge).reached), "TMA Siaga I");
    EXPECT_EQ(domain::priorityOf(gauge), domain::Priority::critical);
    EXPECT_EQ(gauge.level, 15.10);
    std::vector<double> passed;
    for (const domain::GaugeReading& reading : gauge.history) {
        if (reading.level == 13.85 || reading.level == 14.37 || reading.level == 14.87) {
            passed.push_back(*reading.level);
        }
    }
    EXPECT_THAT(passed, ElementsAre(13.85, 14.37, 14.87)) << "each at its value itself, in this order";
}

TEST(Jambi, HasEarlierReadingsBeforeTheFirstNewOne)
{
    Room room;
    room.playUntil(9s);
    const auto& history = room.picture.gauges.at(kTanggoRajo).history;
    EXPECT_EQ(history.size(), 7U);
    EXPECT_EQ(history.front().observedAt, kStart - 7h);
    EXPECT_TRUE(std::ranges::is_sorted(history, {}, &domain::GaugeReading::observedAt));
}

TEST(Jambi, JudgesEachGaugeByItsOwnThresholds)
{
    std::set<int> bulian;
    std::set<int> others;
    Room room;
    for (Milliseconds at{3s}; at <= jambi().length; at += 1s) {
        room.playUntil(at);
        bulian.insert(rankOf(room.picture, "tma-contoh-muara-bulian"));
        others.insert(rankOf(room.picture, "tma-contoh-muara-tembesi"));
        others.insert(rankOf(room.picture, "tma-contoh-suak-kandis"));
    }
    EXPECT_THAT(bulian, ElementsAre(0, 2)) << "centimetres, and never its Siaga I";
    EXPECT_THAT(others, ElementsAre(0));
}

TEST(Jambi, TakesTheMissingBoatThroughTheStagesOfAnOperation)
{
    using enum domain::SarStage;
    const auto told = course(60s, [](const domain::Picture& picture) {
        const auto found = picture.operations.find(kOperation);
        return found == picture.operations.end() ? std::optional<domain::SarStage>{}
                                                 : std::optional(found->second.stage);
    });
    EXPECT_THAT(told, ElementsAre(std::nullopt, awareness, initialAction, planning, operation));

    Room room;
    room.playUntil(jambi().length);
    const auto& found = room.picture.operations.at(kOperation);
    EXPECT_EQ(found.stage, operation);
    EXPECT_EQ(found.state, domain::SarState::running);
    EXPECT_EQ(found.persons.total, 8);
    EXPECT_EQ(found.persons.safe, 4);
    EXPECT_EQ(found.persons.dead, 1);
    EXPECT_EQ(found.persons.searching, 3);
    EXPECT_EQ(found.finds.size(), 4U);
    ASSERT_EQ(found.searchAreas.size(), 2U);
    EXPECT_GE(found.searchAreas[0].polygon.size(), 4U);
    EXPECT_EQ(found.units.size(), 3U);
}

TEST(Jambi, MovesTheUnitsOfTheOperationAndTheirTrails)
{
    Room room;
    room.playUntil(30s);
    const auto pier = domain::fixOf(room.picture.units.at("RIB-CONTOH-JBI-1"));
    ASSERT_TRUE(pier);
    room.playUntil(jambi().length);
    const auto& boat = room.picture.units.at("RIB-CONTOH-JBI-1");
    EXPECT_EQ(boat.status, domain::UnitStatus::working);
    EXPECT_EQ(boat.operation, kOperation);
    ASSERT_TRUE(domain::fixOf(boat));
    EXPECT_GT(core::geodesicMetres(pier->at, domain::fixOf(boat)->at), 5'000.0);
    for (const auto& id : room.picture.operations.at(kOperation).units) {
        EXPECT_TRUE(room.picture.units.contains(id)) << id;
        ASSERT_TRUE(room.picture.trails.contains("unit:" + id)) << id;
        EXPECT_GE(room.picture.trails.at("unit:" + id).size(), 5U) << id;
    }
}

TEST(Jambi, DoesNotMoveAPhoneBackWhenItsOldFixComesLate)
{
    Room room;
    room.playUntil(100s);
    const auto& gone = room.picture.units.at(kPhone);
    EXPECT_EQ(gone.kind, domain::UnitKind::device) << "no table binds it";
    EXPECT_TRUE(gone.lostAt) << "its will came on its own topic";
    const auto last = domain::fixOf(gone);
    ASSERT_TRUE(last);
    room.playUntil(138500ms);
    EXPECT_EQ(domain::fixOf(room.picture.units.at(kPhone))->at, last->at);
    room.playUntil(jambi().length);
    EXPECT_GT(core::geodesicMetres(domain::fixOf(room.picture.units.at(kPhone))->at, last->at), 300.0);
}

TEST(Jambi, ShowsADeviceOfCursorOnTarget)
{
    Room room;
    room.playUntil(jambi().length);
    EXPECT_TRUE(anyOf(room.picture.units, [](const domain::Unit& unit) {
        return unit.id.find("CONTOH-TRC-JBI-1") != std::string::npos && domain::fixOf(unit);
    }));
}

TEST(Jambi, FillsAShelterAndLeavesUnknownWhatNobodyCounted)
{
    using enum domain::ShelterState;
    const auto states = course(60s, [](const domain::Picture& picture) {
        const auto found = picture.shelters.find("PSG-CONTOH-JBI-1");
        return found == picture.shelters.end() ? std::optional<domain::ShelterState>{}
                                               : std::optional(found->second.state);
    });
    EXPECT_THAT(states, ElementsAre(std::nullopt, open, full));
    Room room;
    room.playUntil(jambi().length);
    const auto& shelter = room.picture.shelters.at("PSG-CONTOH-JBI-1");
    EXPECT_EQ(shelter.state, full);
    EXPECT_EQ(shelter.count.households, 77);
    EXPECT_EQ(shelter.count.people, 304);
    EXPECT_GT(*shelter.count.people, *shelter.capacityPeople);
    const auto& uncounted = room.picture.shelters.at("PSG-CONTOH-JBI-2");
    EXPECT_EQ(uncounted.count.households, 33);
    EXPECT_FALSE(uncounted.count.people) << "belum diketahui, and not computed from the households";
    EXPECT_EQ(room.picture.shelters.size(), 4U);
}

TEST(Jambi, CutsABridgeNarrowsARoadAndClosesABank)
{
    using enum domain::AccessState;
    const auto bridge = course(60s, [](const domain::Picture& picture) {
        const auto found = picture.accesses.find("bpbd-contoh/JBT-CONTOH-KUMPEH");
        return found == picture.accesses.end() ? std::optional<domain::AccessState>{}
                                               : std::optional(found->second.state);
    });
    EXPECT_THAT(bridge, ElementsAre(std::nullopt, restricted, cut));
    Room room;
    room.playUntil(jambi().length);
    const auto& accesses = room.picture.accesses;
    EXPECT_EQ(accesses.at("bpbd-contoh/JBT-CONTOH-KUMPEH").state, cut);
    EXPECT_EQ(accesses.at("bpbd-contoh/JBT-CONTOH-KUMPEH").kind, domain::AccessKind::bridge);
    EXPECT_EQ(accesses.at("bpbd-contoh/JBT-CONTOH-KUMPEH").detourMinutes, 75);
    EXPECT_EQ(accesses.at("bpbd-contoh/JLN-CONTOH-BULIAN").state, restricted);
    EXPECT_GE(accesses.at("bpbd-contoh/JLN-CONTOH-BULIAN").line.size(), 2U);
    EXPECT_EQ(accesses.at("bpbd-contoh/PLB-CONTOH-TALANG-DUKU").kind, domain::AccessKind::port);
    EXPECT_GE(accesses.at("bpbd-contoh/KWS-CONTOH-TANGGO-RAJO").polygon.size(), 4U);
}

TEST(Jambi, LosesTheEarthquakeFilesAndHasThemBackBeforeItsEnd)
{
    Room room;
    room.playUntil(15s);
    EXPECT_EQ(room.freshness("gempa"), domain::Freshness::live);
    EXPECT_EQ(room.picture.feeds.at("gempa").heartbeatError, "");
    room.playUntil(60s);
    EXPECT_NE(room.picture.feeds.at("gempa").heartbeatError, "") << "its gateway says so at once";
    room.playUntil(148s);
    EXPECT_EQ(room.freshness("gempa"), domain::Freshness::stale);
    for (const char* other : {"tsunami", "cuaca", "lumbung", "tagana"}) {
        EXPECT_EQ(room.freshness(other), domain::Freshness::live) << other;
    }
    room.playUntil(152s);
    EXPECT_EQ(room.freshness("gempa"), domain::Freshness::live);
    EXPECT_EQ(room.picture.feeds.at("gempa").heartbeatError, "");
}

TEST(Jambi, LosesTheGaugesGatewayAndItsReadingsAndHasBothBack)
{
    using enum domain::LinkState;
    const auto states = course(jambi().length, [](const domain::Picture& picture) {
        const auto found = picture.links.find("gateway-contoh-bws");
        return found == picture.links.end() ? std::optional<domain::LinkState>{}
                                            : std::optional(found->second.state);
    });
    EXPECT_THAT(states, ElementsAre(std::nullopt, online, offline, online));
    for (const auto& message : jambi().messages) {
        const auto topic = message.topicAt({kStart, kStart});
        const bool silent = message.after > 84s && message.after < 132s;
        EXPECT_FALSE(silent && topic.starts_with("air/tma/")) << "line " << message.line;
    }
}

TEST(Jambi, NeverTakesTheTestBulletinForAWarning)
{
    Room room;
    room.playUntil(jambi().length);
    ASSERT_EQ(room.picture.tsunamis.size(), 1U);
    const auto& event = room.picture.tsunamis.begin()->second;
    ASSERT_EQ(event.bulletins.size(), 2U);
    for (const auto& bulletin : event.bulletins) {
        EXPECT_EQ(bulletin.status, domain::BulletinStatus::test) << "PD-" << bulletin.number;
    }
    EXPECT_FALSE(domain::isActual(event));
    EXPECT_EQ(domain::currentBulletin(event).number, 2);
    EXPECT_EQ(domain::currentBulletin(event).zones.size(), 3U) << "as grave as a real one, to be told apart";
    const auto test = room.picture.warnings.find("bpbd-contoh/uji-saluran");
    ASSERT_NE(test, room.picture.warnings.end());
    const auto nowhere = [](core::LatLon) {
        return domain::PlaceFacts{};
    };
    Room then;
    for (Milliseconds at{10s}; at <= jambi().length; at += 10s) {
        then.playUntil(at);
        for (const auto& incident : domain::incidentsOf(then.picture, then.picture.at, then.rules, nowhere)) {
            EXPECT_FALSE(incident.id.starts_with("tsunami:")) << incident.id;
            EXPECT_NE(incident.id, "warning:bpbd-contoh/uji-saluran");
        }
    }
}

TEST(Jambi, TellsEveryWarningOfBmkgInTwoLanguages)
{
    Room room;
    room.playUntil(40s);
    const auto nowcasts = std::ranges::count_if(
        room.picture.warnings, [](const auto& entry) { return entry.second.texts.size() == 2; });
    EXPECT_EQ(nowcasts, 2);
    room.playUntil(jambi().length);
    const auto expired = std::ranges::count_if(
        room.picture.warnings, [&](const auto& entry) { return entry.second.expires() < room.picture.at; });
    EXPECT_EQ(expired, 1) << "the one of the west ends while it plays";
}

TEST(Jambi, RaisesTheFiguresOfTheReportAndKeepsWhatIsNotKnown)
{
    Room room;
    room.playUntil(20s);
    const auto first = room.picture.incidentReports.at("KJD-CONTOH-JBI-1");
    EXPECT_EQ(first.reportNumber, 1);
    EXPECT_EQ(first.casualtyStatus, domain::CasualtyStatus::preliminary);
    EXPECT_FALSE(first.injured);
    room.playUntil(60s);
    const auto& second = room.picture.incidentReports.at("KJD-CONTOH-JBI-1");
    EXPECT_EQ(second.reportNumber, 2);
    EXPECT_GT(second.affected.households, first.affected.households);
    EXPECT_EQ(second.missing, 7);
    EXPECT_FALSE(second.displaced.people);
}

TEST(Jambi, KnowsKerincisLevelWithItsRecommendation)
{
    Room room;
    room.playUntil(10s);
    const auto& kerinci = room.picture.volcanoes.at("KERINCI");
    EXPECT_EQ(kerinci.level, 2);
    EXPECT_EQ(kerinci.radiusKilometres, 3);
    EXPECT_EQ(kerinci.sectors.size(), 1U);
    EXPECT_FALSE(kerinci.recommendation.empty());
}

TEST(Jambi, ForecastsByThreeHoursFromAWholeHour)
{
    Room room;
    room.playUntil(10s);
    const auto& forecast = room.picture.forecasts.at("15.71.01.1001");
    ASSERT_EQ(forecast.steps.size(), 20U);
    EXPECT_EQ(forecast.steps[0].at, *core::readRfc3339("2026-02-10T10:00:00+07:00"));
    EXPECT_EQ(forecast.steps[1].at - forecast.steps[0].at, 3h);
    EXPECT_FALSE(forecast.steps[0].visibilityMetres) << "null is not known";
}

TEST(Jambi, RefusesExactlyTheOneMessageThatIsMeantToBeRefused)
{
    Room room;
    room.playUntil(jambi().length);
    ASSERT_EQ(room.rejected.size(), 1U);
    EXPECT_EQ(room.rejected[0].meta.topic, "air/tma/tma-contoh-rusak");
    EXPECT_FALSE(room.rejected[0].unknown);
    EXPECT_EQ(room.rejected[0].meta.receivedAt, kStart + 66s);
    EXPECT_FALSE(room.picture.gauges.contains("tma-contoh-rusak"));
}

TEST(Jambi, DoesNotLetTheLateReadingOverwriteTheNewerOne)
{
    Room room;
    room.playUntil(75s);
    const auto before = room.picture.gauges.at(kTanggoRajo);
    room.playUntil(77s);
    EXPECT_EQ(room.picture.gauges.at(kTanggoRajo).level, before.level);
    ASSERT_TRUE(room.picture.rejections.contains("air/tma/tma-contoh-tanggo-rajo"));
    EXPECT_EQ(room.picture.rejections.at("air/tma/tma-contoh-tanggo-rajo").code,
              core::toWord(core::ErrorCode::older));
}

TEST(Jambi, MarksEveryInventedDocument)
{
    for (const auto& message : jambi().messages) {
        const auto payload = message.payloadAt({kStart, kStart});
        if (payload.find("\"schema\":\"posko.") != std::string::npos) {
            EXPECT_NE(payload.find("REKAAN"), std::string::npos) << "line " << message.line;
        }
    }
}

TEST(Jambi, KeepsMovingUntilItsEnd)
{
    Milliseconds last{0};
    for (const auto& message : jambi().messages) {
        EXPECT_LE(message.after - last, 5s) << "line " << message.line;
        last = message.after;
        if (message.retained) {
            EXPECT_FALSE(message.payloadAt({kStart, kStart}).empty()) << "nothing is cleared while it plays";
        }
    }
    EXPECT_LE(jambi().length - last, 5s);
}

TEST(Jambi, EndsInTheExpectedPicture)
{
    Room room;
    room.playUntil(jambi().length);
    EXPECT_THAT(test::linesOfPicture(room.picture, room.rules),
                testing::ElementsAreArray(test::expectedLines(kExpected, room.picture)));
}

} // namespace
