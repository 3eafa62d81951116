// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/tilestore.h"
#include "mapscene/mapcamera.h"

#include <vector>

namespace posko::mapscene {

/// A tile as it is shown: in the world (0), or in a copy of it so many worlds to the east.
struct PlacedTile
{
    geodata::TileId tile;
    int world = 0;

    friend auto operator<=>(const PlacedTile&, const PlacedTile&) = default;
};

/// The zoom whose tiles are drawn at this zoom of the map: one tile is then 256 to 512 pixels (at a height of
/// 1080) wide, so that a larger screen shows the same map, finer.
[[nodiscard]] int tileZoomOf(double zoom, double unit, int maxZoom);

/// Tiles of this zoom that the view touches, grown by `margin` item pixels on each side; those nearest to its
/// centre first.
[[nodiscard]] std::vector<PlacedTile> tilesIn(const MapCamera& camera, int z, double margin);

/// Where a tile lies on the screen: its north-west corner in item pixels, and item pixels of one tile unit.
/// Reckoned in double, and small near the screen, so that nothing trembles at the deepest zoom.
struct TileTransform
{
    double x = 0;
    double y = 0;
    double scale = 1;
};

[[nodiscard]] TileTransform transformOf(const PlacedTile& placed, const MapCamera& camera);

/// The part of an ancestor that a tile fills, in shares of the ancestor's side.
struct TileShare
{
    double x = 0;
    double y = 0;
    double side = 1;
};

[[nodiscard]] TileShare shareOf(geodata::TileId tile, geodata::TileId ancestor);

/// The Mercator box of a tile in world 0.
[[nodiscard]] MercatorBox boxOf(geodata::TileId tile);

} // namespace posko::mapscene
