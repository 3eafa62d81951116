// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basenames.h"

#include "mapscene/tileview.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace posko::mapscene {

namespace {

/// Visits the tiles of a zoom that the box touches, each with the copy of the world that it lies in.
template <typename Visit> void forTiles(const MercatorBox& box, int zoom, Visit visit)
{
    const auto count = std::int64_t{1} << zoom;
    const auto side = static_cast<double>(count);
    const auto cell = [side](double value) {
        return static_cast<std::int64_t>(std::floor(value * side));
    };
    for (std::int64_t row = std::max(std::int64_t{0}, cell(box.top));
         row <= std::min(count - 1, cell(box.bottom)); ++row)
        for (std::int64_t column = cell(box.left); column <= cell(box.right); ++column) {
            const std::int64_t within = ((column % count) + count) % count;
            const geodata::TileId tile{zoom, static_cast<std::uint32_t>(within),
                                       static_cast<std::uint32_t>(row)};
            if (!visit(tile, static_cast<double>(column - within) / side))
                return;
        }
}

bool contains(const MercatorBox& box, core::MercatorPoint at)
{
    return at.x >= box.left && at.x < box.right && at.y >= box.top && at.y < box.bottom;
}

} // namespace

std::optional<std::vector<BasePlace>> BaseNames::in(const MercatorBox& box) const
{
    std::vector<BasePlace> found;
    bool isComplete = true;
    forTiles(box, m_zoom, [&](geodata::TileId tile, double world) {
        const geodata::TileId stand = m_tiles.standFor(TileSheet::Names, tile);
        const TileNames names = m_tiles.names(stand);
        isComplete = names != nullptr || m_tiles.isAbsent({TileSheet::Names, stand});
        if (!names)
            return isComplete;
        // Of an ancestor, the part that the tile fills.
        const MercatorBox part = boxOf(tile);
        for (const BasePlace& place : *names) {
            BasePlace shifted = place;
            shifted.at.x += world;
            if (contains(part, place.at) && contains(box, shifted.at))
                found.push_back(std::move(shifted));
        }
        return true;
    });
    return isComplete ? std::optional(std::move(found)) : std::nullopt;
}

BaseNames::Needs BaseNames::needsOf(const MercatorBox& box) const
{
    Needs needs;
    std::vector<std::pair<double, TileWish>> missing;
    forTiles(box, m_zoom, [&](geodata::TileId tile, double world) {
        const TileWish wish{TileSheet::Names, m_tiles.standFor(TileSheet::Names, tile)};
        const MercatorBox at = boxOf(tile);
        if (needs.held.insert(wish).second && !m_tiles.isLoaded(wish))
            missing.emplace_back(std::hypot(at.left + at.right + 2.0 * world - box.left - box.right,
                                            at.top + at.bottom - box.top - box.bottom),
                                 wish);
        return true;
    });
    std::ranges::sort(missing);
    for (const auto& [distance, wish] : missing)
        needs.wishes.push_back(wish);
    return needs;
}

} // namespace posko::mapscene
