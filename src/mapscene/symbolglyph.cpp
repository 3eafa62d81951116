// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolglyph.h"

#include "mapscene/symbolicon.h"

#include <QtGui/QTransform>

#include <array>

namespace posko::mapscene {

namespace {

// In the order of SymbolGlyph, after none.
constexpr std::array kGlyphs{
    "ship",         "boat",    "helicopter", "aeroplane",    "truck",      "car",        "ambulance",
    "robot",        "drone",   "thing",      "person",       "ruin",       "road",       "bridge",
    "anchor",       "fence",   "roman-1",    "roman-2",      "roman-3",    "roman-4",    "roman-5",
    "shelter",      "kitchen", "logistics",  "psychosocial", "assessment", "evacuation", "communication",
    "registration", "flood",   "rain",       "storm",        "wind",       "landslide",  "wave",
    "fire",         "drought"};
static_assert(kGlyphs.size() == static_cast<std::size_t>(SymbolGlyph::drought));

// In the order of SymbolShape.
constexpr std::array kShapes{"disc", "star",     "square", "triangle", "arrow", "disc",
                             "disc", "disc",     "plate",  "hexagon",  "cross", "house",
                             "drop", "mountain", "sign",   "flag",     "waves"};
static_assert(kShapes.size() == static_cast<std::size_t>(SymbolShape::waves) + 1);

} // namespace

QPainterPath glyphPath(SymbolGlyph glyph, double radius)
{
    if (glyph == SymbolGlyph::none)
        return {};
    const auto name = QString::fromLatin1(kGlyphs[static_cast<std::size_t>(glyph) - 1]);
    return QTransform::fromScale(radius, radius).map(iconPath(name));
}

QPainterPath shapePath(SymbolShape shape, double radius)
{
    const auto name =
        QStringLiteral("shape-") + QString::fromLatin1(kShapes[static_cast<std::size_t>(shape)]);
    return QTransform::fromScale(radius, radius).map(iconPath(name));
}

} // namespace posko::mapscene
