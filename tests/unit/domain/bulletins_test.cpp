// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/command.h"
#include "domain/incident.h"
#include "domain/tsunami.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;
using posko::core::Instant;

const Rules kRules;
const Instant kOrigin = kStart - 5min;

TsunamiBulletin pd(std::int64_t number, Instant issuedAt, std::vector<TsunamiZone> zones = {},
                   std::int64_t part = 0)
{
    TsunamiBulletin one;
    one.number = number;
    one.part = part;
    one.identifier = "Indonesia-InaTEWS-" + std::to_string(issuedAt.time_since_epoch().count());
    one.issuedAt = issuedAt;
    one.originTime = kOrigin;
    one.epicentre = {-0.93, 98.39};
    one.magnitude = 7.3;
    one.depthKilometres = 84;
    one.potential = "Potensi TSUNAMI untuk diteruskan pada masyarakat";
    one.zones = std::move(zones);
    one.ended = number == 4;
    return one;
}

TsunamiZone zone(std::string district, TsunamiLevel level, std::optional<Instant> arrival = {})
{
    return {"SUMUT", std::move(district), level, arrival};
}

constexpr auto kWaspada = TsunamiLevel::advisory;
constexpr auto kSiaga = TsunamiLevel::watch;
constexpr auto kAwas = TsunamiLevel::warning;

BulletinsReported reported(std::vector<TsunamiBulletin> bulletins, Instant at = kStart,
                           std::string topic = "bmkg/inatews/datagempa")
{
    return {meta(std::move(topic), at),
            std::make_shared<const std::vector<TsunamiBulletin>>(std::move(bulletins))};
}

/// PD-1 to PD-4 of one quake as BMKG would issue them.
std::vector<TsunamiBulletin> wholeStory()
{
    auto second =
        pd(2, kStart + 8min, {zone("A", kSiaga, kStart + 10min), zone("B", kWaspada, kStart + 30min)});
    second.magnitude = 7.1;
    second.originTime += 3s;
    auto third = pd(3, kStart + 40min, {}, 1);
    third.observations = {{"Pelabuhan", posko::core::LatLon{-1, 98}, 0.2, kStart + 35min}};
    auto fourth = pd(4, kStart + 3h, {zone("A", kAwas), zone("Z", kAwas)});
    return {pd(1, kStart, {zone("A", kAwas), zone("B", kWaspada)}), std::move(second), std::move(third),
            std::move(fourth)};
}

const TsunamiEvent& onlyEvent(const Picture& picture)
{
    EXPECT_EQ(picture.tsunamis.size(), 1U);
    return picture.tsunamis.begin()->second;
}

std::vector<Incident> tsunamiIncidents(const Picture& picture, Instant now)
{
    auto incidents = incidentsOf(picture, now, kRules, {});
    std::erase_if(incidents, [](const Incident& one) { return !one.id.starts_with("tsunami:"); });
    return incidents;
}

TEST(Bulletins, OfOneQuakeAreOneEventWhateverTheOrderOfTheirArrival)
{
    const auto story = wholeStory();
    std::vector<std::size_t> order{0, 1, 2, 3};
    std::optional<std::map<std::string, TsunamiEvent>> expected;
    do {
        std::vector<Event> events;
        for (const std::size_t i : order) {
            events.emplace_back(reported({story[i]}));
        }
        const Picture picture = fold(events);
        const TsunamiEvent& event = onlyEvent(picture);
        EXPECT_EQ(currentBulletin(event).number, 4);
        if (!expected) {
            expected = picture.tsunamis;
        }
        EXPECT_EQ(picture.tsunamis, *expected);
    } while (std::ranges::next_permutation(order).found);
}

TEST(Bulletins, AListAndTheLatestFileGiveTheSameEvent)
{
    const auto story = wholeStory();
    auto listed = story;
    std::ranges::reverse(listed);
    for (TsunamiBulletin& one : listed) {
        one.identifier = "daftar";
    }
    const Picture picture = fold({reported({story[0]}), reported({story[1]}),
                                  reported(listed, kStart, "bmkg/inatews/last30tsunamievent")});
    EXPECT_EQ(onlyEvent(picture).bulletins.size(), 4U);
}

