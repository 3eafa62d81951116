// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapcamera.h"
#include "mapscene/mappalette.h"
#include "mapscene/mapsource.h"
#include "mapscene/mesh.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QMatrix4x4>
#include <QtPositioning/QGeoCoordinate>
#include <QtQuick/QQuickItem>

#include <optional>

namespace posko::mapscene {

/// Straight RGBA of a colour.
[[nodiscard]] Rgba rgbaOf(const QColor& colour);

/// A drawing in pixels of one zoom around one origin, and what part of the world it covers.
/// Moving the camera moves a matrix; only a camera outside of it, or of another zoom, needs a new one.
struct MeshFrame
{
    core::MercatorPoint origin;
    double zoom = 0;
    MercatorBox covered;

    /// A frame around what the camera shows, somewhat larger on every side.
    [[nodiscard]] static MeshFrame around(const MapCamera& camera);
    /// True if the camera may be shown by it: its view is covered and zooms differ by at most `tolerance`.
    [[nodiscard]] bool covers(const MapCamera& camera, double tolerance) const;
    /// Pixels from the origin, in the copy of the world nearest to it.
    [[nodiscard]] PixelPoint toFrame(core::MercatorPoint point) const;
    /// The same without looking for the nearest copy.
    [[nodiscard]] PixelPoint toFrameAsIs(core::MercatorPoint point) const;
    /// The covered part in frame pixels.
    [[nodiscard]] PixelRect bounds() const;
    [[nodiscard]] QMatrix4x4 matrixTo(const MapCamera& camera) const;
};

/// What all layers of the map share: the camera they follow, the source they read, palette and scale.
/// It promises polish() at each change of these, and once more when the camera has come to rest.
class MapLayer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Base of the map's layers")
    Q_DISABLE_COPY_MOVE(MapLayer)

    /// Where the map looks; bound to Map.center.
    Q_PROPERTY(QGeoCoordinate center READ center WRITE setCenter NOTIFY centerChanged FINAL)
    /// Bound to Map.zoomLevel.
    Q_PROPERTY(double zoomLevel READ zoomLevel WRITE setZoomLevel NOTIFY zoomLevelChanged FINAL)
    Q_PROPERTY(posko::mapscene::MapSource* source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    Q_PROPERTY(posko::mapscene::MapPalette colors READ colors WRITE setColors NOTIFY colorsChanged FINAL)
    /// Item pixels of one pixel at a window height of 1080.
    Q_PROPERTY(double unit READ unit WRITE setUnit NOTIFY unitChanged FINAL)
    /// True until the camera has been still for a moment.
    Q_PROPERTY(bool moving READ isMoving NOTIFY movingChanged FINAL)

public:
    explicit MapLayer(QQuickItem* parent = nullptr);
    ~MapLayer() override;

    [[nodiscard]] QGeoCoordinate center() const { return m_center; }
    void setCenter(const QGeoCoordinate& center);
    [[nodiscard]] double zoomLevel() const { return m_zoomLevel; }
    void setZoomLevel(double zoomLevel);
    [[nodiscard]] MapSource* source() const { return m_source; }
    void setSource(MapSource* source);
    [[nodiscard]] const MapPalette& colors() const { return m_colors; }
    void setColors(const MapPalette& colors);
    [[nodiscard]] double unit() const { return m_unit; }
    void setUnit(double unit);

    [[nodiscard]] MapCamera camera() const;
    [[nodiscard]] bool isMoving() const { return m_settle.isActive(); }

Q_SIGNALS:
    void centerChanged();
    void zoomLevelChanged();
    void sourceChanged();
    void colorsChanged();
    void unitChanged();
    void movingChanged();

protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

    [[nodiscard]] double devicePixelRatio() const;
    /// True where camera, colours or scale are not those of the call before: what is drawn must be drawn
    /// anew even where nothing in it has changed. A layer that is drawn into a picture spares it by this.
    [[nodiscard]] bool isSeenAnew();

    /// Called when palette, scale, size or screen changed: everything must be drawn anew.
    virtual void restyle() = 0;
    /// Called when the source is another one (or none); connect to its signals here.
    virtual void attach(MapSource* source) = 0;

private:
    struct Manner
    {
        MapCamera camera;
        MapPalette colors;
        double unit = 0;
        double devicePixelRatio = 0;

        friend bool operator==(const Manner&, const Manner&) = default;
    };

    void cameraMoved();

    std::optional<Manner> m_manner;
    QGeoCoordinate m_center{0.0, 0.0};
    double m_zoomLevel = 0;
    QPointer<MapSource> m_source;
    MapPalette m_colors;
    double m_unit = 1.0;
    QTimer m_settle;
};

/// A layer of triangles that are tessellated for a MeshFrame and then only moved.
class MeshLayer : public MapLayer
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit MeshLayer(QQuickItem* parent = nullptr);

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void restyle() override;

    /// Tessellates anew at the next frame.
    void invalidate();
    /// The drawing of what the frame covers, in its pixels.
    [[nodiscard]] virtual Mesh tessellate(const MeshFrame& frame) const = 0;

private:
    struct Node;

    MeshFrame m_frame;
    Mesh m_mesh;
    bool m_valid = false;
    bool m_uploadPending = false;
};

} // namespace posko::mapscene
