// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapcamera.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace posko::mapscene {

/// Where a label lies as seen from its symbol.
enum class LabelSide : std::uint8_t {
    right,
    left,
    below,
    above,
    rightBelow,
    rightAbove,
    leftBelow,
    leftAbove,
    centre, ///< on the point itself, for names of seas and countries
};

/// All sides around a symbol, the best first.
[[nodiscard]] std::span<const LabelSide> sidesAround();

/// Rectangle of a label of this size beside a symbol of this radius (pixels), `gap` apart.
[[nodiscard]] PixelRect labelRect(PixelPoint anchor, double radius, double gap, double width, double height,
                                  LabelSide side);

/// What is to be avoided by a label.
enum class Obstacle : std::uint8_t {
    hard, ///< never touched
    soft, ///< touched only where no other place is free
};

/// Finds free places for labels on one screen, in the order in which they are asked for.
/// It promises that no rectangle it gives out intersects another one, a hard obstacle or the edge of the
/// screen, and keeps `edge` pixels from that.
class LabelPlacer
{
public:
    explicit LabelPlacer(const PixelRect& screen, double edge = 0);

    void addObstacle(const PixelRect& rect, Obstacle kind = Obstacle::hard);
    /// A line from a to b of this half width.
    void addLine(PixelPoint a, PixelPoint b, double halfWidth, Obstacle kind);

    /// True if the rectangle lies on the screen and touches no hard obstacle (and no soft one, if asked).
    /// Lines of the group `ownLine` (see beginLineGroup) are not looked at.
    [[nodiscard]] bool isFree(const PixelRect& rect, bool avoidSoft, std::uint32_t ownLine = 0) const;
    /// The same for a text that the screen's edge may cut.
    [[nodiscard]] bool isClear(const PixelRect& rect, bool avoidSoft, std::uint32_t ownLine = 0) const;

    /// Following lines belong together; a plate that lies on its own line ignores them by this number (> 0).
    std::uint32_t beginLineGroup() { return ++m_group; }

    /// The index of the first free candidate, which is taken; soft obstacles are crossed only if nothing else
    /// is free.
    std::optional<std::size_t> place(std::span<const PixelRect> candidates, std::uint32_t ownLine = 0);

    /// The same without regard to lines: for a plate that hides the line under it.
    std::optional<std::size_t> placeOverLines(std::span<const PixelRect> candidates);

private:
    struct Rect
    {
        PixelRect area;
        Obstacle kind = Obstacle::hard;
    };
    struct Line
    {
        PixelPoint a;
        PixelPoint b;
        double halfWidth = 0;
        Obstacle kind = Obstacle::hard;
        std::uint32_t group = 0;
    };
    struct Cell
    {
        std::vector<std::uint32_t> rects;
        std::vector<std::uint32_t> lines;
    };

    template <typename Visit> void forCells(const PixelRect& rect, Visit visit) const;
    [[nodiscard]] std::optional<std::size_t> firstFree(std::span<const PixelRect> candidates, bool avoidSoft,
                                                       std::uint32_t ownLine) const;

    PixelRect m_screen;
    PixelRect m_inside;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<Cell> m_cells;
    std::vector<Rect> m_rects;
    std::vector<Line> m_lines;
    std::uint32_t m_group = 0;
};

} // namespace posko::mapscene
