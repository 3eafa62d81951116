// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace posko::mapscene {

namespace {

constexpr double kJoinPixels = 0.5;    // nearer points make no visible corner
constexpr double kMiterLimit = 2.0;    // sharper corners are cut
constexpr double kSharpCosine = -0.35; // beyond this turn the line is begun anew

PixelPoint between(PixelPoint a, PixelPoint b, double t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double distance(PixelPoint a, PixelPoint b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// Offsets and opacities across a line: two rows for each edge, or one middle row for a hairline.
struct Profile
{
    std::array<double, 4> offsets{};
    std::array<double, 4> opacities{};
    std::uint32_t rows = 0;
};

Profile profileOf(double width)
{
    const double outer = std::max(width / 2.0 + 0.5, 1.0);
    const double inner = width / 2.0 - 0.5;
    if (inner <= 0.05)
        return {{-outer, 0.0, outer, 0.0}, {0.0, std::min(width, 1.0), 0.0, 0.0}, 3};
    return {{-outer, -inner, inner, outer}, {0.0, 1.0, 1.0, 0.0}, 4};
}

void addRow(Mesh& mesh, const Profile& profile, PixelPoint at, PixelPoint normal, Rgba colour)
{
    for (std::uint32_t row = 0; row < profile.rows; ++row)
        mesh.vertices.push_back(
            vertexOf({at.x + normal.x * profile.offsets[row], at.y + normal.y * profile.offsets[row]}, colour,
                     profile.opacities[row]));
}

void joinRows(Mesh& mesh, const Profile& profile)
{
    const auto next = static_cast<std::uint32_t>(mesh.vertices.size()) - profile.rows;
    const std::uint32_t last = next - profile.rows;
    for (std::uint32_t row = 0; row + 1 < profile.rows; ++row)
        mesh.indices.insert(mesh.indices.end(), {last + row, last + row + 1, next + row, next + row,
                                                 last + row + 1, next + row + 1});
}

std::vector<PixelPoint> withoutRepeats(std::span<const PixelPoint> points)
{
    std::vector<PixelPoint> kept;
    kept.reserve(points.size());
    for (const PixelPoint point : points)
        if (kept.empty() || distance(kept.back(), point) >= kJoinPixels)
            kept.push_back(point);
    if (kept.size() == 1 && points.size() > 1 && distance(kept.front(), points.back()) > 0.0)
        kept.push_back(points.back());
    return kept;
}

/// Keeps the part of a polygon with inside(point) >= 0, where inside is linear.
template <typename Inside>
std::vector<PixelPoint> cutBy(const std::vector<PixelPoint>& polygon, Inside inside)
{
    std::vector<PixelPoint> kept;
    for (std::size_t index = 0; index < polygon.size(); ++index) {
        const PixelPoint a = polygon[index];
        const PixelPoint b = polygon[(index + 1) % polygon.size()];
        const double atA = inside(a);
        const double atB = inside(b);
        if (atA >= 0.0)
            kept.push_back(a);
        if ((atA < 0.0) != (atB < 0.0))
            kept.push_back(between(a, b, atA / (atA - atB)));
    }
    return kept;
}

} // namespace

Rgba Rgba::withAlpha(double opacity) const
{
    return {red, green, blue, static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255.0))};
}

ColouredVertex vertexOf(PixelPoint at, Rgba colour, double opacity)
{
    const double alpha = static_cast<double>(colour.alpha) / 255.0 * opacity;
    const auto part = [&](std::uint8_t value) {
        return static_cast<std::uint8_t>(std::lround(static_cast<double>(value) * alpha));
    };
    return {static_cast<float>(at.x), static_cast<float>(at.y),
            part(colour.red),         part(colour.green),
            part(colour.blue),        static_cast<std::uint8_t>(std::lround(alpha * 255.0))};
}

PixelPoint normalOf(PixelPoint a, PixelPoint b)
{
    const double length = distance(a, b);
    return {-(b.y - a.y) / length, (b.x - a.x) / length};
}

bool isSharp(PixelPoint before, PixelPoint after)
{
    return before.x * after.x + before.y * after.y < kSharpCosine;
}

