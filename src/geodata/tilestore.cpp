// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tilestore.h"

#include "geodata/tilembtiles.h"
#include "geodata/tilepack.h"
#include "geodata/tilepmtiles.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace posko::geodata {

bool isValid(TileId tile)
{
    if (tile.z < 0 || tile.z > kDeepestTileZoom)
        return false;
    const std::uint32_t count = std::uint32_t{1} << tile.z;
    return tile.x < count && tile.y < count;
}

TileId ancestorOf(TileId tile, int levels)
{
    const int up = std::clamp(levels, 0, tile.z);
    return {tile.z - up, tile.x >> up, tile.y >> up};
}

core::Result<std::shared_ptr<const TileStore>> TileStore::open(const std::filesystem::path& file)
{
    std::error_code unreadable;
    if (!std::filesystem::is_regular_file(file, unreadable))
        return core::fail(core::ErrorCode::notFound, file.string(), "no such file of tiles");
    std::array<char, 16> head{};
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    const std::string_view magic(head.data(), head.size());
    if (magic.starts_with("SQLite format 3"))
        return openMbtiles(file);
    if (magic.starts_with("PMTiles"))
        return openPmtiles(file);
    return core::fail(core::ErrorCode::wrongSchema, file.string(), "neither MBTiles nor PMTiles");
}

core::Result<std::optional<std::string>> TileStore::tile(TileId tile) const
{
    if (!isValid(tile))
        return core::fail(core::ErrorCode::outOfRange, "tile", "no such tile in the pyramid");
    core::Result<std::optional<std::string>> found = packed(tile);
    if (!found)
        return found;
    const std::optional<std::string>& packedBytes = *found;
    if (!packedBytes || !isPacked(*packedBytes))
        return found;
    core::Result<std::string> bytes = unpack(*packedBytes, kTileBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    return std::optional(std::move(*bytes));
}

core::Result<bool> TileStore::has(TileId tile) const
{
    return isValid(tile) ? isListed(tile) : core::Result<bool>(false);
}

} // namespace posko::geodata
