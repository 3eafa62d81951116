// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "basemapplaces.h"

#include "coastplaces.h"

#include "geodata/adminindex.h"
#include "geodata/basemap.h"
#include "geodata/importstore.h"
#include "geodata/landindex.h"

#include <QCoreApplication>
#include <QObject>

#include <functional>
#include <iostream>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace posko::app {

namespace {

/// Knows the regions by the search file and by what was imported, and takes up what is imported or removed
/// while the program runs. Borders are read on a thread of their own, so that the first frame does not wait
/// for them; everything else happens on the thread of the window.
class Regions
{
public:
    Regions(std::filesystem::path baseMap, const ImportWatch& imports)
        : m_baseMap(std::move(baseMap))
        , m_places(m_baseMap.parent_path() / "places.sqlite")
        , m_imports(imports)
    {
        QObject::connect(&imports, &ImportWatch::changed, &m_here, [this] {
            if (geodata::officialBorders(m_imports.maps()) != m_borders) {
                read();
            }
        });
        read();
    }

    [[nodiscard]] std::optional<viewmodel::RegionText> region(core::LatLon point) const
    {
        const auto place = m_index ? m_index->at(point) : geodata::AdminPlace{};
        if (!place.regency) {
            return std::nullopt;
        }
        return viewmodel::RegionText{place.regency->name,
                                     place.province ? place.province->name : std::string{},
                                     place.regency->quality == geodata::AdminQuality::official};
    }

    [[nodiscard]] std::vector<std::vector<core::LatLon>> coast(const std::string& regionCode) const
    {
        return m_coast(regionCode);
    }

private:
    void read()
    {
        m_borders = geodata::officialBorders(m_imports.maps());
        const int reading = ++m_reading;
        // The former coasts may still be worked on: they end on the thread, where nobody waits for them.
        auto former = std::exchange(m_coast, coastsOf(m_baseMap, m_places, m_borders));
        m_worker = std::jthread([this, reading, places = m_places, borders = m_borders,
                                 former = std::move(former)]() mutable {
            former = {};
            auto index = geodata::AdminIndex::open(places, borders);
            auto shared = index ? std::make_shared<const geodata::AdminIndex>(std::move(*index)) : nullptr;
            // Dropped by Qt where this object has gone before.
            QMetaObject::invokeMethod(
                &m_here,
                [this, reading, shared = std::move(shared)] {
                    if (reading == m_reading) {
                        m_index = shared;
                    }
                },
                Qt::QueuedConnection);
        });
    }

    std::filesystem::path m_baseMap;
    std::filesystem::path m_places;
    const ImportWatch& m_imports;
    std::vector<std::filesystem::path> m_borders;
    std::function<std::vector<std::vector<core::LatLon>>(const std::string&)> m_coast;
    std::shared_ptr<const geodata::AdminIndex> m_index;
    int m_reading = 0;     ///< counts the readings, so that only the newest one is taken
    QObject m_here;        ///< where answers of the thread come in
    std::jthread m_worker; ///< the last member: it ends before what it writes to goes
};

} // namespace

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

viewmodel::Places placesOf(const std::filesystem::path& baseMap, const ImportWatch& imports)
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
    const auto regions = std::make_shared<const Regions>(baseMap, imports);
    places.region = [regions](core::LatLon point) {
        return regions->region(point);
    };
    places.coast = [regions](const std::string& regionCode) {
        return regions->coast(regionCode);
    };
    return places;
}

} // namespace posko::app
