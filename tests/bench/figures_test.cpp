// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/figures.h"

#include <gmock/gmock.h>

using namespace posko::bench;
using testing::ElementsAre;
using testing::Optional;

namespace {

constexpr std::int64_t kMidday = 1'795'626'000'000;

/// The scene as the probe tells it: these observedAt, and nothing else.
ProbeSecond sceneOf(const std::vector<std::int64_t>& observed)
{
    ProbeSecond scene;
    scene.ids = static_cast<std::int64_t>(observed.size());
    for (const std::int64_t one : observed) {
        scene.sum += one % 1'000'000'000;
    }
    return scene;
}

const Published kThree{4, {kMidday, kMidday + 7, kMidday + 11}, 2000, kMidday + 500};

} // namespace

TEST(Missing, nothingWhereTheSceneHoldsTheNewestOfAll)
{
    const auto scene = sceneOf({kMidday, kMidday + 7, kMidday + 11, kMidday + 500});
    EXPECT_EQ(missing(kThree, scene, kMidday + 500), 0);
}

TEST(Missing, countsAnEntityThatIsOnePositionBehind)
{
    const auto scene = sceneOf({kMidday, kMidday + 7 - 2000, kMidday + 11, kMidday + 500});
    EXPECT_EQ(missing(kThree, scene, kMidday + 500), 1);
}

TEST(Missing, countsTheSentinelByWhatWasShownOfIt)
{
    const auto scene = sceneOf({kMidday, kMidday + 7, kMidday + 11 - 2000, kMidday + 300});
    EXPECT_EQ(missing(kThree, scene, kMidday + 300), 2);
}

TEST(Missing, countsAnEntityThatIsNotThereAtAll)
{
    const auto scene = sceneOf({kMidday, kMidday + 11, kMidday + 500});
    EXPECT_EQ(missing(kThree, scene, kMidday + 500), 1);
}

TEST(Missing, holdsAcrossTheMomentAtWhichTheSumBeginsAnew)
{
    constexpr std::int64_t edge = 1'796'000'000'000;
    const Published published{2, {edge + 500}, 2000, edge};
    EXPECT_EQ(missing(published, sceneOf({edge + 500, edge}), edge), 0);
    EXPECT_EQ(missing(published, sceneOf({edge + 500 - 2000, edge}), edge), 1);
}

TEST(Latency, runsFromThePublishingToTheFrameThatShowedIt)
{
    const std::vector<SentinelSent> sent{{100, 10}, {300, 20}};
    const std::vector<ProbeShown> shown{{130, 10}, {355, 20}};
    EXPECT_THAT(latencies(sent, shown, 900), ElementsAre(30, 55));
}

TEST(Latency, ofAStateThatALaterOneReplacedRunsToThatOne)
{
    const std::vector<SentinelSent> sent{{100, 10}, {300, 20}, {500, 30}};
    const std::vector<ProbeShown> shown{{355, 20}};
    EXPECT_THAT(latencies(sent, shown, 900), ElementsAre(255, 55, 400));
}

TEST(Percentile, isTheSmallestValueThatSoManyDoNotExceed)
{
    std::vector<double> values;
    for (int i = 100; i >= 1; --i) {
        values.push_back(i);
    }
    EXPECT_THAT(percentile(values, 50), Optional(50));
    EXPECT_THAT(percentile(values, 99), Optional(99));
    EXPECT_THAT(percentile(values, 100), Optional(100));
    EXPECT_EQ(percentile({}, 50), std::nullopt);
}

TEST(FramesPerSecond, countsOnlySecondsThatLieWhollyInsideWhereThereAreSome)
{
    const auto second = [](double atMs, double fps) {
        ProbeSecond one;
        one.atMs = atMs;
        one.fps = fps;
        return one;
    };
    const std::vector<ProbeSecond> seconds{second(1000, 1), second(2000, 1), second(3000, 40),
                                           second(5000, 10), second(6000, 1)};
    EXPECT_THAT(framesPerSecond(seconds, 1900, 5100), Optional(20));
    EXPECT_THAT(framesPerSecond(seconds, 4000, 5500),
                Optional(testing::DoubleEq((10 * 1000 + 1 * 500) / 1500.0)));
    EXPECT_EQ(framesPerSecond(seconds, 7000, 9000), std::nullopt);
}
