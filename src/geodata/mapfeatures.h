// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace posko::geodata {

/// A point of the drawn map in degrees (WGS84). Longitudes run on without a jump from -62 to 298, so that
/// a view centred on Indonesia never meets the date line; core::LatLon is the type for questions about
/// places.
struct LonLat
{
    double lon = 0.0;
    double lat = 0.0;

    friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// Degrees, edges included; west <= east in the continuous longitudes of LonLat.
struct BoundingBox
{
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;

    friend bool operator==(const BoundingBox&, const BoundingBox&) = default;
};

/// How much detail a feature carries. Overview is for zooms up to 5.5, Regional for closer views.
/// Each level is complete by itself: draw one of them, never both.
enum class MapLevel : std::uint8_t {
    Overview,
    Regional,
};

enum class PolygonClass : std::uint8_t {
    LandIndonesia,
    LandForeign,
    Lake, ///< lies on top of land; islands in it are its holes
};

enum class LineClass : std::uint8_t {
    CoastIndonesia,
    CoastForeign,
    Province, ///< inner border between Indonesian provinces, on land only
    Country,  ///< land border between states
    River,
};

enum class PlaceKind : std::uint8_t {
    NationalCapital,
    ProvinceCapital,
    Town,
    Country,
    Sea, ///< seas, straits, gulfs and oceans
};

/// Points of all rings one after another; a ring does not repeat its first point.
/// `ringStarts` holds the index of each ring's first point (the first ring is the outer one, the others are
/// holes). `triangles` holds three indices into `points` per triangle and fills exactly the outer ring
/// without its holes. Land of the regional level is cut along a grid of degrees: draw outlines from the coast
/// lines, not from the rings.
struct MapPolygon
{
    PolygonClass kind = PolygonClass::LandIndonesia;
    MapLevel level = MapLevel::Overview;
    BoundingBox box;
    std::string source;
    std::string quality;
    std::vector<LonLat> points;
    std::vector<std::uint32_t> ringStarts;
    std::vector<std::uint32_t> triangles;

    /// The points of ring `index` (< ringStarts.size()).
    [[nodiscard]] std::span<const LonLat> ring(std::size_t index) const;
};

/// An open line of at least two points; a closed coast repeats its first point at the end.
struct MapLine
{
    LineClass kind = LineClass::CoastIndonesia;
    MapLevel level = MapLevel::Overview;
    BoundingBox box;
    std::string source;
    std::string quality;
    std::vector<LonLat> points;
};

/// A name on the map. `rank` orders by importance (0 = shown first, when few names fit).
struct Place
{
    std::string name;
    PlaceKind kind = PlaceKind::Town;
    int rank = 0;
    core::LatLon position;
    std::string province; ///< empty for countries and seas
    std::string source;
    std::string quality;
};

/// Nothing if the polygon keeps what MapPolygon says of its arrays, else `storeDamaged` with what is wrong.
[[nodiscard]] core::Result<void> check(const MapPolygon& polygon);
/// Nothing if the line has two points or more that lie on the map and in its box, else `storeDamaged`.
[[nodiscard]] core::Result<void> check(const MapLine& line);
/// Nothing if the place has a name and a valid position, else `storeDamaged`.
[[nodiscard]] core::Result<void> check(const Place& place);

} // namespace posko::geodata
