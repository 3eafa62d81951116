// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/maplayer.h"

#include "mapscene/meshnode.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGTransformNode>

#include <cmath>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr int kSettleMilliseconds = 140;
constexpr double kFrameMargin = 0.3;
constexpr double kMovingTolerance = 0.5; // zoom levels; lines are then at most 1.4 times too wide or thin
constexpr double kStillTolerance = 1e-9;

} // namespace

Rgba rgbaOf(const QColor& colour)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue()), static_cast<std::uint8_t>(colour.alpha())};
}

MeshFrame MeshFrame::around(const MapCamera& camera)
{
    return {camera.centre, camera.zoom, camera.box(kFrameMargin)};
}

bool MeshFrame::covers(const MapCamera& camera, double tolerance) const
{
    return std::abs(camera.zoom - zoom) <= tolerance && covered.contains(camera.box());
}

PixelPoint MeshFrame::toFrame(core::MercatorPoint point) const
{
    const double x = point.x - origin.x;
    return {(x - std::round(x)) * worldPixels(zoom), (point.y - origin.y) * worldPixels(zoom)};
}

PixelPoint MeshFrame::toFrameAsIs(core::MercatorPoint point) const
{
    return {(point.x - origin.x) * worldPixels(zoom), (point.y - origin.y) * worldPixels(zoom)};
}

PixelRect MeshFrame::bounds() const
{
    const PixelPoint leftTop = toFrameAsIs({covered.left, covered.top});
    const PixelPoint rightBottom = toFrameAsIs({covered.right, covered.bottom});
    return {leftTop.x, leftTop.y, rightBottom.x, rightBottom.y};
}

QMatrix4x4 MeshFrame::matrixTo(const MapCamera& camera) const
{
    const double world = worldPixels(camera.zoom);
    const auto scale = static_cast<float>(std::exp2(camera.zoom - zoom));
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>((origin.x - camera.centre.x) * world + camera.width / 2.0),
                     static_cast<float>((origin.y - camera.centre.y) * world + camera.height / 2.0));
    matrix.scale(scale, scale);
    return matrix;
}

MapLayer::MapLayer(QQuickItem* parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        polish();
        Q_EMIT movingChanged();
    });
}

MapLayer::~MapLayer() = default;

void MapLayer::setCenter(const QGeoCoordinate& center)
{
    if (center == m_center || !center.isValid())
        return;
    m_center = center;
    cameraMoved();
    Q_EMIT centerChanged();
}

void MapLayer::setZoomLevel(double zoomLevel)
{
    if (zoomLevel == m_zoomLevel || !std::isfinite(zoomLevel))
        return;
    m_zoomLevel = zoomLevel;
    cameraMoved();
    Q_EMIT zoomLevelChanged();
}

void MapLayer::setSource(MapSource* source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    attach(source);
    polish();
    Q_EMIT sourceChanged();
}

void MapLayer::setColors(const MapPalette& colors)
{
    if (colors == m_colors)
        return;
    m_colors = colors;
    restyle();
    Q_EMIT colorsChanged();
}

void MapLayer::setUnit(double unit)
{
    if (unit == m_unit || !(unit > 0.0))
        return;
    m_unit = unit;
    restyle();
    Q_EMIT unitChanged();
}

MapCamera MapLayer::camera() const
{
    return {
        {mercatorX(m_center.longitude()), mercatorY(m_center.latitude())}, m_zoomLevel, width(), height()};
}

void MapLayer::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        restyle();
}

void MapLayer::itemChange(ItemChange change, const ItemChangeData& data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        restyle();
}

double MapLayer::devicePixelRatio() const
{
    return window() != nullptr ? window()->effectiveDevicePixelRatio() : 1.0;
}

bool MapLayer::isSeenAnew()
{
    const Manner now{camera(), m_colors, m_unit, devicePixelRatio()};
    return std::exchange(m_manner, now) != now;
}

void MapLayer::cameraMoved()
{
    const bool wasMoving = isMoving();
    m_settle.start();
    polish();
    if (!wasMoving)
        Q_EMIT movingChanged();
}

/// The mesh, moved by the camera.
struct MeshLayer::Node : public QSGTransformNode
{
    MeshNode* mesh = new MeshNode;

    Node() { appendChildNode(mesh); }
};

MeshLayer::MeshLayer(QQuickItem* parent)
    : MapLayer(parent)
{}

void MeshLayer::restyle()
{
    invalidate();
}

void MeshLayer::invalidate()
{
    m_valid = false;
    polish();
}

void MeshLayer::updatePolish()
{
    const MapCamera now = camera();
    if (now.width <= 0.0 || now.height <= 0.0)
        return;
    if (!m_valid || !m_frame.covers(now, isMoving() ? kMovingTolerance : kStillTolerance)) {
        m_frame = MeshFrame::around(now);
        m_mesh = tessellate(m_frame);
        m_valid = true;
        m_uploadPending = true;
    }
    if (isSeenAnew() || m_uploadPending)
        update();
}

QSGNode* MeshLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<Node*>(old);
    const bool isNew = node == nullptr;
    if (isNew)
        node = new Node;
    if (m_uploadPending || isNew) {
        node->mesh->take(m_mesh);
        m_uploadPending = false;
    }
    node->setMatrix(m_frame.matrixTo(camera()));
    return node;
}

} // namespace posko::mapscene
