// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/areashape.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace posko::mapscene {
namespace {

using Ring = std::vector<core::MercatorPoint>;

double areaOf(const AreaShape& shape)
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

Ring square(double left, double top, double side)
{
    return {{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
}

TEST(AreaShape, TheTrianglesFillTheRing)
{
    const std::vector<Ring> rings{{{0.1, 0.1}, {0.4, 0.1}, {0.4, 0.2}, {0.2, 0.2}, {0.2, 0.4}, {0.1, 0.4}}};
    const AreaShape shape = makeAreaShape(rings);
    EXPECT_NEAR(areaOf(shape), 0.3 * 0.1 + 0.1 * 0.2, 1e-12);
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
