// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/maplayer.h"

namespace posko::mapscene {

/// Points of the ring, the first repeated: all at its geodesic distance from the centre, so that it is true
/// at any latitude.
[[nodiscard]] std::vector<core::MercatorPoint> ringPoints(const core::MapRing& ring);

/// How a ring is drawn. Sizes are pixels at a window height of 1080.
struct RingLook
{
    QColor colour;
    double width = 0;
    double opacity = 1;
    Dash dash;
};

/// Every ring is dashed: none of them is a border. One of estimated intensity has the colour of its step on
/// BMKG's scale SIG, and the broader a line the stronger it is.
[[nodiscard]] RingLook ringLook(const core::MapRing& ring, const MapPalette& palette);

/// Dashed rings of equal distance or of estimated intensity around the focus; their texts are placed by the
/// label layer.
class RingLayer : public MeshLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(RingLayer)

public:
    explicit RingLayer(QQuickItem* parent = nullptr);
    ~RingLayer() override;

protected:
    void attach(MapSource* source) override;
    [[nodiscard]] Mesh tessellate(const MeshFrame& frame) const override;
};

} // namespace posko::mapscene
