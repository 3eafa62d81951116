// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/areashape.h"
#include "mapscene/maplayer.h"

#include <string>
#include <unordered_map>

namespace posko::mapscene {

/// The areas of warnings and hazards: a faint tint, a pattern by severity and an outline in the priority's
/// colour; those of a search pale and dashed, without any pattern.
/// It promises that the map beneath stays readable, and that an area of a test or exercise is dashed violet.
class AreaLayer : public MeshLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(AreaLayer)

public:
    explicit AreaLayer(QQuickItem* parent = nullptr);
    ~AreaLayer() override;

protected:
    void attach(MapSource* source) override;
    void tessellate(const MeshFrame& frame, std::vector<MeshPart>& parts) override;

private:
    struct Known
    {
        std::vector<std::vector<core::MercatorPoint>> rings;
        AreaShape shape;
    };

    void refreshShapes();
    void addArea(Mesh& mesh, const MeshFrame& frame, const core::MapArea& area, const AreaShape& shape) const;

    std::unordered_map<std::string, Known> m_shapes; ///< by area id; the union is reckoned once
};

} // namespace posko::mapscene
