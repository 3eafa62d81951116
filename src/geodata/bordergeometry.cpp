// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/bordergeometry.h"

#include <geos_c.h>

#include <cmath>
#include <utility>

namespace posko::geodata {

namespace {

constexpr int deepestCut = 20; // a country at 20 halvings is cut into metres

using Handle = GEOSContextHandle_t;

bool isArea(Handle context, const GEOSGeometry* geometry)
{
    const int type = GEOSGeomTypeId_r(context, geometry);
    return type == GEOS_POLYGON || type == GEOS_MULTIPOLYGON;
}

} // namespace

GeometryWork::GeometryWork()
    : m_context(GEOS_init_r())
{}

GeometryWork::~GeometryWork()
{
    GEOS_finish_r(m_context);
}

std::optional<Geometry> GeometryWork::own(GEOSGeom_t* geometry)
{
    return geometry == nullptr ? std::nullopt : std::optional<Geometry>(std::in_place, m_context, geometry);
}

std::optional<Geometry> GeometryWork::areasOf(Geometry geometry)
{
    if (isArea(m_context, geometry.m_geometry)) {
        return geometry;
    }
    std::vector<GEOSGeometry*> areas;
    const int parts = GEOSGetNumGeometries_r(m_context, geometry.m_geometry);
    for (int i = 0; i < parts; ++i) {
        const GEOSGeometry* part = GEOSGetGeometryN_r(m_context, geometry.m_geometry, i);
        const int polygons = isArea(m_context, part) ? GEOSGetNumGeometries_r(m_context, part) : 0;
        for (int k = 0; k < polygons; ++k) {
            areas.push_back(GEOSGeom_clone_r(m_context, GEOSGetGeometryN_r(m_context, part, k)));
        }
    }
    return own(GEOSGeom_createCollection_r(m_context, GEOS_MULTIPOLYGON, areas.data(),
                                           static_cast<unsigned>(areas.size())));
}

std::optional<Geometry> GeometryWork::read(std::string_view wkb)
{
    GEOSWKBReader* reader = GEOSWKBReader_create_r(m_context);
    auto geometry = own(GEOSWKBReader_read_r(m_context, reader,
                                             reinterpret_cast<const unsigned char*>(wkb.data()), wkb.size()));
    GEOSWKBReader_destroy_r(m_context, reader);
    if (!geometry || !isArea(m_context, geometry->m_geometry)) {
        return std::nullopt;
    }
    return geometry;
}

std::optional<Geometry> GeometryWork::repaired(const Geometry& geometry)
{
    auto valid = own(GEOSMakeValid_r(m_context, geometry.m_geometry));
    return valid ? areasOf(std::move(*valid)) : std::nullopt;
}

std::optional<Geometry> GeometryWork::united(std::vector<Geometry> parts)
{
    std::vector<GEOSGeometry*> raw;
    raw.reserve(parts.size());
    for (Geometry& part : parts) {
        part.release();
        raw.push_back(std::exchange(part.m_geometry, nullptr));
    }
    const auto collection = own(GEOSGeom_createCollection_r(m_context, GEOS_GEOMETRYCOLLECTION, raw.data(),
                                                            static_cast<unsigned>(raw.size())));
    if (!collection) {
        return std::nullopt;
    }
    auto whole = own(GEOSUnaryUnion_r(m_context, collection->m_geometry));
    return whole ? areasOf(std::move(*whole)) : std::nullopt;
}

std::vector<Geometry> GeometryWork::pieces(Geometry whole, std::size_t points)
{
    struct Part
    {
        Geometry geometry;
        int depth = 0;
    };
    std::vector<Geometry> done;
    std::vector<Part> open;
    open.push_back({std::move(whole)});
    while (!open.empty()) {
        Part part = std::move(open.back());
        open.pop_back();
        if (part.geometry.isEmpty()) {
            continue;
        }
        if (part.geometry.points() <= points || part.depth == deepestCut) {
            done.push_back(std::move(part.geometry));
            continue;
        }
        const BoundingBox box = part.geometry.box();
        const bool wide = box.east - box.west > box.north - box.south;
        BoundingBox low = box;
        BoundingBox high = box;
        (wide ? low.east : low.north) = wide ? (box.west + box.east) / 2 : (box.south + box.north) / 2;
        (wide ? high.west : high.south) = wide ? low.east : low.north;
        std::vector<Part> halves;
        for (const BoundingBox& half : {low, high}) {
            auto clipped = own(GEOSClipByRect_r(m_context, part.geometry.m_geometry, half.west, half.south,
                                                half.east, half.north));
            auto area = clipped ? areasOf(std::move(*clipped)) : std::nullopt;
            if (area) {
                halves.push_back({std::move(*area), part.depth + 1});
            }
        }
        if (halves.size() != 2) {
            done.push_back(std::move(part.geometry));
            continue;
        }
        for (Part& half : halves) {
            open.push_back(std::move(half));
        }
    }
    return done;
}

Geometry::Geometry(GEOSContextHandle_HS* context, GEOSGeom_t* geometry)
    : m_context(context)
    , m_geometry(geometry)
{}

Geometry::~Geometry()
{
    release();
    if (m_geometry != nullptr) {
        GEOSGeom_destroy_r(m_context, m_geometry);
    }
}

Geometry::Geometry(Geometry&& other) noexcept
    : m_context(other.m_context)
    , m_geometry(std::exchange(other.m_geometry, nullptr))
    , m_prepared(std::exchange(other.m_prepared, nullptr))
{}

Geometry& Geometry::operator=(Geometry&& other) noexcept
{
    std::swap(m_context, other.m_context);
    std::swap(m_geometry, other.m_geometry);
    std::swap(m_prepared, other.m_prepared);
    return *this;
}

void Geometry::release()
{
    if (m_prepared != nullptr) {
        GEOSPreparedGeom_destroy_r(m_context, std::exchange(m_prepared, nullptr));
    }
}

bool Geometry::isValid() const
{
    return GEOSisValid_r(m_context, m_geometry) == 1;
}

bool Geometry::isEmpty() const
{
    return GEOSisEmpty_r(m_context, m_geometry) != 0;
}

std::size_t Geometry::points() const
{
    const int count = GEOSGetNumCoordinates_r(m_context, m_geometry);
    return count < 0 ? 0 : static_cast<std::size_t>(count);
}

BoundingBox Geometry::box() const
{
    BoundingBox box;
    GEOSGeom_getExtent_r(m_context, m_geometry, &box.west, &box.south, &box.east, &box.north);
    return box;
}

std::string Geometry::wkb() const
{
    GEOSWKBWriter* writer = GEOSWKBWriter_create_r(m_context);
    GEOSWKBWriter_setByteOrder_r(m_context, writer, GEOS_WKB_NDR);
    GEOSWKBWriter_setOutputDimension_r(m_context, writer, 2);
    std::size_t size = 0;
    unsigned char* bytes = GEOSWKBWriter_write_r(m_context, writer, m_geometry, &size);
    std::string text(reinterpret_cast<const char*>(bytes), bytes == nullptr ? 0 : size);
    GEOSFree_r(m_context, bytes);
    GEOSWKBWriter_destroy_r(m_context, writer);
    return text;
}

const GEOSPrepGeom_t* Geometry::prepared() const
{
    if (m_prepared == nullptr) {
        m_prepared = GEOSPrepare_r(m_context, m_geometry);
    }
    return m_prepared;
}

bool Geometry::covers(core::LatLon point) const
{
    return prepared() != nullptr &&
           GEOSPreparedIntersectsXY_r(m_context, prepared(), point.lon, point.lat) == 1;
}

std::optional<core::LatLon> Geometry::nearestTo(core::LatLon point) const
{
    GEOSGeometry* at = GEOSGeom_createPointFromXY_r(m_context, point.lon, point.lat);
    GEOSCoordSequence* ends = GEOSPreparedNearestPoints_r(m_context, prepared(), at);
    GEOSGeom_destroy_r(m_context, at);
    if (ends == nullptr) {
        return std::nullopt;
    }
    core::LatLon nearest;
    const int read = GEOSCoordSeq_getXY_r(m_context, ends, 0, &nearest.lon, &nearest.lat);
    GEOSCoordSeq_destroy_r(m_context, ends);
    return read == 1 ? std::optional(nearest) : std::nullopt;
}

} // namespace posko::geodata
