// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/maplayer.h"

#include <span>

namespace posko::mapscene {

/// Colour of lines to things of this kind.
[[nodiscard]] QColor lineColour(core::MapKind kind, const MapPalette& palette);

/// Lines from the focus to its depots (one broad line) and teams (two narrow ones); dashed where they cannot
/// go, whatever their colour. Their plates are placed by the label layer.
class LineLayer : public MeshLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(LineLayer)

public:
    explicit LineLayer(QQuickItem* parent = nullptr);
    ~LineLayer() override;

protected:
    void attach(MapSource* source) override;
    [[nodiscard]] Mesh tessellate(const MeshFrame& frame) const override;

private:
    void addLine(Mesh& mesh, std::span<const PixelPoint> run, const core::MapLine& line) const;
};

} // namespace posko::mapscene
