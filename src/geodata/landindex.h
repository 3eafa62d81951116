// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace posko::geodata {

class BaseMap;

enum class Surface : std::uint8_t {
    Sea,
    Land,
    Lake,
};

/// A town and how a point lies to it.
struct NearPlace
{
    std::string name;
    std::string province;
    double distanceMetres = 0.0;
    double bearingDegrees = 0.0; ///< from the town to the point, clockwise from north, [0, 360)
};

/// Answers where a point lies relative to land and towns, from the regional level of a BaseMap.
/// It promises answers as good as that coast and no better: it is up to 1 km off the true shore, near Seram
/// and in northern Sumatra even a little more, and outside the region around Indonesia up to 5 km. So a point
/// nearer than `coastUncertaintyMetres` to a coast may truly lie on its other side; whoever decides by it
/// must say so. Points must be valid (core::isValid).
class LandIndex
{
public:
    static constexpr double coastUncertaintyMetres = 1000.0;

    explicit LandIndex(const BaseMap& map);
    ~LandIndex();
    LandIndex(LandIndex&&) noexcept;
    LandIndex& operator=(LandIndex&&) noexcept;
    LandIndex(const LandIndex&) = delete;
    LandIndex& operator=(const LandIndex&) = delete;

    [[nodiscard]] Surface surfaceAt(core::LatLon point) const;
    /// Anything that is not sea: a lake counts as land, since the question behind it is whether the sea is
    /// affected.
    [[nodiscard]] bool onLand(core::LatLon point) const;
    /// Geodesic metres to the nearest coast of any country, 0 on land and lakes; nothing when the map has no
    /// land.
    [[nodiscard]] std::optional<double> metresToLand(core::LatLon point) const;
    /// Geodesic metres to the nearest town (capitals included); nothing when the map has no town.
    [[nodiscard]] std::optional<double> metresToNearestTown(core::LatLon point) const;
    /// The nearest town (capitals included), by geodesic distance; of two equally near the more important
    /// one.
    [[nodiscard]] std::optional<NearPlace> nearestTown(core::LatLon point) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::geodata
