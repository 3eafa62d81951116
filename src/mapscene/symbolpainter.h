// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mappalette.h"
#include "mapscene/symbolstyle.h"

#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtGui/QImage>

#include <cstdint>
#include <unordered_map>

class QPainter;

namespace posko::mapscene {

/// The palette's colour of a tone.
[[nodiscard]] QColor toneColour(SymbolTone tone, const MapPalette& palette);

/// Paints one symbol around the painter's origin, unturned (pointing up).
void paintSymbol(QPainter& painter, const SymbolStyle& style, const MapPalette& palette);

/// Paints the plate of a badge around the painter's origin, with what it stands for at its left end; the
/// number is not on it.
void paintBadge(QPainter& painter, std::uint8_t group, std::uint32_t count, bool isOld, double unit,
                const MapPalette& palette);

/// Paints the arrow that leads out of a symbol of this style, pointing up.
void paintNose(QPainter& painter, const SymbolStyle& style, const MapPalette& palette);
/// From the symbol's middle to the arrow's tip, with its rim.
[[nodiscard]] double noseReach(const SymbolStyle& style);

/// One picture that holds every symbol in use, painted when it is first asked for.
/// It promises that rectangles given out stay valid until the revision's generation changes.
class SymbolAtlas
{
public:
    /// Forgets all symbols if anything differs. `unit` and `family`, of the numbers, are those of badges.
    void configure(const MapPalette& palette, double devicePixelRatio, double unit = 1.0,
                   const QString& family = QStringLiteral("Inter"));

    /// Where the symbol lies in the picture, in its pixels; the symbol's middle is the rectangle's middle.
    [[nodiscard]] QRect symbol(const SymbolStyle& style);
    /// The plate of a badge for so many.
    [[nodiscard]] QRect badge(std::uint8_t group, std::uint32_t count, bool isOld);
    /// A digit 0..9 of a badge's number.
    [[nodiscard]] QRect digit(int value);
    /// Pixels from the middle of the badge to that of its digit, counted from the left.
    [[nodiscard]] double digitPlace(std::uint32_t count, int digit) const;
    /// The arrow of a symbol that moves.
    [[nodiscard]] QRect nose(const SymbolStyle& style);

    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// Grows with each symbol painted.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// Grows when rectangles given out before are no longer valid.
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }
    [[nodiscard]] double devicePixelRatio() const { return m_devicePixelRatio; }

private:
    void clear();
    [[nodiscard]] QRect allocate(QSize size);
    /// The picture with this key, painted by `paint` around its middle if it is not there yet; half its width
    /// and height in pixels.
    template <typename Paint>
    [[nodiscard]] QRect picture(std::uint64_t key, double halfWidth, double halfHeight, Paint paint);

    MapPalette m_palette;
    double m_devicePixelRatio = 1.0;
    double m_unit = 1.0;
    QString m_family;
    QImage m_picture;
    std::unordered_map<std::uint64_t, QRect> m_symbols;
    int m_shelfX = 0;
    int m_shelfY = 0;
    int m_shelfHeight = 0;
    std::uint64_t m_revision = 0;
    std::uint64_t m_generation = 0;
};

} // namespace posko::mapscene
