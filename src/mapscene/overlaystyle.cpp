// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/overlaystyle.h"

#include <algorithm>

namespace posko::mapscene {

namespace {

struct BorderRule
{
    geodata::BorderRank rank;
    double from; ///< the zoom at which it begins to be seen
    double full; ///< and is seen as it is
    double opacity;
    double width;     ///< there
    double wideWidth; ///< at zoom 14
};

constexpr std::array kBorders{
    BorderRule{geodata::BorderRank::district, 8.6, 9.4, 0.55, 0.8, 1.2},
    BorderRule{geodata::BorderRank::regency, 6.6, 7.2, 0.8, 1.0, 1.8},
    BorderRule{geodata::BorderRank::province, 3.6, 4.4, 1.0, 1.2, 2.6},
    BorderRule{geodata::BorderRank::outer, 6.0, 7.0, 0.5, 1.0, 1.6},
};

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(colour.alphaF() * opacity));
    return colour;
}

std::array<BaseLineLook, kBaseLines> borderLooks(const MapPalette& palette, double zoom)
{
    constexpr double wideZoom = 14;
    constexpr double strength = 1.5; // known borders are stronger than the approximate ones
    std::array<BaseLineLook, kBaseLines> looks;
    for (const BorderRule& rule : kBorders) {
        const double seen = std::clamp((zoom - rule.from) / (rule.full - rule.from), 0.0, 1.0);
        const double wide = std::clamp((zoom - rule.full) / (wideZoom - rule.full), 0.0, 1.0);
        QColor colour = palette.border;
        colour.setAlphaF(static_cast<float>(std::min(1.0, colour.alphaF() * strength)));
        looks[static_cast<std::size_t>(rule.rank)] = {
            faded(colour, seen * rule.opacity), rule.width + wide * (rule.wideWidth - rule.width), 0, 0};
    }
    return looks;
}

std::array<BaseLineLook, kBaseLines> vectorLooks(const MapPalette& palette)
{
    std::array<BaseLineLook, kBaseLines> looks;
    looks[static_cast<std::size_t>(VectorLine::outline)] = {faded(palette.textQuiet, 0.7), 1.0, 0, 0};
    looks[static_cast<std::size_t>(VectorLine::line)] = {palette.textQuiet, 1.8, 0, 0};
    looks[static_cast<std::size_t>(VectorLine::point)] = {palette.textQuiet, 11.0, 0, 0};
    return looks;
}

} // namespace

std::array<BaseLineLook, kBaseLines> overlayLineLooks(OverlayKind kind, const MapPalette& palette,
                                                      double zoom)
{
    switch (kind) {
    case OverlayKind::Borders:
        return borderLooks(palette, zoom);
    case OverlayKind::BaseLines:
        return baseLineLooks(palette, zoom);
    case OverlayKind::Vectors:
    case OverlayKind::Picture:
        break;
    }
    return vectorLooks(palette);
}

QColor overlayFill(const MapPalette& palette)
{
    return faded(palette.textQuiet, 0.16);
}

bool isBorderDrawn(geodata::BorderRank rank, int tileZoom)
{
    const auto* rule = std::ranges::find(kBorders, rank, &BorderRule::rank);
    // A tile is shown until the next zoom.
    return tileZoom + 1 > rule->from;
}

} // namespace posko::mapscene
