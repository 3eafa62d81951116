// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/tilemesh.h"

#include "mapscene/mesh.h"

#include <algorithm>
#include <cmath>

namespace posko::mapscene {

namespace {

constexpr double kRepeated = 1e-6;

/// A side of a ring that is not level; `top` is the end with the smaller y.
struct Edge
{
    PixelPoint top;
    PixelPoint bottom;
    double slope = 0; ///< x for each y

    [[nodiscard]] double xAt(double y) const { return top.x + (y - top.y) * slope; }
};

/// An area between two edges that is not yet closed below.
struct Open
{
    const Edge* left = nullptr;
    const Edge* right = nullptr;
    double from = 0;
};

std::vector<Edge> edgesOf(std::span<const std::vector<PixelPoint>> rings, const PixelRect& box)
{
    std::vector<Edge> edges;
    for (const std::vector<PixelPoint>& ring : rings) {
        const std::vector<PixelPoint> kept = clippedRing(ring, box);
        for (std::size_t index = 0; index < kept.size(); ++index) {
            PixelPoint a = kept[index];
            PixelPoint b = kept[(index + 1) % kept.size()];
            if (a.y == b.y)
                continue;
            if (a.y > b.y)
                std::swap(a, b);
            edges.push_back({a, b, (b.x - a.x) / (b.y - a.y)});
        }
    }
    std::ranges::sort(edges, {}, [](const Edge& edge) { return edge.top.y; });
    return edges;
}

std::vector<double> heightsOf(const std::vector<Edge>& edges)
{
    std::vector<double> heights;
    heights.reserve(edges.size() * 2);
    for (const Edge& edge : edges) {
        heights.push_back(edge.top.y);
        heights.push_back(edge.bottom.y);
    }
    std::ranges::sort(heights);
    heights.erase(std::ranges::unique(heights).begin(), heights.end());
    return heights;
}

void close(FillMesh& mesh, const Open& open, double to)
{
    const auto at = [](const Edge& edge, double y) {
        return FillVertex{static_cast<float>(edge.xAt(y)), static_cast<float>(y)};
    };
    const FillVertex corners[] = {at(*open.left, open.from), at(*open.right, open.from), at(*open.left, to),
                                  at(*open.right, to)};
    if (corners[0] == corners[1] && corners[2] == corners[3])
        return;
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    mesh.vertices.insert(mesh.vertices.end(), std::begin(corners), std::end(corners));
    mesh.indices.insert(mesh.indices.end(), {base, base + 1, base + 2, base + 2, base + 1, base + 3});
}

/// Sweeps downwards from height to height; what lies between two edges stays open while both go on.
class Sweep
{
public:
    Sweep(FillMesh& mesh, const std::vector<Edge>& edges)
        : m_mesh(mesh)
        , m_edges(edges)
    {}

    /// Goes on through the band between two neighbouring heights.
    void band(double top, double bottom)
    {
        std::erase_if(m_active, [top](const Edge* edge) { return edge->bottom.y <= top; });
        for (; m_next < m_edges.size() && m_edges[m_next].top.y <= top; ++m_next)
            m_active.push_back(&m_edges[m_next]);
        const double middle = (top + bottom) / 2.0;
        std::ranges::sort(m_active, {}, [middle](const Edge* edge) { return edge->xAt(middle); });
        m_now.clear();
        for (std::size_t index = 0; index + 1 < m_active.size(); index += 2)
            m_now.push_back({m_active[index], m_active[index + 1], top});
        replaceOpen(top);
    }

    void finish(double bottom)
    {
        m_now.clear();
        replaceOpen(bottom);
    }

private:
    /// What was open and is not any more is closed at this height; what is new opens there.
    void replaceOpen(double at)
    {
        const auto key = [](const Open& open) {
            return std::pair(open.left, open.right);
        };
        std::ranges::sort(m_now, {}, key);
        auto now = m_now.begin();
        for (const Open& before : m_open) {
            while (now != m_now.end() && key(*now) < key(before))
                ++now;
            if (now != m_now.end() && key(*now) == key(before))
                now->from = before.from;
            else
                close(m_mesh, before, at);
        }
        m_open.swap(m_now);
    }

    FillMesh& m_mesh;
    const std::vector<Edge>& m_edges;
    std::size_t m_next = 0;
    std::vector<const Edge*> m_active;
    std::vector<Open> m_open; ///< sorted by their edges
    std::vector<Open> m_now;
};

void addRow(LineMesh& mesh, PixelPoint at, PixelPoint normal, double along, int lineClass)
{
    const auto side = static_cast<float>(lineClass + 1);
    const auto x = static_cast<float>(at.x);
    const auto y = static_cast<float>(at.y);
    const auto nx = static_cast<float>(normal.x);
    const auto ny = static_cast<float>(normal.y);
    mesh.vertices.push_back({x, y, nx, ny, static_cast<float>(along), side});
    mesh.vertices.push_back({x, y, -nx, -ny, static_cast<float>(along), -side});
}

void joinLastRows(LineMesh& mesh)
{
    const auto end = static_cast<std::uint32_t>(mesh.vertices.size());
    mesh.indices.insert(mesh.indices.end(), {end - 4, end - 3, end - 2, end - 2, end - 3, end - 1});
}

std::vector<PixelPoint> withoutRepeats(std::span<const PixelPoint> points)
{
    std::vector<PixelPoint> kept;
    kept.reserve(points.size());
    for (const PixelPoint point : points)
        if (kept.empty() || std::hypot(point.x - kept.back().x, point.y - kept.back().y) > kRepeated)
            kept.push_back(point);
    return kept;
}

} // namespace

void addFill(FillMesh& mesh, std::span<const std::vector<PixelPoint>> rings, const PixelRect& box)
{
    const std::vector<Edge> edges = edgesOf(rings, box);
    const std::vector<double> heights = heightsOf(edges);
    if (heights.size() < 2)
        return;
    Sweep sweep(mesh, edges);
    for (std::size_t index = 0; index + 1 < heights.size(); ++index)
        sweep.band(heights[index], heights[index + 1]);
    sweep.finish(heights.back());
}

void addLine(LineMesh& mesh, std::span<const PixelPoint> points, int lineClass)
{
    const std::vector<PixelPoint> line = withoutRepeats(points);
    if (line.size() < 2)
        return;
    const PixelPoint first = normalOf(line[0], line[1]);
    const PixelPoint last = normalOf(line[line.size() - 2], line.back());
    const bool isJoined = line.size() > 3 && line.front() == line.back() && !isSharp(last, first);
    const PixelPoint seam = isJoined ? miterOf(last, first) : first;
    double along = 0.0;
    addRow(mesh, line.front(), seam, along, lineClass);
    PixelPoint before = first;
    for (std::size_t index = 1; index + 1 < line.size(); ++index) {
        const PixelPoint after = normalOf(line[index], line[index + 1]);
        along += std::hypot(line[index].x - line[index - 1].x, line[index].y - line[index - 1].y);
        const bool bevel = isSharp(before, after);
        addRow(mesh, line[index], bevel ? before : miterOf(before, after), along, lineClass);
        joinLastRows(mesh);
        if (bevel) {
            addRow(mesh, line[index], after, along, lineClass);
            joinLastRows(mesh);
        }
        before = after;
    }
    along += std::hypot(line.back().x - line[line.size() - 2].x, line.back().y - line[line.size() - 2].y);
    addRow(mesh, line.back(), isJoined ? seam : last, along, lineClass);
    joinLastRows(mesh);
}

} // namespace posko::mapscene
