// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/landindex.h"

#include "geodata/basemap.h"
#include "mapfile.h"

#include <gtest/gtest.h>

namespace posko::geodata {

namespace {

using test::MapFile;
using test::square;
using test::squareTriangles;

LandIndex indexOf(const MapFile& file)
{
    const auto map = BaseMap::open(file.path());
    EXPECT_TRUE(map.has_value());
    return LandIndex(map.value());
}

std::vector<LonLat> closed(std::vector<LonLat> ring)
{
    ring.push_back(ring.front());
    return ring;
}

TEST(LandIndex, tellsSeaLandLakeAndAnIslandInALake)
{
    MapFile file;
    file.addPolygon("land_id", 1, square(100, 0, 4), {0}, squareTriangles());
    std::vector<LonLat> lake = square(101, 1, 2);
    for (const LonLat corner : square(101.5, 1.5, 1)) {
        lake.push_back(corner);
    }
    file.addPolygon("lake", 1, lake, {0, 4}, squareTriangles());
    const LandIndex index = indexOf(file);
    EXPECT_EQ(index.surfaceAt({2, 99}), Surface::Sea);
    EXPECT_EQ(index.surfaceAt({0.5, 100.5}), Surface::Land);
    EXPECT_EQ(index.surfaceAt({1.2, 101.2}), Surface::Lake);
    EXPECT_EQ(index.surfaceAt({2, 102}), Surface::Land);
    EXPECT_TRUE(index.onLand({1.2, 101.2}));
    EXPECT_FALSE(index.onLand({2, 99}));
}

TEST(LandIndex, leavesNoGapWhereLandIsCutIntoCells)
{
    MapFile file;
    file.addPolygon("land_id", 1, square(100, 0, 1), {0}, squareTriangles());
    file.addPolygon("land_id", 1, square(101, 0, 1), {0}, squareTriangles());
    file.addPolygon("land_id", 1, square(100, 1, 1), {0}, squareTriangles());
    file.addPolygon("land_id", 1, square(101, 1, 1), {0}, squareTriangles());
    const LandIndex index = indexOf(file);
    EXPECT_TRUE(index.onLand({0.5, 101}));
    EXPECT_TRUE(index.onLand({1, 100.5}));
    EXPECT_TRUE(index.onLand({1, 101}));
}

TEST(LandIndex, findsLandWestOfTheDateLineThatTheMapHasBeyondIt)
{
    MapFile file;
    file.addPolygon("land_foreign", 1, square(280, 0, 4), {0}, squareTriangles());
    EXPECT_TRUE(indexOf(file).onLand({2, -78}));
}

TEST(LandIndex, ignoresTheOverviewLevel)
{
    MapFile file;
    file.addPolygon("land_id", 0, square(100, 0, 4), {0}, squareTriangles());
    file.addLine("coast_id", 0, closed(square(100, 0, 4)));
    const LandIndex index = indexOf(file);
    EXPECT_FALSE(index.onLand({2, 102}));
    EXPECT_FALSE(index.metresToLand({2, 102}).has_value());
}

TEST(LandIndex, measuresToTheCoastFromSeaAndNothingFromLand)
{
    MapFile file;
    file.addPolygon("land_id", 1, square(100, -1, 2), {0}, squareTriangles());
    file.addLine("coast_id", 1, closed(square(100, -1, 2)));
    const LandIndex index = indexOf(file);
    EXPECT_EQ(index.metresToLand({0, 101}), 0.0);
    // A degree of longitude on the equator.
    EXPECT_NEAR(index.metresToLand({0, 99}).value(), 111'319.5, 1.0);
}

TEST(LandIndex, findsTheNearestTownWithProvinceDistanceAndBearing)
{
    MapFile file;
    file.addPlace("Cianjur", "kota", 3, {-6.82, 107.14}, "Jawa Barat");
    file.addPlace("Sukabumi", "kota", 3, {-6.925, 106.928}, "Jawa Barat");
    file.addPlace("Laut Jawa", "laut", 1, {-6.84, 107.05}, "");
    file.addPlace("Malaysia", "negara", 1, {-6.84, 107.05}, "");
    const LandIndex index = indexOf(file);
    const auto town = index.nearestTown({-6.84, 107.05});
    ASSERT_TRUE(town.has_value());
    EXPECT_EQ(town->name, "Cianjur");
    EXPECT_EQ(town->province, "Jawa Barat");
    EXPECT_NEAR(town->distanceMetres, 10'190, 20);
    EXPECT_NEAR(town->bearingDegrees, 257.5, 0.5);
    EXPECT_EQ(index.metresToNearestTown({-6.84, 107.05}), town->distanceMetres);
}

TEST(LandIndex, prefersTheMoreImportantOfTwoEquallyNearTowns)
{
    MapFile file;
    file.addPlace("Kecil", "kota", 5, {0, 101}, "A");
    file.addPlace("Besar", "ibu_kota_provinsi", 1, {0, 99}, "A");
    const auto town = indexOf(file).nearestTown({0, 100});
    ASSERT_TRUE(town.has_value());
    EXPECT_EQ(town->name, "Besar");
}

TEST(LandIndex, findsNoTownOnAMapWithoutTowns)
{
    const MapFile file;
    const LandIndex index = indexOf(file);
    EXPECT_FALSE(index.nearestTown({0, 100}).has_value());
    EXPECT_FALSE(index.metresToNearestTown({0, 100}).has_value());
}

} // namespace

} // namespace posko::geodata