TEST(Bulletins, FarApartInTimeOrPlaceAreTwoEvents)
{
    auto later = pd(1, kStart + 2min);
    later.originTime += 61s;
    auto elsewhere = pd(1, kStart + 2min);
    elsewhere.epicentre = {-3.0, 98.39};
    EXPECT_EQ(fold({reported({pd(1, kStart)}), reported({later})}).tsunamis.size(), 2U);
    EXPECT_EQ(fold({reported({pd(1, kStart)}), reported({elsewhere})}).tsunamis.size(), 2U);
    later.originTime -= 1s;
    elsewhere.epicentre = {-2.7, 98.39};
    EXPECT_EQ(fold({reported({pd(1, kStart)}), reported({later})}).tsunamis.size(), 1U);
    EXPECT_EQ(fold({reported({pd(1, kStart)}), reported({elsewhere})}).tsunamis.size(), 1U);
}

TEST(Bulletins, ABulletinBetweenTwoEventsJoinsThemAndTheirAcknowledgement)
{
    auto early = pd(1, kStart);
    early.originTime -= 50s;
    auto late = pd(3, kStart + 40min);
    late.originTime += 50s;
    Picture picture = fold({reported({late})});
    const std::string former = onlyEvent(picture).id;
    reduce(picture, IncidentAcknowledged{kStart, "tsunami:" + former, "ditangani", "P-1"}, kRules);
    reduce(picture, reported({early}), kRules);
    EXPECT_EQ(picture.tsunamis.size(), 2U);
    reduce(picture, reported({pd(2, kStart + 8min)}), kRules);
    const TsunamiEvent& event = onlyEvent(picture);
    EXPECT_EQ(event.id, tsunamiIdOf(early));
    EXPECT_TRUE(picture.acknowledgements.contains("tsunami:" + event.id));
    EXPECT_FALSE(picture.acknowledgements.contains("tsunami:" + former));
    EXPECT_EQ(currentTsunamiId(picture, former), event.id);
    EXPECT_EQ(currentTsunamiId(picture, "x"), std::nullopt);
}

TEST(Bulletins, TheSameBulletinAgainChangesNothing)
{
    Picture picture = fold({reported({pd(1, kStart, {zone("A", kAwas)})})});
    const auto before = picture.tsunamis;
    const Changes changes =
        reduce(picture, reported({pd(1, kStart, {zone("A", kAwas)})}, kStart + 1min), kRules);
    EXPECT_EQ(picture.tsunamis, before);
    EXPECT_FALSE(changes.touches(EntityKind::tsunami));
}

// formats trap 7
TEST(Bulletins, AreOrderedByTheirIssueTimeAndOfOneTimeByTheirNumber)
{
    const Picture picture =
        fold({reported({pd(3, kStart + 10min, {}, 2), pd(1, kStart), pd(3, kStart + 10min, {}, 1),
                        pd(2, kStart + 10min), pd(2, kStart + 12min)})});
    std::string order;
    for (const TsunamiBulletin& one : onlyEvent(picture).bulletins) {
        order += std::to_string(one.number) + '.' + std::to_string(one.part) + ' ';
    }
    EXPECT_EQ(order, "1.0 2.0 3.1 3.2 2.0 ");
}

TEST(TsunamiZones, KeepTheirFormerLevelAndArrivalBesideTheNewOnes)
{
    const Picture picture = fold({reported(wholeStory())});
    const auto zones = zonesOf(onlyEvent(picture));
    ASSERT_EQ(zones.size(), 2U);
    EXPECT_EQ(zones[0].district, "A");
    EXPECT_EQ(zones[0].level, kSiaga);
    EXPECT_EQ(zones[0].formerLevel, kAwas);
    EXPECT_EQ(zones[0].arrival, kStart + 10min);
    EXPECT_EQ(zones[0].since, kStart + 8min);
    EXPECT_EQ(zones[1].level, kWaspada);
    EXPECT_EQ(zones[1].formerLevel, std::nullopt);
    EXPECT_EQ(zones[1].since, kStart);
}

