// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labelplacer.h"

#include <gmock/gmock.h>

#include <random>
#include <vector>

namespace posko::mapscene {
namespace {

constexpr PixelRect kScreen{0, 0, 1920, 1080};

std::vector<PixelRect> candidatesAround(PixelPoint at, double radius, double width, double height)
{
    std::vector<PixelRect> candidates;
    for (const LabelSide side : sidesAround())
        candidates.push_back(labelRect(at, radius, 3, width, height, side));
    return candidates;
}

TEST(LabelPlacer, NoTwoOfManyLabelsIntersectEachOtherOrASymbol)
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> share(0, 1);
    for (int round = 0; round < 20; ++round) {
        LabelPlacer placer(kScreen);
        std::vector<PixelPoint> symbols;
        std::vector<PixelRect> taken;
        for (int index = 0; index < 400; ++index) {
            const PixelPoint at{1920 * share(random), 1080 * share(random)};
            symbols.push_back(at);
            placer.addObstacle({at.x - 8, at.y - 8, at.x + 8, at.y + 8});
        }
        for (const PixelPoint at : symbols) {
            const auto candidates =
                candidatesAround(at, 8, 40 + 120 * share(random), 20 + 20 * share(random));
            if (const auto side = placer.place(candidates))
                taken.push_back(candidates[*side]);
        }
        ASSERT_GT(taken.size(), 60U);
        for (std::size_t a = 0; a < taken.size(); ++a) {
            EXPECT_TRUE(kScreen.contains(taken[a]));
            for (std::size_t b = a + 1; b < taken.size(); ++b)
                ASSERT_FALSE(taken[a].intersects(taken[b]));
            for (const PixelPoint at : symbols)
                ASSERT_FALSE(taken[a].intersects({at.x - 8, at.y - 8, at.x + 8, at.y + 8}));
        }
    }
}

TEST(LabelPlacer, TheFirstFreeSideIsTaken)
{
    LabelPlacer placer(kScreen);
    const auto candidates = candidatesAround({500, 500}, 10, 100, 20);
    EXPECT_EQ(placer.place(candidates), 0U);
    const auto next = candidatesAround({480, 500}, 10, 100, 20);
    EXPECT_EQ(placer.place(next), 1U);
}

TEST(LabelPlacer, NothingIsPlacedBeyondTheEdge)
{
    LabelPlacer placer(kScreen);
    const auto atRight = candidatesAround({1915, 540}, 5, 100, 20);
    EXPECT_EQ(placer.place(atRight), 1U);
    const std::vector<PixelRect> outside{{1900, 500, 2000, 520}};
    EXPECT_EQ(placer.place(outside), std::nullopt);
}

TEST(LabelPlacer, AHardLineIsNeverCrossed)
{
    LabelPlacer placer(kScreen);
    placer.addLine({0, 0}, {1920, 1080}, 4, Obstacle::hard);
    const std::vector<PixelRect> onTheLine{{900, 500, 1000, 600}};
    EXPECT_EQ(placer.place(onTheLine), std::nullopt);
    const std::vector<PixelRect> beside{{1100, 300, 1200, 330}};
    EXPECT_EQ(placer.place(beside), 0U);
}

TEST(LabelPlacer, ASoftLineIsCrossedOnlyWhereNothingElseIsFree)
{
    LabelPlacer placer(kScreen);
    placer.addLine({0, 500}, {1920, 500}, 2, Obstacle::soft);
    const std::vector<PixelRect> both{{100, 490, 200, 510}, {100, 520, 200, 540}};
    EXPECT_EQ(placer.place(both), 1U);
    EXPECT_EQ(placer.place(both), 0U);
}

TEST(LabelPlacer, APlateMayLieOnItsOwnLineButNotOnAnother)
{
    LabelPlacer placer(kScreen);
    const std::uint32_t own = placer.beginLineGroup();
    placer.addLine({100, 100}, {900, 100}, 4, Obstacle::hard);
    placer.beginLineGroup();
    placer.addLine({700, 0}, {700, 200}, 4, Obstacle::hard);
    const std::vector<PixelRect> onOther{{680, 90, 760, 110}};
    EXPECT_EQ(placer.place(onOther, own), std::nullopt);
    const std::vector<PixelRect> onOwn{{300, 90, 380, 110}};
    EXPECT_EQ(placer.place(onOwn, own), 0U);
}

TEST(LabelPlacer, AVeryShortOrVeryLongLineIsSeenInEveryCellItTouches)
{
    LabelPlacer placer(kScreen);
    placer.addLine({-50'000, 333}, {50'000, 334}, 3, Obstacle::hard);
    for (double x = 0; x < 1800; x += 37)
        EXPECT_FALSE(placer.isFree({x, 320, x + 30, 340}, false)) << x;
    EXPECT_TRUE(placer.isFree({10, 350, 50, 370}, false));
}

TEST(LabelRect, EverySideKeepsItsDistanceFromTheSymbol)
{
    for (const LabelSide side : sidesAround()) {
        const PixelRect rect = labelRect({0, 0}, 10, 3, 80, 20, side);
        EXPECT_DOUBLE_EQ(rect.width(), 80);
        EXPECT_DOUBLE_EQ(rect.height(), 20);
        EXPECT_FALSE(rect.intersects({-7, -7, 7, 7})) << static_cast<int>(side);
    }
}

} // namespace
} // namespace posko::mapscene
