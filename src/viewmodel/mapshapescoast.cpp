// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapshapescoast.h"

#include "domain/tsunami.h"
#include "viewmodel/maptext.h"
#include "viewmodel/referencetable.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace posko::viewmodel {

namespace {

struct WarnedRegion
{
    std::string name;
    domain::TsunamiLevel level = domain::TsunamiLevel::advisory;
};

std::map<std::string, WarnedRegion> regionsOf(const domain::TsunamiEvent& event)
{
    std::map<std::string, WarnedRegion> regions;
    for (const domain::TsunamiZoneState& zone : domain::zonesInForce(event)) {
        if (auto region = tsunamiZones().regionOf(zone.province, zone.district)) {
            const auto [place, isNew] =
                regions.try_emplace(region->regionCode, WarnedRegion{std::move(region->name), zone.level});
            place->second.level = std::max(place->second.level, zone.level);
        }
    }
    return regions;
}

std::vector<std::vector<core::MercatorPoint>> project(const std::vector<std::vector<core::LatLon>>& lines)
{
    std::vector<std::vector<core::MercatorPoint>> projected;
    projected.reserve(lines.size());
    for (const std::vector<core::LatLon>& line : lines) {
        std::ranges::transform(line, std::back_inserter(projected.emplace_back()), core::toMercator);
    }
    return projected;
}

} // namespace

const geodata::TsunamiZones& tsunamiZones()
{
    static const geodata::TsunamiZones zones = [] {
        auto read = geodata::TsunamiZones::read(referenceTable(u"tsunami_zones.csv").toStdString());
        read.addNames(referenceTable(u"bmkg_provinces.csv").toStdString(),
                      referenceTable(u"region_codes.csv").toStdString());
        return read;
    }();
    return zones;
}

std::vector<core::MapArea> tsunamiCoasts(const Situation& situation, const domain::TsunamiEvent& event)
{
    std::vector<core::MapArea> areas;
    for (const auto& [code, region] : regionsOf(event)) {
        core::MapArea area;
        area.rings = project(situation.coastOf(code));
        if (area.rings.empty()) {
            continue;
        }
        area.id = "tsunami:" + event.id + '/' + code;
        area.kind = core::MapAreaKind::coast;
        // AWAS red, SIAGA orange, WASPADA yellow, as BMKG draws them (formats 3.3).
        const auto rank = static_cast<std::uint8_t>(region.level);
        area.priority = static_cast<std::uint8_t>(3 - rank);
        area.severity = static_cast<std::uint8_t>(2 + rank);
        area.state = domain::isActual(event) ? 0u : core::mapNotActual;
        area.label = MapText::tsunamiCoast(region.level, region.name).toStdString();
        areas.push_back(std::move(area));
    }
    return areas;
}

} // namespace posko::viewmodel