TEST(TsunamiZones, ThatALaterBulletinDoesNotNameStayInForceAndSaySo)
{
    const Picture picture = fold({reported({pd(1, kStart, {zone("A", kAwas), zone("B", kWaspada)}),
                                            pd(2, kStart + 8min, {zone("B", kWaspada, kStart + 9min)})})});
    const auto zones = zonesInForce(onlyEvent(picture));
    ASSERT_EQ(zones.size(), 2U);
    EXPECT_FALSE(zones[0].listed);
    EXPECT_TRUE(zones[1].listed);
    EXPECT_EQ(headlineLevel(onlyEvent(picture)), kAwas) << "left out is no all-clear";
}

TEST(TsunamiZones, TheHeadlineIsTheHighestLevelInForce)
{
    const auto levelAfter = [](std::vector<TsunamiBulletin> bulletins) {
        return headlineLevel(onlyEvent(fold({reported(std::move(bulletins))})));
    };
    EXPECT_EQ(levelAfter({pd(1, kStart)}), std::nullopt);
    EXPECT_EQ(levelAfter({pd(1, kStart, {zone("A", kWaspada), zone("B", kSiaga)})}), kSiaga);
    EXPECT_EQ(levelAfter({pd(1, kStart, {zone("A", kAwas)}), pd(2, kStart + 8min, {zone("A", kWaspada)})}),
              kWaspada);
    EXPECT_EQ(levelAfter({pd(1, kStart, {zone("A", kAwas)}), pd(3, kStart + 8min, {}, 1)}), kAwas)
        << "a bulletin without zones revises none";
}

TEST(TsunamiZones, TheSameDistrictNameInTwoProvincesIsTwoZones)
{
    auto other = zone("A", kWaspada);
    other.province = "SUMBAR";
    EXPECT_EQ(zonesOf(onlyEvent(fold({reported({pd(1, kStart, {zone("A", kAwas), other})})}))).size(), 2U);
}

TEST(TsunamiObservations, OfEachPlaceTheNewestHolds)
{
    auto first = pd(3, kStart + 40min, {}, 1);
    first.observations = {{"P", {}, 0.2, kStart + 35min}, {"Q", {}, 0.1, kStart + 30min}};
    auto second = pd(3, kStart + 60min, {}, 2);
    second.observations = {{"P", {}, 0.5, kStart + 55min}, {"Q", {}, 0.0, kStart + 20min}};
    const auto newest = newestObservations(onlyEvent(fold({reported({second, first})})));
    ASSERT_EQ(newest.size(), 2U);
    EXPECT_EQ(newest[0].location, "Q");
    EXPECT_EQ(newest[0].heightMetres, 0.1);
    EXPECT_EQ(newest[1].heightMetres, 0.5);
}

TEST(TsunamiArrivals, SpanTheEarliestAndTheLatestAndAreAbsentWithoutTimes)
{
    EXPECT_EQ(arrivalsOf(onlyEvent(fold({reported({pd(1, kStart, {zone("A", kAwas)})})}))), std::nullopt);
    EXPECT_EQ(arrivalsOf(onlyEvent(fold({reported(wholeStory())}))),
              (ArrivalSpan{kStart + 10min, kStart + 30min}));
}

// formats trap 8
TEST(TsunamiEnd, ComesWithPd4WhateverElseStandsInIt)
{
    const Picture picture = fold({reported(wholeStory())});
    const TsunamiEvent& event = onlyEvent(picture);
    EXPECT_TRUE(isEnded(event));
    EXPECT_EQ(endedAt(event), kStart + 3h);
    EXPECT_TRUE(zonesInForce(event).empty());
    EXPECT_EQ(headlineLevel(event), std::nullopt);
    ASSERT_EQ(zonesOf(event).size(), 2U) << "the zones of a PD-4 change nothing";
    EXPECT_EQ(zonesOf(event)[0].level, kSiaga);
}

