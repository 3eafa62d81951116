// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basegeometry.h"

#include <algorithm>

namespace posko::mapscene {

namespace {

constexpr double kOverviewZoom = 5.5;

std::vector<core::MercatorPoint> projected(const std::vector<geodata::LonLat>& points)
{
    std::vector<core::MercatorPoint> result;
    result.reserve(points.size());
    std::ranges::transform(points, std::back_inserter(result), [](const geodata::LonLat& point) {
        return core::MercatorPoint{mercatorX(point.lon), mercatorY(point.lat)};
    });
    return result;
}

MercatorBox projected(const geodata::BoundingBox& box)
{
    return {mercatorX(box.west), mercatorY(box.north), mercatorX(box.east), mercatorY(box.south)};
}

BaseGeometry::Level levelOf(const geodata::BaseMap& map, geodata::MapLevel level)
{
    BaseGeometry::Level result;
    for (const geodata::MapPolygon& polygon : map.polygons(level))
        result.polygons.push_back(
            {polygon.kind, projected(polygon.box), projected(polygon.points), polygon.triangles});
    for (const geodata::MapLine& line : map.lines(level))
        result.lines.push_back({line.kind, projected(line.box), projected(line.points)});
    return result;
}

} // namespace

const BaseGeometry::Level& BaseGeometry::levelFor(double zoom) const
{
    return levels[static_cast<std::size_t>(zoom > kOverviewZoom ? geodata::MapLevel::Regional
                                                                : geodata::MapLevel::Overview)];
}

BaseGeometry makeBaseGeometry(const geodata::BaseMap& map)
{
    BaseGeometry geometry;
    for (const geodata::MapLevel level : {geodata::MapLevel::Overview, geodata::MapLevel::Regional})
        geometry.levels[static_cast<std::size_t>(level)] = levelOf(map, level);
    for (const geodata::Place& place : map.places())
        geometry.places.push_back({place.name,
                                   place.kind,
                                   place.rank,
                                   {mercatorX(place.position.lon), mercatorY(place.position.lat)}});
    geometry.credits = map.credits();
    return geometry;
}

} // namespace posko::mapscene
