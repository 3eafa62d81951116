// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "mapscene/mappalette.h"
#include "mapscene/mesh.h"

#include <span>
#include <vector>

namespace posko::mapscene {

/// What lies over the ground of an area, so that its severity shows without its colour.
enum class AreaPattern : std::uint8_t {
    none,
    dots,   ///< Unknown
    dashes, ///< Minor
    sparse, ///< Moderate: lines far from each other
    dense,  ///< Severe: lines near to each other
    cross,  ///< Extreme: lines both ways
    saltire ///< test or exercise: small crosses, like nothing else on the map
};

/// How an area is drawn. Sizes are pixels at a window height of 1080.
struct AreaLook
{
    QColor colour;
    double tint = 0; ///< opacity of the ground
    AreaPattern pattern = AreaPattern::none;
    bool falling = false;      ///< lines fall to the right: what no sender warned of by CAP
    double patternOpacity = 0; ///< of the pattern's lines
    double width = 0;          ///< of the outline
    double opacity = 1;        ///< of the outline
    Dash dash;                 ///< of the outline
    double band = 0;           ///< width of the fading band inside the outline
    bool solid = true;         ///< an actual area: its outline is that of the ground that its like share
    bool cased = true;         ///< a dark line lies beneath the outline
    int rank = 0;              ///< smaller lies on top
};

/// By kind, priority, severity and state. Actual areas are solid, the width of their outline follows the
/// priority; those of a test or exercise are violet, dashed and strewn with crosses; those that ended are
/// grey, dashed and empty; those of a search pale, dashed and empty; a coast is one thick line.
[[nodiscard]] AreaLook areaLook(const core::MapArea& area, const MapPalette& palette);

/// Adds the pattern inside closed rings (even-odd rule), `unit` pixels to one at 1080. It lies on a grid
/// through `anchor`, so that it keeps its place on the ground while the map is panned.
void addPattern(Mesh& mesh, std::span<const std::vector<PixelPoint>> rings, const AreaLook& look, double unit,
                PixelPoint anchor);

/// Adds a band of `width` pixels to the left of a line, which fades away from it.
void addFadingBand(Mesh& mesh, std::span<const PixelPoint> line, double width, Rgba colour);

} // namespace posko::mapscene
