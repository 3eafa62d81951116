// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labelplacer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace posko::mapscene {

namespace {

constexpr double kCellPixels = 64.0;

/// True if the segment a..b has a point inside the rectangle (Liang and Barsky).
bool crosses(PixelPoint a, PixelPoint b, const PixelRect& rect)
{
    double enter = 0.0;
    double leave = 1.0;
    const auto cut = [&](double direction, double distance) {
        if (direction == 0.0)
            return distance > 0.0;
        const double t = distance / direction;
        if (direction < 0.0)
            enter = std::max(enter, t);
        else
            leave = std::min(leave, t);
        return enter < leave;
    };
    return cut(a.x - b.x, a.x - rect.left) && cut(b.x - a.x, rect.right - a.x) &&
           cut(a.y - b.y, a.y - rect.top) && cut(b.y - a.y, rect.bottom - a.y);
}

} // namespace

std::span<const LabelSide> sidesAround()
{
    static constexpr std::array sides{LabelSide::right,     LabelSide::left,       LabelSide::below,
                                      LabelSide::above,     LabelSide::rightBelow, LabelSide::rightAbove,
                                      LabelSide::leftBelow, LabelSide::leftAbove};
    return sides;
}

PixelRect labelRect(PixelPoint anchor, double radius, double gap, double width, double height, LabelSide side)
{
    // On the diagonals the label comes nearer, since the symbol is round.
    const double straight = radius + gap;
    const double diagonal = radius * 0.7 + gap;
    double left = anchor.x - width / 2.0;
    double top = anchor.y - height / 2.0;
    switch (side) {
    case LabelSide::right:
        left = anchor.x + straight;
        break;
    case LabelSide::left:
        left = anchor.x - straight - width;
        break;
    case LabelSide::below:
        top = anchor.y + straight;
        break;
    case LabelSide::above:
        top = anchor.y - straight - height;
        break;
    case LabelSide::rightBelow:
        left = anchor.x + diagonal;
        top = anchor.y + diagonal;
        break;
    case LabelSide::rightAbove:
        left = anchor.x + diagonal;
        top = anchor.y - diagonal - height;
        break;
    case LabelSide::leftBelow:
        left = anchor.x - diagonal - width;
        top = anchor.y + diagonal;
        break;
    case LabelSide::leftAbove:
        left = anchor.x - diagonal - width;
        top = anchor.y - diagonal - height;
        break;
    case LabelSide::centre:
        break;
    }
    return {left, top, left + width, top + height};
}

LabelPlacer::LabelPlacer(const PixelRect& screen, double edge)
    : m_screen(screen)
    , m_inside(screen.grown(-edge))
    , m_columns(std::max(1, static_cast<int>(std::ceil(screen.width() / kCellPixels))))
    , m_rows(std::max(1, static_cast<int>(std::ceil(screen.height() / kCellPixels))))
    , m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{}

template <typename Visit> void LabelPlacer::forCells(const PixelRect& rect, Visit visit) const
{
    const auto index = [](double from, int count) {
        return static_cast<int>(
            std::clamp(std::floor(from / kCellPixels), 0.0, static_cast<double>(count - 1)));
    };
    const int left = index(rect.left - m_screen.left, m_columns);
    const int right = index(rect.right - m_screen.left, m_columns);
    const int top = index(rect.top - m_screen.top, m_rows);
    const int bottom = index(rect.bottom - m_screen.top, m_rows);
    for (int row = top; row <= bottom; ++row)
        for (int column = left; column <= right; ++column)
            if (!visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                       static_cast<std::size_t>(column)))
                return;
}

void LabelPlacer::addObstacle(const PixelRect& rect, Obstacle kind)
{
    if (!rect.intersects(m_screen))
        return;
    const auto number = static_cast<std::uint32_t>(m_rects.size());
    m_rects.push_back({rect, kind});
    forCells(rect, [&](std::size_t cell) {
        m_cells[cell].rects.push_back(number);
        return true;
    });
}

void LabelPlacer::addLine(PixelPoint a, PixelPoint b, double halfWidth, Obstacle kind)
{
    if (!crosses(a, b, m_screen.grown(halfWidth)))
        return;
    const auto number = static_cast<std::uint32_t>(m_lines.size());
    m_lines.push_back({a, b, halfWidth, kind, m_group});
    const PixelRect box =
        PixelRect{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)}.grown(
            halfWidth);
    forCells(box, [&](std::size_t cell) {
        const std::size_t columnNumber = cell % static_cast<std::size_t>(m_columns);
        const std::size_t rowNumber = cell / static_cast<std::size_t>(m_columns);
        const auto column = static_cast<double>(columnNumber);
        const auto row = static_cast<double>(rowNumber);
        const PixelRect area{m_screen.left + column * kCellPixels, m_screen.top + row * kCellPixels,
                             m_screen.left + (column + 1.0) * kCellPixels,
                             m_screen.top + (row + 1.0) * kCellPixels};
        if (crosses(a, b, area.grown(halfWidth)))
            m_cells[cell].lines.push_back(number);
        return true;
    });
}

bool LabelPlacer::isFree(const PixelRect& rect, bool avoidSoft, std::uint32_t ownLine) const
{
    return m_inside.contains(rect) && isClear(rect, avoidSoft, ownLine);
}

bool LabelPlacer::isClear(const PixelRect& rect, bool avoidSoft, std::uint32_t ownLine) const
{
    bool free = true;
    forCells(rect, [&](std::size_t cell) {
        const auto hitsRect = [&](std::uint32_t number) {
            const Rect& other = m_rects[number];
            return (other.kind == Obstacle::hard || avoidSoft) && other.area.intersects(rect);
        };
        const auto hitsLine = [&](std::uint32_t number) {
            const Line& line = m_lines[number];
            if ((line.kind == Obstacle::soft && !avoidSoft) || (ownLine != 0 && line.group == ownLine))
                return false;
            return crosses(line.a, line.b, rect.grown(line.halfWidth));
        };
        free = std::ranges::none_of(m_cells[cell].rects, hitsRect) &&
               std::ranges::none_of(m_cells[cell].lines, hitsLine);
        return free;
    });
    return free;
}

std::optional<std::size_t> LabelPlacer::firstFree(std::span<const PixelRect> candidates, bool avoidSoft,
                                                  std::uint32_t ownLine) const
{
    for (std::size_t index = 0; index < candidates.size(); ++index)
        if (isFree(candidates[index], avoidSoft, ownLine))
            return index;
    return std::nullopt;
}

std::optional<std::size_t> LabelPlacer::place(std::span<const PixelRect> candidates, std::uint32_t ownLine)
{
    std::optional<std::size_t> found = firstFree(candidates, true, ownLine);
    if (!found)
        found = firstFree(candidates, false, ownLine);
    if (found)
        addObstacle(candidates[*found]);
    return found;
}

std::optional<std::size_t> LabelPlacer::placeOverLines(std::span<const PixelRect> candidates)
{
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        const PixelRect& rect = candidates[index];
        bool free = m_inside.contains(rect);
        forCells(rect, [&](std::size_t cell) {
            free = free && std::ranges::none_of(m_cells[cell].rects, [&](std::uint32_t number) {
                       const Rect& other = m_rects[number];
                       return other.kind == Obstacle::hard && other.area.intersects(rect);
                   });
            return free;
        });
        if (free) {
            addObstacle(rect);
            return index;
        }
    }
    return std::nullopt;
}

} // namespace posko::mapscene
