// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapmath.h"

#include "mapscene/mapcamera.h"

#include <algorithm>
#include <cmath>

namespace posko::mapscene {

namespace {

MapCamera cameraAt(const QGeoCoordinate& center, double zoomLevel, QSizeF size = {0.0, 0.0})
{
    return {{mercatorX(center.longitude()), mercatorY(center.latitude())},
            zoomLevel,
            size.width(),
            size.height()};
}

QGeoCoordinate coordinateOf(core::MercatorPoint point)
{
    const core::LatLon place =
        core::fromMercator({point.x - std::floor(point.x), std::clamp(point.y, 0.0, 1.0)});
    return {place.lat, place.lon};
}

std::optional<ScaleBar> barAt(double latitude, double zoomLevel, double maximumLength)
{
    return scaleBar(core::metresPerMercatorUnit(latitude) / worldPixels(zoomLevel), maximumLength);
}

} // namespace

MapViewpoint MapMath::fit(const QGeoRectangle& box, double width, double height, double padding,
                          double maximumZoom) const
{
    const QGeoCoordinate southWest = box.bottomLeft();
    const QGeoCoordinate northEast = box.topRight();
    const MapCamera camera =
        mapscene::fit({southWest.latitude(), southWest.longitude()},
                      {northEast.latitude(), northEast.longitude()}, width, height, padding, maximumZoom);
    return {coordinateOf(camera.centre), camera.zoom};
}

double MapMath::minimumZoom(double width, double height) const
{
    return mapscene::minimumZoom(width, height);
}

QGeoCoordinate MapMath::moved(const QGeoCoordinate& center, double zoomLevel, double right, double down) const
{
    return coordinateOf(cameraAt(center, zoomLevel).toMercator({right, down}));
}

QGeoCoordinate MapMath::zoomedAround(const QGeoCoordinate& center, double fromZoom, double toZoom, double x,
                                     double y) const
{
    const core::MercatorPoint under = cameraAt(center, fromZoom).toMercator({x, y});
    const double world = worldPixels(toZoom);
    return coordinateOf({under.x - x / world, under.y - y / world});
}

QPointF MapMath::toPixel(const QGeoCoordinate& point, const QGeoCoordinate& center, double zoomLevel,
                         QSizeF size) const
{
    const PixelPoint pixel = cameraAt(center, zoomLevel, size)
                                 .toPixel({mercatorX(point.longitude()), mercatorY(point.latitude())});
    return {pixel.x, pixel.y};
}

QRectF MapMath::viewOn(const QGeoCoordinate& center, double zoomLevel, QSizeF size, const MapViewpoint& onto,
                       QSizeF ontoSize) const
{
    const double scale = worldPixels(onto.zoomLevel) / worldPixels(zoomLevel);
    const QSizeF seen = size * scale;
    const QPointF middle = toPixel(center, onto.center, onto.zoomLevel, ontoSize);
    return {middle.x() - seen.width() / 2, middle.y() - seen.height() / 2, seen.width(), seen.height()};
}

QGeoRectangle MapMath::seen(const QGeoCoordinate& center, double zoomLevel, QSizeF size) const
{
    const MercatorBox box = cameraAt(center, zoomLevel, size).box();
    return {coordinateOf({box.left, box.top}), coordinateOf({box.right, box.bottom})};
}

bool MapMath::shows(const QGeoCoordinate& center, double zoomLevel, QSizeF size,
                    const QGeoRectangle& box) const
{
    const QPointF topLeft = toPixel(box.topLeft(), center, zoomLevel, size);
    const QPointF bottomRight = toPixel(box.bottomRight(), center, zoomLevel, size);
    return QRectF(QPointF(0, 0), size).contains(QRectF(topLeft, bottomRight));
}

double ScaleBarModel::length() const
{
    const std::optional<ScaleBar> bar = barAt(m_latitude, m_zoomLevel, m_maximumLength);
    return bar ? bar->pixels : 0.0;
}

QString ScaleBarModel::text() const
{
    const std::optional<ScaleBar> bar = barAt(m_latitude, m_zoomLevel, m_maximumLength);
    return bar ? QString::fromStdString(bar->text) : QString();
}

} // namespace posko::mapscene
