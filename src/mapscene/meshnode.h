// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mesh.h"

#include <QtQuick/QSGGeometryNode>
#include <QtQuick/QSGVertexColorMaterial>

namespace posko::mapscene {

/// A mesh in the scene graph. It promises that a mesh of no triangles leaves no geometry in the graph.
class MeshNode : public QSGNode
{
public:
    MeshNode();
    ~MeshNode() override;
    Q_DISABLE_COPY_MOVE(MeshNode)

    /// Shows this mesh in place of the one before.
    void take(const Mesh& mesh);

private:
    QSGGeometry m_geometry;
    QSGVertexColorMaterial m_material;
    QSGGeometryNode m_triangles;
};

} // namespace posko::mapscene
