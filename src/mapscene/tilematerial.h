// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/basestyle.h"
#include "mapscene/tileview.h"

#include <QtQuick/QSGMaterial>

#include <array>

class QSGTexture;

namespace posko::mapscene {

/// Colours an area of a tile from the numbers of the relief under it.
class TileAreaMaterial final : public QSGMaterial
{
public:
    TileAreaMaterial();

    /// The relief (never null), and which part of it the tile fills. True if that changed anything.
    bool setRelief(QSGTexture* texture, const TileShare& share);
    bool setLook(BaseArea area, const BaseAreaLook& look);

    [[nodiscard]] QSGMaterialType* type() const override;
    [[nodiscard]] QSGMaterialShader* createShader(QSGRendererInterface::RenderMode mode) const override;
    [[nodiscard]] int compare(const QSGMaterial* other) const override;

    /// What follows the matrix and the opacity in the shader's block.
    struct Numbers
    {
        std::array<float, 4> share{}; ///< offset and size in the relief, for one tile unit
        std::array<float, 4> ramp0{};
        std::array<float, 4> ramp1{};
        std::array<float, 4> ramp2{};
        std::array<float, 4> shadow{};
        std::array<float, 4> light{};
        std::array<float, 4> mode{}; ///< 0 sea, 1 land, 2 plain; knee of the ramp

        friend auto operator<=>(const Numbers&, const Numbers&) = default;
    };
    [[nodiscard]] const Numbers& numbers() const { return m_numbers; }
    [[nodiscard]] QSGTexture* texture() const { return m_texture; }

private:
    Numbers m_numbers;
    QSGTexture* m_texture = nullptr;
};

/// Draws all lines of a tile as wide as their classes say, in pixels, with edges that fade over one pixel.
class TileLineMaterial final : public QSGMaterial
{
public:
    TileLineMaterial();

    /// `unit`: item pixels of one pixel at a height of 1080; `scale`: item pixels of a tile unit. True if
    /// that changed anything.
    bool setLooks(const std::array<BaseLineLook, kBaseLines>& looks, double unit, double scale,
                  double devicePixelRatio);

    [[nodiscard]] QSGMaterialType* type() const override;
    [[nodiscard]] QSGMaterialShader* createShader(QSGRendererInterface::RenderMode mode) const override;
    [[nodiscard]] int compare(const QSGMaterial* other) const override;

    struct Numbers
    {
        std::array<float, 4> scale{};
        std::array<std::array<float, 4>, kBaseLines> colours{};
        std::array<std::array<float, 4>, kBaseLines> shapes{}; ///< half width, dash, gap, all in item pixels

        friend auto operator<=>(const Numbers&, const Numbers&) = default;
    };
    [[nodiscard]] const Numbers& numbers() const { return m_numbers; }

private:
    Numbers m_numbers;
};

} // namespace posko::mapscene
