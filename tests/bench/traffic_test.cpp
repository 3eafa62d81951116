// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/fleet.h"
#include "bench/options.h"
#include "wire/owntracks.h"

#include <gmock/gmock.h>

using namespace posko;
using bench::Fleet;

namespace {

domain::Fix fixIn(const std::string& payload)
{
    const auto message = wire::readOwntracks(payload, {core::fromEpochMs(0), true});
    EXPECT_TRUE(message.has_value()) << payload;
    return std::get<wire::DeviceFix>(message.value()).fix;
}

core::Result<bench::Options> options(std::vector<const char*> arguments)
{
    return bench::readOptions(arguments);
}

} // namespace

TEST(Fleet, speaksOwnTracksToTheMillisecond)
{
    const Fleet fleet(3);
    EXPECT_EQ(Fleet::topic(2), "owntracks/bench/e2");
    EXPECT_EQ(core::toEpochMs(fixIn(fleet.payload(2, 1'795'626'000'007)).observedAt), 1'795'626'000'007);
}

TEST(Fleet, livesInIndonesiaAndMovesNoFasterThanAnAircraft)
{
    Fleet fleet(2000);
    for (std::size_t i = 0; i < fleet.size(); ++i) {
        const core::LatLon before = fixIn(fleet.payload(i, 1'000)).at;
        EXPECT_NEAR(before.lat, -2.5, 10);
        EXPECT_NEAR(before.lon, 118, 27);
        fleet.move(i, 10);
        EXPECT_LT(core::geodesicMetres(before, fixIn(fleet.payload(i, 1'000)).at), 10 * 75);
    }
}

TEST(BenchOptions, areReadInBothForms)
{
    const auto read = options({"--entities", "10000", "--rate=5000", "--seconds=2.5", "--pan", "0"});
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->entities, 10'000);
    EXPECT_EQ(read->rate, 5'000);
    EXPECT_EQ(read->seconds, 2.5);
    EXPECT_EQ(read->panSeconds, 0);
    EXPECT_EQ(read->warmupSeconds, 2);
}

TEST(BenchOptions, refuseWhatCannotBeMeantAndSayWhatIsRight)
{
    const std::vector<const char*> right{"--entities", "5", "--rate", "5", "--seconds", "5"};
    ASSERT_TRUE(options(right));
    for (const auto& wrong : std::vector<std::vector<const char*>>{{},
                                                                   {"--entities", "5", "--rate", "5"},
                                                                   {"--entities=0"},
                                                                   {"--entities=5x"},
                                                                   {"--rate"},
                                                                   {"--seconds=0.5"},
                                                                   {"--pan=-1"},
                                                                   {"--out="},
                                                                   {"five"},
                                                                   {"--speed=5"}}) {
        const auto read = options(wrong);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, core::ErrorCode::badUse);
        EXPECT_FALSE(read.error().detail.empty());
    }
}
