// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/unitsphere.h"

#include <cmath>
#include <numbers>

namespace posko::geodata {

namespace {

constexpr double degreesPerRadian = 180.0 / std::numbers::pi;

} // namespace

Vector onUnitSphere(core::LatLon point)
{
    const double phi = point.lat / degreesPerRadian;
    const double lambda = point.lon / degreesPerRadian;
    return {std::cos(phi) * std::cos(lambda), std::cos(phi) * std::sin(lambda), std::sin(phi)};
}

core::LatLon toLatLon(Vector direction)
{
    return {std::atan2(direction.z, std::hypot(direction.x, direction.y)) * degreesPerRadian,
            std::atan2(direction.y, direction.x) * degreesPerRadian};
}

} // namespace posko::geodata
