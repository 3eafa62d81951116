// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapcamera.h"

#include <cstdint>
#include <span>
#include <vector>

namespace posko::mapscene {

/// Units along the side of a tile in all drawings; a tile's own extent is scaled to it.
constexpr double kTileUnits = 4096.0;

/// A vertex of an area, in tile units from the tile's north-west corner.
struct FillVertex
{
    float x = 0;
    float y = 0;

    friend bool operator==(const FillVertex&, const FillVertex&) = default;
};

/// Triangles of an area, three indices each.
struct FillMesh
{
    std::vector<FillVertex> vertices;
    std::vector<std::uint32_t> indices;
};

/// Adds the area inside these rings by the even-odd rule, clipped to `box`; rings may touch or cross.
/// The area is cut into trapezoids between horizontal lines. Neighbours share only such lines, whose ends lie
/// at the same height whatever the map's zoom, so no gap can show between them.
void addFill(FillMesh& mesh, std::span<const std::vector<PixelPoint>> rings, const PixelRect& box);

/// A vertex on one edge of a line: the point on the line, the direction to the edge for a half width of 1,
/// the length of the line up to here (all in tile units), and the class of the line plus one, negative on the
/// other side.
struct LineVertex
{
    float x = 0;
    float y = 0;
    float normalX = 0;
    float normalY = 0;
    float along = 0;
    float side = 0;

    friend bool operator==(const LineVertex&, const LineVertex&) = default;
};

/// Lines as strips of triangles, as wide as whoever draws them says.
struct LineMesh
{
    std::vector<LineVertex> vertices;
    std::vector<std::uint32_t> indices;
};

/// Adds a line of this class with mitred joins (bevelled at sharp corners). One whose last point is its first
/// is joined there too.
void addLine(LineMesh& mesh, std::span<const PixelPoint> points, int lineClass);

} // namespace posko::mapscene
