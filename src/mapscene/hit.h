// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapcamera.h"

#include <QtCore/QObject>
#include <QtCore/QRectF>
#include <QtCore/QStringList>
#include <QtPositioning/QGeoRectangle>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>
#include <span>

namespace posko::mapscene {

/// What stands under the pointer or the keyboard's mark on the map.
class MapHit
{
    Q_GADGET
    QML_VALUE_TYPE(mapHit)

    /// Of the symbol; empty for none and for a badge.
    Q_PROPERTY(QString id MEMBER id)
    /// Of all that a badge stands for, or of the symbol alone.
    Q_PROPERTY(QStringList ids MEMBER ids)
    /// What they are called, in the same order; the id where one has no name.
    Q_PROPERTY(QStringList names MEMBER names)
    /// Item pixels that the symbol or badge covered when it was asked for.
    Q_PROPERTY(QRectF covered MEMBER covered)
    /// The rectangle around all of them.
    Q_PROPERTY(QGeoRectangle box MEMBER box)
    /// True where they lie so close that no zoom parts them.
    Q_PROPERTY(bool atOneSpot MEMBER atOneSpot)

public:
    QString id;
    QStringList ids;
    QStringList names;
    QRectF covered;
    QGeoRectangle box;
    bool atOneSpot = false;
};

/// Something that may be hit: what it covers, and how much it matters.
struct HitTarget
{
    PixelRect covered;
    int rank = 0;
};

/// Index of what is hit at `point`: of those that contain it the most important, then the nearest; else the
/// nearest of those whose middle lies within `reach` pixels.
[[nodiscard]] std::optional<std::size_t> hitTarget(std::span<const HitTarget> targets, PixelPoint point,
                                                   double reach);

/// The rectangle around the places; `atOneSpot` where they part by less than a symbol at the closest zoom.
void setExtent(MapHit& hit, std::span<const core::MercatorPoint> places, double closestZoom);

} // namespace posko::mapscene
