// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/basemap.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace posko::geodata {

namespace {

static_assert(std::endian::native == std::endian::little, "the blobs of the map file are little-endian");
static_assert(sizeof(LonLat) == 2 * sizeof(double));

constexpr std::string_view schemaVersion = "1";

constexpr std::array polygonClasses{
    std::pair{std::string_view{"land_foreign"}, PolygonClass::LandForeign},
    std::pair{std::string_view{"land_id"}, PolygonClass::LandIndonesia},
    std::pair{std::string_view{"lake"}, PolygonClass::Lake},
};

constexpr std::array lineClasses{
    std::pair{std::string_view{"coast_id"}, LineClass::CoastIndonesia},
    std::pair{std::string_view{"coast_foreign"}, LineClass::CoastForeign},
    std::pair{std::string_view{"province"}, LineClass::Province},
    std::pair{std::string_view{"country"}, LineClass::Country},
    std::pair{std::string_view{"river"}, LineClass::River},
};

constexpr std::array placeKinds{
    std::pair{std::string_view{"ibu_kota_negara"}, PlaceKind::NationalCapital},
    std::pair{std::string_view{"ibu_kota_provinsi"}, PlaceKind::ProvinceCapital},
    std::pair{std::string_view{"kota"}, PlaceKind::Town},
    std::pair{std::string_view{"negara"}, PlaceKind::Country},
    std::pair{std::string_view{"laut"}, PlaceKind::Sea},
};

/// A row that does not hold what the schema says; it never leaves this file.
struct Damaged
{
    core::Error error;
};

[[noreturn]] void throwDamaged(std::string where, std::string detail)
{
    throw Damaged{{core::ErrorCode::storeDamaged, std::move(where), std::move(detail)}};
}

template <class Kind, std::size_t Size>
Kind kindOf(const std::array<std::pair<std::string_view, Kind>, Size>& words, const std::string& word)
{
    for (const auto& [known, kind] : words) {
        if (known == word) {
            return kind;
        }
    }
    throwDamaged("class", "unknown word " + word);
}

MapLevel levelOf(int number)
{
    if (number != 0 && number != 1) {
        throwDamaged("level", "neither 0 nor 1");
    }
    return number == 0 ? MapLevel::Overview : MapLevel::Regional;
}

template <class Element> std::vector<Element> elementsOf(const SQLite::Column& column)
{
    const auto bytes = static_cast<std::size_t>(column.getBytes());
    if (bytes % sizeof(Element) != 0) {
        throwDamaged(column.getName(), "not a whole number of elements");
    }
    std::vector<Element> elements(bytes / sizeof(Element));
    if (bytes > 0) {
        std::memcpy(elements.data(), column.getBlob(), bytes);
    }
    return elements;
}

/// The columns that polygons and lines share: class, level, source, quality, west, south, east, north,
/// points.
template <class Feature, class Words> Feature featureOf(SQLite::Statement& row, const Words& words)
{
    Feature feature;
    feature.kind = kindOf(words, row.getColumn(0).getString());
    feature.level = levelOf(row.getColumn(1).getInt());
    feature.source = row.getColumn(2).getString();
    feature.quality = row.getColumn(3).getString();
    feature.box = {row.getColumn(4).getDouble(), row.getColumn(5).getDouble(), row.getColumn(6).getDouble(),
                   row.getColumn(7).getDouble()};
    feature.points = elementsOf<LonLat>(row.getColumn(8));
    return feature;
}

template <class Feature>
void keep(Feature feature, std::vector<Feature>& overview, std::vector<Feature>& regional)
{
    if (auto sound = check(feature); !sound) {
        throw Damaged{sound.error()};
    }
    (feature.level == MapLevel::Overview ? overview : regional).push_back(std::move(feature));
}

std::optional<std::string> metaOf(SQLite::Database& database, const std::string& key)
{
    SQLite::Statement row(database, "SELECT value FROM meta WHERE key = ?");
    row.bind(1, key);
    return row.executeStep() ? std::optional(row.getColumn(0).getString()) : std::nullopt;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<Place> placesOf(SQLite::Database& database)
{
    std::vector<Place> places;
    SQLite::Statement row(database, "SELECT name, kind, rank, lat, lon, province, source, quality FROM place "
                                    "ORDER BY rank, name");
    while (row.executeStep()) {
        Place place{.name = row.getColumn(0).getString(),
                    .kind = kindOf(placeKinds, row.getColumn(1).getString()),
                    .rank = row.getColumn(2).getInt(),
                    .position = {row.getColumn(3).getDouble(), row.getColumn(4).getDouble()},
                    .province = row.getColumn(5).getString(),
                    .source = row.getColumn(6).getString(),
                    .quality = row.getColumn(7).getString()};
        if (auto sound = check(place); !sound) {
            throw Damaged{sound.error()};
        }
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace

core::Result<BaseMap> BaseMap::open(const std::filesystem::path& file)
{
    std::error_code unreadable;
    if (!std::filesystem::is_regular_file(file, unreadable)) {
        return core::fail(core::ErrorCode::notFound, file.string(), "no such map file");
    }
    try {
        SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
        if (metaOf(database, "schema") != schemaVersion) {
            return core::fail(core::ErrorCode::wrongSchema, file.string(),
                              "the map file is of another version");
        }
        BaseMap map;
        SQLite::Statement polygons(database,
                                   "SELECT class, level, source, quality, west, south, east, north, "
                                   "points, rings, triangles FROM polygon ORDER BY id");
        while (polygons.executeStep()) {
            auto polygon = featureOf<MapPolygon>(polygons, polygonClasses);
            polygon.ringStarts = elementsOf<std::uint32_t>(polygons.getColumn(9));
            polygon.triangles = elementsOf<std::uint32_t>(polygons.getColumn(10));
            keep(std::move(polygon), map.m_overviewPolygons, map.m_regionalPolygons);
        }
        SQLite::Statement lines(database,
                                "SELECT class, level, source, quality, west, south, east, north, points "
                                "FROM line ORDER BY id");
        while (lines.executeStep()) {
            keep(featureOf<MapLine>(lines, lineClasses), map.m_overviewLines, map.m_regionalLines);
        }
        map.m_places = placesOf(database);
        map.m_credits = linesOf(metaOf(database, "credits").value_or(std::string{}));
        return map;
    } catch (const Damaged& damage) {
        return std::unexpected(damage.error);
    } catch (const SQLite::Exception& exception) {
        return core::fail(core::ErrorCode::storeDamaged, file.string(), exception.what());
    }
}

std::span<const MapPolygon> BaseMap::polygons(MapLevel level) const
{
    return level == MapLevel::Overview ? m_overviewPolygons : m_regionalPolygons;
}

std::span<const MapLine> BaseMap::lines(MapLevel level) const
{
    return level == MapLevel::Overview ? m_overviewLines : m_regionalLines;
}

std::span<const Place> BaseMap::places() const
{
    return m_places;
}

const std::vector<std::string>& BaseMap::credits() const
{
    return m_credits;
}

} // namespace posko::geodata
