// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/areashape.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace posko::mapscene {
namespace {

using Ring = MercatorRing;

/// Outer rings count positive, holes negative, because the inside lies to the left of both.
double areaOf(const AreaShape& shape)
{
    double twice = 0;
    for (const Ring& ring : shape.outlines)
        for (std::size_t index = 0; index < ring.size(); ++index) {
            const auto a = ring[index];
            const auto b = ring[(index + 1) % ring.size()];
            twice += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
        }
    return twice / 2;
}

double filledBy(const AreaShape& shape)
{
    double sum = 0;
    for (std::size_t index = 0; index + 2 < shape.triangles.size(); index += 3) {
        const auto a = shape.points[shape.triangles[index]];
        const auto b = shape.points[shape.triangles[index + 1]];
        const auto c = shape.points[shape.triangles[index + 2]];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

/// What each of the groups, one shape each, has of the ground.
std::vector<AreaShape> shares(const std::vector<AreaShape>& shapes)
{
    std::vector<std::vector<const AreaShape*>> groups;
    for (const AreaShape& shape : shapes)
        groups.push_back({&shape});
    return shareGround(groups);
}

Ring square(double left, double top, double side)
{
    return {{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
}

TEST(AreaShape, TheTrianglesFillTheRing)
{
    const std::vector<Ring> rings{{{0.1, 0.1}, {0.4, 0.1}, {0.4, 0.2}, {0.2, 0.2}, {0.2, 0.4}, {0.1, 0.4}}};
    const AreaShape shape = makeAreaShape(rings);
    EXPECT_NEAR(areaOf(shape), 0.3 * 0.1 + 0.1 * 0.2, 1e-12);
    EXPECT_NEAR(filledBy(shares({shape}).front()), 0.3 * 0.1 + 0.1 * 0.2, 1e-12);
    EXPECT_EQ(shape.outlines.size(), 1U);
    EXPECT_NEAR(shape.box.left, 0.1, 1e-12);
    EXPECT_NEAR(shape.box.bottom, 0.4, 1e-12);
}

TEST(AreaShape, OverlappingRingsAreTintedOnce)
{
    const std::vector<Ring> rings{square(0.1, 0.1, 0.2), square(0.2, 0.1, 0.2)};
    const AreaShape shape = makeAreaShape(rings);
    EXPECT_NEAR(areaOf(shape), 0.3 * 0.2, 1e-12);
    EXPECT_EQ(shape.outlines.size(), 1U);
}

TEST(AreaShape, ARingThatCrossesItselfKeepsBothHalves)
{
    const std::vector<Ring> bow{{{0, 0}, {0.2, 0.2}, {0, 0.2}, {0.2, 0}}};
    const AreaShape shape = makeAreaShape(bow);
    EXPECT_NEAR(areaOf(shape), 0.02, 1e-12);
    EXPECT_EQ(shape.outlines.size(), 2U);
}

TEST(AreaShape, RepeatedPointsAndAClosedRingChangeNothing)
{
    Ring ring = square(0.1, 0.1, 0.2);
    ring.insert(ring.begin() + 1, ring.front());
    ring.push_back(ring.front());
    EXPECT_NEAR(areaOf(makeAreaShape(std::vector<Ring>{ring})), 0.04, 1e-12);
}

TEST(AreaShape, ARingAcrossTheDateLineStaysSmall)
{
    const std::vector<Ring> rings{{{0.99, 0.5}, {0.01, 0.5}, {0.01, 0.52}, {0.99, 0.52}}};
    const AreaShape shape = makeAreaShape(rings);
    EXPECT_NEAR(areaOf(shape), 0.02 * 0.02, 1e-9);
    EXPECT_NEAR(shape.box.right - shape.box.left, 0.02, 1e-9);
}

TEST(AreaShape, ARingBeyondTheDateLineComesBackIntoTheWorld)
{
    const AreaShape shape = makeAreaShape(std::vector<Ring>{square(1.2, 0.4, 0.1)});
    EXPECT_NEAR(shape.box.left, 0.2, 1e-12);
    EXPECT_NEAR(shape.outlines.front().front().x, shape.box.left, 0.1 + 1e-12);
}

TEST(AreaShape, AHoleStaysAHoleAndBelongsToItsPolygon)
{
    // A frame of four bars around nothing, and a square far away.
    const std::vector<Ring> rings{{{0.1, 0.1}, {0.4, 0.1}, {0.4, 0.15}, {0.1, 0.15}},
                                  {{0.1, 0.35}, {0.4, 0.35}, {0.4, 0.4}, {0.1, 0.4}},
                                  {{0.1, 0.1}, {0.15, 0.1}, {0.15, 0.4}, {0.1, 0.4}},
                                  {{0.35, 0.1}, {0.4, 0.1}, {0.4, 0.4}, {0.35, 0.4}},
                                  square(0.7, 0.7, 0.1)};
    const AreaShape shape = makeAreaShape(rings);
    ASSERT_EQ(shape.firstOfParts.size(), 2U);
    EXPECT_EQ(shape.part(0).size() + shape.part(1).size(), 3U);
    EXPECT_NEAR(areaOf(shape), 0.3 * 0.3 - 0.2 * 0.2 + 0.01, 1e-12);
    EXPECT_NEAR(filledBy(shares({shape}).front()), areaOf(shape), 1e-12);
}

TEST(SharedGround, BelongsToTheFirstThatCoversIt)
{
    const std::vector<Ring> high{square(0.2, 0.2, 0.2)};
    const std::vector<Ring> low{square(0.1, 0.1, 0.4)};
    const std::vector<AreaShape> parts =
        shares({makeAreaShape(high), makeAreaShape(low), makeAreaShape(high)});
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_NEAR(filledBy(parts[0]), 0.04, 1e-12);
    EXPECT_NEAR(filledBy(parts[1]), 0.16 - 0.04, 1e-12);
    EXPECT_EQ(parts[1].outlines.size(), 2U) << "the low one has a hole where the high one lies";
    EXPECT_TRUE(parts[2].empty()) << "nothing is left for the third";
    EXPECT_TRUE(parts[2].triangles.empty());
}

TEST(AreaShape, WhatHasNoAreaGivesNothing)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(makeAreaShape({}).empty());
    EXPECT_TRUE(makeAreaShape(std::vector<Ring>{{}}).empty());
    EXPECT_TRUE(makeAreaShape(std::vector<Ring>{{{0.1, 0.1}, {0.2, 0.2}}}).empty());
    EXPECT_TRUE(makeAreaShape(std::vector<Ring>{{{0.1, 0.1}, {0.2, 0.2}, {0.3, 0.3}}}).empty());
    EXPECT_TRUE(makeAreaShape(std::vector<Ring>{{{none, 0.1}, {0.2, none}, {none, none}}}).empty());
}

TEST(AreaShape, AGoodRingBesideABrokenOneIsKept)
{
    const std::vector<Ring> rings{{{0.5, 0.5}, {0.6, 0.6}}, square(0.1, 0.1, 0.1)};
    EXPECT_NEAR(areaOf(makeAreaShape(rings)), 0.01, 1e-12);
}

} // namespace
} // namespace posko::mapscene
