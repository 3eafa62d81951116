// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/maplayer.h"

namespace posko::mapscene {

/// Points of the ring, the first repeated: all at its geodesic distance from the centre, so that it is true
/// at any latitude.
[[nodiscard]] std::vector<core::MercatorPoint> ringPoints(const core::MapRing& ring);

/// Dashed rings of equal distance around the focus; their texts are placed by the label layer.
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
    void tessellate(const MeshFrame& frame, std::vector<MeshPart>& parts) override;
};

} // namespace posko::mapscene
