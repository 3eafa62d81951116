// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/compass.h"
#include "domain/freshness.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

template <class Document> Document document(std::string id)
{
    Document one;
    one.id = std::move(id);
    one.stamp.observedAt = kStart;
    one.stamp.seq = 1;
    return one;
}

template <class Document> DocumentReported<Document> reported(Document one, const std::string& root)
{
    return {meta(root + '/' + one.id), std::make_shared<const Document>(std::move(one))};
}

template <class Document> Document every(std::optional<std::int64_t> minutes)
{
    auto one = document<Document>("own");
    one.everyMinutes = minutes;
    return one;
}

ForecastReported forecast(std::optional<posko::core::Instant> analysedAt)
{
    Forecast one;
    one.id = "32.73.01.1001";
    one.analysedAt = analysedAt;
    return {meta("bmkg/cuaca/32.73.01.1001"), std::make_shared<const Forecast>(one)};
}

/// One of every class that ages.
Picture everything()
{
    return fold({reported(document<RiverGauge>("X"), "air/tma"), reported(every<RiverGauge>(60), "air/tma"),
                 reported(document<Volcano>("X"), "pvmbg/gunungapi"),
                 reported(document<IncidentReport>("X"), "bnpb/kejadian"),
                 reported(document<Shelter>("X"), "kemensos/pengungsian"),
                 reported(document<Access>("X"), "akses/pu"), reported(document<Record>("X"), "bnpb/mitra"),
                 reported(document<SarOperation>("X"), "basarnas/operasi"),
                 reported(document<Unit>("X"), "basarnas/unsur"), reported(every<Unit>(5), "basarnas/unsur"),
                 test::reported(depot("X", -6.8, 107)), test::reported(team("X", -6.8, 107)),
                 forecast(kStart)});
}

struct Interval
{
    EntityKind kind;
    const char* id;
    std::chrono::minutes every;
};

TEST(Freshness, EveryClassIsStaleAfterTwoOfItsIntervalsAndLostAfterSix)
{
    const Picture picture = everything();
    for (const auto& [kind, id, interval] :
         std::vector<Interval>{{EntityKind::gauge, "X", 15min},
                               {EntityKind::gauge, "own", 60min},
                               {EntityKind::volcano, "X", 6h},
                               {EntityKind::incidentReport, "X", 12h},
                               {EntityKind::shelter, "X", 12h},
                               {EntityKind::access, "X", 12h},
                               {EntityKind::forecast, "32.73.01.1001", 12h},
                               {EntityKind::record, "X", 24h},
                               {EntityKind::operation, "X", 15min},
                               {EntityKind::depot, "X", 15min},
                               {EntityKind::team, "X", 30min},
                               {EntityKind::unit, "X", 30min},
                               {EntityKind::unit, "own", 5min}}) {
        const auto at = [&, kind = kind, id = id](posko::core::Instant now) {
            const auto marks = marksOf(picture, kind, id, now, kRules);
            return marks ? marks->data : Freshness::never;
        };
        EXPECT_EQ(at(kStart + 2 * interval), Freshness::live) << int(kind) << id;
        EXPECT_EQ(at(kStart + 2 * interval + 1ms), Freshness::stale) << int(kind) << id;
        EXPECT_EQ(at(kStart + 6 * interval), Freshness::stale) << int(kind) << id;
        EXPECT_EQ(at(kStart + 6 * interval + 1ms), Freshness::lost) << int(kind) << id;
    }
    EXPECT_EQ(marksOf(picture, EntityKind::gauge, "nobody", kStart, kRules), std::nullopt);
    EXPECT_EQ(marksOf(picture, EntityKind::quake, "X", kStart, kRules), std::nullopt);
}

TEST(Freshness, AForecastAgesByItsAnalysisAndNotByItsDelivery)
{
    const Picture stored = fold({forecast(kStart - 100h)});
    EXPECT_EQ(freshnessOf(stored.forecasts.begin()->second, kStart, kRules), Freshness::lost);
    const Picture untold = fold({forecast(std::nullopt)});
    EXPECT_EQ(freshnessOf(untold.forecasts.begin()->second, kStart, kRules), Freshness::live);
}

TEST(Freshness, AClosedOperationDoesNotAge)
{
    auto operation = document<SarOperation>("X");
    operation.state = SarState::closed;
    EXPECT_EQ(freshnessOf(operation, kStart + 1000h, kRules), Freshness::live);
}

TEST(Freshness, APositionAgesFasterWhileItMoves)
{
    Unit unit = document<Unit>("X");
    unit.stamp.topic = "basarnas/unsur/X";
    EXPECT_EQ(positionFreshnessOf(unit, kStart, kRules), Freshness::never);
    unit.fix = Fix{{-6, 106}, kStart, kStart, {}};
    unit.status = UnitStatus::moving;
    EXPECT_EQ(positionFreshnessOf(unit, kStart + 5min, kRules), Freshness::stale);
    EXPECT_EQ(freshnessOf(unit, kStart + 5min, kRules), Freshness::live)
        << "the document is not the position";
    unit.status = UnitStatus::ready;
    EXPECT_EQ(positionFreshnessOf(unit, kStart + 5min, kRules), Freshness::live);
    unit.fix->observedAt = unit.fix->receivedAt = kStart + 2h;
    EXPECT_EQ(freshnessOf(unit, kStart + 2h, kRules), Freshness::live) << "whoever sends a fix is alive";
    Unit device;
    device.fix = Fix{{-6, 106}, kStart, kStart, {}};
    EXPECT_EQ(freshnessOf(device, kStart + 5min, kRules), Freshness::stale)
        << "a device without a document is known by its position alone";
}

