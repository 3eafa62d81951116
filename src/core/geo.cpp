// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo.h"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/GeodesicLine.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace posko::core {

namespace {

constexpr double kEarthRadiusMetres = 6'378'137.0; // of Web Mercator's sphere
constexpr double kMaximumLatitude = 85.051128779806604;
constexpr double kLeastMetresPerDegree = 110'000; // less than a degree of latitude has anywhere

} // namespace

double toRadians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

bool isValid(LatLon point)
{
    return std::isfinite(point.lat) && std::isfinite(point.lon) && std::abs(point.lat) <= 90.0 &&
           std::abs(point.lon) <= 180.0;
}

double geodesicMetres(LatLon from, LatLon to)
{
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(from.lat, from.lon, to.lat, to.lon, metres);
    return metres;
}

double initialBearingDegrees(LatLon from, LatLon to)
{
    double atFrom = 0;
    double atTo = 0;
    GeographicLib::Geodesic::WGS84().Inverse(from.lat, from.lon, to.lat, to.lon, atFrom, atTo);
    return atFrom < 0 ? atFrom + 360.0 : atFrom;
}

DegreeReach degreesAround(LatLon point, double metres)
{
    const double high = metres / kLeastMetresPerDegree;
    return {high, high / std::max(0.05, std::cos(toRadians(point.lat)))};
}

LatLon destination(LatLon from, double bearingDegrees, double metres)
{
    LatLon to;
    GeographicLib::Geodesic::WGS84().Direct(from.lat, from.lon, bearingDegrees, metres, to.lat, to.lon);
    return to;
}

std::vector<LatLon> geodesicLine(LatLon from, LatLon to, int count)
{
    const int steps = std::max(count, 2) - 1;
    const auto line = GeographicLib::Geodesic::WGS84().InverseLine(from.lat, from.lon, to.lat, to.lon);
    std::vector<LatLon> points;
    points.reserve(static_cast<std::size_t>(steps) + 1);
    points.push_back(from);
    for (int i = 1; i < steps; ++i) {
        LatLon point;
        line.Position(line.Distance() * i / steps, point.lat, point.lon);
        points.push_back(point);
    }
    points.push_back(to);
    return points;
}

MercatorPoint toMercator(LatLon point)
{
    const double lat = std::clamp(point.lat, -kMaximumLatitude, kMaximumLatitude);
    const double sine = std::sin(toRadians(lat));
    return {(point.lon + 180.0) / 360.0, 0.5 - std::log((1 + sine) / (1 - sine)) / (4 * std::numbers::pi)};
}

LatLon fromMercator(MercatorPoint point)
{
    const double n = std::numbers::pi * (1 - 2 * point.y);
    return {std::atan(std::sinh(n)) * 180.0 / std::numbers::pi, point.x * 360.0 - 180.0};
}

double metresPerMercatorUnit(double lat)
{
    return 2 * std::numbers::pi * kEarthRadiusMetres * std::cos(toRadians(lat));
}

} // namespace posko::core
