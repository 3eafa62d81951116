// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <vector>

namespace posko::viewmodel {

[[nodiscard]] std::vector<core::MercatorPoint> project(const std::vector<core::LatLon>& points);
/// Geodesic, clockwise from north.
[[nodiscard]] std::vector<core::LatLon> circle(core::LatLon centre, double metres);

} // namespace posko::viewmodel
