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

/// The kabupaten or kota that a point lies in, by Posko's own reckoning; shown as "hitungan Posko", and as
/// "indikatif" unless it is official. Never used to decide whose jurisdiction an event is.
struct RegionText
{
    std::string name; ///< kind and name: "Kab. Cianjur"
    std::string province;
    bool official = false; ///< inside a border that was imported
};

/// A place that a search found, or a point that was typed ("titik", without a name).
struct PlaceFound
{
    std::string kind{};  ///< word of the search file: kabupaten, gunung_api …
    std::string name{};  ///< as shown: "Kab. Bandung"
    std::string where{}; ///< the regions that it lies in
    std::optional<core::LatLon> at{};
};

/// What the base map can say of a place. Every function may be empty (no base map): then nothing is known.
struct Places
{
    std::function<domain::PlaceFacts(core::LatLon)> facts;
    std::function<std::optional<NearPlaceText>(core::LatLon)> nearest;
    /// Answers change while the program runs: borders are read after the first frame, and may be imported at
    /// any time.
    std::function<std::optional<RegionText>(core::LatLon)> region;
    /// Places by words, code or coordinates, best first, nearer ones before others that are as good.
    std::function<std::vector<PlaceFound>(const std::string&, std::optional<core::LatLon>)> find;
    /// What the first search has to read; called once, from any thread, before `find` is.
    std::function<void()> prepareFind;
    /// The shore of a region by its Kemendagri code, as lines; empty while it is not known yet. Never exact:
    /// who shows it says "indikatif".
    std::function<std::vector<std::vector<core::LatLon>>(const std::string&)> coast;
};

} // namespace posko::viewmodel
