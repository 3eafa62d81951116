// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "mapscene/mapcamera.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace posko::mapscene {

using MercatorRing = std::vector<core::MercatorPoint>;

/// A drawn area: the union of rings, whatever their faults (crossing themselves or each other, open, doubled
/// points). It promises that its outlines bound one valid shape, so that no part of it is tinted twice, and
/// that its inside lies to the left of every outline (where dx, dy turns to -dy, dx).
struct AreaShape
{
    MercatorBox box;                       ///< its middle lies in the world from 0 to 1
    std::vector<MercatorRing> outlines;    ///< closed; the first point is not repeated
    std::vector<std::size_t> firstOfParts; ///< of each polygon its outer ring; its holes follow
    std::vector<core::MercatorPoint> points;
    std::vector<std::uint32_t> triangles; ///< three indices into `points` each; only where asked for

    [[nodiscard]] bool empty() const { return outlines.empty(); }
    /// The rings of one polygon, the outer one first.
    [[nodiscard]] std::span<const MercatorRing> part(std::size_t index) const;
};

/// Rings are closed implicitly; one across the date line may jump by a whole world and is joined. Rings
/// without area are left out. Empty shape where nothing remains. Without triangles.
[[nodiscard]] AreaShape makeAreaShape(std::span<const MercatorRing> rings);

/// For each group of shapes what of the ground it has for itself: the union of its shapes without that of
/// all groups before it, with triangles. So no two of them overlap.
[[nodiscard]] std::vector<AreaShape> shareGround(std::span<const std::vector<const AreaShape*>> groups);

/// Smallest boxes of outlines and polylines; an empty box for none.
[[nodiscard]] MercatorBox boxAround(std::span<const MercatorRing> lines);

/// The line without a jump of a whole world between neighbours; points that are no numbers are left out.
[[nodiscard]] MercatorRing withoutJumps(std::span<const core::MercatorPoint> points);

} // namespace posko::mapscene
