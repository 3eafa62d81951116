// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/freshness.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

Freshness of(const Picture& picture, const std::string& feed, posko::core::Instant now)
{
    return freshnessOf(picture.feeds.at(feed), picture, now, kRules);
}

TEST(Feeds, ARetainedDeliveryNeverMakesASourceLive)
{
    Picture picture = fold({reported(depot("D", -6.8, 107), kStart, true)});
    EXPECT_EQ(of(picture, "lumbung", kStart), Freshness::never);
    reduce(picture, reported(depot("D", -6.8, 107), kStart + 1s), kRules);
    EXPECT_EQ(of(picture, "lumbung", kStart + 1s), Freshness::live);
}

TEST(Feeds, StaleAfterTwoIntervalsAndLostAfterSix)
{
    const Picture picture = fold({quakes({report(kStart, -6.8, 107, 5)})});
    EXPECT_EQ(of(picture, "gempa", kStart + 120s), Freshness::live);
    EXPECT_EQ(of(picture, "gempa", kStart + 120s + 1ms), Freshness::stale);
    EXPECT_EQ(of(picture, "gempa", kStart + 360s), Freshness::stale);
    EXPECT_EQ(of(picture, "gempa", kStart + 360s + 1ms), Freshness::lost);
}

TEST(Feeds, AHeartbeatOfALiveLinkKeepsAQuietSourceAliveAndAStoredOneDoesNot)
{
    const std::vector<LinkFeed> told{{"BMKG TEWS", kStart + 1h, {}, "", 60, {}, {}}};
    Picture stored = fold({link("gw", LinkState::online, LinkMode::operation, kStart + 1h, told, true)});
    EXPECT_EQ(of(stored, "gempa", kStart + 1h), Freshness::never);
    Picture live = fold({link("gw", LinkState::online, LinkMode::operation, kStart + 1h, told)});
    EXPECT_EQ(of(live, "gempa", kStart + 1h), Freshness::live);
    EXPECT_EQ(of(live, "cuaca", kStart + 1h), Freshness::never);
}

TEST(Feeds, AGatewayWhoseClockIsAheadDoesNotMakeItsSourceLiveForLonger)
{
    const std::vector<LinkFeed> told{{"BMKG TEWS", kStart + 10h, {}, "HTTP 503", 60, {}, {}}};
    const Picture picture = fold({link("gw", LinkState::online, LinkMode::operation, kStart, told)});
    EXPECT_EQ(picture.feeds.at("gempa").lastHeartbeatAt, kStart);
    EXPECT_EQ(picture.feeds.at("gempa").heartbeatError, "HTTP 503");
}

TEST(Feeds, WhileOurOwnConnectionIsLostNoSourceIsLive)
{
    Picture picture = fold(
        {ConnectionChanged{kStart, ConnectionState::connected, ""}, quakes({report(kStart, -6.8, 107, 5)})});
    EXPECT_EQ(of(picture, "gempa", kStart), Freshness::live);
    reduce(picture, ConnectionChanged{kStart + 1s, ConnectionState::lost, "no route"}, kRules);
    EXPECT_EQ(of(picture, "gempa", kStart + 1s), Freshness::stale);
}

TEST(Feeds, RejectedMessagesAreKeptByTopicCountedAndBounded)
{
    Rules rules;
    rules.rejectionsKept = 3;
    Picture picture;
    for (int i = 0; i < 5; ++i) {
        const MessageRejected rejected{
            meta("kemensos/lumbung/" + std::to_string(i), kStart + std::chrono::seconds{i}),
            {posko::core::ErrorCode::missingField, "name", "is required"},
            false};
        reduce(picture, rejected, rules);
        reduce(picture, rejected, rules);
    }
    EXPECT_EQ(picture.rejections.size(), 3u);
    EXPECT_FALSE(picture.rejections.contains("kemensos/lumbung/1"));
    EXPECT_EQ(picture.rejections.at("kemensos/lumbung/4").count, 2);
    EXPECT_EQ(picture.rejections.at("kemensos/lumbung/4").code, "missing-field");
    EXPECT_EQ(picture.feeds.at("lumbung").rejected, 10);
}

TEST(Feeds, TheConnectionCountsItsReturnsAndKeepsSinceWhen)
{
    const Picture picture = fold({ConnectionChanged{kStart, ConnectionState::connecting, ""},
                                  ConnectionChanged{kStart + 1s, ConnectionState::connected, ""},
                                  ConnectionChanged{kStart + 2s, ConnectionState::lost, "closed"},
                                  ConnectionChanged{kStart + 3s, ConnectionState::lost, "refused"},
                                  ConnectionChanged{kStart + 9s, ConnectionState::connected, ""}});
    EXPECT_EQ(picture.connection.since, kStart + 9s);
    EXPECT_EQ(picture.connection.reconnects, 2);
}

} // namespace
