// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The map that maps/build makes, as the program gets it.

#include "geodata/basemap.h"
#include "geodata/landindex.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <string>

namespace posko::geodata {

namespace {

constexpr std::array bothLevels{MapLevel::Overview, MapLevel::Regional};

const BaseMap& realMap()
{
    static const auto map = [] {
        const char* file = std::getenv("POSKO_BASEMAP");
        return BaseMap::open(file == nullptr ? "" : file);
    }();
    if (!map) {
        ADD_FAILURE() << map.error().where << ": " << map.error().detail;
        std::abort();
    }
    return *map;
}

const LandIndex& realIndex()
{
    static const LandIndex index(realMap());
    return index;
}

double ringArea(std::span<const LonLat> ring)
{
    double twice = 0;
    LonLat previous = ring.back();
    for (const LonLat current : ring) {
        twice += (previous.lon - ring[0].lon) * (current.lat - ring[0].lat) -
                 (current.lon - ring[0].lon) * (previous.lat - ring[0].lat);
        previous = current;
    }
    return std::abs(twice) / 2;
}

double area(const MapPolygon& polygon)
{
    double total = ringArea(polygon.ring(0));
    for (std::size_t hole = 1; hole < polygon.ringStarts.size(); ++hole) {
        total -= ringArea(polygon.ring(hole));
    }
    return total;
}

double triangleArea(const MapPolygon& polygon)
{
    double total = 0;
    for (std::size_t corner = 0; corner < polygon.triangles.size(); corner += 3) {
        const std::array triangle{polygon.points[polygon.triangles[corner]],
                                  polygon.points[polygon.triangles[corner + 1]],
                                  polygon.points[polygon.triangles[corner + 2]]};
        total += ringArea(triangle);
    }
    return total;
}

double areaOf(PolygonClass kind, MapLevel level)
{
    const auto polygons = realMap().polygons(level);
    return std::accumulate(polygons.begin(), polygons.end(), 0.0,
                           [kind](double sum, const MapPolygon& polygon) {
                               return polygon.kind == kind ? sum + area(polygon) : sum;
                           });
}

bool isTown(const Place& place)
{
    return place.kind != PlaceKind::Country && place.kind != PlaceKind::Sea;
}

TEST(RealMap, trianglesFillExactlyTheRings)
{
    for (const MapLevel level : bothLevels) {
        for (const MapPolygon& polygon : realMap().polygons(level)) {
            ASSERT_NEAR(triangleArea(polygon), area(polygon), 1e-6 * area(polygon) + 1e-12)
                << polygon.box.west << " " << polygon.box.south;
        }
    }
}

TEST(RealMap, boxesAreTight)
{
    for (const MapLevel level : bothLevels) {
        for (const MapPolygon& polygon : realMap().polygons(level)) {
            const auto [west, east] = std::ranges::minmax(polygon.points, {}, &LonLat::lon);
            const auto [south, north] = std::ranges::minmax(polygon.points, {}, &LonLat::lat);
            ASSERT_EQ(polygon.box, (BoundingBox{west.lon, south.lat, east.lon, north.lat}));
        }
    }
}

TEST(RealMap, holdsAsMuchIndonesiaOnBothLevelsAsThereIs)
{
    // 1.9 million km2 of land, at 12,364 km2 a square degree near the equator.
    EXPECT_NEAR(areaOf(PolygonClass::LandIndonesia, MapLevel::Regional), 153.8, 1.5);
    EXPECT_NEAR(areaOf(PolygonClass::LandIndonesia, MapLevel::Overview), 153.8, 1.5);
}

TEST(RealMap, paintsLandBeforeLakes)
{
    for (const MapLevel level : bothLevels) {
        const auto polygons = realMap().polygons(level);
        EXPECT_TRUE(std::ranges::is_partitioned(
            polygons, [](const MapPolygon& polygon) { return polygon.kind != PolygonClass::Lake; }));
        EXPECT_EQ(polygons.back().kind, PolygonClass::Lake);
    }
}

TEST(RealMap, hasEveryClassOfLineOnTheLevelsThatShowIt)
{
    for (const MapLevel level : bothLevels) {
        std::map<LineClass, int> count;
        for (const MapLine& line : realMap().lines(level)) {
            ++count[line.kind];
        }
        EXPECT_GT(count[LineClass::CoastIndonesia], 500);
        EXPECT_GT(count[LineClass::CoastForeign], 500);
        EXPECT_GE(count[LineClass::Province], 30);
        EXPECT_GT(count[LineClass::Country], 100);
        EXPECT_EQ(count[LineClass::River] > 0, level == MapLevel::Regional);
    }
}

TEST(RealMap, drawsProvinceLinesOnIndonesianLandOnly)
{
    int points = 0;
    int atSea = 0;
    for (const MapLine& line : realMap().lines(MapLevel::Regional)) {
        if (line.kind != LineClass::Province) {
            continue;
        }
        // End points lie on the coast itself and may fall on either side.
        for (std::size_t index = 1; index + 1 < line.points.size(); ++index) {
            const LonLat point = line.points[index];
            ++points;
            atSea += realIndex().onLand({point.lat, point.lon}) ? 0 : 1;
        }
    }
    EXPECT_GT(points, 1000);
    EXPECT_EQ(atSea, 0);
}

TEST(RealMap, drawsNoCoastAlongTheLandBorderOfKalimantanAndPapua)
{
    const std::array inland{BoundingBox{110.2, 0.7, 114.2, 1.25}, BoundingBox{140.7, -8.0, 141.2, -3.5}};
    for (const MapLevel level : bothLevels) {
        for (const MapLine& line : realMap().lines(level)) {
            if (line.kind != LineClass::CoastIndonesia && line.kind != LineClass::CoastForeign) {
                continue;
            }
            for (const LonLat point : line.points) {
                for (const BoundingBox& box : inland) {
                    ASSERT_FALSE(point.lon > box.west && point.lon < box.east && point.lat > box.south &&
                                 point.lat < box.north)
                        << point.lon << " " << point.lat;
                }
            }
        }
    }
}

TEST(RealMap, reachesAroundTheGlobeSoThatAWideWallShowsNoCutEdge)
{
    for (const MapLevel level : bothLevels) {
        double west = 298;
        double east = -62;
        for (const MapPolygon& polygon : realMap().polygons(level)) {
            west = std::min(west, polygon.box.west);
            east = std::max(east, polygon.box.east);
        }
        EXPECT_EQ(west, -62);
        EXPECT_EQ(east, 298);
    }
}

TEST(RealMap, namesPlacesOnceEach)
{
    std::set<std::pair<bool, std::string>> names;
    for (const Place& place : realMap().places()) {
        EXPECT_FALSE(place.name.empty());
        EXPECT_FALSE(place.source.empty());
        EXPECT_TRUE(names.emplace(isTown(place), place.name).second) << place.name;
        EXPECT_EQ(isTown(place), !place.province.empty()) << place.name;
    }
    EXPECT_GT(names.size(), 400U);
}

TEST(RealMap, hasTheCapitalsOfAll38Provinces)
{
    std::set<std::string> provinces;
    for (const Place& place : realMap().places()) {
        if (place.kind == PlaceKind::ProvinceCapital || place.kind == PlaceKind::NationalCapital) {
            EXPECT_TRUE(provinces.insert(place.province).second) << place.province;
        }
    }
    EXPECT_EQ(provinces.size(), 38U);
}

TEST(RealMap, hasJakartaFirst)
{
    ASSERT_FALSE(realMap().places().empty());
    const auto capital = std::ranges::find(realMap().places(), PlaceKind::NationalCapital, &Place::kind);
    ASSERT_NE(capital, realMap().places().end());
    EXPECT_EQ(capital->name, "Jakarta");
    EXPECT_EQ(capital->rank, 0);
}

TEST(RealMap, putsEveryTownOnLandWithinTheErrorsOfCoastAndTown)
{
    for (const Place& place : realMap().places()) {
        if (isTown(place)) {
            EXPECT_LE(realIndex().metresToLand(place.position).value(), 3000) << place.name;
        }
    }
}

TEST(RealMap, nearestTownOfEveryTownIsItself)
{
    for (const Place& place : realMap().places()) {
        if (isTown(place)) {
            EXPECT_EQ(realIndex().nearestTown(place.position)->name, place.name);
        }
    }
}

struct Spot
{
    const char* name;
    core::LatLon position;
    Surface surface;
};

TEST(RealMap, knowsLandSeaAndLakesOfIndonesia)
{
    const std::array spots{
        Spot{"Jakarta", {-6.175, 106.827}, Surface::Land},
        Spot{"Cianjur", {-6.82, 107.14}, Surface::Land},
        Spot{"epicentre near Cugenang", {-6.84, 107.05}, Surface::Land},
        Spot{"Gunung Kerinci", {-1.697, 101.264}, Surface::Land},
        Spot{"central Kalimantan", {-0.5, 113.9}, Surface::Land},
        Spot{"Wamena", {-4.097, 138.951}, Surface::Land},
        Spot{"central Seram", {-3.1, 129.4}, Surface::Land},
        Spot{"Nias", {1.1, 97.55}, Surface::Land},
        Spot{"Kuala Lumpur", {3.14, 101.69}, Surface::Land},
        Spot{"Dili hinterland", {-8.75, 125.7}, Surface::Land},
        Spot{"Danau Toba", {2.45, 99.0}, Surface::Lake},
        Spot{"Pulau Samosir", {2.6, 98.8}, Surface::Land},
        Spot{"Laut Jawa", {-5.0, 110.0}, Surface::Sea},
        Spot{"Selat Sunda", {-5.98, 105.68}, Surface::Sea},
        Spot{"Laut Banda", {-5.5, 128.0}, Surface::Sea},
        Spot{"Samudra Hindia", {-9.5, 108.0}, Surface::Sea},
        Spot{"Teluk Tomini", {-0.3, 121.3}, Surface::Sea},
        Spot{"Teluk Cenderawasih", {-2.45, 135.05}, Surface::Sea},
    };
    for (const Spot& spot : spots) {
        EXPECT_EQ(realIndex().surfaceAt(spot.position), spot.surface) << spot.name;
    }
}

TEST(RealMap, labelsSeasAtSea)
{
    for (const Place& place : realMap().places()) {
        if (place.kind == PlaceKind::Sea) {
            EXPECT_EQ(realIndex().surfaceAt(place.position), Surface::Sea) << place.name;
        }
    }
}

TEST(RealMap, findsKotaAmbonOnLandWithinTheErrorOfItsCoast)
{
    EXPECT_LE(realIndex().metresToLand({-3.696, 128.181}).value(), 2 * LandIndex::coastUncertaintyMetres);
}

TEST(RealMap, measuresHowFarTheLautJawaIsFromLand)
{
    // The western islets of Karimunjawa are the nearest; the coast of Java lies 180 km south.
    const double metres = realIndex().metresToLand({-5.0, 110.0}).value();
    EXPECT_GT(metres, 78'000);
    EXPECT_LT(metres, 90'000);
}

TEST(RealMap, findsTheTownsNearKnownQuakes)
{
    EXPECT_EQ(realIndex().nearestTown({-6.84, 107.05})->name, "Cianjur");
    EXPECT_EQ(realIndex().nearestTown({-0.22, 119.85})->name, "Donggala");
    EXPECT_EQ(realIndex().nearestTown({-8.0, 110.28})->name, "Bantul");
}

TEST(RealMap, creditsItsSources)
{
    const auto mentions = [](const std::string& word) {
        return std::ranges::any_of(realMap().credits(),
                                   [&](const std::string& line) { return line.contains(word); });
    };
    EXPECT_TRUE(mentions("GSHHG"));
    EXPECT_TRUE(mentions("LGPL-3.0-or-later"));
    EXPECT_TRUE(mentions("Natural Earth"));
}

} // namespace

} // namespace posko::geodata