TEST(TsunamiEnd, IsTakenBackByABulletinThatIsIssuedAfterIt)
{
    auto story = wholeStory();
    story.push_back(pd(2, kStart + 4h, {zone("C", kAwas)}));
    const Picture picture = fold({reported(story)});
    EXPECT_FALSE(isEnded(onlyEvent(picture)));
    EXPECT_EQ(headlineLevel(onlyEvent(picture)), kAwas);
}

// formats trap 9
TEST(TsunamiEnd, WithoutAPd4NothingAgesToSafe)
{
    auto story = wholeStory();
    story.pop_back();
    Picture picture = fold({reported(story)});
    advance(picture, kStart + std::chrono::days{20}, kRules);
    EXPECT_FALSE(isEnded(onlyEvent(picture)));
    EXPECT_EQ(headlineLevel(onlyEvent(picture)), kSiaga);
    const auto incidents = tsunamiIncidents(picture, picture.at);
    ASSERT_EQ(incidents.size(), 1U);
    EXPECT_EQ(incidents[0].priority, Priority::critical);
    reduce(picture, DocumentWithdrawn{meta("bmkg/inatews/datagempa", picture.at)}, kRules);
    EXPECT_FALSE(isEnded(onlyEvent(picture))) << "a cleared topic is no PD-4";
    EXPECT_EQ(onlyEvent(picture).withdrawnAt, picture.at);
    EXPECT_EQ(tsunamiIncidents(picture, picture.at).size(), 1U);
}

TEST(TsunamiEnd, AnEventLeavesThePictureAMonthAfterTheQuakeAndAnOlderOneNeverEnters)
{
    Picture picture = fold({reported(wholeStory())});
    advance(picture, kOrigin + kRules.quakeKept, kRules);
    EXPECT_EQ(picture.tsunamis.size(), 1U);
    advance(picture, kOrigin + kRules.quakeKept + 4s, kRules);
    EXPECT_TRUE(picture.tsunamis.empty());
    reduce(picture, reported({pd(1, kStart, {zone("A", kAwas)})}, picture.at), kRules);
    EXPECT_TRUE(picture.tsunamis.empty()) << "the list of the last thirty reaches years back";
}

// formats trap 10
TEST(TsunamiTests, NeverJoinAnActualEventAndNeverLookActual)
{
    for (const BulletinStatus status : {BulletinStatus::test, BulletinStatus::exercise}) {
        auto other = pd(4, kStart + 1min);
        other.status = status;
        const Picture picture = fold({reported({pd(1, kStart, {zone("A", kAwas)})}), reported({other})});
        ASSERT_EQ(picture.tsunamis.size(), 2U);
        const TsunamiEvent& actual = picture.tsunamis.at(tsunamiIdOf(pd(1, kStart)));
        const TsunamiEvent& apart = picture.tsunamis.at(tsunamiIdOf(other));
        EXPECT_TRUE(isActual(actual));
        EXPECT_FALSE(isEnded(actual));
        EXPECT_FALSE(isActual(apart));
        EXPECT_EQ(tsunamiIncidents(picture, kStart + 2min).size(), 1U);
        EXPECT_EQ(tsunamiOf(fold({reported({other}), quakes({report(kOrigin, -0.93, 98.39, 7.3)})}),
                            Quake{"q", {report(kOrigin, -0.93, 98.39, 7.3)}}, kRules),
                  nullptr);
    }
}

TEST(TsunamiLinks, JoinTheQuakeAndItsEvent)
{
    const Picture picture =
        fold({quakes({report(kOrigin + 20s, -0.5, 98.0, 7.2), report(kOrigin - 2h, -0.93, 98.39, 5)}),
              reported({pd(1, kStart)})});
    const TsunamiEvent& event = onlyEvent(picture);
    const Quake* quake = quakeOf(picture, event, kRules);
    ASSERT_NE(quake, nullptr);
    EXPECT_EQ(quake->current().magnitude, 7.2);
    EXPECT_EQ(tsunamiOf(picture, *quake, kRules), &event);
    const auto other =
        std::ranges::find_if(picture.quakes, [&](const auto& one) { return &one.second != quake; });
    EXPECT_EQ(tsunamiOf(picture, other->second, kRules), nullptr);
}

