// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/areapattern.h"

#include "mapscene/maplayer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace posko::mapscene {

namespace {

constexpr double kSparse = 15.0;
constexpr double kDense = 7.5;
constexpr double kCross = 10.0;
constexpr double kDots = 12.0;
constexpr double kDashes = 12.0;
constexpr double kSaltire = 17.0;

AreaPattern patternOf(std::uint8_t severity)
{
    constexpr std::array bySeverity{AreaPattern::dots, AreaPattern::dashes, AreaPattern::sparse,
                                    AreaPattern::dense, AreaPattern::cross};
    return bySeverity[std::min<std::size_t>(severity, bySeverity.size() - 1)];
}

double patternOpacity(AreaPattern pattern)
{
    switch (pattern) {
    case AreaPattern::none:
        return 0.0;
    case AreaPattern::sparse:
        return 0.38;
    case AreaPattern::dense:
    case AreaPattern::cross:
        return 0.44;
    case AreaPattern::dots:
    case AreaPattern::dashes:
        return 0.5;
    case AreaPattern::saltire:
        return 0.75;
    }
    return 0.0;
}

double outlineWidth(int priority)
{
    constexpr std::array byPriority{3.4, 2.5, 1.9, 1.5};
    return byPriority[static_cast<std::size_t>(std::clamp(priority, 1, 4) - 1)];
}

/// What the priority alone says.
AreaLook actualLook(const core::MapArea& area, const MapPalette& palette, bool marked)
{
    const int priority = std::clamp<int>(area.priority, 1, 4);
    AreaLook look;
    look.colour = palette.priority(priority);
    look.tint = marked ? 0.2 : priority == 1 ? 0.16 : 0.11;
    look.pattern = patternOf(area.severity);
    look.falling = area.kind != core::MapAreaKind::warning;
    look.width = outlineWidth(priority) + (marked ? 1.0 : 0.0);
    look.band = marked ? 9.0 : 6.0;
    look.rank = priority * 10 + (marked ? 0 : 5) - std::min<int>(area.severity, 4);
    return look;
}

/// Points on a line through the grid: at multiples of `step` along it, every second line moved by half.
std::vector<PixelPoint> gridPoints(PixelPoint from, PixelPoint to, double step, double shift,
                                   PixelPoint anchor)
{
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    std::vector<PixelPoint> points;
    if (length <= 0.0)
        return points;
    const PixelPoint along{(to.x - from.x) / length, (to.y - from.y) / length};
    const double start = (from.x - anchor.x) * along.x + (from.y - anchor.y) * along.y - shift;
    const double first = std::ceil(start / step) * step - start;
    if (first > length)
        return points;
    const auto count = static_cast<std::size_t>((length - first) / step) + 1;
    points.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        const double at = first + static_cast<double>(index) * step;
        points.push_back({from.x + along.x * at, from.y + along.y * at});
    }
    return points;
}

void addDot(Mesh& mesh, PixelPoint at, double radius, Rgba colour)
{
    constexpr std::array<std::uint32_t, 6> halves{0, 1, 2, 0, 2, 3};
    const std::array corners{PixelPoint{at.x - radius, at.y}, PixelPoint{at.x, at.y - radius},
                             PixelPoint{at.x + radius, at.y}, PixelPoint{at.x, at.y + radius}};
    addTriangles(mesh, corners, halves, colour);
}

void addSaltire(Mesh& mesh, PixelPoint at, double radius, double width, Rgba colour)
{
    for (const double side : {-1.0, 1.0})
        addStroke(mesh,
                  std::array{PixelPoint{at.x - radius, at.y - side * radius},
                             PixelPoint{at.x + radius, at.y + side * radius}},
                  width, colour);
}

/// Marks on a grid whose rows are the lines of a hatch.
template <typename Add>
void forGrid(std::span<const std::vector<PixelPoint>> rings, double step, PixelPoint anchor, Add add)
{
    const double rows = step / std::numbers::sqrt2;
    for (const auto& [from, to] : hatchLines(rings, rows, false, anchor)) {
        // Across the rows; rounding tells even ones from odd ones.
        const double across = ((from.x - anchor.x) + (from.y - anchor.y)) / std::numbers::sqrt2 / rows;
        const bool odd = std::fmod(std::abs(std::round(across)), 2.0) == 1.0;
        const bool forwards = to.x >= from.x;
        for (const PixelPoint point :
             gridPoints(forwards ? from : to, forwards ? to : from, step * std::numbers::sqrt2,
                        odd ? step / std::numbers::sqrt2 : 0.0, anchor))
            add(point);
    }
}

void addHatch(Mesh& mesh, std::span<const std::vector<PixelPoint>> rings, double spacing, bool falling,
              PixelPoint anchor, double width, Rgba colour)
{
    for (const auto& [from, to] : hatchLines(rings, spacing, falling, anchor))
        addStroke(mesh, std::array{from, to}, width, colour);
}

