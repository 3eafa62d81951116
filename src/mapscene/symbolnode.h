// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/symbolpainter.h"

#include <QtQuick/QSGGeometryNode>
#include <QtQuick/QSGMaterial>
#include <QtQuick/QSGTexture>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

class QQuickWindow;

namespace posko::mapscene {

/// A corner of a symbol as the shader takes it: pixels of the drawing's zoom from its origin, pixels of the
/// screen from there, and where in the atlas.
struct SymbolVertex
{
    float x = 0;
    float y = 0;
    float right = 0;
    float down = 0;
    float u = 0;
    float v = 0;
};

/// How a drawing lies on the screen: moved in item pixels after a scale.
struct SymbolCamera
{
    float x = 0;
    float y = 0;
    float scale = 1;
    float snap = 0; ///< device pixels of a pixel: places go onto whole ones; 0: they do not

    friend bool operator==(const SymbolCamera&, const SymbolCamera&) = default;
};

/// The symbols' material: their atlas, and the camera as its uniform.
class SymbolMaterial : public QSGMaterial
{
public:
    SymbolMaterial();

    [[nodiscard]] QSGMaterialType* type() const override;
    [[nodiscard]] QSGMaterialShader* createShader(QSGRendererInterface::RenderMode mode) const override;
    [[nodiscard]] int compare(const QSGMaterial* other) const override;

    std::unique_ptr<QSGTexture> atlas;
    SymbolCamera camera;
};

/// All symbols as one drawing of quads.
/// It promises that a new camera changes a uniform and no vertex.
class SymbolQuads : public QSGGeometryNode
{
public:
    SymbolQuads();
    ~SymbolQuads() override;
    Q_DISABLE_COPY_MOVE(SymbolQuads)

    void takeAtlas(QQuickWindow& window, const SymbolAtlas& atlas);
    /// Four corners for each quad: left top, right top, left bottom, right bottom.
    void takeCorners(std::span<const SymbolVertex> corners);
    void takeCamera(const SymbolCamera& camera);

private:
    QSGGeometry m_geometry;
    SymbolMaterial m_material;
    std::uint64_t m_atlasRevision = 0;
    std::size_t m_room = 0; ///< quads for which there are indices
};

} // namespace posko::mapscene
