// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "areascene.h"

#include "mapscene/areaground.h"
#include "mapscene/arealayer.h"
#include "mapscene/areapattern.h"
#include "mapscene/lineshape.h"
#include "mapscene/ringlayer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

namespace posko::mapscene {
namespace {

using namespace std::chrono_literals;

core::MapArea area(std::string id, std::uint8_t priority, std::uint8_t severity, double left, double size)
{
    core::MapArea made;
    made.id = std::move(id);
    made.priority = priority;
    made.severity = severity;
    made.rings = {{{left, 0.5}, {left + size, 0.5}, {left + size, 0.5 + size}, {left, 0.5 + size}}};
    return made;
}

/// How many triangles of all shares cover the point.
int coverings(const AreaGround& ground, core::MercatorPoint at)
{
    int count = 0;
    for (const AreaShare& share : ground.shares)
        for (std::size_t index = 0; index + 2 < share.shape.triangles.size(); index += 3) {
            const auto& points = share.shape.points;
            const auto side = [&](std::size_t from, std::size_t to) {
                const auto a = points[share.shape.triangles[index + from]];
                const auto b = points[share.shape.triangles[index + to]];
                return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x) > 0;
            };
            if (side(0, 1) == side(1, 2) && side(1, 2) == side(2, 0))
                ++count;
        }
    return count;
}

TEST(AreaGround, OfSixtyOverlappingWarningsNoGroundIsTintedTwice)
{
    MapSource source;
    demo::fillWarnings(source);
    ASSERT_GE(source.areas().size(), 60U);
    const AreaGround ground = makeAreaGround(source.areas(), {});
    EXPECT_EQ(ground.edges.size(), source.areas().size()) << "each keeps an outline of its own";
    int covered = 0;
    for (int x = 0; x < 120; ++x)
        for (int y = 0; y < 60; ++y) {
            const int count =
                coverings(ground, {0.76 + 0.14 * (x + 0.37) / 120, 0.48 + 0.06 * (y + 0.41) / 60});
            EXPECT_LE(count, 1);
            covered += count;
        }
    EXPECT_GT(covered, 100) << "or nothing was tested";
}

TEST(AreaGround, TheHighestLiesOnTopAndThoseOfOneLookShareTheirGround)
{
    const AreaGround ground = makeAreaGround(
        {area("a", 3, 2, 0.1, 0.2), area("b", 1, 4, 0.2, 0.2), area("c", 3, 2, 0.25, 0.2)}, {});
    ASSERT_EQ(ground.shares.size(), 2U);
    EXPECT_EQ(ground.shares.front().look.priority, 1);
    EXPECT_EQ(ground.edges.back().look.id, "b") << "the highest outline is drawn last";
    EXPECT_EQ(coverings(ground, {0.31, 0.61}), 1);
}

TEST(AreaGround, ATestNeverTakesGroundFromAWarning)
{
    core::MapArea test = area("uji", 1, 4, 0.1, 0.3);
    test.state = core::mapNotActual;
    const AreaGround ground = makeAreaGround({test, area("a", 4, 1, 0.2, 0.1)}, {});
    ASSERT_EQ(ground.shares.size(), 2U);
    EXPECT_EQ(ground.shares.front().look.id, "a");
    EXPECT_EQ(ground.edges.front().look.id, "uji");
}

TEST(AreaGround, WhatDidNotChangeIsNotWorkedOutAgain)
{
    const std::vector areas{area("a", 3, 2, 0.1, 0.1), area("b", 3, 2, 0.3, 0.1)};
    const AreaGround first = makeAreaGround(areas, {});
    std::vector moved = areas;
    moved.back() = area("b", 3, 2, 0.4, 0.1);
    const AreaGround second = makeAreaGround(moved, first);
    EXPECT_EQ(second.known.at("a").shape, first.known.at("a").shape);
    EXPECT_NE(second.known.at("b").shape, first.known.at("b").shape);
    EXPECT_NEAR(second.known.at("b").shape->box.left, 0.4, 1e-12);
}

TEST(AreaGround, AnAreaThatEndedAndACoastHaveNoGround)
{
    core::MapArea ended = area("a", 2, 3, 0.1, 0.1);
    ended.state = core::mapInactive;
    core::MapArea coast = area("b", 1, 4, 0.3, 0.1);
    coast.kind = core::MapAreaKind::coast;
    const AreaGround ground = makeAreaGround({ended, coast}, {});
    EXPECT_TRUE(ground.shares.empty());
    ASSERT_EQ(ground.edges.size(), 2U);
    EXPECT_EQ(ground.edges.back().shape->outlines.front().size(), 4U) << "a coast is not closed";
}

TEST(AreaLook, EachSeverityHasItsPatternAndEachPriorityItsWidth)
{
    std::set<AreaPattern> patterns;
    std::set<double> widths;
    for (std::uint8_t severity = 0; severity <= 4; ++severity)
        patterns.insert(areaLook(area("a", 2, severity, 0, 1), MapPalette()).pattern);
    for (std::uint8_t priority = 1; priority <= 4; ++priority)
        widths.insert(areaLook(area("a", priority, 2, 0, 1), MapPalette()).width);
    EXPECT_EQ(patterns.size(), 5U);
    EXPECT_FALSE(patterns.contains(AreaPattern::none));
    EXPECT_EQ(widths.size(), 4U);
}

TEST(AreaLook, ATestAndWhatEndedLookLikeNoWarning)
{
    core::MapArea test = area("a", 1, 4, 0, 1);
    test.state = core::mapNotActual;
    const AreaLook look = areaLook(test, MapPalette());
    EXPECT_EQ(look.colour, MapPalette().simulation);
    EXPECT_EQ(look.pattern, AreaPattern::saltire);
    EXPECT_GT(look.dash.on, 0);
    test.state = core::mapInactive;
    EXPECT_EQ(areaLook(test, MapPalette()).pattern, AreaPattern::none);
    EXPECT_EQ(areaLook(test, MapPalette()).colour, MapPalette().stale);
}

TEST(AreaLook, TheLevelsOfACoastDifferWithoutTheirColour)
{
    std::set<double> dashes;
    for (std::uint8_t severity = 2; severity <= 4; ++severity) {
        core::MapArea coast = area("a", 1, severity, 0, 1);
        coast.kind = core::MapAreaKind::coast;
        dashes.insert(areaLook(coast, MapPalette()).dash.on);
    }
    EXPECT_EQ(dashes.size(), 3U);
}

/// Where the pattern's vertices lie, on a grid of quarter pixels.
std::set<std::pair<int, int>> places(const Mesh& mesh, PixelPoint shift)
{
    std::set<std::pair<int, int>> found;
    for (const ColouredVertex& vertex : mesh.vertices)
        found.emplace(static_cast<int>(std::lround((vertex.x - shift.x) * 4)),
                      static_cast<int>(std::lround((vertex.y - shift.y) * 4)));
    return found;
}

TEST(AreaPattern, KeepsItsPlaceOnTheGroundWhenTheOriginMoves)
{
    const std::vector<std::vector<PixelPoint>> here{{{10, 10}, {210, 10}, {210, 160}, {10, 160}}};
    std::vector<std::vector<PixelPoint>> there = here;
    const PixelPoint shift{-37.25, 12.5};
    for (PixelPoint& point : there.front())
        point = {point.x + shift.x, point.y + shift.y};
    for (std::uint8_t severity = 0; severity <= 4; ++severity) {
        const AreaLook look = areaLook(area("a", 2, severity, 0, 1), MapPalette());
        Mesh first;
        Mesh second;
        addPattern(first, here, look, 1.0, {-500, -300});
        addPattern(second, there, look, 1.0, {-500 + shift.x, -300 + shift.y});
        EXPECT_FALSE(first.empty());
        EXPECT_EQ(places(first, {}), places(second, shift)) << "severity " << int(severity);
    }
}

TEST(AreaPattern, LiesInsideOfTheRings)
{
    const std::vector<std::vector<PixelPoint>> frame{{{0, 0}, {300, 0}, {300, 300}, {0, 300}},
                                                     {{100, 100}, {100, 200}, {200, 200}, {200, 100}}};
    for (std::uint8_t severity = 0; severity <= 4; ++severity) {
        Mesh mesh;
        addPattern(mesh, frame, areaLook(area("a", 2, severity, 0, 1), MapPalette()), 1.0, {});
        for (const ColouredVertex& vertex : mesh.vertices) {
            EXPECT_TRUE(vertex.x > -4 && vertex.x < 304 && vertex.y > -4 && vertex.y < 304);
            EXPECT_FALSE(vertex.x > 104 && vertex.x < 196 && vertex.y > 104 && vertex.y < 196)
                << "in the hole";
        }
    }
}

TEST(FadingBand, LiesOnTheInnerSideOnly)
{
    const std::vector<PixelPoint> square{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};
    Mesh mesh;
    addFadingBand(mesh, square, 8.0, {255, 0, 0, 255});
    ASSERT_FALSE(mesh.empty());
    for (const ColouredVertex& vertex : mesh.vertices) {
        EXPECT_TRUE(vertex.x >= 0 && vertex.x <= 100 && vertex.y >= 0 && vertex.y <= 100);
        EXPECT_TRUE(vertex.alpha == 255 || vertex.alpha == 0);
    }
}

MeshFrame wholeWorld()
{
    return {{0.5, 0.5}, 1.0, {-0.3, 0.0, 1.3, 1.0}};
}

TEST(LineCopies, ALineAcrossTheDateLineIsDrawnAtBothSidesWithoutAJump)
{
    std::vector<core::MercatorPoint> line;
    for (const core::LatLon point : core::geodesicLine({-5, 175}, {-8, -174}, 12))
        line.push_back(core::toMercator(point));
    const auto copies = lineCopies(wholeWorld(), line);
    ASSERT_EQ(copies.size(), 2U);
    for (const std::vector<PixelPoint>& copy : copies)
        for (std::size_t index = 1; index < copy.size(); ++index)
            EXPECT_LT(std::abs(copy[index].x - copy[index - 1].x), 2.0);
    EXPECT_NEAR(std::abs(copies[0][0].x - copies[1][0].x), worldPixels(1.0), 1e-6);
}

TEST(LineCopies, ARingAroundFijiIsClosed)
{
    const auto copies = lineCopies(wholeWorld(), ringPoints({"r", {-17.5, 179.8}, 50'000, "50 km"}));
    ASSERT_EQ(copies.size(), 2U);
    for (const std::vector<PixelPoint>& copy : copies)
        EXPECT_NEAR(copy.front().x, copy.back().x, 1e-6);
}

TEST(RingLook, StrongerIntensitiesAreBroaderAndAllAreDashed)
{
    double before = 0;
    for (std::uint8_t mmi = 4; mmi <= 9; ++mmi) {
        const RingLook look = ringLook({"r", {}, 1, {}, mmi}, MapPalette());
        EXPECT_GT(look.width, before);
        EXPECT_GT(look.dash.off, 0);
        before = look.width;
    }
}

/// Waits until the layer shows what its source holds.
bool settle(const AreaLayer& layer)
{
    const QDeadlineTimer deadline(30s);
    while (!layer.isUpToDate() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    return layer.isUpToDate();
}

TEST(AreaLayer, AWarningOfTwoHundredPolygonsIsWorkedOutBesideTheMap)
{
    MapSource source;
    AreaLayer layer;
    layer.setSource(&source);
    const std::vector<core::MapArea> great{demo::greatWarning()};
    ASSERT_EQ(great.front().rings.size(), 225U);
    ASSERT_GE(pointCount(great), 10'000U);
    source.setAreas({area("a", 3, 2, 0.1, 0.1)});
    EXPECT_TRUE(layer.isUpToDate()) << "a small one at once";
    EXPECT_EQ(layer.ground().edges.size(), 1U);
    source.setAreas(great);
    EXPECT_FALSE(layer.isUpToDate());
    EXPECT_EQ(layer.ground().edges.front().look.id, "a") << "until then what was there";
    ASSERT_TRUE(settle(layer));
    EXPECT_EQ(layer.ground().edges.front().look.id, great.front().id);
}

TEST(AreaLayer, WhatChangesMeanwhileIsShownInTheEnd)
{
    MapSource source;
    AreaLayer layer;
    layer.setSource(&source);
    source.setAreas({demo::greatWarning()});
    source.setAreas({area("b", 3, 2, 0.1, 0.1)});
    ASSERT_TRUE(settle(layer));
    ASSERT_EQ(layer.ground().edges.size(), 1U);
    EXPECT_EQ(layer.ground().edges.front().look.id, "b");
}

TEST(AreaLayer, MayGoWhileItsAreasAreWorkedOut)
{
    MapSource source;
    source.setAreas({demo::greatWarning()});
    {
        AreaLayer layer;
        layer.setSource(&source);
    }
    QCoreApplication::processEvents();
}

} // namespace
} // namespace posko::mapscene
