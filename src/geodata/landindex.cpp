// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/landindex.h"

#include "geodata/basemap.h"
#include "geodata/boxtree.h"
#include "geodata/coastindex.h"
#include "geodata/unitsphere.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace posko::geodata {

namespace {

namespace bgi = boost::geometry::index;

constexpr double westOfMap = -62.0;
constexpr double sphereAllowance = 1.02; // on squares of chords: twice what the sphere may be off

LonLat onMap(core::LatLon point)
{
    return {point.lon < westOfMap ? point.lon + 360.0 : point.lon, point.lat};
}

/// Counts the edges east of the point; half-open, so that of two areas with a common edge exactly one holds a
/// point on it.
bool isOddInside(std::span<const LonLat> ring, LonLat point)
{
    bool inside = false;
    LonLat previous = ring.back();
    for (const LonLat current : ring) {
        if ((current.lat > point.lat) != (previous.lat > point.lat)) {
            const double share = (point.lat - current.lat) / (previous.lat - current.lat);
            inside ^= point.lon < current.lon + share * (previous.lon - current.lon);
        }
        previous = current;
    }
    return inside;
}

bool contains(const MapPolygon& polygon, LonLat point)
{
    bool inside = false;
    for (std::size_t ring = 0; ring < polygon.ringStarts.size(); ++ring) {
        inside ^= isOddInside(polygon.ring(ring), point);
    }
    return inside;
}

bool isTown(const Place& place)
{
    return place.kind == PlaceKind::NationalCapital || place.kind == PlaceKind::ProvinceCapital ||
           place.kind == PlaceKind::Town;
}

/// Areas of one sort with a tree over their boxes.
class AreaIndex
{
public:
    explicit AreaIndex(std::vector<MapPolygon> areas)
        : m_areas(std::move(areas))
    {
        std::vector<TreeEntry> entries;
        for (std::size_t index = 0; index < m_areas.size(); ++index) {
            const BoundingBox& box = m_areas[index].box;
            entries.emplace_back(TreeBox({box.west, box.south}, {box.east, box.north}), index);
        }
        m_tree = BoxTree(entries);
    }

    [[nodiscard]] bool contains(LonLat point) const
    {
        const auto hit = m_tree.qbegin(bgi::intersects(TreePoint(point.lon, point.lat)) &&
                                       bgi::satisfies([&](const TreeEntry& entry) {
                                           return geodata::contains(m_areas[entry.second], point);
                                       }));
        return hit != m_tree.qend();
    }

private:
    std::vector<MapPolygon> m_areas;
    BoxTree m_tree;
};

std::vector<MapPolygon> select(const BaseMap& map, bool lakes)
{
    std::vector<MapPolygon> chosen;
    std::ranges::copy_if(
        map.polygons(MapLevel::Regional), std::back_inserter(chosen),
        [lakes](const MapPolygon& area) { return (area.kind == PolygonClass::Lake) == lakes; });
    return chosen;
}

struct Town
{
    Place place;
    Vector direction;
};

std::vector<Town> townsOf(const BaseMap& map)
{
    std::vector<Town> towns;
    for (const Place& place : map.places()) {
        if (isTown(place)) {
            towns.push_back({place, onUnitSphere(place.position)});
        }
    }
    return towns;
}

} // namespace

struct LandIndex::Parts
{
    AreaIndex land;
    AreaIndex lakes;
    CoastIndex coasts;
    std::vector<Town> towns; // by rank
};

LandIndex::LandIndex(const BaseMap& map)
    : m_parts(std::make_unique<Parts>(AreaIndex(select(map, false)), AreaIndex(select(map, true)),
                                      CoastIndex(map.lines(MapLevel::Regional)), townsOf(map)))
{}

LandIndex::~LandIndex() = default;
LandIndex::LandIndex(LandIndex&&) noexcept = default;
LandIndex& LandIndex::operator=(LandIndex&&) noexcept = default;

Surface LandIndex::surfaceAt(core::LatLon point) const
{
    const LonLat here = onMap(point);
    if (!m_parts->land.contains(here)) {
        return Surface::Sea;
    }
    return m_parts->lakes.contains(here) ? Surface::Lake : Surface::Land;
}

bool LandIndex::onLand(core::LatLon point) const
{
    return surfaceAt(point) != Surface::Sea;
}

std::optional<double> LandIndex::metresToLand(core::LatLon point) const
{
    if (onLand(point)) {
        return 0.0;
    }
    return m_parts->coasts.nearest(point).transform(
        [point](core::LatLon coast) { return core::geodesicMetres(point, coast); });
}

std::optional<double> LandIndex::metresToNearestTown(core::LatLon point) const
{
    return nearestTown(point).transform([](const NearPlace& near) { return near.distanceMetres; });
}

std::optional<NearPlace> LandIndex::nearestTown(core::LatLon point) const
{
    const Vector here = onUnitSphere(point);
    double leastSquared = std::numeric_limits<double>::infinity();
    for (const Town& town : m_parts->towns) {
        leastSquared = std::min(leastSquared, (town.direction - here).lengthSquared());
    }
    std::optional<NearPlace> nearest;
    for (const auto& [place, direction] : m_parts->towns) {
        if ((direction - here).lengthSquared() > leastSquared * sphereAllowance) {
            continue; // spares most of the costly geodesics
        }
        const double metres = core::geodesicMetres(place.position, point);
        // Strictly less: of equally near towns the first, which is the more important one, stays.
        if (!nearest || metres < nearest->distanceMetres) {
            nearest = NearPlace{place.name, place.province, metres,
                                core::initialBearingDegrees(place.position, point)};
        }
    }
    return nearest;
}

} // namespace posko::geodata
