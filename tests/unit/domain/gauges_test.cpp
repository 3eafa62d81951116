// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/gauge.h"
#include "domain/incident.h"
#include "domain/nearest.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

/// Tanggo Rajo's thresholds, listed in no order.
RiverGauge gauge(std::optional<double> level, posko::core::Instant observed = kStart, std::int64_t seq = 1)
{
    RiverGauge one;
    one.id = "TANGGO";
    one.stamp.observedAt = observed;
    one.stamp.seq = seq;
    one.name = "Tanggo Rajo";
    one.at = {-1.59, 103.61};
    one.level = level;
    one.thresholds = {{"Siaga II", 14.37, 2}, {"Siaga I", 14.87, 1}, {"Siaga III", 13.85, 3}};
    return one;
}

RiverGaugeReported reported(RiverGauge one, posko::core::Instant at)
{
    return {meta("air/tma/" + one.id, at), std::make_shared<const RiverGauge>(std::move(one))};
}

RiverGaugeReported reading(std::optional<double> level, posko::core::Instant at)
{
    return reported(gauge(level, at), at);
}

std::vector<Incident> incidents(const Picture& picture)
{
    return incidentsOf(picture, picture.at, kRules, {});
}

struct Level
{
    std::optional<double> level;
    std::optional<std::int64_t> rank;
    const char* next;
    std::optional<Priority> priority;
};

TEST(Gauges, ReachTheWorstOfTheirOwnThresholdsWhateverTheOrder)
{
    for (const auto& [level, rank, next, priority] :
         std::vector<Level>{{std::nullopt, std::nullopt, "", std::nullopt},
                            {13.84, std::nullopt, "Siaga III", std::nullopt},
                            {13.85, 3, "Siaga II", Priority::medium},
                            {14.36, 3, "Siaga II", Priority::medium},
                            {14.37, 2, "Siaga I", Priority::high},
                            {14.87, 1, "", Priority::critical},
                            {20, 1, "", Priority::critical}}) {
        const RiverGauge one = gauge(level);
        const GaugeState state = stateOf(one);
        EXPECT_EQ(state.known, level.has_value());
        EXPECT_EQ(reachedRank(one), rank) << level.value_or(-1);
        EXPECT_EQ(state.next ? state.next->name : "", next) << level.value_or(-1);
        EXPECT_EQ(priorityOf(one), priority) << level.value_or(-1);
    }
}

TEST(Gauges, RankOneIsTheWorstWhateverItsNameCounts)
{
    RiverGauge one = gauge(5);
    one.thresholds = {{"Tingkat 3", 4, 1}, {"Tingkat 1", 1, 3}};
    EXPECT_EQ(stateOf(one).reached->name, "Tingkat 3");
    one.thresholds = {{"Siaga IV", 1, 4}};
    EXPECT_EQ(reachedRank(one), 4);
    EXPECT_EQ(priorityOf(one), std::nullopt) << "only the three ranks of operations 8 ask for an answer";
}

TEST(Gauges, NameTheirScaleSoThatTheWordSiagaNeverStandsAlone)
{
    EXPECT_EQ(labelOf({"Siaga III", 0, 3}), "TMA Siaga III");
    EXPECT_EQ(labelOf({"TMA Siaga III", 0, 3}), "TMA Siaga III");
    EXPECT_EQ(labelOf({"TMAX", 0, 3}), "TMA TMAX");
}

TEST(Gauges, CountInTheirOwnUnit)
{
    RiverGauge one = gauge(340);
    one.unit = LevelUnit::centimetres;
    one.thresholds = {{"Siaga I", 351, 1}, {"Siaga II", 336, 2}};
    EXPECT_EQ(reachedRank(one), 2);
    EXPECT_DOUBLE_EQ(inMetres(one, *one.level), 3.4);
    EXPECT_NEAR(*stateOf(one).metresToNext, 0.11, 1e-9);
}

TEST(Gauges, KeepTheReadingsOfTwoDaysOldestFirst)
{
    Picture picture = fold({reading(13.0, kStart), reading(13.5, kStart + 1h),
                            reading(std::nullopt, kStart + 2h), reading(14.0, kStart + 3h)});
    EXPECT_EQ(picture.gauges.at("TANGGO").history,
              (std::vector<GaugeReading>{{kStart, 13.0}, {kStart + 1h, 13.5}, {kStart + 2h, std::nullopt}}));
    reduce(picture, reading(14.1, kStart + 48h), kRules);
    EXPECT_EQ(picture.gauges.at("TANGGO").history.front().observedAt, kStart);
    reduce(picture, reading(14.2, kStart + 48h + 1min), kRules);
    EXPECT_EQ(picture.gauges.at("TANGGO").history.front().observedAt, kStart + 1h);
}

TEST(Gauges, ReplaceACorrectedReadingAndKeepNothingTwice)
{
    Picture picture = fold({reading(13.0, kStart), reading(18.5, kStart + 1h)});
    reduce(picture, reported(gauge(13.5, kStart + 1h, 2), kStart + 2h), kRules);
    const RiverGauge& held = picture.gauges.at("TANGGO");
    EXPECT_EQ(held.level, 13.5);
    EXPECT_EQ(held.history, (std::vector<GaugeReading>{{kStart, 13.0}}));
    const Changes changes = reduce(picture, reported(gauge(13.5, kStart + 1h, 2), kStart + 3h), kRules);
    EXPECT_FALSE(changes.touches(EntityKind::gauge)) << "the same document again changes nothing";
    reduce(picture, reading(12.0, kStart + 30min), kRules);
    EXPECT_EQ(picture.gauges.at("TANGGO").history, (std::vector<GaugeReading>{{kStart, 13.0}}))
        << "an older document is refused";
}

