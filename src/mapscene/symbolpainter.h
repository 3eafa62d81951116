// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mappalette.h"
#include "mapscene/symbolstyle.h"

#include <QtCore/QRect>
#include <QtGui/QImage>

#include <cstdint>
#include <unordered_map>

class QPainter;

namespace posko::mapscene {

/// The palette's colour of a tone.
[[nodiscard]] QColor toneColour(SymbolTone tone, const MapPalette& palette);

/// Paints one symbol around the painter's origin, unturned (pointing up).
void paintSymbol(QPainter& painter, const SymbolStyle& style, const MapPalette& palette);

/// One picture that holds every symbol in use, painted when it is first asked for.
/// It promises that rectangles given out stay valid until the revision's generation changes.
class SymbolAtlas
{
public:
    /// Forgets all symbols if the palette or the device pixel ratio differ.
    void configure(const MapPalette& palette, double devicePixelRatio);

    /// Where the symbol lies in the picture, in its pixels; the symbol's middle is the rectangle's middle.
    [[nodiscard]] QRect symbol(const SymbolStyle& style);

    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// Grows with each symbol painted.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// Grows when rectangles given out before are no longer valid.
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }
    [[nodiscard]] double devicePixelRatio() const { return m_devicePixelRatio; }

private:
    void clear();
    [[nodiscard]] QRect allocate(int side);

    MapPalette m_palette;
    double m_devicePixelRatio = 1.0;
    QImage m_picture;
    std::unordered_map<std::uint64_t, QRect> m_symbols;
    int m_shelfX = 0;
    int m_shelfY = 0;
    int m_shelfHeight = 0;
    std::uint64_t m_revision = 0;
    std::uint64_t m_generation = 0;
};

} // namespace posko::mapscene
