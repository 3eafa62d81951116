// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtPositioning/QGeoCoordinate>
#include <QtPositioning/QGeoRectangle>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::mapscene {

/// Where a map is to look: centre and zoom.
class MapViewpoint
{
    Q_GADGET
    QML_VALUE_TYPE(mapViewpoint)

    Q_PROPERTY(QGeoCoordinate center MEMBER center)
    Q_PROPERTY(double zoomLevel MEMBER zoomLevel)

public:
    QGeoCoordinate center;
    double zoomLevel = 0;
};

/// The map's geometry for QML: stateless, so that no page reckons with Mercator itself.
class MapMath : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// Shows the whole box inside a view of this size less `padding` pixels on each side.
    Q_INVOKABLE posko::mapscene::MapViewpoint fit(const QGeoRectangle& box, double width, double height,
                                                  double padding, double maximumZoom) const;
    /// The smallest zoom without an empty border around the world.
    Q_INVOKABLE double minimumZoom(double width, double height) const;
    /// The centre after the view moved by so many pixels.
    Q_INVOKABLE QGeoCoordinate moved(const QGeoCoordinate& center, double zoomLevel, double right,
                                     double down) const;
    /// The centre that keeps the point under `x`, `y` (pixels from the middle of the view) in its place while
    /// the zoom changes.
    Q_INVOKABLE QGeoCoordinate zoomedAround(const QGeoCoordinate& center, double fromZoom, double toZoom,
                                            double x, double y) const;
    /// Where a point lies in a view of this size, in its pixels.
    Q_INVOKABLE QPointF toPixel(const QGeoCoordinate& point, const QGeoCoordinate& center, double zoomLevel,
                                QSizeF size) const;
    /// The rectangle that a view shows, in the pixels of another one (`onto` in size `ontoSize`).
    Q_INVOKABLE QRectF viewOn(const QGeoCoordinate& center, double zoomLevel, QSizeF size,
                              const posko::mapscene::MapViewpoint& onto, QSizeF ontoSize) const;
    /// What a view of this size shows.
    Q_INVOKABLE QGeoRectangle seen(const QGeoCoordinate& center, double zoomLevel, QSizeF size) const;
    /// True where a view of this size shows all of the box.
    Q_INVOKABLE bool shows(const QGeoCoordinate& center, double zoomLevel, QSizeF size,
                           const QGeoRectangle& box) const;
};

/// A scale bar that is true at the latitude of the map's centre.
class ScaleBarModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(double latitude MEMBER m_latitude NOTIFY changed FINAL)
    Q_PROPERTY(double zoomLevel MEMBER m_zoomLevel NOTIFY changed FINAL)
    /// Longest length of the bar in pixels.
    Q_PROPERTY(double maximumLength MEMBER m_maximumLength NOTIFY changed FINAL)
    /// Pixels of the bar; 0 where none can be shown.
    Q_PROPERTY(double length READ length NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] double length() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    double m_latitude = 0;
    double m_zoomLevel = 0;
    double m_maximumLength = 200;
};

} // namespace posko::mapscene
