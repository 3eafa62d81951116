// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const auto kOrigin = *posko::core::readRfc3339("2022-11-21T06:21:10Z");

TEST(Quakes, ARevisedReportIsTheSameQuakeWithItsFormerValue)
{
    const Picture picture = fold({quakes({report(kOrigin, -6.84, 107.05, 5.5)}, kStart),
                                  quakes({report(kOrigin + 2s, -6.86, 107.01, 5.6, 11)}, kStart + 2min)});
    ASSERT_EQ(picture.quakes.size(), 1u);
    const Quake& quake = picture.quakes.begin()->second;
    EXPECT_EQ(quake.current().magnitude, 5.6);
    ASSERT_EQ(quake.formerRevisions().size(), 1u);
    EXPECT_EQ(quake.formerRevisions().front().magnitude, 5.5);
}

TEST(Quakes, AnAftershockTwelveSecondsLaterOrADegreeAwayIsAnotherQuake)
{
    const Picture picture = fold({quakes({report(kOrigin, -6.84, 107.05, 5.6)}),
                                  quakes({report(kOrigin + 12s, -6.84, 107.05, 4.0)}),
                                  quakes({report(kOrigin, -7.84, 107.05, 4.1)})});
    EXPECT_EQ(picture.quakes.size(), 3u);
}

TEST(Quakes, ALiteralDuplicateChangesNothing)
{
    Picture picture = fold({quakes({report(kOrigin, -6.84, 107.05, 5.6)})});
    const Picture before = picture;
    reduce(picture, quakes({report(kOrigin, -6.84, 107.05, 5.6)}, kStart), {});
    EXPECT_EQ(picture.quakes, before.quakes);
}

TEST(Quakes, AFileThatSaysAgainWhatItSaidBeforeRevisesBackWithoutGrowing)
{
    const auto first = report(kOrigin, -6.84, 107.05, 4.6);
    const auto revised = report(kOrigin, -6.84, 107.05, 4.1);
    Picture picture =
        fold({quakes({first}), quakes({revised}, kStart + 1min), quakes({first}, kStart + 2min)});
    const auto quake = [&picture]() -> const Quake& {
        return picture.quakes.begin()->second;
    };
    EXPECT_EQ(quake().current().magnitude, 4.6);
    EXPECT_EQ(quake().current().firstReceivedAt, kStart + 2min);
    EXPECT_EQ(quake().firstReceivedAt(), kStart);
    ASSERT_EQ(quake().formerRevisions().size(), 1u);
    EXPECT_EQ(quake().formerRevisions().front().magnitude, 4.1);
    for (int i = 3; i < 40; ++i) {
        reduce(picture, quakes({i % 2 == 0 ? first : revised}, kStart + i * 1min), {});
        EXPECT_EQ(quake().current().magnitude, i % 2 == 0 ? 4.6 : 4.1);
        EXPECT_LE(quake().reports.size(), 4u);
    }
}

TEST(Quakes, WhatIsOnlyToldAgainRevisesNothing)
{
    const auto first = report(kOrigin, -6.84, 107.05, 4.6);
    const auto revised = report(kOrigin, -6.84, 107.05, 4.1);
    auto stored = quakes({first}, kStart + 2min);
    stored.meta.retained = true;
    const std::vector<Event> again{
        stored,                                                    // an old state of the broker
        quakes({first}, kStart + 2min, QuakeSource::gempaterkini), // a file that is behind
        quakes({revised, first}, kStart + 2min),                   // the lower row of a list
        quakes({revised}, kStart + 2min)};                         // the newest once more
    for (const Event& event : again) {
        Picture picture = fold({quakes({first}), quakes({first}, kStart, QuakeSource::gempaterkini),
                                quakes({revised}, kStart + 1min)});
        const auto before = picture.quakes;
        reduce(picture, event, {});
        EXPECT_EQ(picture.quakes, before);
    }
}

// gempaterkini of 14 Dec 2021: the M7.4 stands three times above the earlier M7.5 (formats 1.1).
TEST(Quakes, InAListTheUpperRowIsTheNewerRevisionWhateverIsKnownAlready)
{
    const auto revised = report(kOrigin, -7.59, 122.24, 7.4);
    const auto first = report(kOrigin - 1s, -7.59, 122.26, 7.5, 12);
    const std::vector<QuakeReport> list{revised, revised, report(kOrigin + 27min, -7.55, 121.75, 5.5),
                                        revised, first};
    for (const bool knownBefore : {false, true}) {
        std::vector<Event> events;
        if (knownBefore) {
            events.emplace_back(quakes({revised}));
        }
        events.emplace_back(quakes(list, kStart + 1min, QuakeSource::gempaterkini));
        const Picture picture = fold(events);
        ASSERT_EQ(picture.quakes.size(), 2u);
        const Quake& quake = picture.quakes.begin()->second;
        EXPECT_EQ(quake.reports.size(), 2u);
        EXPECT_EQ(quake.current().magnitude, 7.4) << knownBefore;
    }
}

