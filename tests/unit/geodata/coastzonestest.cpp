// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/coastzones.h"

#include <gtest/gtest.h>

#include <string>

namespace posko::geodata {

namespace {

MapLine coast(LineClass kind, std::vector<LonLat> points)
{
    MapLine line;
    line.kind = kind;
    line.points = std::move(points);
    return line;
}

/// West of 110 east lies one region, to 112 another; beyond, nobody knows.
std::string regionOf(core::LatLon point)
{
    return point.lon < 110 ? "32.01" : point.lon < 112 ? "33.01" : "";
}

TEST(CoastZones, ACoastIsCutWhereTheRegionChanges)
{
    const std::vector lines{coast(LineClass::CoastIndonesia,
                                  {{109, -7}, {109.8, -7}, {110.4, -7}, {111, -7}, {113, -7}, {114, -7}})};
    const CoastZones zones(lines, regionOf);
    ASSERT_EQ(zones.size(), 2U);
    ASSERT_EQ(zones.coastOf("32.01").size(), 1U);
    EXPECT_EQ(zones.coastOf("32.01").front(), (CoastLine{{-7, 109}, {-7, 109.8}}));
    EXPECT_EQ(zones.coastOf("33.01").front(), (CoastLine{{-7, 109.8}, {-7, 110.4}, {-7, 111}}));
}

TEST(CoastZones, ARegionThatTheCoastComesBackToHasTwoRuns)
{
    const std::vector lines{
        coast(LineClass::CoastIndonesia, {{109, -7}, {109.5, -7}, {111, -7.5}, {109.5, -8}})};
    const CoastZones zones(
        lines, [](core::LatLon point) { return point.lat > -7.3 && point.lat < -7.2 ? "B" : "A"; });
    EXPECT_EQ(zones.coastOf("A").size(), 2U);
    EXPECT_EQ(zones.coastOf("B").size(), 1U);
}

TEST(CoastZones, ForeignCoastsRiversAndUnknownCodesHaveNone)
{
    const std::vector lines{coast(LineClass::CoastForeign, {{109, -7}, {109.5, -7}}),
                            coast(LineClass::River, {{109, -7}, {109.5, -7}})};
    const CoastZones zones(lines, regionOf);
    EXPECT_EQ(zones.size(), 0U);
    EXPECT_TRUE(zones.coastOf("32.01").empty());
    EXPECT_TRUE(CoastZones().coastOf("").empty());
}

TEST(CoastZones, LongitudesBeyondTheDateLineBecomeOrdinaryOnes)
{
    const std::vector lines{coast(LineClass::CoastIndonesia, {{190, -7}, {191, -7}})};
    const CoastZones zones(lines, [](core::LatLon) { return "A"; });
    ASSERT_EQ(zones.coastOf("A").size(), 1U);
    EXPECT_EQ(zones.coastOf("A").front().front(), (core::LatLon{-7, -170}));
}

} // namespace

} // namespace posko::geodata
