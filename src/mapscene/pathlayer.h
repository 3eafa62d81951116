// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/maplayer.h"

#include <span>

namespace posko::mapscene {

/// From this zoom on, the trails of all that lies within sight are drawn.
inline constexpr double trailZoom = 9.0;

/// Roads by their state, and the trails of teams and units.
/// It promises that a trail fades towards its past, that one which is not drawn costs nothing when it grows,
/// and that a road that is cut and one that is restricted differ without their colour.
class PathLayer : public MeshLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(PathLayer)

public:
    explicit PathLayer(QQuickItem* parent = nullptr);
    ~PathLayer() override;

    /// True where the path is drawn at this zoom.
    [[nodiscard]] static bool isDrawn(const core::MapPath& path, double zoom);

protected:
    void updatePolish() override;
    void attach(MapSource* source) override;
    [[nodiscard]] Mesh tessellate(const MeshFrame& frame) const override;

private:
    void addTrail(Mesh& mesh, std::span<const PixelPoint> pixels, const PixelRect& bounds,
                  const core::MapPath& path) const;
    void addRoad(Mesh& mesh, std::span<const PixelPoint> pixels, const PixelRect& bounds,
                 const core::MapPath& path) const;

    void setAll(bool all);

    QPointer<MapSource> m_asked; ///< the source that knows of m_all
    bool m_all = false;          ///< the trails of all are drawn
};

} // namespace posko::mapscene
