// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basestyle.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace posko::mapscene {

namespace {

/// `share` 0: the first colour, 1: the second.
QColor between(const QColor& from, const QColor& to, double share)
{
    const auto mixed = [share](float a, float b) {
        return a + static_cast<float>(share) * (b - a);
    };
    return QColor::fromRgbF(mixed(from.redF(), to.redF()), mixed(from.greenF(), to.greenF()),
                            mixed(from.blueF(), to.blueF()));
}

/// A value at a zoom; between two of them it goes straight.
struct Stop
{
    double zoom;
    double value;
};

double at(double zoom, std::span<const Stop> stops)
{
    if (zoom <= stops.front().zoom)
        return stops.front().value;
    for (std::size_t index = 1; index < stops.size(); ++index)
        if (zoom <= stops[index].zoom) {
            const double share = (zoom - stops[index - 1].zoom) / (stops[index].zoom - stops[index - 1].zoom);
            return stops[index - 1].value + share * (stops[index].value - stops[index - 1].value);
        }
    return stops.back().value;
}

/// A class of lines over all zooms.
struct LineRule
{
    BaseLine line;
    QColor MapPalette::* colour;
    std::array<Stop, 4> width;
    std::array<Stop, 4> opacity;
    double dash;
    double gap;
};

constexpr std::array<Stop, 4> kAlways{Stop{0, 1}, Stop{1, 1}, Stop{2, 1}, Stop{3, 1}};

constexpr std::array kLines{
    LineRule{BaseLine::RiverSmall,
             &MapPalette::river,
             {Stop{6, 0.6}, Stop{8, 1.0}, Stop{10, 1.5}, Stop{14, 3.0}},
             {Stop{6.2, 0}, Stop{7.2, 0.7}, Stop{9, 0.9}, Stop{10, 1}},
             0,
             0},
    LineRule{BaseLine::RiverGreat,
             &MapPalette::river,
             {Stop{5, 0.7}, Stop{7, 1.3}, Stop{9, 2.0}, Stop{14, 4.5}},
             {Stop{4.8, 0}, Stop{5.8, 0.7}, Stop{8, 1}, Stop{10, 1}},
             0,
             0},
    LineRule{BaseLine::BorderProvince,
             &MapPalette::border,
             {Stop{4, 0.8}, Stop{6, 1.0}, Stop{9, 1.5}, Stop{14, 2.2}},
             {Stop{3.6, 0}, Stop{4.4, 0.8}, Stop{6, 1}, Stop{7, 1}},
             0,
             0},
    LineRule{BaseLine::BorderProvinceApprox,
             &MapPalette::border,
             {Stop{4, 0.8}, Stop{6, 1.0}, Stop{9, 1.5}, Stop{14, 2.2}},
             {Stop{3.6, 0}, Stop{4.4, 0.8}, Stop{6, 1}, Stop{7, 1}},
             6,
             4},
    LineRule{BaseLine::CoastForeign,
             &MapPalette::coastForeign,
             {Stop{3, 0.8}, Stop{6, 1.0}, Stop{9, 1.2}, Stop{14, 1.6}},
             kAlways,
             0,
             0},
    LineRule{BaseLine::Coast,
             &MapPalette::coast,
             {Stop{3, 0.8}, Stop{5, 1.0}, Stop{9, 1.4}, Stop{14, 2.0}},
             kAlways,
             0,
             0},
    LineRule{BaseLine::BorderCountry,
             &MapPalette::borderCountry,
             {Stop{3, 1.2}, Stop{6, 1.7}, Stop{9, 2.3}, Stop{14, 3.0}},
             kAlways,
             0,
             0},
    LineRule{BaseLine::PlateSubduction,
             &MapPalette::plateLine,
             {Stop{3, 1.2}, Stop{5, 1.5}, Stop{6, 1.5}, Stop{7, 1.5}},
             {Stop{2.8, 0}, Stop{3.4, 1}, Stop{6.2, 1}, Stop{7, 0}},
             0,
             0},
    LineRule{BaseLine::PlateFault,
             &MapPalette::plateLine,
             {Stop{3, 1.0}, Stop{5, 1.2}, Stop{6, 1.2}, Stop{7, 1.2}},
             {Stop{3.4, 0}, Stop{4.2, 0.9}, Stop{6.2, 0.9}, Stop{7, 0}},
             5,
             4},
};

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(colour.alphaF() * std::clamp(opacity, 0.0, 1.0)));
    return colour;
}

} // namespace

std::array<BaseLineLook, kBaseLines> baseLineLooks(const MapPalette& palette, double zoom)
{
    std::array<BaseLineLook, kBaseLines> looks;
    for (const LineRule& rule : kLines)
        looks[static_cast<std::size_t>(rule.line)] = {faded(palette.*rule.colour, at(zoom, rule.opacity)),
                                                      at(zoom, rule.width), rule.dash, rule.gap};
    return looks;
}

BaseAreaLook baseAreaLook(const MapPalette& palette, BaseArea area, double zoom)
{
    constexpr auto fade = std::to_array<Stop>({{7.5, 1}, {11, 0.12}});
    const double hills = at(zoom, fade);
    switch (area) {
    case BaseArea::Sea:
        return {{palette.seaShelf, palette.sea, palette.seaDeep},
                palette.seaShadow,
                palette.seaLight,
                0.75,
                0.5,
                true};
    case BaseArea::Land:
        return {{palette.land, between(palette.land, palette.landHill, hills),
                 between(palette.land, palette.landPeak, hills)},
                palette.landShadow,
                palette.landLight,
                0.85 * hills,
                0.6 * hills,
                true};
    case BaseArea::LandForeign:
        return {{palette.landForeign, palette.landForeign, palette.landForeign},
                palette.landShadow,
                palette.landLight,
                0.4 * hills,
                0.25 * hills,
                true};
    case BaseArea::Lake:
        break;
    }
    return {{palette.lake, palette.lake, palette.lake}, palette.lake, palette.lake, 0, 0, false};
}

} // namespace posko::mapscene
