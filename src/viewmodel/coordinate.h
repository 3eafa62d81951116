// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <QtPositioning/QGeoCoordinate>

namespace posko::viewmodel {

/// A point as QML takes it.
[[nodiscard]] inline QGeoCoordinate coordinateOf(core::LatLon at)
{
    return {at.lat, at.lon};
}
/// A point that QML gave; what is no valid coordinate is no valid point.
[[nodiscard]] inline core::LatLon pointOf(const QGeoCoordinate& at)
{
    return {at.latitude(), at.longitude()};
}

} // namespace posko::viewmodel
