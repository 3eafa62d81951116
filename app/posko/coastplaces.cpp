// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coastplaces.h"

#include "geodata/adminindex.h"
#include "geodata/basemap.h"
#include "geodata/coastzones.h"

#include <atomic>
#include <memory>
#include <thread>
#include <utility>

namespace posko::app {

namespace {

struct Coasts
{
    std::atomic<bool> done = false;
    geodata::CoastZones zones; ///< read only once done
    std::jthread worker;       ///< the last member: it ends before what it writes to goes
};

geodata::CoastZones reckon(const std::stop_token& stop, const std::filesystem::path& baseMap,
                           const std::filesystem::path& places,
                           const std::vector<std::filesystem::path>& borders)
{
    const auto map = geodata::BaseMap::open(baseMap);
    const auto regions = geodata::AdminIndex::open(places, borders);
    if (!map || !regions)
        return {};
    return {map->lines(geodata::MapLevel::Regional), [&](core::LatLon point) {
                const auto place = stop.stop_requested() ? geodata::AdminPlace{} : regions->at(point);
                return place.regency ? place.regency->code : std::string();
            }};
}

} // namespace

std::function<std::vector<std::vector<core::LatLon>>(const std::string&)>
coastsOf(std::filesystem::path baseMap, std::filesystem::path places,
         std::vector<std::filesystem::path> borders)
{
    auto coasts = std::make_shared<Coasts>();
    return [coasts, baseMap = std::move(baseMap), places = std::move(places),
            borders = std::move(borders)](const std::string& regionCode) {
        if (!coasts->worker.joinable())
            coasts->worker =
                std::jthread([&to = *coasts, baseMap, places, borders](const std::stop_token& stop) {
                    to.zones = reckon(stop, baseMap, places, borders);
                    to.done = true;
                });
        return coasts->done ? coasts->zones.coastOf(regionCode) : std::vector<std::vector<core::LatLon>>();
    };
}

} // namespace posko::app
