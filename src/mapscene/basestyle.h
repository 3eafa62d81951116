// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mappalette.h"

#include <QtGui/QColor>

#include <array>
#include <cstdint>

namespace posko::mapscene {

/// Areas of the base map, in the order in which they are painted.
enum class BaseArea : std::uint8_t {
    Sea,
    LandForeign,
    Land,
    Lake,
};
constexpr std::size_t kBaseAreas = 4;

/// Lines of the base map, in the order in which they are painted.
enum class BaseLine : std::uint8_t {
    RiverSmall,
    RiverGreat,
    BorderProvince,
    BorderProvinceApprox,
    CoastForeign,
    Coast,
    BorderCountry,
    PlateSubduction, ///< trenches, with teeth on the overriding side
    PlateFault,
};
constexpr std::size_t kBaseLines = 9;

/// How one class of lines is drawn, in pixels at a height of 1080. A colour without alpha: not at all.
struct BaseLineLook
{
    QColor colour;
    double width = 0;
    double dash = 0; ///< 0: solid
    double gap = 0;
};

/// How one class of areas is coloured from the numbers of the relief (maps/README.md): three colours from the
/// shore outwards, reached at 0, kBaseRampKnee and 1 of the root of depth or height, then darkened and
/// lightened by the shade. An area without `ramped` is plain.
struct BaseAreaLook
{
    std::array<QColor, 3> ramp;
    QColor shadow;
    QColor light;
    double shadowStrength = 0;
    double lightStrength = 0;
    bool ramped = false;
};
constexpr double kBaseRampKnee = 0.3;

/// The style of the base map: one table for all zooms. `zoom` is that of a screen with 1080 lines.
[[nodiscard]] std::array<BaseLineLook, kBaseLines> baseLineLooks(const MapPalette& palette, double zoom);
/// The relief ends at zoom 5 to 7 and is only enlarged beyond: its hills fade there, so that nobody takes a
/// blur of kilometres for ground.
[[nodiscard]] BaseAreaLook baseAreaLook(const MapPalette& palette, BaseArea area, double zoom);

} // namespace posko::mapscene
