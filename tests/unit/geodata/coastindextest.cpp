// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/coastindex.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

namespace posko::geodata {

namespace {

MapLine coast(std::vector<LonLat> points, LineClass kind = LineClass::CoastIndonesia)
{
    MapLine line;
    line.kind = kind;
    line.points = std::move(points);
    return line;
}

TEST(CoastIndex, findsTheFootOfThePerpendicular)
{
    const std::array lines{coast({{100, -1}, {100, 1}})};
    const auto nearest = CoastIndex(lines).nearest({0, 102});
    ASSERT_TRUE(nearest.has_value());
    EXPECT_NEAR(nearest->lon, 100, 1e-6);
    EXPECT_NEAR(nearest->lat, 0, 1e-6);
}

TEST(CoastIndex, stopsAtTheEndOfALine)
{
    const std::array lines{coast({{100, -1}, {100, 1}})};
    const auto nearest = CoastIndex(lines).nearest({5, 100});
    ASSERT_TRUE(nearest.has_value());
    EXPECT_NEAR(nearest->lat, 1, 1e-9);
}

TEST(CoastIndex, looksAcrossTheDateLine)
{
    // The map's longitudes run on beyond 180; the point is given as -179.
    const std::array lines{coast({{179, -1}, {179, 1}}), coast({{184, -1}, {184, 1}})};
    const auto nearest = CoastIndex(lines).nearest({0, -179});
    ASSERT_TRUE(nearest.has_value());
    EXPECT_NEAR(nearest->lon, 179, 1e-6);
}

TEST(CoastIndex, knowsThatLongitudesNarrowInTheNorth)
{
    // At 60 N three degrees of longitude are shorter than two of latitude.
    const std::array lines{coast({{103, 60}, {103, 60.1}}), coast({{100, 62}, {100.1, 62}})};
    const auto nearest = CoastIndex(lines).nearest({60, 100});
    ASSERT_TRUE(nearest.has_value());
    EXPECT_NEAR(nearest->lon, 103, 1e-6);
}

TEST(CoastIndex, passesOverLinesThatAreNoCoast)
{
    const std::array lines{coast({{100, 0}, {100, 1}}, LineClass::River), coast({{110, 0}, {110, 1}}),
                           coast({{101, 0}, {101, 1}}, LineClass::Province)};
    const auto nearest = CoastIndex(lines).nearest({0.5, 100});
    ASSERT_TRUE(nearest.has_value());
    EXPECT_NEAR(nearest->lon, 110, 1e-6);
}

TEST(CoastIndex, findsNothingWhereThereIsNoCoast)
{
    EXPECT_FALSE(CoastIndex({}).nearest({0, 100}).has_value());
}

TEST(CoastIndex, agreesWithASearchThroughEveryPointOfDenseLines)
{
    std::mt19937 random(20221121);
    std::uniform_real_distribution<double> lon(95, 141);
    std::uniform_real_distribution<double> lat(-11, 6);
    std::vector<MapLine> lines;
    for (int line = 0; line < 40; ++line) {
        std::vector<LonLat> points{{lon(random), lat(random)}};
        for (int step = 1; step <= 50; ++step) {
            points.push_back({points[0].lon + 0.005 * step, points[0].lat + 0.003 * step});
        }
        lines.push_back(coast(points));
    }
    const CoastIndex index(lines);
    for (int trial = 0; trial < 200; ++trial) {
        const core::LatLon here{lat(random), lon(random)};
        double least = 1e9;
        for (const MapLine& line : lines) {
            for (const LonLat point : line.points) {
                least = std::min(least, core::geodesicMetres(here, {point.lat, point.lon}));
            }
        }
        const auto nearest = index.nearest(here);
        ASSERT_TRUE(nearest.has_value());
        const double metres = core::geodesicMetres(here, *nearest);
        EXPECT_LE(metres, least * 1.004 + 1);
        // Points are 650 m apart, so the foot on a segment cannot be nearer than that by more than half of
        // it.
        EXPECT_GE(metres, least - 330);
    }
}

} // namespace

} // namespace posko::geodata
