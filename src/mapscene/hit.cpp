// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/hit.h"

#include <algorithm>
#include <cmath>

namespace posko::mapscene {

namespace {

constexpr double kApartPixels = 40.0; // what is nearer at the closest zoom cannot be told apart

QGeoCoordinate coordinate(double x, double y)
{
    const core::LatLon at = core::fromMercator({x, y});
    return {at.lat, at.lon};
}

} // namespace

std::optional<std::size_t> hitTarget(std::span<const HitTarget> targets, PixelPoint point, double reach)
{
    std::optional<std::size_t> best;
    bool bestInside = false;
    double bestDistance = 0.0;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const PixelRect& covered = targets[index].covered;
        const double distance = std::hypot((covered.left + covered.right) / 2.0 - point.x,
                                           (covered.top + covered.bottom) / 2.0 - point.y);
        const bool inside = covered.contains(point);
        if (!inside && distance > reach)
            continue;
        const bool nearer = distance < bestDistance;
        const int rank = best ? targets[*best].rank : 0;
        if (!best || (inside && !bestInside) ||
            (inside == bestInside &&
             (inside && targets[index].rank != rank ? targets[index].rank > rank : nearer))) {
            best = index;
            bestInside = inside;
            bestDistance = distance;
        }
    }
    return best;
}

void setExtent(MapHit& hit, std::span<const core::MercatorPoint> places, double closestZoom)
{
    if (places.empty())
        return;
    const auto [left, right] = std::ranges::minmax(places, {}, &core::MercatorPoint::x);
    const auto [top, bottom] = std::ranges::minmax(places, {}, &core::MercatorPoint::y);
    hit.box = QGeoRectangle(coordinate(left.x, top.y), coordinate(right.x, bottom.y));
    hit.atOneSpot = std::max(right.x - left.x, bottom.y - top.y) * worldPixels(closestZoom) < kApartPixels;
}

} // namespace posko::mapscene
