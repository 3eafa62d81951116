// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/instant.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::core;
using namespace std::chrono_literals;

TEST(Time, OffsetsZuluAndFractionsAreReadAsTheSameMoment)
{
    const auto expected = fromEpochMs(1'669'011'670'500);
    for (const char* text :
         {"2022-11-21T06:21:10.5Z", "2022-11-21T13:21:10.500+07:00", "2022-11-21T13:21:10.5+0700",
          "2022-11-21T13:21:10.500999+07", "2022-11-20T23:21:10.5-07:00"}) {
        const auto read = readRfc3339(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, expected) << text;
    }
}

TEST(Time, ATimeWithoutOffsetIsReadAsUtcAndSaysSo)
{
    const auto read = readTime("2026-09-24T07:00:00");
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->hasOffset);
    EXPECT_EQ(toRfc3339(read->instant), "2026-09-24T07:00:00.000Z");
    EXPECT_FALSE(readRfc3339("2026-09-24T07:00:00"));
    EXPECT_TRUE(readTime("2026-09-24T07:00:00Z")->zulu);
    EXPECT_FALSE(readTime("2026-09-24T07:00:00-00:00")->zulu);
}

TEST(Time, WhatIsNoTimeIsRefused)
{
    for (const char* text :
         {"", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T25:00:00Z", "2026-01-01T24:00:01Z",
          "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-01-01", "2026-01-01T00:00Z",
          "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+07:60", "2026-01-01T00:00:00.Z",
          "2026-01-01T00:00:00Zjunk", "2023-04-25T03:05:33WIB", "26-01-01T00:00:00Z"}) {
        EXPECT_FALSE(readTime(text)) << text;
    }
}

TEST(Time, TheEndOfADayAndALeapSecondAreTheNextMoment)
{
    EXPECT_EQ(readRfc3339("2026-12-31T24:00:00Z"), readRfc3339("2027-01-01T00:00:00Z"));
    EXPECT_EQ(readRfc3339("2016-12-31T23:59:60Z"), readRfc3339("2017-01-01T00:00:00Z"));
}

TEST(Time, WritingAndReadingGiveTheSameMomentBeforeAndAfterTheEpoch)
{
    for (const std::int64_t ms : {0LL, -1LL, 1'669'011'670'123LL, -86'400'001LL, 253'402'300'799'999LL}) {
        EXPECT_EQ(readRfc3339(toRfc3339(fromEpochMs(ms))), fromEpochMs(ms)) << ms;
    }
}

TEST(Time, DatesAreDaysThatExist)
{
    EXPECT_EQ(toText(*readDate("2028-02-29")), "2028-02-29");
    EXPECT_FALSE(readDate("2027-02-29"));
    EXPECT_FALSE(readDate("2027-02-1"));
    EXPECT_FALSE(readDate("2027-02-01T00:00:00Z"));
}

TEST(Clock, AManualClockMovesOnlyWhenItIsMoved)
{
    ManualClock clock(fromEpochMs(1'000));
    EXPECT_EQ(clock.now(), fromEpochMs(1'000));
    clock.advance(5s);
    EXPECT_EQ(clock.now(), fromEpochMs(6'000));
    clock.set(fromEpochMs(10));
    EXPECT_EQ(clock.now(), fromEpochMs(10));
}

} // namespace
