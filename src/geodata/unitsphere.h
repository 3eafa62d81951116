// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

namespace posko::geodata {

/// A vector in space, in radii of the Earth. Searching in space needs no care for poles, the date line or the
/// narrowing of longitudes: the chord between two points grows exactly as the way along the sphere. Latitudes
/// are taken as if the Earth were a sphere, so distances are within 0.4 % of the geodesic ones.
struct Vector
{
    double x = 0;
    double y = 0;
    double z = 0;

    Vector operator-(Vector other) const { return {x - other.x, y - other.y, z - other.z}; }
    Vector operator+(Vector other) const { return {x + other.x, y + other.y, z + other.z}; }
    Vector operator*(double factor) const { return {x * factor, y * factor, z * factor}; }
    [[nodiscard]] double dot(Vector other) const { return x * other.x + y * other.y + z * other.z; }
    [[nodiscard]] double lengthSquared() const { return dot(*this); }
};

/// Degrees; any longitude.
[[nodiscard]] Vector onUnitSphere(core::LatLon point);
/// The point above which `direction` (of any length but 0) leaves the Earth's centre.
[[nodiscard]] core::LatLon toLatLon(Vector direction);

} // namespace posko::geodata
