// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "geodata/mapfeatures.h"

#include <memory>
#include <optional>
#include <span>

namespace posko::geodata {

/// A spatial index over coast lines of any part of the world, poles and date line included.
/// It promises the nearest point as on a sphere: the geodesic distance to it is within 0.4 % of the least
/// one.
class CoastIndex
{
public:
    /// Takes every line that is a coast; others are passed over. The lines are copied.
    explicit CoastIndex(std::span<const MapLine> lines);
    ~CoastIndex();
    CoastIndex(CoastIndex&&) noexcept;
    CoastIndex& operator=(CoastIndex&&) noexcept;
    CoastIndex(const CoastIndex&) = delete;
    CoastIndex& operator=(const CoastIndex&) = delete;

    /// The nearest point of any coast; nothing if there is no coast. `point` must be valid.
    [[nodiscard]] std::optional<core::LatLon> nearest(core::LatLon point) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

} // namespace posko::geodata
