// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace {

using namespace posko::core;

// Karney (2013), table 2: the geodesic test case on WGS 84 between 40 N and the given point.
TEST(Geo, GeodesicLengthAndBearingAreThoseOfThePublishedExample)
{
    const LatLon from{-30.123456789012, 0.0};
    const LatLon to{-30.12345678901, 0.0};
    EXPECT_NEAR(geodesicMetres(from, to), 0.0, 1e-3);
    // JFK to LHR of the GeographicLib documentation: 5 551 759.4 m at 51.3782 degrees.
    const LatLon jfk{40.6, -73.8};
    const LatLon lhr{51.6, -0.5};
    EXPECT_NEAR(geodesicMetres(jfk, lhr), 5'551'759.4, 0.1);
    EXPECT_NEAR(initialBearingDegrees(jfk, lhr), 51.198882845579424, 1e-6);
}

TEST(Geo, TheDestinationOfABearingAndALengthIsThatFarAway)
{
    const LatLon cianjur{-6.84, 107.05};
    for (const double bearing : {0.0, 77.0, 190.0, 359.0}) {
        const LatLon there = destination(cianjur, bearing, 50'000);
        EXPECT_NEAR(geodesicMetres(cianjur, there), 50'000, 1e-3);
        EXPECT_NEAR(initialBearingDegrees(cianjur, there), bearing, 1e-6);
    }
}

TEST(Geo, TheBoxAroundAPointHoldsEverythingThatIsNoFartherAway)
{
    constexpr double metres = 20'000;
    for (const LatLon point : {LatLon{0, 107}, LatLon{-6.84, 107.05}, LatLon{60, 10}}) {
        const DegreeReach reach = degreesAround(point, metres);
        for (double bearing = 0; bearing < 360; bearing += 5) {
            const LatLon there = destination(point, bearing, metres);
            EXPECT_LE(std::abs(there.lat - point.lat), reach.lat) << bearing;
            EXPECT_LE(std::abs(there.lon - point.lon), reach.lon) << bearing;
        }
        EXPECT_LT(geodesicMetres(point, {point.lat + reach.lat, point.lon + reach.lon}), 1.5 * metres);
    }
}

TEST(Geo, ALineBeginsAndEndsAtItsEndsAndItsMiddleIsEquallyFar)
{
    const LatLon a{-6.2, 106.8};
    const LatLon b{-2.5, 140.7};
    const auto line = geodesicLine(a, b, 9);
    ASSERT_EQ(line.size(), 9u);
    EXPECT_EQ(line.front(), a);
    EXPECT_EQ(line.back(), b);
    EXPECT_NEAR(geodesicMetres(a, line[4]), geodesicMetres(line[4], b), 1e-3);
    EXPECT_EQ(geodesicLine(a, b, 0).size(), 2u);
}

TEST(Geo, MercatorGoesThereAndBack)
{
    for (const LatLon point : {LatLon{0, 0}, LatLon{-6.84, 107.05}, LatLon{84.9, -179.9}}) {
        const LatLon back = fromMercator(toMercator(point));
        EXPECT_NEAR(back.lat, point.lat, 1e-9);
        EXPECT_NEAR(back.lon, point.lon, 1e-9);
    }
    EXPECT_NEAR(toMercator({85.051128779806604, 180}).y, 0.0, 1e-9);
    EXPECT_NEAR(toMercator({90, 180}).y, 0.0, 1e-9);
    EXPECT_NEAR(metresPerMercatorUnit(0), 40'075'016.69, 0.01);
}

TEST(Geo, OnlyFinitePointsOnTheGlobeAreValid)
{
    EXPECT_TRUE(isValid({-90, 180}));
    EXPECT_FALSE(isValid({-90.01, 0}));
    EXPECT_FALSE(isValid({0, 180.01}));
    EXPECT_FALSE(isValid({std::numeric_limits<double>::quiet_NaN(), 0}));
    EXPECT_FALSE(isValid({0, std::numeric_limits<double>::infinity()}));
}

} // namespace
