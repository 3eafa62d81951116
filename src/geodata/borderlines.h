// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/result.h"
#include "geodata/borderareas.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace posko::geodata {

/// What a line of imported borders parts, by the codes on its two sides.
enum class BorderRank : std::uint8_t {
    district, ///< two kecamatan of one kabupaten or kota
    regency,
    province,
    outer, ///< an area and nothing that was imported: mostly its shore
};

/// A point of the Mercator square in 2^-32 of its side (a centimetre), and what is lost without it: how far
/// the line then runs from it, in sides. The ends of a piece are worth more than any distance.
struct BorderPoint
{
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    float worth = 0;
};

/// A part of a border line with one rank, and its box in the Mercator square.
struct BorderPiece
{
    BorderRank rank = BorderRank::outer;
    std::uint32_t first = 0; ///< of its points
    std::uint32_t count = 0; ///< at least 2
    core::MercatorPoint leftTop;
    core::MercatorPoint rightBottom;
};

/// The borders of imported files as lines for drawing. It promises that a line between two areas whose points
/// agree is there once, and that leaving out every point worth less than a distance moves no line by more
/// than about that, wherever it is seen from. It never changes once made.
class BorderLines
{
public:
    /// Files of geodata::writeBorders, the one that wins first: a region is taken from the first that has it.
    /// What cannot be read is passed over. Works for about a second for a million points.
    [[nodiscard]] static BorderLines read(std::span<const std::filesystem::path> files);

    [[nodiscard]] bool isEmpty() const { return m_pieces.empty(); }
    [[nodiscard]] std::span<const BorderPiece> pieces() const { return m_pieces; }
    [[nodiscard]] std::span<const BorderPoint> pointsOf(const BorderPiece& piece) const
    {
        return std::span(m_points).subspan(piece.first, piece.count);
    }

private:
    std::vector<BorderPoint> m_points;
    std::vector<BorderPiece> m_pieces;
};

} // namespace posko::geodata
