// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tilembtiles.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <mutex>
#include <string_view>
#include <utility>

namespace posko::geodata {

namespace {

TileFormat formatOf(const std::string& word)
{
    static constexpr std::array words{
        std::pair{std::string_view{"pbf"}, TileFormat::Vector},
        std::pair{std::string_view{"png"}, TileFormat::Png},
        std::pair{std::string_view{"jpg"}, TileFormat::Jpeg},
        std::pair{std::string_view{"jpeg"}, TileFormat::Jpeg},
        std::pair{std::string_view{"webp"}, TileFormat::Webp},
    };
    for (const auto& [known, format] : words)
        if (known == word)
            return format;
    return TileFormat::Other;
}

int numberOf(const std::map<std::string, std::string>& texts, const std::string& key, int fallback)
{
    const auto found = texts.find(key);
    if (found == texts.end())
        return fallback;
    int number = fallback;
    const std::string& text = found->second;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp(number, 0, kDeepestTileZoom);
}

/// The file through one connection, which its users take in turn: a row is read in a fraction of the time
/// that its tile takes to be drawn.
class Mbtiles final : public TileStore
{
public:
    explicit Mbtiles(const std::filesystem::path& file)
        : m_file(file.string())
        , m_database(m_file, SQLite::OPEN_READONLY)
        , m_query(m_database,
                  "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?")
        , m_listed(m_database,
                   "SELECT 1 FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?")
    {
        SQLite::Statement rows(m_database, "SELECT name, value FROM metadata");
        while (rows.executeStep())
            m_facts.texts.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getString());
        const auto format = m_facts.texts.find("format");
        m_facts.format = format == m_facts.texts.end() ? TileFormat::Other : formatOf(format->second);
        const int lowest = m_database.execAndGet("SELECT coalesce(min(zoom_level), 0) FROM tiles").getInt();
        const int highest = m_database.execAndGet("SELECT coalesce(max(zoom_level), 0) FROM tiles").getInt();
        m_facts.minZoom = numberOf(m_facts.texts, "minzoom", std::clamp(lowest, 0, kDeepestTileZoom));
        m_facts.maxZoom = numberOf(m_facts.texts, "maxzoom", std::clamp(highest, 0, kDeepestTileZoom));
    }

protected:
    core::Result<std::optional<std::string>> packed(TileId tile) const override
    {
        const std::scoped_lock lock(m_mutex);
        try {
            ask(m_query, tile);
            if (!m_query.executeStep())
                return std::nullopt;
            const SQLite::Column column = m_query.getColumn(0);
            if (static_cast<std::size_t>(column.getBytes()) > kTileBytes)
                return core::fail(core::ErrorCode::tooLarge, m_file, "a tile is too large");
            return column.getString();
        } catch (const SQLite::Exception& exception) {
            return core::fail(core::ErrorCode::storeDamaged, m_file, exception.what());
        }
    }

    core::Result<bool> isListed(TileId tile) const override
    {
        const std::scoped_lock lock(m_mutex);
        try {
            ask(m_listed, tile);
            return m_listed.executeStep();
        } catch (const SQLite::Exception& exception) {
            return core::fail(core::ErrorCode::storeDamaged, m_file, exception.what());
        }
    }

private:
    static void ask(SQLite::Statement& query, TileId tile)
    {
        query.reset();
        query.bind(1, tile.z);
        query.bind(2, static_cast<std::int64_t>(tile.x));
        // Rows count from the south in MBTiles.
        query.bind(3, static_cast<std::int64_t>((std::uint32_t{1} << tile.z) - 1 - tile.y));
    }

    std::string m_file;
    SQLite::Database m_database;
    mutable std::mutex m_mutex;
    mutable SQLite::Statement m_query;
    mutable SQLite::Statement m_listed;
};

} // namespace

core::Result<std::shared_ptr<const TileStore>> openMbtiles(const std::filesystem::path& file)
{
    try {
        return std::make_shared<const Mbtiles>(file);
    } catch (const SQLite::Exception& exception) {
        return core::fail(core::ErrorCode::storeDamaged, file.string(), exception.what());
    }
}

} // namespace posko::geodata