TEST(Gauges, TurnFormerReadingsIntoANewUnitAndForgetThoseOfAnotherDatum)
{
    Picture picture = fold({reading(13.5, kStart)});
    RiverGauge inCentimetres = gauge(1360, kStart + 1h);
    inCentimetres.unit = LevelUnit::centimetres;
    reduce(picture, reported(inCentimetres, kStart + 1h), kRules);
    EXPECT_EQ(picture.gauges.at("TANGGO").history, (std::vector<GaugeReading>{{kStart, 1350.0}}));
    inCentimetres.stamp.observedAt = kStart + 2h;
    inCentimetres.datum = "muka laut";
    reduce(picture, reported(inCentimetres, kStart + 2h), kRules);
    EXPECT_TRUE(picture.gauges.at("TANGGO").history.empty());
}

TEST(Gauges, BoundTheirHistory)
{
    Rules rules;
    rules.gaugeReadingsKept = 3;
    Picture picture;
    for (int i = 0; i < 10; ++i) {
        reduce(picture, reading(i, kStart + std::chrono::minutes{i}), rules);
    }
    EXPECT_EQ(picture.gauges.at("TANGGO").history.size(), 3u);
    EXPECT_EQ(picture.gauges.at("TANGGO").history.front().level, 6.0);
}

TEST(Gauges, ASenderWhoseClockIsAheadIsTakenByArrivalInTheHistoryToo)
{
    Picture picture = fold({reported(gauge(13.0, kStart + 10h), kStart), reading(13.2, kStart + 1h)});
    EXPECT_EQ(picture.gauges.at("TANGGO").history, (std::vector<GaugeReading>{{kStart, 13.0}}));
}

TEST(Gauges, AreIncidentsWhileAThresholdIsReachedAndUntilTheLevelFalls)
{
    Picture picture = fold({reading(13.0, kStart)});
    EXPECT_TRUE(incidents(picture).empty());
    reduce(picture, reading(14.4, kStart + 1h), kRules);
    ASSERT_EQ(incidents(picture).size(), 1u);
    const Incident incident = incidents(picture).front();
    EXPECT_EQ(incident.id, "gauge:TANGGO");
    EXPECT_EQ(incident.priority, Priority::high);
    EXPECT_EQ(incident.since, kStart + 1h);
    EXPECT_EQ(incident.happenedAt, kStart + 1h);
    EXPECT_EQ(incident.at, (posko::core::LatLon{-1.59, 103.61}));
    reduce(picture, reading(13.84, kStart + 2h), kRules);
    EXPECT_TRUE(incidents(picture).empty());
}

TEST(Gauges, ThatFallSilentInAFloodAreNoAllClear)
{
    Picture picture = fold({reading(14.9, kStart), reading(std::nullopt, kStart + 1h)});
    ASSERT_EQ(incidents(picture).size(), 1u);
    EXPECT_EQ(incidents(picture).front().priority, Priority::critical);
    EXPECT_FALSE(stateOf(picture.gauges.at("TANGGO")).known) << "but what it shows is not known";
    advance(picture, kStart + 10h, kRules);
    EXPECT_EQ(incidents(picture).size(), 1u) << "age alone does not end it";
}

TEST(Gauges, AreAnsweredUntilTheyBecomeWorse)
{
    const auto answer = [](posko::core::Instant at) {
        return IncidentAcknowledged{at, "gauge:TANGGO", "ditangani", "petugas"};
    };
    Picture picture = fold({reading(14.4, kStart), answer(kStart + 1min)});
    EXPECT_TRUE(incidents(picture).front().acknowledged);
    reduce(picture, reading(13.9, kStart + 1h), kRules);
    EXPECT_TRUE(incidents(picture).front().acknowledged) << "falling asks nothing new";
    reduce(picture, reported(gauge(14.9, kStart + 30s + 1h), kStart + 2h), kRules);
    EXPECT_FALSE(incidents(picture).front().acknowledged);
    EXPECT_EQ(incidents(picture).front().since, kStart + 2h) << "by our clock";
    reduce(picture, answer(kStart + 3h), kRules);
    reduce(picture, reading(14.95, kStart + 4h), kRules);
    EXPECT_TRUE(incidents(picture).front().acknowledged);
}

TEST(Gauges, WhoseDocumentIsWithdrawnStayWithTheirHistoryAndAreNoIncident)
{
    Picture picture = fold({reading(14.0, kStart), reading(14.9, kStart + 1h),
                            DocumentWithdrawn{meta("air/tma/TANGGO", kStart + 2h)}});
    const RiverGauge& held = picture.gauges.at("TANGGO");
    EXPECT_TRUE(held.withdrawn);
    EXPECT_EQ(held.history.size(), 1u);
    EXPECT_TRUE(incidents(picture).empty());
    reduce(picture, reading(14.9, kStart + 3h), kRules);
    EXPECT_EQ(picture.gauges.at("TANGGO").history.size(), 2u);
    EXPECT_EQ(incidents(picture).front().since, kStart + 3h) << "what comes back is new";
}

TEST(Gauges, HaveTheNearestMeansOfAnyIncident)
{
    const Picture picture = fold({test::reported(depot("NEAR", -1.6, 103.6)),
                                  test::reported(depot("FAR", -6.8, 107)), reading(14.9, kStart)});
    const Incident incident = incidents(picture).front();
    NearestQuery query;
    query.at = *incident.at;
    const Nearest nearest = nearestTo(picture, query, picture.at, kRules);
    ASSERT_EQ(nearest.depots.size(), 2u);
    EXPECT_EQ(nearest.depots.front().id, "NEAR");
    EXPECT_LT(nearest.depots.front().metres, 5000);
}

} // namespace
