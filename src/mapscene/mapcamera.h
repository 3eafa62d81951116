// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <optional>
#include <string>

namespace posko::mapscene {

/// A point of the map item in item pixels, y down.
struct PixelPoint
{
    double x = 0;
    double y = 0;

    friend bool operator==(const PixelPoint&, const PixelPoint&) = default;
};

/// A rectangle in item pixels; left <= right and top <= bottom.
struct PixelRect
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    /// True if the inner areas share a point; touching edges do not count.
    [[nodiscard]] bool intersects(const PixelRect& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool contains(const PixelRect& other) const
    {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
    [[nodiscard]] bool contains(PixelPoint point) const
    {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
    [[nodiscard]] PixelRect grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }

    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

/// A rectangle of the Web Mercator unit square (y down); may lie one world to the left or right.
struct MercatorBox
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool intersects(const MercatorBox& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool contains(const MercatorBox& other) const
    {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
};

/// Mercator x of a longitude in degrees; unlike core::toMercator it runs on beyond 180 degrees.
[[nodiscard]] double mercatorX(double lon);
/// Mercator y of a latitude in degrees, held inside the square (85.0511 degrees).
[[nodiscard]] double mercatorY(double lat);

/// Pixels of the whole world at a zoom level, in tiles of 256 pixels.
[[nodiscard]] double worldPixels(double zoom);

/// Where the map looks: centre, zoom and the size of its item, with tilt and bearing locked to 0.
/// It promises the projection of the Map item: px = (merc(p) - merc(centre)) * 256 * 2^zoom + size / 2.
struct MapCamera
{
    core::MercatorPoint centre;
    double zoom = 0;
    double width = 0;
    double height = 0;

    /// Item pixels of a point, in that copy of the world that lies nearest to the centre.
    [[nodiscard]] PixelPoint toPixel(core::MercatorPoint point) const;
    [[nodiscard]] core::MercatorPoint toMercator(PixelPoint pixel) const;
    /// What the item shows, grown on each side by `margin` times its size.
    [[nodiscard]] MercatorBox box(double margin = 0) const;
    /// Metres on the ground for one pixel at the latitude of the centre.
    [[nodiscard]] double metresPerPixel() const;

    friend bool operator==(const MapCamera&, const MapCamera&) = default;
};

/// The smallest zoom at which a view of this size shows no empty border: one world fills its longer side.
[[nodiscard]] double minimumZoom(double width, double height);

/// Centre and zoom that show the whole box (degrees) inside the view less `padding` pixels on each side;
/// never closer than `maximumZoom` nor farther than minimumZoom(). A box across the date line has west >
/// east.
[[nodiscard]] MapCamera fit(core::LatLon southWest, core::LatLon northEast, double width, double height,
                            double padding, double maximumZoom);

/// A scale bar: a round length on the ground and its length on the screen.
struct ScaleBar
{
    double metres = 0; ///< 1, 2 or 5 times a power of ten
    double pixels = 0;
    std::string text; ///< "20 km", "500 m"
};

/// The longest round bar that is not longer than `maximumPixels`; empty where nothing can be shown.
[[nodiscard]] std::optional<ScaleBar> scaleBar(double metresPerPixel, double maximumPixels);

} // namespace posko::mapscene
