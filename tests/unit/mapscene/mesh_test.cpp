// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mesh.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace posko::mapscene {
namespace {

constexpr Rgba kRed{200, 100, 50, 255};

double coverage(const Mesh& mesh)
{
    // Area of the triangles weighted with the mean opacity of their corners.
    double sum = 0;
    for (std::size_t index = 0; index + 2 < mesh.indices.size(); index += 3) {
        const ColouredVertex& a = mesh.vertices[mesh.indices[index]];
        const ColouredVertex& b = mesh.vertices[mesh.indices[index + 1]];
        const ColouredVertex& c = mesh.vertices[mesh.indices[index + 2]];
        const double area = std::abs(static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
                                     static_cast<double>(c.x - a.x) * static_cast<double>(b.y - a.y)) /
                            2.0;
        sum += area * (a.alpha + b.alpha + c.alpha) / 3.0 / 255.0;
    }
    return sum;
}

TEST(Stroke, ItCoversItsLengthTimesItsWidth)
{
    for (const double width : {1.5, 2.0, 3.0, 6.0}) {
        Mesh mesh;
        addStroke(mesh, std::array{PixelPoint{10, 10}, PixelPoint{110, 10}}, width, kRed);
        EXPECT_NEAR(coverage(mesh), 100 * width, 100 * width * 0.02) << width;
    }
}

TEST(Stroke, ItsEdgesFadeToNothing)
{
    Mesh mesh;
    addStroke(mesh, std::array{PixelPoint{0, 0}, PixelPoint{50, 0}}, 4, kRed);
    for (const ColouredVertex& vertex : mesh.vertices)
        EXPECT_EQ(vertex.alpha, std::abs(vertex.y) > 2.0F ? 0 : 255);
}

TEST(Stroke, ColoursArePremultiplied)
{
    Mesh mesh;
    addStroke(mesh, std::array{PixelPoint{0, 0}, PixelPoint{50, 0}}, 4, kRed.withAlpha(0.5));
    for (const ColouredVertex& vertex : mesh.vertices) {
        EXPECT_LE(vertex.red, vertex.alpha);
        EXPECT_LE(vertex.green, vertex.red);
    }
}

TEST(Stroke, AnythingThatIsNoLineGivesNothing)
{
    Mesh mesh;
    addStroke(mesh, {}, 2, kRed);
    addStroke(mesh, std::array{PixelPoint{5, 5}}, 2, kRed);
    addStroke(mesh, std::array{PixelPoint{5, 5}, PixelPoint{5, 5}}, 2, kRed);
    EXPECT_TRUE(mesh.empty());
}

TEST(Stroke, ASharpTurnThrowsNoSpike)
{
    Mesh mesh;
    addStroke(mesh, std::array{PixelPoint{0, 0}, PixelPoint{100, 0}, PixelPoint{0, 1}, PixelPoint{100, 3}}, 2,
              kRed);
    for (const ColouredVertex& vertex : mesh.vertices) {
        EXPECT_TRUE(std::isfinite(vertex.x) && std::isfinite(vertex.y));
        EXPECT_GT(vertex.x, -5.0F);
        EXPECT_LT(vertex.x, 105.0F);
    }
}

TEST(DashedStroke, ItCoversTheShareOfItsDashes)
{
    Mesh mesh;
    addDashedStroke(mesh, std::array{PixelPoint{0, 0}, PixelPoint{70, 0}, PixelPoint{600, 0}}, 2, kRed,
                    {6, 4});
    EXPECT_NEAR(coverage(mesh), 600 * 2 * 0.6, 30);
}

TEST(DashedStroke, APatternGoesOnOverCorners)
{
    Mesh straight;
    addDashedStroke(straight, std::array{PixelPoint{0, 0}, PixelPoint{400, 0}}, 2, kRed, {6, 4});
    Mesh cornered;
    std::vector<PixelPoint> steps;
    for (int step = 0; step <= 100; ++step)
        steps.push_back({4.0 * step, 0});
    addDashedStroke(cornered, steps, 2, kRed, {6, 4});
    EXPECT_NEAR(coverage(straight), coverage(cornered), 1);
}

TEST(ClippedTriangle, ItKeepsWhatLiesInTheBox)
{
    Mesh mesh;
    const PixelRect box{-100, -100, 100, 100};
    addClippedTriangle(mesh, {-1e7, -1e7}, {1e7, -1e7}, {0, 1e7}, box, kRed);
    EXPECT_NEAR(coverage(mesh), 200 * 200, 1);
    Mesh outside;
    addClippedTriangle(outside, {200, 200}, {300, 200}, {200, 300}, box, kRed);
    EXPECT_TRUE(outside.empty());
}

TEST(ClippedRuns, ALineThatLeavesAndComesBackIsTwoRuns)
{
    const PixelRect box{0, 0, 100, 100};
    const std::array line{PixelPoint{10, 10},  PixelPoint{90, 10}, PixelPoint{200, 10}, PixelPoint{300, 50},
                          PixelPoint{200, 90}, PixelPoint{90, 90}, PixelPoint{10, 90}};
    const auto runs = clippedRuns(line, box, 0);
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].front(), line[0]);
    EXPECT_EQ(runs[1].back(), line[6]);
}

TEST(ClippedRuns, NearCornersAreLeftOutButTheEndIsKept)
{
    std::vector<PixelPoint> line;
    for (int step = 0; step <= 1000; ++step)
        line.push_back({step * 0.1, 50});
    const auto runs = clippedRuns(line, {0, 0, 100, 100}, 1);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_LT(runs[0].size(), 110U);
    EXPECT_EQ(runs[0].back(), line.back());
}

TEST(Hatch, LinesStayInsideAConcaveShape)
{
    // A "U": the pattern must not cross its gap.
    const std::vector<std::vector<PixelPoint>> shape{
        {{0, 0}, {30, 0}, {30, 70}, {70, 70}, {70, 0}, {100, 0}, {100, 100}, {0, 100}}};
    const auto lines = hatchLines(shape, 7, false, {0, 0});
    ASSERT_GT(lines.size(), 10U);
    for (const auto& [from, to] : lines)
        for (const double t : {0.02, 0.5, 0.98}) {
            const PixelPoint at{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
            EXPECT_FALSE(at.x > 30.5 && at.x < 69.5 && at.y < 69.5) << at.x << ' ' << at.y;
        }
}

TEST(Hatch, ThePatternStaysOnTheGroundWhenTheOriginMoves)
{
    const std::vector<std::vector<PixelPoint>> here{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}};
    const std::vector<std::vector<PixelPoint>> moved{{{13, 5}, {113, 5}, {113, 105}, {13, 105}}};
    const auto a = hatchLines(here, 9, true, {0, 0});
    const auto b = hatchLines(moved, 9, true, {13, 5});
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t index = 0; index < a.size(); ++index) {
        EXPECT_NEAR(a[index].first.x + 13, b[index].first.x, 1e-9);
        EXPECT_NEAR(a[index].first.y + 5, b[index].first.y, 1e-9);
    }
}

TEST(ClippedRing, ARingAroundTheWholeBoxBecomesTheBox)
{
    const auto ring =
        clippedRing({{-1000, -1000}, {1000, -1000}, {1000, 1000}, {-1000, 1000}}, {0, 0, 10, 10});
    ASSERT_EQ(ring.size(), 4U);
    for (const PixelPoint corner : ring) {
        EXPECT_TRUE(corner.x == 0 || corner.x == 10);
        EXPECT_TRUE(corner.y == 0 || corner.y == 10);
    }
}

} // namespace
} // namespace posko::mapscene