void addDashes(Mesh& mesh, std::span<const std::vector<PixelPoint>> rings, const AreaLook& look, double unit,
               PixelPoint anchor, Rgba colour)
{
    const Dash dash{6.0 * unit, 7.0 * unit};
    for (const auto& [one, other] : hatchLines(rings, kDashes * unit, look.falling, anchor)) {
        const bool forwards = other.x >= one.x;
        const PixelPoint from = forwards ? one : other;
        const PixelPoint to = forwards ? other : one;
        const double slope = look.falling ? 1.0 : -1.0;
        const double into = ((from.x - anchor.x) + slope * (from.y - anchor.y)) / std::numbers::sqrt2;
        addDashedStroke(mesh, std::array{from, to}, 1.3 * unit, colour, dash, into);
    }
}

} // namespace

AreaLook areaLook(const core::MapArea& area, const MapPalette& palette)
{
    const bool marked = (area.state & (core::mapFocus | core::mapSelected)) != 0;
    const bool notActual = (area.state & core::mapNotActual) != 0;
    const bool ended = (area.state & core::mapInactive) != 0;
    AreaLook look = actualLook(area, palette, marked);
    if (area.kind == core::MapAreaKind::closed)
        look.width = std::max(look.width, 2.8);
    if (area.kind == core::MapAreaKind::search) {
        look = {.colour = palette.text,
                .tint = marked ? 0.09 : 0.05,
                .width = marked ? 2.6 : 1.9,
                .opacity = 0.8,
                .dash = {9.0, 9.0},
                .solid = false,
                .rank = 60};
    }
    if (area.kind == core::MapAreaKind::coast) {
        look.pattern = AreaPattern::none;
        look.tint = look.band = 0.0;
        look.width = marked ? 7.0 : 6.0;
        look.dash = area.severity >= 4 ? Dash{} : area.severity == 3 ? Dash{16.0, 5.0} : Dash{6.0, 6.0};
    }
    if (notActual) {
        look.colour = palette.simulation;
        look.pattern = AreaPattern::saltire;
        look.dash = {10.0, 6.0};
        look.tint = look.band = 0.0;
        look.width = std::max(look.width, 2.5);
        look.solid = false;
        look.rank = 70;
    }
    if (ended) {
        look.colour = notActual ? palette.simulation : palette.stale;
        look.pattern = AreaPattern::none;
        look.dash = {6.0, 5.0};
        look.tint = look.band = 0.0;
        look.width = std::min(look.width, 1.6);
        look.solid = look.cased = false;
        look.rank = 80;
    }
    look.patternOpacity = patternOpacity(look.pattern);
    return look;
}

void addPattern(Mesh& mesh, std::span<const std::vector<PixelPoint>> rings, const AreaLook& look, double unit,
                PixelPoint anchor)
{
    const Rgba colour = rgbaOf(look.colour).withAlpha(look.patternOpacity);
    switch (look.pattern) {
    case AreaPattern::none:
        break;
    case AreaPattern::dots:
        forGrid(rings, kDots * unit, anchor, [&](PixelPoint at) { addDot(mesh, at, 1.9 * unit, colour); });
        break;
    case AreaPattern::saltire:
        forGrid(rings, kSaltire * unit, anchor,
                [&](PixelPoint at) { addSaltire(mesh, at, 3.0 * unit, 1.4 * unit, colour); });
        break;
    case AreaPattern::dashes:
        addDashes(mesh, rings, look, unit, anchor, colour);
        break;
    case AreaPattern::sparse:
        addHatch(mesh, rings, kSparse * unit, look.falling, anchor, 1.3 * unit, colour);
        break;
    case AreaPattern::dense:
        addHatch(mesh, rings, kDense * unit, look.falling, anchor, 1.5 * unit, colour);
        break;
    case AreaPattern::cross:
        addHatch(mesh, rings, kCross * unit, false, anchor, 1.5 * unit, colour);
        addHatch(mesh, rings, kCross * unit, true, anchor, 1.5 * unit, colour);
        break;
    }
}

void addFadingBand(Mesh& mesh, std::span<const PixelPoint> line, double width, Rgba colour)
{
    if (line.size() < 2 || width <= 0.0)
        return;
    const bool closed = line.size() > 3 && line.front() == line.back();
    const auto normal = [&](std::size_t from) {
        const PixelPoint a = line[from];
        const PixelPoint b = line[from + 1];
        const double length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-9);
        return PixelPoint{-(b.y - a.y) / length, (b.x - a.x) / length};
    };
    const std::size_t last = line.size() - 2;
    for (std::size_t index = 0; index < line.size(); ++index) {
        const PixelPoint before = normal(index == 0 ? (closed ? last : 0) : index - 1);
        const PixelPoint after = normal(index > last ? (closed ? 0 : last) : index);
        const PixelPoint sum{before.x + after.x, before.y + after.y};
        // Between 0 (turned back) and 4; a sharp corner is cut rather than drawn far out.
        const double squared = std::max(sum.x * sum.x + sum.y * sum.y, 1.0);
        const double reach = 2.0 / squared * width;
        mesh.vertices.push_back(vertexOf(line[index], colour));
        mesh.vertices.push_back(
            vertexOf({line[index].x + sum.x * reach, line[index].y + sum.y * reach}, colour, 0.0));
        if (index == 0)
            continue;
        const auto next = static_cast<std::uint32_t>(mesh.vertices.size()) - 2;
        mesh.indices.insert(mesh.indices.end(), {next - 2, next - 1, next, next, next - 1, next + 1});
    }
}

} // namespace posko::mapscene
