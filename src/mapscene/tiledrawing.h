// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/mvt.h"
#include "geodata/tilestore.h"
#include "mapscene/baseplace.h"
#include "mapscene/basestyle.h"
#include "mapscene/tilemesh.h"

#include <QtQuick/QSGGeometry>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace posko::mapscene {

/// Neighbouring tiles overlap by so many units on each side, so that no gap can show between them.
constexpr double kTileOverlap = 2.0;

/// A vector tile as triangles, without the scene graph.
struct TileMeshes
{
    std::array<FillMesh, kBaseAreas> areas; ///< by BaseArea; Sea stays empty
    LineMesh lines;
};

/// Cuts the layers of a tile (maps/README.md says which) into triangles; other layers are passed over.
[[nodiscard]] TileMeshes meshesOf(std::span<const geodata::MvtLayer> layers);

/// The names that a tile holds.
[[nodiscard]] std::vector<BasePlace> namesOf(geodata::TileId tile, std::span<const geodata::MvtLayer> layers);

/// A vector tile as finished vertex buffers, made on a worker. It never changes once made.
struct TileDrawing
{
    std::array<std::unique_ptr<QSGGeometry>, kBaseAreas> areas; ///< null: nothing of this class
    std::unique_ptr<QSGGeometry> lines;
    std::size_t bytes = 0;
};

[[nodiscard]] std::shared_ptr<const TileDrawing> drawingOf(TileMeshes meshes);

/// The square of a whole tile.
[[nodiscard]] std::unique_ptr<QSGGeometry> squareGeometry();

} // namespace posko::mapscene
