// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QTimer>
#include <QtPositioning/QGeoCoordinate>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::mapscene {

/// The camera that the ground is drawn by, which follows the map's own as seldom as it can: what was drawn is
/// moved as long as it reaches. It promises that a map which lies still shows the ground drawn by the map's
/// own camera, and that no place of the view is ever without ground.
class GroundCamera : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    /// The map's camera.
    Q_PROPERTY(QGeoCoordinate center READ center WRITE setCenter NOTIFY centerChanged FINAL)
    Q_PROPERTY(double zoomLevel READ zoomLevel WRITE setZoomLevel NOTIFY zoomLevelChanged FINAL)
    /// Pixels that are drawn beyond each edge while the map is dragged.
    Q_PROPERTY(double reach READ reach WRITE setReach NOTIFY reachChanged FINAL)

    Q_PROPERTY(QGeoCoordinate drawnCenter READ drawnCenter NOTIFY drawnChanged FINAL)
    Q_PROPERTY(double drawnZoom READ drawnZoom NOTIFY drawnChanged FINAL)
    /// Pixels that are drawn beyond each edge now.
    Q_PROPERTY(double margin READ margin NOTIFY drawnChanged FINAL)
    /// False while the zoom changes: then nothing that was drawn serves a second time.
    Q_PROPERTY(bool kept READ isKept NOTIFY drawnChanged FINAL)
    /// Where what was drawn lies now, against where it was drawn, in pixels.
    Q_PROPERTY(QPointF shift READ shift NOTIFY shiftChanged FINAL)

public:
    explicit GroundCamera(QObject* parent = nullptr);

    [[nodiscard]] QGeoCoordinate center() const { return m_center; }
    void setCenter(const QGeoCoordinate& center);
    [[nodiscard]] double zoomLevel() const { return m_zoomLevel; }
    void setZoomLevel(double zoomLevel);
    [[nodiscard]] double reach() const { return m_reach; }
    void setReach(double reach);

    [[nodiscard]] QGeoCoordinate drawnCenter() const { return m_drawnCenter; }
    [[nodiscard]] double drawnZoom() const { return m_drawnZoom; }
    [[nodiscard]] double margin() const { return m_motion == Motion::dragged ? m_reach : 0.0; }
    [[nodiscard]] bool isKept() const { return m_motion != Motion::zoomed; }
    [[nodiscard]] QPointF shift() const { return m_shift; }

Q_SIGNALS:
    void centerChanged();
    void zoomLevelChanged();
    void reachChanged();
    void drawnChanged();
    void shiftChanged();

private:
    enum class Motion { still, dragged, zoomed };

    void draw(Motion motion);

    QGeoCoordinate m_center{0.0, 0.0};
    double m_zoomLevel = 0;
    double m_reach = 0;
    QGeoCoordinate m_drawnCenter{0.0, 0.0};
    double m_drawnZoom = 0;
    QPointF m_shift;
    Motion m_motion = Motion::still;
    QTimer m_settle;
};

} // namespace posko::mapscene