TEST(TsunamiIncidents, HaveThePriorityOfTheirHighestLevel)
{
    const auto priorityOfBulletins = [](std::vector<TsunamiBulletin> bulletins, Instant now) {
        const auto incidents = tsunamiIncidents(fold({reported(std::move(bulletins))}), now);
        return incidents.empty() ? std::nullopt : std::optional(incidents.front().priority);
    };
    EXPECT_EQ(priorityOfBulletins({pd(1, kStart)}, kStart), Priority::critical);
    EXPECT_EQ(priorityOfBulletins({pd(1, kStart, {zone("A", kSiaga)})}, kStart), Priority::critical);
    EXPECT_EQ(priorityOfBulletins({pd(1, kStart, {zone("A", kAwas), zone("B", kWaspada)})}, kStart),
              Priority::critical);
    EXPECT_EQ(priorityOfBulletins({pd(1, kStart, {zone("A", kWaspada)})}, kStart), Priority::high);
    EXPECT_EQ(priorityOfBulletins(wholeStory(), kStart + 3h + kRules.incidentActive), Priority::medium);
    EXPECT_EQ(priorityOfBulletins(wholeStory(), kStart + 3h + kRules.incidentActive + 1s), std::nullopt);
}

TEST(TsunamiIncidents, StandBeforeTheRestAndCanBeAcknowledged)
{
    const Picture picture =
        fold({reported({pd(1, kStart, {zone("A", kSiaga)})}), warning("CGT20261125001", cap("1"))});
    const auto incidents = incidentsOf(picture, kStart, kRules, {});
    ASSERT_EQ(incidents.size(), 2U);
    EXPECT_EQ(incidents[0].id, "tsunami:" + onlyEvent(picture).id);
    EXPECT_EQ(incidents[0].since, kStart);
    EXPECT_EQ(incidents[0].happenedAt, kOrigin);
    EXPECT_EQ(incidents[0].at, (posko::core::LatLon{-0.93, 98.39}));
    EXPECT_FALSE(incidents[0].simulated);
    const AcknowledgeIncident command{{"P-1", Role::dutyOfficer}, incidents[0].id, "ditangani"};
    EXPECT_TRUE(decide(picture, command, kRules, kStart).has_value());
}

TEST(TsunamiIncidents, StandBeforeANewerEarthquakeOfTheirPriority)
{
    const Picture picture =
        fold({reported({pd(1, kStart, {zone("A", kSiaga)})}), quakes({report(kStart, -6.84, 107.05, 6.0)})});
    const auto incidents = incidentsOf(picture, kStart, kRules, {});
    ASSERT_EQ(incidents.size(), 2U);
    EXPECT_EQ(incidents[1].priority, Priority::critical);
    EXPECT_TRUE(incidents[0].id.starts_with("tsunami:"));
}

TEST(TsunamiIncidents, OfAScenarioAreSimulatedAndLeaveWithItsTopic)
{
    Picture picture = fold({link("posko-drill", LinkState::online, LinkMode::simulation),
                            reported({pd(1, kStart, {zone("A", kSiaga)})})});
    EXPECT_TRUE(tsunamiIncidents(picture, kStart).at(0).simulated);
    reduce(picture, DocumentWithdrawn{meta("bmkg/inatews/datagempa", kStart + 1min)}, kRules);
    EXPECT_TRUE(picture.tsunamis.empty());
}

TEST(InatewsQuakes, JoinTheQuakeOfTheTewsFiles)
{
    auto felt = report(kOrigin + 4s, -6.9, 107.1, 5.7);
    felt.source = QuakeSource::inatews;
    QuakesReported message{meta("bmkg/inatews/datagempa", kStart + 1min), QuakeSource::inatews,
                           std::make_shared<const std::vector<QuakeReport>>(std::vector{felt})};
    const Picture picture = fold({quakes({report(kOrigin, -6.84, 107.05, 5.6)}), message});
    ASSERT_EQ(picture.quakes.size(), 1U);
    EXPECT_EQ(picture.quakes.begin()->second.current().source, QuakeSource::inatews);
    EXPECT_EQ(picture.quakes.begin()->second.current().magnitude, 5.7);
}

} // namespace
