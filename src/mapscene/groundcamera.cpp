// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/groundcamera.h"

#include "mapscene/mapmath.h"

#include <algorithm>
#include <cmath>

namespace posko::mapscene {

namespace {

constexpr int kSettleMilliseconds = 140; // without a change, until the map lies still

} // namespace

GroundCamera::GroundCamera(QObject* parent)
    : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, [this] { draw(Motion::still); });
}

void GroundCamera::setCenter(const QGeoCoordinate& center)
{
    if (center == m_center || !center.isValid())
        return;
    m_center = center;
    m_settle.start();
    const QPointF shift = MapMath().toPixel(m_drawnCenter, m_center, m_zoomLevel, {0, 0});
    const bool reaches = std::max(std::abs(shift.x()), std::abs(shift.y())) <= m_reach;
    if (m_motion == Motion::dragged && reaches) {
        m_shift = shift;
        Q_EMIT shiftChanged();
    } else {
        draw(m_motion == Motion::zoomed ? Motion::zoomed : Motion::dragged);
    }
    Q_EMIT centerChanged();
}

void GroundCamera::setZoomLevel(double zoomLevel)
{
    if (zoomLevel == m_zoomLevel || !std::isfinite(zoomLevel))
        return;
    m_zoomLevel = zoomLevel;
    m_settle.start();
    draw(Motion::zoomed);
    Q_EMIT zoomLevelChanged();
}

void GroundCamera::setReach(double reach)
{
    if (reach == m_reach || !(reach >= 0.0))
        return;
    m_reach = reach;
    draw(m_motion);
    Q_EMIT reachChanged();
}

void GroundCamera::draw(Motion motion)
{
    m_motion = motion;
    m_drawnCenter = m_center;
    m_drawnZoom = m_zoomLevel;
    m_shift = {0.0, 0.0};
    Q_EMIT drawnChanged();
    Q_EMIT shiftChanged();
}

} // namespace posko::mapscene