TEST(Quakes, MembershipAndIdDoNotDependOnTheOrderOfArrival)
{
    const std::vector<QuakeReport> reports{
        report(kOrigin, -6.84, 107.05, 5.6), report(kOrigin + 8s, -6.9, 107.1, 5.5),
        report(kOrigin + 16s, -7.1, 107.2, 5.4), report(kOrigin - 30s, -6.84, 107.05, 3.0)};
    std::vector<std::size_t> order(reports.size());
    std::iota(order.begin(), order.end(), 0u);
    std::vector<std::string> expected;
    do {
        Picture picture;
        for (const std::size_t i : order) {
            reduce(picture, quakes({reports[i]}), {});
        }
        std::vector<std::string> got;
        for (const auto& [id, quake] : picture.quakes) {
            got.push_back(id + "#" + std::to_string(quake.reports.size()));
        }
        if (expected.empty()) {
            expected = got;
        }
        EXPECT_EQ(got, expected);
    } while (std::ranges::next_permutation(order).found);
    EXPECT_EQ(expected.size(), 2u);
}

TEST(Quakes, WhenAnEarlierReportChangesTheIdTheAcknowledgementAndTheFormerIdStillFindIt)
{
    Picture picture = fold({quakes({report(kOrigin, -6.84, 107.05, 5.6)})});
    const std::string former = picture.quakes.begin()->first;
    reduce(picture, IncidentAcknowledged{kStart, "quake:" + former, "ditangani", "p1"}, {});
    const Changes changes =
        reduce(picture, quakes({report(kOrigin - 4s, -6.84, 107.05, 5.6)}, kStart + 1s), {});
    ASSERT_EQ(picture.quakes.size(), 1u);
    const std::string now = picture.quakes.begin()->first;
    EXPECT_NE(now, former);
    EXPECT_EQ(currentQuakeId(picture, former), now);
    EXPECT_TRUE(picture.acknowledgements.contains("quake:" + now));
    EXPECT_FALSE(picture.acknowledgements.contains("quake:" + former));
    EXPECT_TRUE(std::ranges::contains(changes.all(), Change{EntityKind::quake, former, ChangeKind::removed}));
    EXPECT_TRUE(std::ranges::contains(changes.all(), Change{EntityKind::quake, now, ChangeKind::added}));
}

TEST(Quakes, TheFeltListAndTheTsunamiSentenceAreKeptFromWhicheverReportHasThem)
{
    auto felt = report(kOrigin, -6.84, 107.05, 5.6);
    felt.felt = {{5, 6, "Cianjur"}, {4, 5, "Garut"}};
    auto listed = report(kOrigin, -6.84, 107.05, 5.6);
    listed.tsunamiPotential = false;
    const Picture picture =
        fold({quakes({felt}), quakes({listed}, kStart + 1min, QuakeSource::gempaterkini)});
    const Quake& quake = picture.quakes.begin()->second;
    EXPECT_EQ(quake.highestIntensity(), 6);
    EXPECT_EQ(quake.tsunamiPotential(), false);
}

TEST(Quakes, SimulatedOnesGoWithTheirTopicAndRealOnesStay)
{
    Picture picture = fold({quakes({report(kOrigin, -6.84, 107.05, 5.6)}),
                            link("posko-drill", LinkState::online, LinkMode::simulation),
                            quakes({report(kOrigin + 1h, -6.84, 107.05, 4.0)})});
    EXPECT_EQ(modeOf(picture).mode, LinkMode::simulation);
    reduce(picture, link("posko-drill", LinkState::offline, LinkMode::simulation), {});
    EXPECT_EQ(modeOf(picture).mode, LinkMode::simulation) << "a simulated quake is still shown";
    reduce(picture, DocumentWithdrawn{meta("bmkg/tews/autogempa")}, {});
    ASSERT_EQ(picture.quakes.size(), 1u);
    EXPECT_FALSE(picture.quakes.begin()->second.simulated());
    EXPECT_EQ(modeOf(picture).mode, LinkMode::operation);
}

TEST(Quakes, OldOnesLeaveThePictureThirtyDaysAfterTheyWereLastHeardOf)
{
    Picture picture = fold({quakes({report(kOrigin, -6.84, 107.05, 5.6)})});
    advance(picture, kStart + std::chrono::days{30}, {});
    EXPECT_EQ(picture.quakes.size(), 1u) << "published four years late, but received just now";
    const Changes changes = advance(picture, kStart + std::chrono::days{30} + 1ms, {});
    EXPECT_TRUE(picture.quakes.empty());
    EXPECT_TRUE(changes.touches(EntityKind::quake));
}

TEST(Quakes, DepthClassesAreThoseOfBmkg)
{
    EXPECT_EQ(depthClass(50), 0);
    EXPECT_EQ(depthClass(50.1), 1);
    EXPECT_EQ(depthClass(100.1), 2);
    EXPECT_EQ(depthClass(250.1), 3);
    EXPECT_EQ(depthClass(600), 3);
    EXPECT_EQ(depthClass(600.1), 4);
    EXPECT_EQ(depthClass({}), 0);
}

} // namespace
