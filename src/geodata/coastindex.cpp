// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/coastindex.h"

#include "geodata/unitsphere.h"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <limits>
#include <vector>

namespace posko::geodata {

namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

constexpr std::size_t segmentsPerNode = 16;

using TreePoint = bg::model::point<double, 3, bg::cs::cartesian>;
using TreeBox = bg::model::box<TreePoint>;

struct Segment
{
    Vector from;
    Vector to;
};

TreePoint toTree(Vector vector)
{
    return {vector.x, vector.y, vector.z};
}

/// The box of a segment, by which the tree finds it; reckoned anew each time, for there are many of them.
struct BoxOf
{
    using result_type = TreeBox;

    TreeBox operator()(const Segment& segment) const
    {
        const auto& [from, to] = segment;
        return {{std::min(from.x, to.x), std::min(from.y, to.y), std::min(from.z, to.z)},
                {std::max(from.x, to.x), std::max(from.y, to.y), std::max(from.z, to.z)}};
    }
};

std::vector<Segment> segmentsOf(std::span<const MapLine> lines)
{
    std::vector<Segment> segments;
    for (const MapLine& line : lines) {
        if (line.kind != LineClass::CoastIndonesia && line.kind != LineClass::CoastForeign) {
            continue;
        }
        Vector from;
        for (std::size_t index = 0; index < line.points.size(); ++index) {
            const Vector to = onUnitSphere({line.points[index].lat, line.points[index].lon});
            if (index > 0) {
                segments.push_back({from, to});
            }
            from = to;
        }
    }
    return segments;
}

Vector nearestOn(const Segment& segment, Vector point)
{
    const Vector along = segment.to - segment.from;
    const double length = along.lengthSquared();
    const double share = length > 0 ? std::clamp((point - segment.from).dot(along) / length, 0.0, 1.0) : 0.0;
    return segment.from + along * share;
}

} // namespace

struct CoastIndex::Tree
{
    bgi::rtree<Segment, bgi::rstar<segmentsPerNode>, BoxOf> segments;
};

CoastIndex::CoastIndex(std::span<const MapLine> lines)
    : m_tree(std::make_unique<Tree>())
{
    // Built from a range the tree is packed, which takes a tenth of the time of single insertions.
    m_tree->segments = decltype(m_tree->segments)(segmentsOf(lines));
}

CoastIndex::~CoastIndex() = default;
CoastIndex::CoastIndex(CoastIndex&&) noexcept = default;
CoastIndex& CoastIndex::operator=(CoastIndex&&) noexcept = default;

std::optional<core::LatLon> CoastIndex::nearest(core::LatLon point) const
{
    const Vector here = onUnitSphere(point);
    const auto& segments = m_tree->segments;
    std::optional<Vector> best;
    double bestSquared = std::numeric_limits<double>::infinity();
    const auto count = static_cast<unsigned>(segments.size());
    for (auto entry = segments.qbegin(bgi::nearest(toTree(here), count)); entry != segments.qend(); ++entry) {
        // Boxes come by growing distance, and no segment is nearer than its box.
        if (bg::comparable_distance(toTree(here), BoxOf()(*entry)) > bestSquared) {
            break;
        }
        const Vector candidate = nearestOn(*entry, here);
        const double squared = (candidate - here).lengthSquared();
        if (squared < bestSquared) {
            bestSquared = squared;
            best = candidate;
        }
    }
    return best.transform(toLatLon);
}

} // namespace posko::geodata
