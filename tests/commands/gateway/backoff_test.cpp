// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/backoff.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using namespace posko;
using gateway::nextWait;
using gateway::readRetryAfter;

constexpr gateway::Pace kPace{.interval = 20s, .longestRetry = 300s};
constexpr double kMiddle = 0.5; // of the dice: no shift

TEST(BackoffTest, ASourceThatAnswersIsAskedAtItsInterval)
{
    EXPECT_EQ(nextWait(kPace, 0, {}, 0), 20s);
    EXPECT_EQ(nextWait(kPace, 0, {}, 1), 20s);
}

TEST(BackoffTest, TheWaitDoublesWithEveryFailureUpToTheLongest)
{
    EXPECT_EQ(nextWait(kPace, 1, {}, kMiddle), 20s);
    EXPECT_EQ(nextWait(kPace, 2, {}, kMiddle), 40s);
    EXPECT_EQ(nextWait(kPace, 3, {}, kMiddle), 80s);
    EXPECT_EQ(nextWait(kPace, 5, {}, kMiddle), 300s);
    EXPECT_EQ(nextWait(kPace, 1'000'000, {}, kMiddle), 300s);
}

TEST(BackoffTest, ASourceThatIsAskedSeldomIsTriedAgainWithinAMinute)
{
    EXPECT_EQ(nextWait({.interval = 3600s, .longestRetry = 300s}, 1, {}, kMiddle), 30s);
}

TEST(BackoffTest, TheDiceMoveARetryByAQuarterEitherWay)
{
    EXPECT_EQ(nextWait(kPace, 2, {}, 0), 30s);
    EXPECT_EQ(nextWait(kPace, 2, {}, 1), 50s);
}

TEST(BackoffTest, WhatTheSourceAsksForIsWaitedForUpToAnHour)
{
    EXPECT_EQ(nextWait(kPace, 1, 120s, kMiddle), 120s);
    EXPECT_EQ(nextWait(kPace, 4, 1s, kMiddle), 160s) << "never sooner than by itself";
    EXPECT_EQ(nextWait(kPace, 1, 48h, kMiddle), 1h);
}

TEST(BackoffTest, ReadsRetryAfterAsSecondsOrAsADate)
{
    const core::Instant now = *core::readRfc3339("2026-09-24T07:15:00Z");
    EXPECT_EQ(readRetryAfter("120", now), 120s);
    EXPECT_EQ(readRetryAfter(" 0 ", now), 0s);
    EXPECT_EQ(readRetryAfter("Thu, 24 Sep 2026 07:15:30 GMT", now), 30s);
    EXPECT_EQ(readRetryAfter("Thu, 24 Sep 2026 07:10:00 GMT", now), 0s) << "a moment that has passed";
    for (const char* wrong : {"", "soon", "-5", "1.5", "2026-09-24T07:15:30Z"}) {
        EXPECT_EQ(readRetryAfter(wrong, now), std::nullopt) << wrong;
    }
}

} // namespace
