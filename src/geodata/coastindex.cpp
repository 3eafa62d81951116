// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/coastindex.h"

#include "geodata/unitsphere.h"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <limits>
#include <utility>
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

using Entry = std::pair<TreeBox, Segment>;

TreePoint toTree(Vector vector)
{
    return {vector.x, vector.y, vector.z};
}

Entry entryOf(LonLat first, LonLat second)
{
    const Vector from = onUnitSphere({first.lat, first.lon});
    const Vector to = onUnitSphere({second.lat, second.lon});
    const Vector low{std::min(from.x, to.x), std::min(from.y, to.y), std::min(from.z, to.z)};
    const Vector high{std::max(from.x, to.x), std::max(from.y, to.y), std::max(from.z, to.z)};
    return {TreeBox(toTree(low), toTree(high)), Segment{from, to}};
}

std::vector<Entry> entriesOf(std::span<const MapLine> lines)
{
    std::vector<Entry> entries;
    for (const MapLine& line : lines) {
        if (line.kind != LineClass::CoastIndonesia && line.kind != LineClass::CoastForeign) {
            continue;
        }
        for (std::size_t index = 1; index < line.points.size(); ++index) {
            entries.push_back(entryOf(line.points[index - 1], line.points[index]));
        }
    }
    return entries;
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
    bgi::rtree<Entry, bgi::rstar<segmentsPerNode>> segments;
};

CoastIndex::CoastIndex(std::span<const MapLine> lines)
    : m_tree(std::make_unique<Tree>())
{
    // Built from a range the tree is packed, which takes a tenth of the time of single insertions.
    m_tree->segments = decltype(m_tree->segments)(entriesOf(lines));
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
        if (bg::comparable_distance(toTree(here), entry->first) > bestSquared) {
            break;
        }
        const Vector candidate = nearestOn(entry->second, here);
        const double squared = (candidate - here).lengthSquared();
        if (squared < bestSquared) {
            bestSquared = squared;
            best = candidate;
        }
    }
    return best.transform(toLatLon);
}

} // namespace posko::geodata
