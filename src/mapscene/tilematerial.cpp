// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/tilematerial.h"

#include "mapscene/shaderblock.h"
#include "mapscene/tiledrawing.h"

#include <QtQuick/QSGTexture>

#include <functional>

namespace posko::mapscene {

namespace {

std::array<float, 4> straight(const QColor& colour, double last)
{
    return {colour.redF(), colour.greenF(), colour.blueF(), static_cast<float>(last)};
}

class AreaShader final : public QSGMaterialShader
{
public:
    AreaShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/posko/mapscene/tilearea.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/posko/mapscene/tilearea.frag.qsb"));
    }

    bool updateUniformData(RenderState& state, QSGMaterial* now, QSGMaterial*) override
    {
        writeBlock(state, static_cast<const TileAreaMaterial*>(now)->numbers());
        return true;
    }

    void updateSampledImage(RenderState& state, int, QSGTexture** texture, QSGMaterial* now,
                            QSGMaterial*) override
    {
        *texture = static_cast<const TileAreaMaterial*>(now)->texture();
        (*texture)->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
    }
};

class LineShader final : public QSGMaterialShader
{
public:
    LineShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/posko/mapscene/tileline.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/posko/mapscene/tileline.frag.qsb"));
    }

    bool updateUniformData(RenderState& state, QSGMaterial* now, QSGMaterial*) override
    {
        writeBlock(state, static_cast<const TileLineMaterial*>(now)->numbers());
        return true;
    }
};

template <class Numbers> bool replace(Numbers& held, const Numbers& now)
{
    if (held == now)
        return false;
    held = now;
    return true;
}

} // namespace

TileAreaMaterial::TileAreaMaterial()
{
    // Vertices stay in tile units and are uploaded once: a merged batch would move them on the CPU.
    setFlag(RequiresFullMatrix | NoBatching);
}

bool TileAreaMaterial::setRelief(QSGTexture* texture, const TileShare& share)
{
    Numbers now = m_numbers;
    now.share = {static_cast<float>(share.x), static_cast<float>(share.y),
                 static_cast<float>(share.side / kTileUnits), 0};
    const bool isOther = texture != m_texture;
    m_texture = texture;
    return replace(m_numbers, now) || isOther;
}

bool TileAreaMaterial::setLook(BaseArea area, const BaseAreaLook& look)
{
    Numbers now = m_numbers;
    now.ramp0 = straight(look.ramp[0], 1);
    now.ramp1 = straight(look.ramp[1], 1);
    now.ramp2 = straight(look.ramp[2], 1);
    now.shadow = straight(look.shadow, look.shadowStrength);
    now.light = straight(look.light, look.lightStrength);
    now.mode = {!look.ramped            ? 2.0F
                : area == BaseArea::Sea ? 0.0F
                                        : 1.0F,
                static_cast<float>(kBaseRampKnee), 0, 0};
    return replace(m_numbers, now);
}

QSGMaterialType* TileAreaMaterial::type() const
{
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader* TileAreaMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new AreaShader;
}

int TileAreaMaterial::compare(const QSGMaterial* other) const
{
    const auto* that = static_cast<const TileAreaMaterial*>(other);
    if (m_texture != that->m_texture)
        return std::less<>()(m_texture, that->m_texture) ? -1 : 1;
    return m_numbers == that->m_numbers ? 0 : m_numbers < that->m_numbers ? -1 : 1;
}

TileLineMaterial::TileLineMaterial()
{
    setFlag(RequiresFullMatrix | NoBatching | Blending);
}

bool TileLineMaterial::setLooks(const std::array<BaseLineLook, kBaseLines>& looks, double unit, double scale,
                                double devicePixelRatio)
{
    Numbers now;
    now.scale = {static_cast<float>(scale), static_cast<float>(0.5 / devicePixelRatio),
                 static_cast<float>(-kTileOverlap), static_cast<float>(kTileUnits + kTileOverlap)};
    for (std::size_t index = 0; index < kBaseLines; ++index) {
        const BaseLineLook& look = looks[index];
        const float alpha = look.width > 0.0 ? look.colour.alphaF() : 0.0F;
        now.colours[index] = {look.colour.redF() * alpha, look.colour.greenF() * alpha,
                              look.colour.blueF() * alpha, alpha};
        now.shapes[index] = {static_cast<float>(look.width * unit / 2.0),
                             static_cast<float>(look.dash * unit), static_cast<float>(look.gap * unit), 0};
    }
    return replace(m_numbers, now);
}

QSGMaterialType* TileLineMaterial::type() const
{
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader* TileLineMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new LineShader;
}

int TileLineMaterial::compare(const QSGMaterial* other) const
{
    const auto& that = static_cast<const TileLineMaterial*>(other)->m_numbers;
    return m_numbers == that ? 0 : m_numbers < that ? -1 : 1;
}

} // namespace posko::mapscene
