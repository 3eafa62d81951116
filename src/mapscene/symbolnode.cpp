// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolnode.h"

#include "mapscene/shaderblock.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>

namespace posko::mapscene {

namespace {

constexpr int kCornersOfAQuad = 4;
constexpr int kIndicesOfAQuad = 6;
constexpr std::size_t kRoomStep = 256; // quads by which the buffers grow

const QSGGeometry::AttributeSet& attributes()
{
    static const QSGGeometry::Attribute data[] = {
        QSGGeometry::Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType,
                                                        QSGGeometry::PositionAttribute),
        QSGGeometry::Attribute::createWithAttributeType(1, 2, QSGGeometry::FloatType,
                                                        QSGGeometry::UnknownAttribute),
        QSGGeometry::Attribute::createWithAttributeType(2, 2, QSGGeometry::FloatType,
                                                        QSGGeometry::TexCoordAttribute)};
    static const QSGGeometry::AttributeSet set{3, sizeof(SymbolVertex), data};
    return set;
}

/// Hands matrix, camera, opacity and atlas to the shader.
class Shader : public QSGMaterialShader
{
public:
    Shader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/posko/mapscene/symbol.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/posko/mapscene/symbol.frag.qsb"));
    }

    bool updateUniformData(RenderState& state, QSGMaterial* newMaterial, QSGMaterial*) override
    {
        writeBlock(state, static_cast<SymbolMaterial*>(newMaterial)->camera);
        return true;
    }

    void updateSampledImage(RenderState& state, int binding, QSGTexture** texture, QSGMaterial* newMaterial,
                            QSGMaterial*) override
    {
        const auto* material = static_cast<SymbolMaterial*>(newMaterial);
        if (binding != 1 || !material->atlas)
            return;
        material->atlas->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
        *texture = material->atlas.get();
    }
};

} // namespace

SymbolMaterial::SymbolMaterial()
{
    // A matrix for each batch: nothing else is drawn with it, and its corners are no plain positions.
    setFlag(Blending | NoBatching);
}

QSGMaterialType* SymbolMaterial::type() const
{
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader* SymbolMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new Shader;
}

int SymbolMaterial::compare(const QSGMaterial* other) const
{
    return this == other ? 0 : this < other ? -1 : 1;
}

SymbolQuads::SymbolQuads()
    : m_geometry(attributes(), 0, 0, QSGGeometry::UnsignedIntType)
{
    setFlag(OwnedByParent, false);
    m_geometry.setDrawingMode(QSGGeometry::DrawTriangles);
    m_geometry.setVertexDataPattern(QSGGeometry::StreamPattern);
    setGeometry(&m_geometry);
    setMaterial(&m_material);
}

SymbolQuads::~SymbolQuads() = default;

void SymbolQuads::takeAtlas(QQuickWindow& window, const SymbolAtlas& atlas)
{
    if (m_material.atlas && m_atlasRevision == atlas.revision())
        return;
    std::unique_ptr<QSGTexture> fresh(
        window.createTextureFromImage(atlas.picture(), QQuickWindow::TextureHasAlphaChannel));
    if (!fresh)
        return;
    fresh->setFiltering(QSGTexture::Linear);
    m_material.atlas = std::move(fresh);
    m_atlasRevision = atlas.revision();
    markDirty(DirtyMaterial);
}

void SymbolQuads::takeCorners(std::span<const SymbolVertex> corners)
{
    const std::size_t quads = corners.size() / kCornersOfAQuad;
    if (quads > m_room || quads * 4 + kRoomStep * 4 < m_room) {
        m_room = (quads / kRoomStep + 1) * kRoomStep;
        m_geometry.allocate(static_cast<int>(m_room) * kCornersOfAQuad,
                            static_cast<int>(m_room) * kIndicesOfAQuad);
        quint32* index = m_geometry.indexDataAsUInt();
        for (quint32 quad = 0; quad < m_room; ++quad)
            for (const quint32 corner : {0U, 1U, 2U, 2U, 1U, 3U})
                *index++ = quad * kCornersOfAQuad + corner;
    }
    auto* const data = static_cast<SymbolVertex*>(m_geometry.vertexData());
    std::ranges::copy(corners, data);
    std::fill_n(data + corners.size(), m_room * kCornersOfAQuad - corners.size(),
                SymbolVertex{}); // cover nothing
    markDirty(DirtyGeometry);
}

void SymbolQuads::takeCamera(const SymbolCamera& camera)
{
    if (camera == m_material.camera)
        return;
    m_material.camera = camera;
    markDirty(DirtyMaterial);
}

} // namespace posko::mapscene
