// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/meshnode.h"

#include <cstring>
#include <vector>

namespace posko::mapscene {

namespace {

static_assert(sizeof(ColouredVertex) == sizeof(QSGGeometry::ColoredPoint2D));

template <class T> void copyInto(void* buffer, const std::vector<T>& elements)
{
    std::memcpy(buffer, elements.data(), elements.size() * sizeof(T));
}

} // namespace

MeshNode::MeshNode()
    : m_geometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), 0, 0, QSGGeometry::UnsignedIntType)
{
    m_geometry.setDrawingMode(QSGGeometry::DrawTriangles);
    m_triangles.setFlag(OwnedByParent, false);
    m_triangles.setGeometry(&m_geometry);
    m_triangles.setMaterial(&m_material);
}

MeshNode::~MeshNode()
{
    removeAllChildNodes();
}

void MeshNode::take(const Mesh& mesh)
{
    if (mesh.empty()) {
        removeAllChildNodes();
        return;
    }
    m_geometry.allocate(static_cast<int>(mesh.vertices.size()), static_cast<int>(mesh.indices.size()));
    copyInto(m_geometry.vertexData(), mesh.vertices);
    copyInto(m_geometry.indexDataAsUInt(), mesh.indices);
    m_triangles.markDirty(DirtyGeometry);
    if (m_triangles.parent() == nullptr)
        appendChildNode(&m_triangles);
}

} // namespace posko::mapscene
