// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/areageos.h"

namespace posko::mapscene::geos {

namespace {

GEOSGeometry* linearRing(GEOSContextHandle_t context, const std::vector<core::MercatorPoint>& ring)
{
    constexpr std::size_t leastPoints = 3;
    if (ring.size() < leastPoints)
        return nullptr;
    std::vector<double> flat;
    flat.reserve(2 * ring.size() + 2);
    for (const core::MercatorPoint point : ring)
        flat.insert(flat.end(), {point.x, point.y});
    if (ring.front() != ring.back())
        flat.insert(flat.end(), {ring.front().x, ring.front().y});
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(context, flat.data(), static_cast<unsigned int>(flat.size() / 2), 0, 0);
    return sequence != nullptr ? GEOSGeom_createLinearRing_r(context, sequence) : nullptr;
}

} // namespace

Geometry own(GEOSContextHandle_t context, GEOSGeometry* geometry)
{
    return {geometry, GeometryEnd{context}};
}

Geometry polygonOf(GEOSContextHandle_t context, std::span<const std::vector<core::MercatorPoint>> rings)
{
    std::vector<GEOSGeometry*> parts;
    for (const std::vector<core::MercatorPoint>& ring : rings)
        if (GEOSGeometry* part = linearRing(context, ring))
            parts.push_back(part);
    if (parts.empty())
        return own(context, nullptr);
    return own(context, GEOSGeom_createPolygon_r(context, parts.front(), parts.data() + 1,
                                                 static_cast<unsigned int>(parts.size() - 1)));
}

Geometry unionOf(GEOSContextHandle_t context, std::vector<Geometry> parts)
{
    std::vector<GEOSGeometry*> taken;
    for (Geometry& part : parts)
        if (part)
            taken.push_back(part.release());
    const Geometry collection =
        own(context, GEOSGeom_createCollection_r(context, GEOS_GEOMETRYCOLLECTION, taken.data(),
                                                 static_cast<unsigned int>(taken.size())));
    return own(context, collection ? GEOSUnaryUnion_r(context, collection.get()) : nullptr);
}

std::vector<core::MercatorPoint> pointsOf(GEOSContextHandle_t context, const GEOSGeometry* ring)
{
    std::vector<core::MercatorPoint> points;
    const GEOSCoordSequence* sequence = ring != nullptr ? GEOSGeom_getCoordSeq_r(context, ring) : nullptr;
    unsigned int count = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(context, sequence, &count) == 0)
        return points;
    points.reserve(count);
    for (unsigned int index = 0; index + 1 < count; ++index) {
        core::MercatorPoint point;
        if (GEOSCoordSeq_getXY_r(context, sequence, index, &point.x, &point.y) != 0)
            points.push_back(point);
    }
    return points;
}

} // namespace posko::mapscene::geos
