// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/tileloader.h"
#include "mapscene/tileview.h"

#include <memory>
#include <vector>

namespace posko::mapscene {

/// One tile that is drawn, with the relief under it.
struct ShownTile
{
    PlacedTile placed;
    std::shared_ptr<const TileDrawing> drawing;
    geodata::TileId reliefTile;            ///< whose relief lies under it; where none is loaded, itself
    std::shared_ptr<ReliefPicture> relief; ///< null: none is loaded

    friend bool operator==(const ShownTile&, const ShownTile&) = default;
};

/// What one view draws, coarse tiles first, so that fine ones cover them.
struct TileScene
{
    std::vector<ShownTile> tiles;
    std::vector<TileWish> wishes; ///< what is still to be loaded, the most urgent first
    std::set<TileWish> held;      ///< what is shown or wished for
    bool isComplete = false;      ///< every tile of the view is shown as fine as the files have it
};

/// Chooses the tiles of a view from those that are loaded: where one is not, its nearest ancestor stands in,
/// and finer ones that are there. `window`: where it is drawn; textures of the relief belong to one window.
[[nodiscard]] TileScene sceneOf(const MapCamera& camera, double unit, const TileLoader& tiles,
                                const QQuickWindow* window);
} // namespace posko::mapscene
