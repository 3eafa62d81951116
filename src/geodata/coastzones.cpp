// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/coastzones.h"

#include <cmath>
#include <utility>

namespace posko::geodata {

namespace {

constexpr double halfTurn = 180;

core::LatLon placeOf(LonLat point)
{
    return {point.lat, point.lon > halfTurn ? point.lon - 2 * halfTurn : point.lon};
}

core::LatLon middleOf(LonLat from, LonLat to)
{
    return placeOf({(from.lon + to.lon) / 2, (from.lat + to.lat) / 2});
}

} // namespace

CoastZones::CoastZones(std::span<const MapLine> lines, const RegionOf& regionOf)
{
    for (const MapLine& line : lines) {
        if (line.kind != LineClass::CoastIndonesia) {
            continue;
        }
        std::string owner;
        CoastLine run;
        const auto finish = [&] {
            if (!owner.empty() && run.size() > 1) {
                m_coasts[owner].push_back(run);
            }
            run.clear();
        };
        for (std::size_t index = 1; index < line.points.size(); ++index) {
            const LonLat from = line.points[index - 1];
            const LonLat to = line.points[index];
            std::string region = regionOf(middleOf(from, to));
            if (region != owner || run.empty()) {
                finish();
                owner = std::move(region);
                run.push_back(placeOf(from));
            }
            run.push_back(placeOf(to));
        }
        finish();
    }
}

const std::vector<CoastLine>& CoastZones::coastOf(std::string_view regionCode) const
{
    static const std::vector<CoastLine> none;
    const auto found = m_coasts.find(regionCode);
    return found == m_coasts.end() ? none : found->second;
}

} // namespace posko::geodata
