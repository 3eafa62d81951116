// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/baseplace.h"
#include "mapscene/mapcamera.h"
#include "mapscene/tileloader.h"

#include <optional>
#include <set>
#include <vector>

namespace posko::mapscene {

/// The names of the tiles of one zoom.
/// It promises that a name is told once however tiles overlap, and lies in the copy of the world that was
/// asked for.
class BaseNames
{
public:
    BaseNames(const TileLoader& tiles, int zoom)
        : m_tiles(tiles)
        , m_zoom(zoom)
    {}

    /// The names in the box; nothing while a tile of it is not loaded.
    [[nodiscard]] std::optional<std::vector<BasePlace>> in(const MercatorBox& box) const;

    struct Needs
    {
        std::vector<TileWish> wishes; ///< not loaded yet, the nearest to the middle first
        std::set<TileWish> held;      ///< all
    };
    /// The tiles that the names in the box stand in.
    [[nodiscard]] Needs needsOf(const MercatorBox& box) const;

private:
    const TileLoader& m_tiles;
    int m_zoom;
};

} // namespace posko::mapscene
