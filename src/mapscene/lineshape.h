// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/maplayer.h"

#include <cmath>
#include <span>
#include <vector>

namespace posko::mapscene {

/// Calls visit(copy) for every copy of the world (…, -1, 0, 1, …) in which the box touches what is covered.
template <typename Visit> void forCopies(const MercatorBox& box, const MercatorBox& covered, Visit visit)
{
    if (box.top > covered.bottom || covered.top > box.bottom)
        return;
    const auto first = static_cast<int>(std::ceil(covered.left - box.right));
    const auto last = static_cast<int>(std::floor(covered.right - box.left));
    for (int copy = first; copy <= last; ++copy)
        visit(static_cast<double>(copy));
}

/// The line in frame pixels, once for every copy of the world in which the frame shows some of it. A line
/// across the date line runs on without a jump, at both sides of a map of the whole world.
[[nodiscard]] std::vector<std::vector<PixelPoint>> lineCopies(const MeshFrame& frame,
                                                              std::span<const core::MercatorPoint> points);

} // namespace posko::mapscene
