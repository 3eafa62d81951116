// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "domain/incident.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace posko::viewmodel {

/// The nearest town as the map knows it; shown as "hitungan Posko", never in place of the sender's words.
struct NearPlaceText
{
    std::string name;
    std::string province;
    double metres = 0;
    double bearingDegrees = 0; ///< from the town to the point
};

/// What the base map can say of a place. Every function may be empty (no base map): then nothing is known.
struct Places
{
    std::function<domain::PlaceFacts(core::LatLon)> facts;
    std::function<std::optional<NearPlaceText>(core::LatLon)> nearest;
    /// The shore of a region by its Kemendagri code, as lines; empty while it is not known yet. Never exact:
    /// who shows it says "indikatif".
    std::function<std::vector<std::vector<core::LatLon>>(const std::string&)> coast;
};

} // namespace posko::viewmodel
