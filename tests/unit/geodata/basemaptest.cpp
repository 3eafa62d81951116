// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/basemap.h"

#include "mapfile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <limits>

namespace posko::geodata {

namespace {

using core::ErrorCode;
using test::MapFile;
using test::square;
using test::squareTriangles;

void expectDamaged(const MapFile& file)
{
    const auto map = BaseMap::open(file.path());
    ASSERT_FALSE(map.has_value());
    EXPECT_EQ(map.error().code, ErrorCode::storeDamaged) << map.error().where << ": " << map.error().detail;
}

TEST(BaseMap, keepsEveryFieldOfAPolygonALineAndAPlace)
{
    MapFile file;
    file.addPolygon("lake", 1, square(100, 2, 1), {0}, squareTriangles());
    file.addLine("province", 0, {{100, 2}, {101, 3}});
    file.addPlace("Jambi", "ibu_kota_provinsi", 2, {-1.61, 103.607}, "Jambi");

    const auto map = BaseMap::open(file.path());
    ASSERT_TRUE(map.has_value()) << map.error().detail;
    EXPECT_TRUE(map->polygons(MapLevel::Overview).empty());
    ASSERT_EQ(map->polygons(MapLevel::Regional).size(), 1U);
    const MapPolygon& lake = map->polygons(MapLevel::Regional)[0];
    EXPECT_EQ(lake.kind, PolygonClass::Lake);
    EXPECT_EQ(lake.level, MapLevel::Regional);
    EXPECT_EQ(lake.box, (BoundingBox{100, 2, 101, 3}));
    EXPECT_EQ(lake.source, "s");
    EXPECT_EQ(lake.quality, "q");
    EXPECT_EQ(lake.points, square(100, 2, 1));
    EXPECT_EQ(lake.triangles, squareTriangles());

    EXPECT_TRUE(map->lines(MapLevel::Regional).empty());
    ASSERT_EQ(map->lines(MapLevel::Overview).size(), 1U);
    EXPECT_EQ(map->lines(MapLevel::Overview)[0].kind, LineClass::Province);
    EXPECT_EQ(map->lines(MapLevel::Overview)[0].points, (std::vector<LonLat>{{100, 2}, {101, 3}}));

    ASSERT_EQ(map->places().size(), 1U);
    EXPECT_EQ(map->places()[0].name, "Jambi");
    EXPECT_EQ(map->places()[0].kind, PlaceKind::ProvinceCapital);
    EXPECT_EQ(map->places()[0].rank, 2);
    EXPECT_EQ(map->places()[0].position, (core::LatLon{-1.61, 103.607}));
    EXPECT_EQ(map->places()[0].province, "Jambi");
}

TEST(BaseMap, givesTheCreditsLineByLine)
{
    const MapFile file;
    const auto map = BaseMap::open(file.path());
    ASSERT_TRUE(map.has_value());
    EXPECT_EQ(map->credits(), (std::vector<std::string>{"first", "second"}));
}

TEST(BaseMap, ordersPlacesByRankThenName)
{
    MapFile file;
    file.addPlace("Zebra", "kota", 1, {0, 100}, "A");
    file.addPlace("Beta", "kota", 4, {0, 101}, "A");
    file.addPlace("Alfa", "kota", 4, {0, 102}, "A");
    const auto map = BaseMap::open(file.path());
    ASSERT_TRUE(map.has_value());
    ASSERT_EQ(map->places().size(), 3U);
    EXPECT_EQ(map->places()[0].name, "Zebra");
    EXPECT_EQ(map->places()[1].name, "Alfa");
    EXPECT_EQ(map->places()[2].name, "Beta");
}

TEST(BaseMap, splitsPointsIntoRings)
{
    MapPolygon polygon;
    polygon.points = square(100, 0, 10);
    for (const LonLat corner : square(104, 4, 1)) {
        polygon.points.push_back(corner);
    }
    polygon.ringStarts = {0, 4};
    EXPECT_EQ(polygon.ring(0).size(), 4U);
    ASSERT_EQ(polygon.ring(1).size(), 4U);
    EXPECT_EQ(polygon.ring(1)[0], (LonLat{104, 4}));
}

TEST(BaseMap, saysThatAFileIsMissing)
{
    const auto map = BaseMap::open("/nonexistent/basemap.sqlite");
    ASSERT_FALSE(map.has_value());
    EXPECT_EQ(map.error().code, ErrorCode::notFound);
}

TEST(BaseMap, refusesAFileThatIsNoDatabase)
{
    const MapFile file;
    std::ofstream(file.path(), std::ios::trunc)
        << "not a database, but long enough to be taken for one, perhaps";
    expectDamaged(file);
}

TEST(BaseMap, refusesAnotherSchemaVersion)
{
    MapFile file;
    file.execute("UPDATE meta SET value = '2' WHERE key = 'schema'");
    const auto map = BaseMap::open(file.path());
    ASSERT_FALSE(map.has_value());
    EXPECT_EQ(map.error().code, ErrorCode::wrongSchema);
}

TEST(BaseMap, refusesADatabaseWithoutItsTables)
{
    MapFile file;
    file.execute("DROP TABLE line");
    expectDamaged(file);
}

TEST(BaseMap, refusesATriangleCornerBeyondTheLastPoint)
{
    MapFile file;
    file.addPolygon("land_id", 0, square(100, 0, 1), {0}, {0, 1, 4});
    expectDamaged(file);
}

TEST(BaseMap, refusesTwoThirdsOfATriangle)
{
    MapFile file;
    file.addPolygon("land_id", 0, square(100, 0, 1), {0}, {0, 1});
    expectDamaged(file);
}

TEST(BaseMap, refusesAPolygonWithoutTriangles)
{
    MapFile file;
    file.addPolygon("land_id", 0, square(100, 0, 1), {0}, {});
    expectDamaged(file);
}

TEST(BaseMap, refusesRingsThatAreTooShortOrBeyondTheEndOrBackwards)
{
    for (const std::vector<std::uint32_t>& rings :
         {std::vector<std::uint32_t>{}, {1}, {0, 2}, {0, 4}, {0, 5}, {0, 4'000'000'000U}, {0, 3, 0}}) {
        MapFile file;
        file.addPolygon("land_id", 0, square(100, 0, 1), rings, squareTriangles());
        expectDamaged(file);
    }
}

TEST(BaseMap, refusesABlobThatIsCutOff)
{
    MapFile file;
    file.addPolygon("land_id", 0, square(100, 0, 1), {0}, squareTriangles());
    file.execute("UPDATE polygon SET points = substr(points, 1, 63)");
    expectDamaged(file);
}

TEST(BaseMap, refusesACoordinateThatIsNoNumber)
{
    MapFile file;
    file.addLine("river", 1, {{100, 0}, {std::numeric_limits<double>::quiet_NaN(), 1}});
    expectDamaged(file);
}

TEST(BaseMap, refusesAPointOutsideItsBox)
{
    MapFile file;
    file.addLine("river", 1, {{100, 0}, {101, 1}});
    file.execute("UPDATE line SET east = 100.5");
    expectDamaged(file);
}

TEST(BaseMap, refusesALineOfOnePoint)
{
    MapFile file;
    file.addLine("river", 1, {{100, 0}});
    expectDamaged(file);
}

TEST(BaseMap, refusesUnknownClassesKindsAndLevels)
{
    for (const char* damage : {"UPDATE polygon SET class = 'swamp'", "UPDATE line SET class = 'road'",
                               "UPDATE place SET kind = 'desa'", "UPDATE polygon SET level = 2",
                               "UPDATE place SET name = ''", "UPDATE place SET lat = 91"}) {
        MapFile file;
        file.addPolygon("land_id", 0, square(100, 0, 1), {0}, squareTriangles());
        file.addLine("river", 1, {{100, 0}, {101, 1}});
        file.addPlace("Jambi", "kota", 2, {-1.61, 103.607}, "Jambi");
        ASSERT_TRUE(BaseMap::open(file.path()).has_value());
        file.execute(damage);
        SCOPED_TRACE(damage);
        expectDamaged(file);
    }
}

} // namespace

} // namespace posko::geodata
