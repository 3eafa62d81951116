// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "geodata/mapfeatures.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// GEOS's own types, so that its header stays in one file.
struct GEOSContextHandle_HS;
struct GEOSGeom_t;
struct GEOSPrepGeom_t;

namespace posko::geodata {

class Geometry;

/// A working place of GEOS; one thread at a time uses it and what was made with it, and it lives longer than
/// that. Points are (lon, lat) in degrees on the plane. What GEOS cannot do gives nothing.
class GeometryWork
{
public:
    GeometryWork();
    ~GeometryWork();
    GeometryWork(const GeometryWork&) = delete;
    GeometryWork& operator=(const GeometryWork&) = delete;

    /// WKB with its type 3 (polygon) or 6 (multipolygon); nothing for other types and for what cannot be
    /// read.
    [[nodiscard]] std::optional<Geometry> read(std::string_view wkb);
    /// The same area as valid polygons; lines and points that repair leaves over are dropped.
    [[nodiscard]] std::optional<Geometry> repaired(const Geometry& geometry);
    [[nodiscard]] std::optional<Geometry> united(std::vector<Geometry> parts);
    /// Parts of at most `points` vertices, cut along meridians and parallels; together the same area.
    [[nodiscard]] std::vector<Geometry> pieces(Geometry whole, std::size_t points);

private:
    friend class Geometry;
    [[nodiscard]] std::optional<Geometry> own(GEOSGeom_t* geometry);
    [[nodiscard]] std::optional<Geometry> areasOf(Geometry geometry);
    GEOSContextHandle_HS* m_context;
};

/// A polygon or multipolygon of a GeometryWork.
class Geometry
{
public:
    Geometry(GEOSContextHandle_HS* context, GEOSGeom_t* geometry);
    ~Geometry();
    Geometry(Geometry&& other) noexcept;
    Geometry& operator=(Geometry&& other) noexcept;
    Geometry(const Geometry&) = delete;
    Geometry& operator=(const Geometry&) = delete;

    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] std::size_t points() const;
    /// The box of a geometry that is not empty.
    [[nodiscard]] BoundingBox box() const;
    /// Little-endian WKB.
    [[nodiscard]] std::string wkb() const;
    /// Whether the point lies in it or on its edge. The first call prepares the geometry.
    [[nodiscard]] bool covers(core::LatLon point) const;
    /// The point of it that is nearest in degrees.
    [[nodiscard]] std::optional<core::LatLon> nearestTo(core::LatLon point) const;

private:
    friend class GeometryWork;
    [[nodiscard]] const GEOSPrepGeom_t* prepared() const;
    void release();
    GEOSContextHandle_HS* m_context;
    GEOSGeom_t* m_geometry;
    mutable const GEOSPrepGeom_t* m_prepared = nullptr;
};

} // namespace posko::geodata