TEST(Freshness, ALiveFeedIsNotAFreshCount)
{
    Depot old = depot("D", -6.8, 107);
    old.stock = {{"TGL", "lembar", 30, 10, ItemClass::a, {}, {}, kStart, {}},
                 {"SLM", "lembar", 30, 10, ItemClass::a, {}, {}, kStart - 91 * 24h, {}}};
    Shelter shelter = document<Shelter>("S");
    shelter.countedAt = kStart - 8 * 24h;
    const Picture picture = fold({test::reported(old), reported(shelter, "kemensos/pengungsian")});
    EXPECT_EQ(marksOf(picture, EntityKind::depot, "D", kStart, kRules),
              (Marks{Freshness::live, Freshness::live, CountAge::notRecounted}))
        << "the line that was counted longest ago";
    EXPECT_EQ(marksOf(picture, EntityKind::shelter, "S", kStart, kRules),
              (Marks{Freshness::live, Freshness::live, CountAge::old}));
    EXPECT_EQ(marksOf(everything(), EntityKind::gauge, "X", kStart, kRules)->count, std::nullopt);
}

TEST(Freshness, TheLinkIsMarkedApartFromWhatCameByIt)
{
    const Picture picture = fold(
        {test::reported(depot("OLD", -6.8, 107, kStart - 10h)), test::reported(depot("NEW", -6.8, 107))});
    EXPECT_EQ(marksOf(picture, EntityKind::depot, "OLD", kStart, kRules)->link, Freshness::live);
    EXPECT_EQ(marksOf(picture, EntityKind::depot, "OLD", kStart, kRules)->data, Freshness::lost);
    const Picture stored = fold({test::reported(depot("D", -6.8, 107), kStart, true)});
    EXPECT_EQ(marksOf(stored, EntityKind::depot, "D", kStart, kRules)->link, Freshness::never)
        << "the broker's memory says nothing of the link";
    EXPECT_EQ(linkFreshnessOf("elsewhere/x", picture, kStart, kRules), Freshness::never);
}

TEST(Freshness, CountsAreLiveForAWeekAndOldForNinetyDays)
{
    for (const auto& [age, expected] :
         std::vector<std::pair<std::chrono::hours, CountAge>>{{7 * 24h, CountAge::live},
                                                              {7 * 24h + 1h, CountAge::old},
                                                              {90 * 24h, CountAge::old},
                                                              {90 * 24h + 1h, CountAge::notRecounted}}) {
        EXPECT_EQ(countAgeOf(kStart - age, kStart, kRules), expected) << age.count();
    }
}

TEST(Freshness, ASourceThatNobodyConnectedIsNotExpected)
{
    const auto source = *std::ranges::find(kRules.sources, "tma", &SourceRule::id);
    EXPECT_EQ(source.expectedEvery, 15min);
    for (const char* const always : {"gempa", "tsunami", "cuaca"}) {
        EXPECT_TRUE(isExpected(*std::ranges::find(kRules.sources, always, &SourceRule::id), Picture{}))
            << always;
    }
    EXPECT_FALSE(isExpected(source, fold({test::reported(depot("D", -6.8, 107))})));
    EXPECT_TRUE(isExpected(source, fold({reported(document<RiverGauge>("X"), "air/tma")})));
    RiverGaugeReported stored = reported(document<RiverGauge>("X"), "air/tma");
    stored.meta.retained = true;
    EXPECT_TRUE(isExpected(source, fold({stored})));
    const std::vector<LinkFeed> told{{"TMA", {}, {}, "HTTP 503", 900, {}, {}}};
    const Picture announced = fold({link("gw", LinkState::offline, LinkMode::operation, kStart, told)});
    EXPECT_TRUE(isExpected(source, announced));
    EXPECT_EQ(freshnessOf(announced.feeds.at("tma"), announced, kStart, kRules), Freshness::never);
}

TEST(Freshness, EveryTopicOfTheFeedsHasItsSource)
{
    for (const auto& [topic, id] :
         std::vector<std::pair<const char*, const char*>>{{"air/tma/X", "tma"},
                                                          {"pvmbg/gunungapi/X", "gunungapi"},
                                                          {"bnpb/kejadian/X", "laporan"},
                                                          {"kemensos/pengungsian/X", "pengungsian"},
                                                          {"akses/pu/X", "akses"},
                                                          {"bmkg/cuaca/32.73.01.1001", "prakiraan"}}) {
        const std::string_view wanted = topic;
        const auto found =
            std::find_if(kRules.sources.begin(), kRules.sources.end(), [wanted](const SourceRule& source) {
                return std::ranges::any_of(source.topicFilters, [wanted](const std::string& filter) {
                    return matchesFilter(filter, wanted);
                });
            });
        ASSERT_NE(found, kRules.sources.end()) << topic;
        EXPECT_EQ(found->id, id) << topic;
    }
}

TEST(Compass, TheNearestPointIsTakenAndNotTheOneBelow)
{
    for (const auto& [degrees, point] : std::vector<std::pair<double, const char*>>{{0, "U"},
                                                                                    {22.4, "U"},
                                                                                    {22.6, "TL"},
                                                                                    {130, "TG"},
                                                                                    {180, "S"},
                                                                                    {225, "BD"},
                                                                                    {270, "B"},
                                                                                    {336, "BL"},
                                                                                    {347, "U"},
                                                                                    {357, "U"},
                                                                                    {360, "U"},
                                                                                    {-90, "B"}}) {
        EXPECT_EQ(toWord(compassPointOf(degrees)), point) << degrees;
    }
}

} // namespace
