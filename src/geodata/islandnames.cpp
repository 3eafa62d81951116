// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/islandnames.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <mutex>
#include <utility>

namespace posko::geodata {

namespace {

constexpr int firstRank = 2; ///< of an island in the search file, where provinces and towns come before it

} // namespace

struct IslandNames::Parts
{
    explicit Parts(const std::filesystem::path& file)
        : database(file.string(), SQLite::OPEN_READONLY)
        , query(database, "SELECT p.name, p.lat, p.lon, p.rank FROM place_box b JOIN place p ON p.id = b.id "
                          "WHERE b.west <= ? AND b.east >= ? AND b.south <= ? AND b.north >= ? "
                          "AND p.kind = 'pulau' AND p.rank <= ? ORDER BY p.rank, p.id")
    {}

    SQLite::Database database;
    std::mutex mutex;
    SQLite::Statement query;
};

IslandNames::IslandNames(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

IslandNames::~IslandNames() = default;

core::Result<std::shared_ptr<const IslandNames>> IslandNames::open(const std::filesystem::path& file)
{
    std::error_code unreadable;
    if (!std::filesystem::is_regular_file(file, unreadable)) {
        return core::fail(core::ErrorCode::notFound, file.string(), "no such search file");
    }
    try {
        return std::shared_ptr<const IslandNames>(new IslandNames(std::make_unique<Parts>(file)));
    } catch (const SQLite::Exception& exception) {
        return core::fail(core::ErrorCode::storeDamaged, file.string(), exception.what());
    }
}

std::vector<Island> IslandNames::in(core::LatLon southWest, core::LatLon northEast, int mostRank) const
{
    std::vector<Island> found;
    const std::scoped_lock lock(m_parts->mutex);
    SQLite::Statement& query = m_parts->query;
    try {
        query.reset();
        query.bind(1, northEast.lon);
        query.bind(2, southWest.lon);
        query.bind(3, northEast.lat);
        query.bind(4, southWest.lat);
        query.bind(5, mostRank + firstRank);
        while (query.executeStep()) {
            const core::LatLon at{query.getColumn(1).getDouble(), query.getColumn(2).getDouble()};
            // A box of the R*Tree is rounded outwards.
            if (at.lat >= southWest.lat && at.lat <= northEast.lat && at.lon >= southWest.lon &&
                at.lon <= northEast.lon) {
                found.push_back(
                    {query.getColumn(0).getString(), at, query.getColumn(3).getInt() - firstRank});
            }
        }
    } catch (const SQLite::Exception&) {
        return {};
    }
    return found;
}

} // namespace posko::geodata
