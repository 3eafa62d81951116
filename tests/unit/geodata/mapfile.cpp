// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapfile.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace posko::geodata::test {

namespace {

std::filesystem::path newFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "posko-map-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
    return pattern;
}

template <class Element>
void bindBlob(SQLite::Statement& row, int index, const std::vector<Element>& elements)
{
    row.bind(index, static_cast<const void*>(elements.data()),
             static_cast<int>(elements.size() * sizeof(Element)));
}

void bindShared(SQLite::Statement& row, const std::string& kind, int level, const std::vector<LonLat>& points)
{
    const auto [west, east] = std::ranges::minmax(points, {}, &LonLat::lon);
    const auto [south, north] = std::ranges::minmax(points, {}, &LonLat::lat);
    row.bind(1, kind);
    row.bind(2, level);
    row.bind(3, west.lon);
    row.bind(4, south.lat);
    row.bind(5, east.lon);
    row.bind(6, north.lat);
    bindBlob(row, 7, points);
}

} // namespace

MapFile::MapFile()
    : m_folder(newFolder())
    , m_path(m_folder / "basemap.sqlite")
{
    SQLite::Database database(m_path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);"
        "INSERT INTO meta VALUES ('schema', '1'), ('credits', 'first' || char(10) || 'second');"
        "CREATE TABLE polygon (id INTEGER PRIMARY KEY, class, level, source, quality, west, south, east,"
        " north, points, rings, triangles);"
        "CREATE TABLE line (id INTEGER PRIMARY KEY, class, level, source, quality, west, south, east,"
        " north, points);"
        "CREATE TABLE place (id INTEGER PRIMARY KEY, name, kind, rank, lat, lon, province, source,"
        " quality);");
}

MapFile::~MapFile()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void MapFile::addPolygon(const std::string& kind, int level, const std::vector<LonLat>& points,
                         const std::vector<std::uint32_t>& rings, const std::vector<std::uint32_t>& triangles)
{
    SQLite::Database database(m_path.string(), SQLite::OPEN_READWRITE);
    SQLite::Statement row(database,
                          "INSERT INTO polygon (class, level, source, quality, west, south, east, north,"
                          " points, rings, triangles) VALUES (?, ?, 's', 'q', ?, ?, ?, ?, ?, ?, ?)");
    bindShared(row, kind, level, points);
    bindBlob(row, 8, rings);
    bindBlob(row, 9, triangles);
    row.exec();
}

void MapFile::addLine(const std::string& kind, int level, const std::vector<LonLat>& points)
{
    SQLite::Database database(m_path.string(), SQLite::OPEN_READWRITE);
    SQLite::Statement row(database,
                          "INSERT INTO line (class, level, source, quality, west, south, east, north,"
                          " points) VALUES (?, ?, 's', 'q', ?, ?, ?, ?, ?)");
    bindShared(row, kind, level, points);
    row.exec();
}

void MapFile::addPlace(const std::string& name, const std::string& kind, int rank, core::LatLon position,
                       const std::string& province)
{
    SQLite::Database database(m_path.string(), SQLite::OPEN_READWRITE);
    SQLite::Statement row(database,
                          "INSERT INTO place (name, kind, rank, lat, lon, province, source, quality)"
                          " VALUES (?, ?, ?, ?, ?, ?, 's', 'q')");
    row.bind(1, name);
    row.bind(2, kind);
    row.bind(3, rank);
    row.bind(4, position.lat);
    row.bind(5, position.lon);
    row.bind(6, province);
    row.exec();
}

void MapFile::execute(const std::string& sql)
{
    SQLite::Database(m_path.string(), SQLite::OPEN_READWRITE).exec(sql);
}

std::vector<LonLat> square(double west, double south, double size)
{
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}};
}

std::vector<std::uint32_t> squareTriangles()
{
    return {0, 1, 2, 0, 2, 3};
}

} // namespace posko::geodata::test