PixelPoint miterOf(PixelPoint before, PixelPoint after)
{
    const PixelPoint sum{before.x + after.x, before.y + after.y};
    const double squared = sum.x * sum.x + sum.y * sum.y;
    const double scale = std::min(2.0 / squared, kMiterLimit / std::sqrt(squared));
    return {sum.x * scale, sum.y * scale};
}

void addStroke(Mesh& mesh, std::span<const PixelPoint> points, double width, Rgba colour)
{
    const std::vector<PixelPoint> line = withoutRepeats(points);
    if (line.size() < 2)
        return;
    const Profile profile = profileOf(width);
    const bool closed = line.size() > 3 && distance(line.front(), line.back()) < kJoinPixels;
    const PixelPoint first = normalOf(line[0], line[1]);
    const PixelPoint last = normalOf(line[line.size() - 2], line.back());
    const PixelPoint seam = closed && !isSharp(last, first) ? miterOf(last, first) : first;
    addRow(mesh, profile, line.front(), closed ? seam : first, colour);
    PixelPoint before = first;
    for (std::size_t index = 1; index + 1 < line.size(); ++index) {
        const PixelPoint after = normalOf(line[index], line[index + 1]);
        const bool sharp = isSharp(before, after);
        addRow(mesh, profile, line[index], sharp ? before : miterOf(before, after), colour);
        joinRows(mesh, profile);
        if (sharp)
            addRow(mesh, profile, line[index], after, colour);
        before = after;
    }
    addRow(mesh, profile, line.back(), closed && seam != first ? seam : last, colour);
    joinRows(mesh, profile);
}

void addDashedStroke(Mesh& mesh, std::span<const PixelPoint> points, double width, Rgba colour, Dash dash,
                     double phase)
{
    if (dash.on <= 0.0 || dash.off <= 0.0) {
        addStroke(mesh, points, width, colour);
        return;
    }
    const double period = dash.on + dash.off;
    double into = std::fmod(std::fmod(phase, period) + period, period);
    std::vector<PixelPoint> current;
    for (std::size_t index = 0; index + 1 < points.size(); ++index) {
        const PixelPoint a = points[index];
        const PixelPoint b = points[index + 1];
        const double length = distance(a, b);
        double done = 0.0;
        if (into < dash.on && current.empty())
            current.push_back(a);
        while (done < length) {
            const double edge = into < dash.on ? dash.on : period;
            const double step = std::min(edge - into, length - done);
            done += step;
            into += step;
            const PixelPoint at = length > 0.0 ? between(a, b, done / length) : b;
            if (into < edge - 1e-9) {
                if (!current.empty())
                    current.push_back(at);
                continue;
            }
            if (!current.empty()) {
                current.push_back(at);
                addStroke(mesh, current, width, colour);
                current.clear();
            } else {
                current.push_back(at);
            }
            into = edge >= period ? 0.0 : edge;
        }
    }
    if (current.size() > 1)
        addStroke(mesh, current, width, colour);
}

void addTriangles(Mesh& mesh, std::span<const PixelPoint> points, std::span<const std::uint32_t> triangles,
                  Rgba colour)
{
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    for (const PixelPoint point : points)
        mesh.vertices.push_back(vertexOf(point, colour));
    for (const std::uint32_t index : triangles)
        mesh.indices.push_back(base + index);
}

void addClippedTriangle(Mesh& mesh, PixelPoint a, PixelPoint b, PixelPoint c, const PixelRect& box,
                        Rgba colour)
{
    if (std::max({a.x, b.x, c.x}) < box.left || std::min({a.x, b.x, c.x}) > box.right ||
        std::max({a.y, b.y, c.y}) < box.top || std::min({a.y, b.y, c.y}) > box.bottom)
        return;
    const std::vector<PixelPoint> polygon = clippedRing({a, b, c}, box);
    if (polygon.size() < 3)
        return;
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    for (const PixelPoint point : polygon)
        mesh.vertices.push_back(vertexOf(point, colour));
    for (std::uint32_t index = 1; index + 1 < polygon.size(); ++index)
        mesh.indices.insert(mesh.indices.end(), {base, base + index, base + index + 1});
}

