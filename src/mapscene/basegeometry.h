// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "geodata/basemap.h"
#include "mapscene/mapcamera.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace posko::mapscene {

/// The base map in Mercator, ready to be cut for a view; projected once, since views are many.
struct BaseGeometry
{
    struct Polygon
    {
        geodata::PolygonClass kind = geodata::PolygonClass::LandIndonesia;
        MercatorBox box;
        std::vector<core::MercatorPoint> points;
        std::vector<std::uint32_t> triangles;
    };
    struct Line
    {
        geodata::LineClass kind = geodata::LineClass::CoastIndonesia;
        MercatorBox box;
        std::vector<core::MercatorPoint> points;
    };
    struct Level
    {
        std::vector<Polygon> polygons;
        std::vector<Line> lines;
    };
    struct Place
    {
        std::string name;
        geodata::PlaceKind kind = geodata::PlaceKind::Town;
        int rank = 0;
        core::MercatorPoint at;
    };

    std::array<Level, 2> levels; ///< by geodata::MapLevel
    std::vector<Place> places;   ///< most important first
    std::vector<std::string> credits;

    /// The level to draw at a zoom: Overview up to 5.5, Regional beyond (see geodata::MapLevel).
    [[nodiscard]] const Level& levelFor(double zoom) const;
};

[[nodiscard]] BaseGeometry makeBaseGeometry(const geodata::BaseMap& map);

} // namespace posko::mapscene
