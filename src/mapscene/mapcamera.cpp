// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapcamera.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <numbers>

namespace posko::mapscene {

namespace {

constexpr double kTilePixels = 256.0;
constexpr double kMaximumLatitude = 85.051128779806604;

double nearestCopy(double difference)
{
    return difference - std::round(difference);
}

} // namespace

double mercatorX(double lon)
{
    return (lon + 180.0) / 360.0;
}

double mercatorY(double lat)
{
    const double held = std::clamp(lat, -kMaximumLatitude, kMaximumLatitude) * std::numbers::pi / 180.0;
    return 0.5 - std::asinh(std::tan(held)) / (2.0 * std::numbers::pi);
}

double worldPixels(double zoom)
{
    return kTilePixels * std::exp2(zoom);
}

PixelPoint MapCamera::toPixel(core::MercatorPoint point) const
{
    const double world = worldPixels(zoom);
    return {nearestCopy(point.x - centre.x) * world + width / 2.0,
            (point.y - centre.y) * world + height / 2.0};
}

core::MercatorPoint MapCamera::toMercator(PixelPoint pixel) const
{
    const double world = worldPixels(zoom);
    return {centre.x + (pixel.x - width / 2.0) / world, centre.y + (pixel.y - height / 2.0) / world};
}

MercatorBox MapCamera::box(double margin) const
{
    const double halfWidth = width * (0.5 + margin) / worldPixels(zoom);
    const double halfHeight = height * (0.5 + margin) / worldPixels(zoom);
    return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
}

double MapCamera::metresPerPixel() const
{
    return core::metresPerMercatorUnit(core::fromMercator(centre).lat) / worldPixels(zoom);
}

double minimumZoom(double width, double height)
{
    return std::log2(std::max({width, height, kTilePixels}) / kTilePixels);
}

MapCamera fit(core::LatLon southWest, core::LatLon northEast, double width, double height, double padding,
              double maximumZoom)
{
    const double left = mercatorX(southWest.lon);
    const double right = mercatorX(northEast.lon) + (northEast.lon < southWest.lon ? 1.0 : 0.0);
    const double top = mercatorY(northEast.lat);
    const double bottom = mercatorY(southWest.lat);
    const double roomWidth = std::max(width - 2.0 * padding, 1.0);
    const double roomHeight = std::max(height - 2.0 * padding, 1.0);
    double zoom = maximumZoom;
    if (right > left)
        zoom = std::min(zoom, std::log2(roomWidth / (right - left) / kTilePixels));
    if (bottom > top)
        zoom = std::min(zoom, std::log2(roomHeight / (bottom - top) / kTilePixels));
    zoom = std::max(zoom, minimumZoom(width, height));
    double x = (left + right) / 2.0;
    x -= std::floor(x);
    return {{x, (top + bottom) / 2.0}, zoom, width, height};
}

std::optional<ScaleBar> scaleBar(double metresPerPixel, double maximumPixels)
{
    const double longest = metresPerPixel * maximumPixels;
    if (!std::isfinite(longest) || longest < 1.0)
        return std::nullopt;
    const double power = std::pow(10.0, std::floor(std::log10(longest) + 1e-12));
    double metres = power;
    for (const double factor : {5.0, 2.0})
        if (factor * power <= longest * (1.0 + 1e-12)) {
            metres = factor * power;
            break;
        }
    const bool kilometres = metres >= 1000.0;
    return ScaleBar{metres, metres / metresPerPixel,
                    std::format("{:.0f} {}", kilometres ? metres / 1000.0 : metres, kilometres ? "km" : "m")};
}

} // namespace posko::mapscene
