// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/incident.h"
#include "domain/volcanotable.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

VolcanoReported volcano(std::int64_t level, posko::core::Instant at)
{
    Volcano one;
    one.id = "MERAPI";
    one.stamp.observedAt = at;
    one.stamp.seq = 1;
    one.name = "Merapi";
    one.at = posko::core::LatLon{-7.54, 110.45};
    one.level = level;
    one.since = at - 30min;
    return {meta("pvmbg/gunungapi/MERAPI", at), std::make_shared<const Volcano>(std::move(one))};
}

IncidentReport report()
{
    IncidentReport one;
    one.id = "K1";
    one.stamp.observedAt = kStart;
    one.stamp.seq = 1;
    one.occurredAt = kStart - 3h;
    one.at = posko::core::LatLon{-1.7, 103.2};
    return one;
}

IncidentReportReceived received(IncidentReport one, posko::core::Instant at)
{
    one.stamp.observedAt = at;
    return {meta("bnpb/kejadian/K1", at), std::make_shared<const IncidentReport>(std::move(one))};
}

std::vector<Incident> incidents(const Picture& picture)
{
    return incidentsOf(picture, picture.at, kRules, {});
}

TEST(Volcanoes, AreIncidentsByTheirLevel)
{
    for (const auto& [level, priority] : std::vector<std::pair<std::int64_t, std::optional<Priority>>>{
             {1, std::nullopt}, {2, Priority::medium}, {3, Priority::high}, {4, Priority::critical}}) {
        const Picture picture = fold({volcano(level, kStart)});
        const auto found = incidents(picture);
        EXPECT_EQ(found.empty() ? std::nullopt : std::optional(found.front().priority), priority) << level;
    }
    const Incident incident = incidents(fold({volcano(3, kStart)})).front();
    EXPECT_EQ(incident.id, "volcano:MERAPI");
    EXPECT_EQ(incident.happenedAt, kStart - 30min);
    EXPECT_EQ(incident.since, kStart);
    EXPECT_EQ(incident.at, (posko::core::LatLon{-7.54, 110.45}));
}

TEST(Volcanoes, AreAnsweredUntilTheirLevelRisesAndStayHoweverOldTheirWordIs)
{
    Picture picture =
        fold({volcano(2, kStart), IncidentAcknowledged{kStart + 1min, "volcano:MERAPI", "ditangani", "p"},
              volcano(2, kStart + 6h)});
    EXPECT_TRUE(incidents(picture).front().acknowledged);
    reduce(picture, volcano(4, kStart + 7h), kRules);
    EXPECT_FALSE(incidents(picture).front().acknowledged);
    advance(picture, kStart + 30 * 24h, kRules);
    EXPECT_EQ(incidents(picture).front().priority, Priority::critical);
    reduce(picture, DocumentWithdrawn{meta("pvmbg/gunungapi/MERAPI", kStart + 31 * 24h)}, kRules);
    EXPECT_TRUE(incidents(picture).empty());
    EXPECT_TRUE(picture.volcanoes.at("MERAPI").withdrawn);
}

TEST(Volcanoes, AreFoundInTheTableByIdOrName)
{
    for (const auto& [written, name] :
         std::vector<std::pair<const char*, const char*>>{{"Merapi", "Merapi"},
                                                          {"MERAPI", "Merapi"},
                                                          {"Gunung Merapi", "Merapi"},
                                                          {"G. Marapi", "Marapi"},
                                                          {"GUNUNG-API-IBU", "Ibu"},
                                                          {"anak_krakatau", "Anak Krakatau"},
                                                          {"Lewotobi Laki-Laki", "Lewotobi Laki-laki"},
                                                          {"Tengger", "Bromo"},
                                                          {"Kelut", "Kelud"},
                                                          {"Lewotobi", nullptr},
                                                          {"Gunung", nullptr},
                                                          {"GUNUNG-CONTOH", nullptr},
                                                          {"", nullptr},
                                                          {"-", nullptr}}) {
        const auto place = volcanoPlaceOf(written);
        EXPECT_EQ(place.has_value(), name != nullptr) << written;
        if (place && name != nullptr) {
            EXPECT_EQ(place->name, name) << written;
        }
    }
}

TEST(Volcanoes, OfTheTableAreAllInIndonesiaAndNamedOnce)
{
    ASSERT_EQ(volcanoPlaces().size(), 75u);
    std::set<std::string> found;
    for (const VolcanoPlace& place : volcanoPlaces()) {
        EXPECT_TRUE(place.at.lat > -11 && place.at.lat < 7 && place.at.lon > 94 && place.at.lon < 142)
            << place.name;
        EXPECT_EQ(volcanoPlaceOf(place.name), place);
        for (const std::string& other : place.otherNames) {
            EXPECT_EQ(volcanoPlaceOf(other), place) << other;
        }
        EXPECT_TRUE(found.insert(place.name).second) << place.name;
    }
}

TEST(Volcanoes, ABrokenLineOfTheTableIsLeftOut)
{
    const auto places =
        readVolcanoes("name,other_names,lat,lon\r\nA,a;b,-1.5,100,9\r\nB,,x,100\nC,,1\n,,1,1\nD,,91,0\n");
    ASSERT_EQ(places.size(), 1u);
    EXPECT_EQ(places.front(), (VolcanoPlace{"A", {"a", "b"}, {-1.5, 100}}));
}

TEST(Reports, WithCasualtiesOrDisplacedPeopleComeBeforeOthers)
{
    EXPECT_EQ(priorityOf(report()), Priority::medium) << "a number that is not known is none";
    IncidentReport none = report();
    none.dead = 0;
    none.displaced.people = 0;
    EXPECT_EQ(priorityOf(none), Priority::medium);
    for (const auto& hurt : std::vector<std::function<void(IncidentReport&)>>{
             [](IncidentReport& one) { one.dead = 1; }, [](IncidentReport& one) { one.missing = 1; },
             [](IncidentReport& one) { one.injured = 1; },
             [](IncidentReport& one) { one.displaced.households = 1; },
             [](IncidentReport& one) {
                 one.displaced.people = 1;
             }}) {
        IncidentReport one = report();
        hurt(one);
        EXPECT_EQ(priorityOf(one), Priority::high);
    }
}

TEST(Reports, AreIncidentsUntilNobodyRenewsThem)
{
    Picture picture = fold({received(report(), kStart)});
    const Incident incident = incidents(picture).front();
    EXPECT_EQ(incident.id, "report:K1");
    EXPECT_EQ(incident.happenedAt, kStart - 3h);
    EXPECT_EQ(incident.at, (posko::core::LatLon{-1.7, 103.2}));
    advance(picture, kStart + 72h, kRules);
    EXPECT_EQ(incidents(picture).size(), 1u);
    advance(picture, kStart + 72h + 1ms, kRules);
    EXPECT_TRUE(incidents(picture).empty());
    EXPECT_TRUE(picture.incidentReports.contains("K1")) << "it stays in the picture";
}

TEST(Reports, AreAnsweredUntilTheyTellOfCasualties)
{
    Picture picture =
        fold({received(report(), kStart), IncidentAcknowledged{kStart + 1min, "report:K1", "ditangani", "p"},
              received(report(), kStart + 1h)});
    EXPECT_TRUE(incidents(picture).front().acknowledged);
    IncidentReport worse = report();
    worse.missing = 2;
    reduce(picture, received(worse, kStart + 2h), kRules);
    EXPECT_FALSE(incidents(picture).front().acknowledged);
    EXPECT_EQ(incidents(picture).front().since, kStart + 2h);
}

} // namespace
