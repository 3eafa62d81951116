// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/tileview.h"

#include "mapscene/tilemesh.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace posko::mapscene {

int tileZoomOf(double zoom, double unit, int maxZoom)
{
    constexpr double nearlyWhole = 1e-6;
    return std::clamp(static_cast<int>(std::floor(zoom - std::log2(unit) + nearlyWhole)), 0, maxZoom);
}

std::vector<PlacedTile> tilesIn(const MapCamera& camera, int z, double margin)
{
    const double count = std::exp2(z);
    const double grown = margin / worldPixels(camera.zoom);
    const MercatorBox box = camera.box();
    const auto left = static_cast<std::int64_t>(std::floor((box.left - grown) * count));
    const auto right = static_cast<std::int64_t>(std::ceil((box.right + grown) * count)) - 1;
    const auto top = static_cast<std::int64_t>(std::max(0.0, std::floor((box.top - grown) * count)));
    const auto bottom =
        static_cast<std::int64_t>(std::min(count, std::ceil((box.bottom + grown) * count))) - 1;
    struct Found
    {
        double distance;
        PlacedTile placed;
    };
    std::vector<Found> found;
    const auto columns = static_cast<std::int64_t>(count);
    for (std::int64_t row = top; row <= bottom; ++row)
        for (std::int64_t column = left; column <= right; ++column) {
            const auto world = static_cast<int>(std::floor(static_cast<double>(column) / count));
            const geodata::TileId tile{z, static_cast<std::uint32_t>(column - world * columns),
                                       static_cast<std::uint32_t>(row)};
            found.push_back({std::hypot((static_cast<double>(column) + 0.5) / count - camera.centre.x,
                                        (static_cast<double>(row) + 0.5) / count - camera.centre.y),
                             {tile, world}});
        }
    std::ranges::stable_sort(found, {}, &Found::distance);
    std::vector<PlacedTile> tiles;
    tiles.reserve(found.size());
    for (const Found& one : found)
        tiles.push_back(one.placed);
    return tiles;
}

TileTransform transformOf(const PlacedTile& placed, const MapCamera& camera)
{
    const MercatorBox box = boxOf(placed.tile);
    const double world = worldPixels(camera.zoom);
    return {(box.left + placed.world - camera.centre.x) * world + camera.width / 2.0,
            (box.top - camera.centre.y) * world + camera.height / 2.0,
            (box.right - box.left) * world / kTileUnits};
}

TileShare shareOf(geodata::TileId tile, geodata::TileId ancestor)
{
    const double side = std::exp2(ancestor.z - tile.z);
    return {static_cast<double>(tile.x) * side - static_cast<double>(ancestor.x),
            static_cast<double>(tile.y) * side - static_cast<double>(ancestor.y), side};
}

MercatorBox boxOf(geodata::TileId tile)
{
    const double side = std::exp2(-tile.z);
    const double left = static_cast<double>(tile.x) * side;
    const double top = static_cast<double>(tile.y) * side;
    return {left, top, left + side, top + side};
}

} // namespace posko::mapscene
