// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "mapscene/mapcamera.h"

#include <cstdint>
#include <span>
#include <vector>

namespace posko::mapscene {

/// A drawn area: the union of rings, whatever their faults (crossing themselves or each other, open, doubled
/// points). It promises that fill and outline belong to the same valid shape, so that no part is tinted
/// twice.
struct AreaShape
{
    MercatorBox box;
    std::vector<core::MercatorPoint> points;
    std::vector<std::uint32_t> triangles; ///< three indices into `points` each
    std::vector<std::vector<core::MercatorPoint>>
        outlines; ///< closed rings, holes too; the first point is not repeated

    [[nodiscard]] bool empty() const { return outlines.empty(); }
};

/// Rings are closed implicitly; one across the date line may jump by a whole world and is joined. Rings
/// without area are left out. Empty shape where nothing remains.
[[nodiscard]] AreaShape makeAreaShape(std::span<const std::vector<core::MercatorPoint>> rings);

} // namespace posko::mapscene
