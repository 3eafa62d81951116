// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "geodata/mapfeatures.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace posko::geodata {

using CoastLine = std::vector<core::LatLon>; ///< at least two points

/// Which shores belong to which kabupaten or kota, as far as somebody can tell for each of their points.
/// It promises that every piece of the coast belongs to one region at most, and to none where nobody can
/// tell. It is no more exact than coast (about 1 km) and regions ("zona indikatif") are: whoever shows it
/// says "indikatif".
class CoastZones
{
public:
    /// The Kemendagri code of the region of a point on the shore; empty where it is not known.
    using RegionOf = std::function<std::string(core::LatLon)>;

    CoastZones() = default;
    /// Asks `regionOf` for the middle of every piece of Indonesia's coast: with 60,000 pieces that takes
    /// seconds, and belongs on a worker thread.
    CoastZones(std::span<const MapLine> lines, const RegionOf& regionOf);

    /// Runs of coast of the region; empty for one without a shore, and for an unknown code.
    [[nodiscard]] const std::vector<CoastLine>& coastOf(std::string_view regionCode) const;
    /// How many regions have a shore.
    [[nodiscard]] std::size_t size() const { return m_coasts.size(); }

private:
    std::map<std::string, std::vector<CoastLine>, std::less<>> m_coasts;
};

} // namespace posko::geodata
