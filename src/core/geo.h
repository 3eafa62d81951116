// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace posko::core {

/// A point on WGS 84 in degrees, north and east positive.
struct LatLon
{
    double lat = 0;
    double lon = 0;

    friend bool operator==(const LatLon&, const LatLon&) = default;
};

[[nodiscard]] double toRadians(double degrees);

/// True for finite numbers with |lat| <= 90 and |lon| <= 180.
[[nodiscard]] bool isValid(LatLon point);

/// Length of the geodesic on the WGS 84 ellipsoid, in metres (GeographicLib, error below a micrometre).
[[nodiscard]] double geodesicMetres(LatLon from, LatLon to);

/// Bearing at `from` towards `to`, degrees clockwise from true north, 0 <= b < 360.
[[nodiscard]] double initialBearingDegrees(LatLon from, LatLon to);

/// Half the height and width, in degrees, of a box around a point.
struct DegreeReach
{
    double lat = 0;
    double lon = 0;
};

/// The reach of a box that holds every point within `metres` of this one; no wider than 20 times its height
/// near the poles.
[[nodiscard]] DegreeReach degreesAround(LatLon point, double metres);

/// The point at `metres` from `from` on the geodesic with this initial bearing.
[[nodiscard]] LatLon destination(LatLon from, double bearingDegrees, double metres);

/// `count` points (>= 2) at equal steps along the geodesic, both ends included.
[[nodiscard]] std::vector<LatLon> geodesicLine(LatLon from, LatLon to, int count);

/// Web Mercator of the unit square: x = 0 at 180 W to 1 at 180 E, y = 0 in the north (85.0511) to 1 in the
/// south.
struct MercatorPoint
{
    double x = 0;
    double y = 0;

    friend bool operator==(const MercatorPoint&, const MercatorPoint&) = default;
};

[[nodiscard]] MercatorPoint toMercator(LatLon point);
[[nodiscard]] LatLon fromMercator(MercatorPoint point);

/// Metres on the ground for one unit of Mercator at this latitude.
[[nodiscard]] double metresPerMercatorUnit(double lat);

} // namespace posko::core
