// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/areashape.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <utility>

namespace posko::mapscene {

namespace {

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

Geometry own(GEOSContextHandle_t context, GEOSGeometry* geometry)
{
    return {geometry, GeometryEnd{context}};
}

/// The ring without repeated points and without a jump of a world, closed; empty if it encloses nothing.
std::vector<double> closedCoordinates(const std::vector<core::MercatorPoint>& ring)
{
    std::vector<double> flat;
    for (const core::MercatorPoint point : ring) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            continue;
        double x = point.x;
        if (!flat.empty()) {
            const double last = flat[flat.size() - 2];
            x = last + (point.x - last) - std::round(point.x - last);
            if (x == last && point.y == flat.back())
                continue;
        }
        flat.push_back(x);
        flat.push_back(point.y);
    }
    if (flat.size() >= 6 && (flat[0] != flat[flat.size() - 2] || flat[1] != flat.back())) {
        flat.push_back(flat[0]);
        flat.push_back(flat[1]);
    }
    return flat.size() >= 8 ? flat : std::vector<double>{};
}

Geometry polygonOf(GEOSContextHandle_t context, const std::vector<core::MercatorPoint>& ring)
{
    const std::vector<double> flat = closedCoordinates(ring);
    if (flat.empty())
        return own(context, nullptr);
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(context, flat.data(), static_cast<unsigned int>(flat.size() / 2), 0, 0);
    GEOSGeometry* shell = sequence != nullptr ? GEOSGeom_createLinearRing_r(context, sequence) : nullptr;
    Geometry polygon =
        own(context, shell != nullptr ? GEOSGeom_createPolygon_r(context, shell, nullptr, 0) : nullptr);
    if (!polygon)
        return polygon;
    return own(context, GEOSMakeValid_r(context, polygon.get()));
}

Geometry unionOf(GEOSContextHandle_t context, std::span<const std::vector<core::MercatorPoint>> rings)
{
    std::vector<GEOSGeometry*> parts;
    for (const std::vector<core::MercatorPoint>& ring : rings)
        if (Geometry polygon = polygonOf(context, ring))
            parts.push_back(polygon.release());
    Geometry collection =
        own(context, GEOSGeom_createCollection_r(context, GEOS_GEOMETRYCOLLECTION, parts.data(),
                                                 static_cast<unsigned int>(parts.size())));
    return own(context, collection ? GEOSUnaryUnion_r(context, collection.get()) : nullptr);
}

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

std::vector<core::MercatorPoint> pointsOf(GEOSContextHandle_t context, const GEOSGeometry* ring)
{
    std::vector<core::MercatorPoint> points;
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned int count = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(context, sequence, &count) == 0)
        return points;
    for (unsigned int index = 0; index + 1 < count; ++index) {
        core::MercatorPoint point;
        if (GEOSCoordSeq_getXY_r(context, sequence, index, &point.x, &point.y) != 0)
            points.push_back(point);
    }
    return points;
}

void addOutlines(GEOSContextHandle_t context, const GEOSGeometry* polygon, AreaShape& shape)
{
    if (const GEOSGeometry* outer = GEOSGetExteriorRing_r(context, polygon))
        shape.outlines.push_back(pointsOf(context, outer));
    const int holes = GEOSGetNumInteriorRings_r(context, polygon);
    for (int index = 0; index < holes; ++index)
        if (const GEOSGeometry* hole = GEOSGetInteriorRingN_r(context, polygon, index))
            shape.outlines.push_back(pointsOf(context, hole));
}

void addTriangles(GEOSContextHandle_t context, const GEOSGeometry* merged, AreaShape& shape)
{
    const Geometry triangles = own(context, GEOSConstrainedDelaunayTriangulation_r(context, merged));
    if (!triangles)
        return;
    std::map<std::pair<double, double>, std::uint32_t> numbers;
    forPolygons(context, triangles.get(), [&](const GEOSGeometry* triangle) {
        const std::vector<core::MercatorPoint> corners =
            pointsOf(context, GEOSGetExteriorRing_r(context, triangle));
        if (corners.size() != 3)
            return;
        for (const core::MercatorPoint corner : corners) {
            const auto [place, isNew] =
                numbers.try_emplace({corner.x, corner.y}, static_cast<std::uint32_t>(shape.points.size()));
            if (isNew)
                shape.points.push_back(corner);
            shape.triangles.push_back(place->second);
        }
    });
}

MercatorBox boxOf(const std::vector<std::vector<core::MercatorPoint>>& rings)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    MercatorBox box{infinite, infinite, -infinite, -infinite};
    for (const std::vector<core::MercatorPoint>& ring : rings)
        for (const core::MercatorPoint point : ring) {
            box.left = std::min(box.left, point.x);
            box.right = std::max(box.right, point.x);
            box.top = std::min(box.top, point.y);
            box.bottom = std::max(box.bottom, point.y);
        }
    return box;
}

} // namespace

AreaShape makeAreaShape(std::span<const std::vector<core::MercatorPoint>> rings)
{
    AreaShape shape;
    const Context context(GEOS_init_r());
    if (!context)
        return shape;
    const Geometry merged = unionOf(context.get(), rings);
    if (!merged)
        return shape;
    forPolygons(context.get(), merged.get(),
                [&](const GEOSGeometry* polygon) { addOutlines(context.get(), polygon, shape); });
    if (shape.outlines.empty())
        return shape;
    addTriangles(context.get(), merged.get(), shape);
    shape.box = boxOf(shape.outlines);
    return shape;
}

} // namespace posko::mapscene
