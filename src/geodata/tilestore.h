// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace posko::geodata {

/// A tile of the Web Mercator pyramid: zoom `z` has 2^z columns `x` from 180 W and rows `y` from the north.
struct TileId
{
    int z = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    friend auto operator<=>(const TileId&, const TileId&) = default;
};

constexpr int kDeepestTileZoom = 24;

/// True for a zoom of 0..kDeepestTileZoom and a column and row that this zoom has.
[[nodiscard]] bool isValid(TileId tile);
/// The tile `levels` zooms above that contains this one; of zoom 0 at most.
[[nodiscard]] TileId ancestorOf(TileId tile, int levels);

enum class TileFormat : std::uint8_t {
    Vector, ///< MVT
    Png,
    Jpeg,
    Webp,
    Other, ///< not said, or one that is not read here
};

/// What a file of tiles says of itself.
struct TileFacts
{
    TileFormat format = TileFormat::Other;
    int minZoom = 0;
    int maxZoom = 0;
    /// Metadata that are plain texts (`name`, `attribution` …), as they stand in the file.
    std::map<std::string, std::string> texts;
};

/// A file of map tiles, MBTiles (schema 1.x) or PMTiles (version 3), opened read only.
/// It promises that tile() may be asked from several threads at once, and that a damaged file gives errors
/// only.
class TileStore
{
public:
    TileStore() = default;
    virtual ~TileStore() = default;
    TileStore(const TileStore&) = delete;
    TileStore& operator=(const TileStore&) = delete;
    TileStore(TileStore&&) = delete;
    TileStore& operator=(TileStore&&) = delete;

    /// Tells the kind of file by its first bytes. Errors: `notFound`, `wrongSchema` (neither kind, or another
    /// version), `storeDamaged`.
    [[nodiscard]] static core::Result<std::shared_ptr<const TileStore>>
    open(const std::filesystem::path& file);

    [[nodiscard]] const TileFacts& facts() const { return m_facts; }

    /// The tile's bytes, unpacked where they are gzip or zlib; empty optional: the file has no such tile.
    /// Errors: `storeDamaged`, `storeFailed`, `tooLarge` (more than kTileBytes unpacked).
    [[nodiscard]] core::Result<std::optional<std::string>> tile(TileId tile) const;

    /// True where the file has the tile, which is not read for it. Errors: `storeDamaged`, `storeFailed`.
    [[nodiscard]] core::Result<bool> has(TileId tile) const;

    static constexpr std::size_t kTileBytes = std::size_t{16} << 20;

protected:
    /// The bytes as they stand in the file.
    [[nodiscard]] virtual core::Result<std::optional<std::string>> packed(TileId tile) const = 0;
    [[nodiscard]] virtual core::Result<bool> isListed(TileId tile) const = 0;

    TileFacts m_facts;
};

} // namespace posko::geodata
