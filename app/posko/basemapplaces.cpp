// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "basemapplaces.h"

#include "coastplaces.h"

#include "geodata/basemap.h"
#include "geodata/landindex.h"

#include <QCoreApplication>

#include <iostream>
#include <memory>

namespace posko::app {

std::filesystem::path findBaseMap()
{
    const std::filesystem::path program = QCoreApplication::applicationDirPath().toStdString();
    for (const std::filesystem::path& folder :
         {program / ".." / "share" / "posko", std::filesystem::path("/usr/share/posko")}) {
        const std::filesystem::path file = (folder / "basemap.sqlite").lexically_normal();
        if (std::filesystem::exists(file))
            return file;
    }
    return {};
}

viewmodel::Places placesOf(const std::filesystem::path& baseMap)
{
    const auto map = geodata::BaseMap::open(baseMap);
    if (!map) {
        std::cerr << "posko: the base map cannot be read (" + map.error().where + " " + map.error().detail +
                         "); land and towns are not known\n";
        return {};
    }
    const auto index = std::make_shared<const geodata::LandIndex>(*map);
    viewmodel::Places places;
    places.facts = [index](core::LatLon point) {
        return domain::PlaceFacts{index->onLand(point), index->metresToLand(point),
                                  index->metresToNearestTown(point)};
    };
    places.nearest = [index](core::LatLon point) -> std::optional<viewmodel::NearPlaceText> {
        const auto town = index->nearestTown(point);
        if (!town)
            return std::nullopt;
        return viewmodel::NearPlaceText{town->name, town->province, town->distanceMetres,
                                        town->bearingDegrees};
    };
    places.coast = coastsOf(baseMap, baseMap.parent_path() / "places.sqlite", {});
    return places;
}

} // namespace posko::app
