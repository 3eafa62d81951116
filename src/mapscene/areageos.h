// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <geos_c.h>

#include <memory>
#include <span>
#include <vector>

/// GEOS geometries with an owner each, and the few steps that areas need of them. Everything a context made
/// must go before it, so a context lives in the function that uses it and never leaves its thread.
namespace posko::mapscene::geos {

struct ContextEnd
{
    void operator()(GEOSContextHandle_t context) const { GEOS_finish_r(context); }
};
using Context = std::unique_ptr<std::remove_pointer_t<GEOSContextHandle_t>, ContextEnd>;

struct GeometryEnd
{
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, GeometryEnd>;

[[nodiscard]] Geometry own(GEOSContextHandle_t context, GEOSGeometry* geometry);

/// A polygon of its first ring with the others as holes, as they are; null where a ring has no three points.
[[nodiscard]] Geometry polygonOf(GEOSContextHandle_t context,
                                 std::span<const std::vector<core::MercatorPoint>> rings);

/// The union of valid geometries, which it takes; null where that fails.
[[nodiscard]] Geometry unionOf(GEOSContextHandle_t context, std::vector<Geometry> parts);

/// Points of a ring without the repeated last one.
[[nodiscard]] std::vector<core::MercatorPoint> pointsOf(GEOSContextHandle_t context,
                                                        const GEOSGeometry* ring);

/// Calls visit(polygon) for every polygon inside a geometry of any kind; lines and points are passed over.
template <typename Visit>
void forPolygons(GEOSContextHandle_t context, const GEOSGeometry* geometry, Visit visit)
{
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(context, geometry) == 0)
            visit(geometry);
        return;
    }
    if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION)
        return;
    const int count = GEOSGetNumGeometries_r(context, geometry);
    for (int index = 0; index < count; ++index)
        forPolygons(context, GEOSGetGeometryN_r(context, geometry, index), visit);
}

} // namespace posko::mapscene::geos