std::vector<std::vector<PixelPoint>> clippedRuns(std::span<const PixelPoint> points, const PixelRect& box,
                                                 double tolerance)
{
    std::vector<std::vector<PixelPoint>> runs;
    std::vector<PixelPoint> current;
    const auto finish = [&] {
        if (current.size() > 1)
            runs.push_back(current);
        current.clear();
    };
    const double squared = tolerance * tolerance;
    for (std::size_t index = 0; index + 1 < points.size(); ++index) {
        const PixelPoint a = points[index];
        const PixelPoint b = points[index + 1];
        const bool outside = std::max(a.x, b.x) < box.left || std::min(a.x, b.x) > box.right ||
                             std::max(a.y, b.y) < box.top || std::min(a.y, b.y) > box.bottom;
        if (outside) {
            finish();
            continue;
        }
        if (current.empty())
            current.push_back(a);
        const PixelPoint last = current.back();
        const double far = (b.x - last.x) * (b.x - last.x) + (b.y - last.y) * (b.y - last.y);
        if (far >= squared || index + 2 == points.size())
            current.push_back(b);
    }
    finish();
    return runs;
}

std::vector<PixelPoint> clippedRing(const std::vector<PixelPoint>& ring, const PixelRect& box)
{
    if (std::ranges::all_of(ring, [&](PixelPoint point) { return box.contains(point); }))
        return ring;
    std::vector<PixelPoint> kept = cutBy(ring, [&](PixelPoint point) { return point.x - box.left; });
    kept = cutBy(kept, [&](PixelPoint point) { return box.right - point.x; });
    kept = cutBy(kept, [&](PixelPoint point) { return point.y - box.top; });
    return cutBy(kept, [&](PixelPoint point) { return box.bottom - point.y; });
}

std::vector<std::pair<PixelPoint, PixelPoint>> hatchLines(std::span<const std::vector<PixelPoint>> rings,
                                                          double spacing, bool falling, PixelPoint anchor)
{
    // u counts lines across the pattern, v runs along them; both are the axes turned by 45 degrees.
    const double root = std::numbers::sqrt2;
    const auto across = [&](PixelPoint p) {
        const double u = falling ? (p.x - anchor.x) - (p.y - anchor.y) : (p.x - anchor.x) + (p.y - anchor.y);
        return u / root / spacing;
    };
    const auto along = [&](PixelPoint p) {
        return (falling ? p.x + p.y : p.x - p.y) / root;
    };
    struct Crossing
    {
        std::int64_t line;
        double v;
        PixelPoint at;
    };
    std::vector<Crossing> crossings;
    for (const std::vector<PixelPoint>& ring : rings)
        for (std::size_t index = 0; index < ring.size(); ++index) {
            const PixelPoint a = ring[index];
            const PixelPoint b = ring[(index + 1) % ring.size()];
            const double from = across(a);
            const double to = across(b);
            const double low = std::min(from, to);
            const double high = std::max(from, to);
            // Half open, so that a corner on a line counts once.
            for (auto line = static_cast<std::int64_t>(std::ceil(low)); static_cast<double>(line) < high;
                 ++line) {
                const PixelPoint at = between(a, b, (static_cast<double>(line) - from) / (to - from));
                crossings.push_back({line, along(at), at});
            }
        }
    std::ranges::sort(crossings, [](const Crossing& a, const Crossing& b) {
        return a.line != b.line ? a.line < b.line : a.v < b.v;
    });
    std::vector<std::pair<PixelPoint, PixelPoint>> lines;
    for (std::size_t index = 0; index + 1 < crossings.size(); index += 2) {
        if (crossings[index].line != crossings[index + 1].line) {
            --index; // an odd crossing of a broken ring: leave it out and go on with the next line
            continue;
        }
        lines.emplace_back(crossings[index].at, crossings[index + 1].at);
    }
    return lines;
}

std::vector<PixelPoint> circlePoints(PixelPoint centre, double radius, int count)
{
    std::vector<PixelPoint> points;
    points.reserve(static_cast<std::size_t>(count) + 1);
    for (int step = 0; step <= count; ++step) {
        const double angle = 2.0 * std::numbers::pi * (step % count) / count;
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return points;
}

} // namespace posko::mapscene
