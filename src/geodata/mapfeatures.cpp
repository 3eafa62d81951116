// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/mapfeatures.h"

#include <algorithm>
#include <cmath>

namespace posko::geodata {

namespace {

constexpr double westOfMap = -62.0;
constexpr double eastOfMap = 298.0;
constexpr std::size_t smallestRing = 3;

core::Result<void> damaged(const char* where, const char* detail)
{
    return core::fail(core::ErrorCode::storeDamaged, where, detail);
}

bool isOnMap(LonLat point)
{
    // Written so that a NaN is off the map.
    return point.lon >= westOfMap && point.lon <= eastOfMap && point.lat >= -90.0 && point.lat <= 90.0;
}

bool isInside(LonLat point, const BoundingBox& box)
{
    return point.lon >= box.west && point.lon <= box.east && point.lat >= box.south && point.lat <= box.north;
}

core::Result<void> checkPoints(const char* where, std::span<const LonLat> points, const BoundingBox& box)
{
    for (const LonLat point : points) {
        if (!isOnMap(point)) {
            return damaged(where, "a point lies off the map");
        }
        if (!isInside(point, box)) {
            return damaged(where, "a point lies outside the box");
        }
    }
    return {};
}

} // namespace

std::span<const LonLat> MapPolygon::ring(std::size_t index) const
{
    const std::size_t begin = ringStarts[index];
    const std::size_t end = index + 1 < ringStarts.size() ? ringStarts[index + 1] : points.size();
    return std::span(points).subspan(begin, end - begin);
}

core::Result<void> check(const MapPolygon& polygon)
{
    if (polygon.ringStarts.empty() || polygon.ringStarts.front() != 0) {
        return damaged("polygon.rings", "the outer ring does not begin at the first point");
    }
    for (std::size_t index = 0; index < polygon.ringStarts.size(); ++index) {
        const std::size_t begin = polygon.ringStarts[index];
        const std::size_t end =
            index + 1 < polygon.ringStarts.size() ? polygon.ringStarts[index + 1] : polygon.points.size();
        if (end > polygon.points.size() || end < begin + smallestRing) {
            return damaged("polygon.rings", "a ring has fewer than three points");
        }
    }
    if (polygon.triangles.empty() || polygon.triangles.size() % 3 != 0) {
        return damaged("polygon.triangles", "not a whole number of triangles");
    }
    if (std::ranges::max(polygon.triangles) >= polygon.points.size()) {
        return damaged("polygon.triangles", "a corner beyond the last point");
    }
    return checkPoints("polygon.points", polygon.points, polygon.box);
}

core::Result<void> check(const MapLine& line)
{
    if (line.points.size() < 2) {
        return damaged("line.points", "fewer than two points");
    }
    return checkPoints("line.points", line.points, line.box);
}

core::Result<void> check(const Place& place)
{
    if (place.name.empty()) {
        return damaged("place.name", "empty");
    }
    if (!core::isValid(place.position)) {
        return damaged("place.lat", "no position on Earth");
    }
    return {};
}

} // namespace posko::geodata
