// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/areashape.h"

#include "mapscene/areageos.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace posko::mapscene {

namespace {

using geos::Context;
using geos::Geometry;

/// Twice the signed area; positive where the inside lies to the left.
double turn(const MercatorRing& ring)
{
    double sum = 0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const core::MercatorPoint a = ring[index];
        const core::MercatorPoint b = ring[(index + 1) % ring.size()];
        sum += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return sum;
}

void addOutlines(GEOSContextHandle_t context, const GEOSGeometry* polygon, AreaShape& shape)
{
    const auto add = [&](const GEOSGeometry* from, bool leftIsInside) {
        MercatorRing ring = geos::pointsOf(context, from);
        if ((turn(ring) > 0) != leftIsInside)
            std::ranges::reverse(ring);
        shape.outlines.push_back(std::move(ring));
    };
    shape.firstOfParts.push_back(shape.outlines.size());
    add(GEOSGetExteriorRing_r(context, polygon), true);
    const int holes = GEOSGetNumInteriorRings_r(context, polygon);
    for (int index = 0; index < holes; ++index)
        add(GEOSGetInteriorRingN_r(context, polygon, index), false);
}

/// Outlines and box of all polygons of a valid geometry.
AreaShape shapeOf(GEOSContextHandle_t context, const GEOSGeometry* merged)
{
    AreaShape shape;
    if (merged != nullptr)
        geos::forPolygons(context, merged,
                          [&](const GEOSGeometry* polygon) { addOutlines(context, polygon, shape); });
    shape.box = boxAround(shape.outlines);
    return shape;
}

void addTriangles(GEOSContextHandle_t context, const GEOSGeometry* merged, AreaShape& shape)
{
    const Geometry triangles = geos::own(context, GEOSConstrainedDelaunayTriangulation_r(context, merged));
    if (!triangles)
        return;
    std::map<std::pair<double, double>, std::uint32_t> numbers;
    geos::forPolygons(context, triangles.get(), [&](const GEOSGeometry* triangle) {
        const MercatorRing corners = geos::pointsOf(context, GEOSGetExteriorRing_r(context, triangle));
        if (corners.size() != 3)
            return;
        for (const core::MercatorPoint corner : corners) {
            const auto [place, isNew] =
                numbers.try_emplace({corner.x, corner.y}, static_cast<std::uint32_t>(shape.points.size()));
            if (isNew)
                shape.points.push_back(corner);
            shape.triangles.push_back(place->second);
        }
    });
}

/// Moves the shape by whole worlds so that its middle lies in the first one.
void bringHome(AreaShape& shape)
{
    const double shift = -std::floor((shape.box.left + shape.box.right) / 2.0);
    if (shift == 0.0)
        return;
    for (MercatorRing& ring : shape.outlines)
        for (core::MercatorPoint& point : ring)
            point.x += shift;
    shape.box.left += shift;
    shape.box.right += shift;
}

Geometry geometryOf(GEOSContextHandle_t context, const AreaShape& shape)
{
    std::vector<Geometry> parts;
    parts.reserve(shape.firstOfParts.size());
    for (std::size_t index = 0; index < shape.firstOfParts.size(); ++index)
        parts.push_back(geos::polygonOf(context, shape.part(index)));
    return geos::unionOf(context, std::move(parts));
}

} // namespace

std::span<const MercatorRing> AreaShape::part(std::size_t index) const
{
    const std::size_t first = firstOfParts[index];
    const std::size_t next = index + 1 < firstOfParts.size() ? firstOfParts[index + 1] : outlines.size();
    return std::span(outlines).subspan(first, next - first);
}

MercatorRing withoutJumps(std::span<const core::MercatorPoint> points)
{
    MercatorRing line;
    line.reserve(points.size());
    for (const core::MercatorPoint point : points) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            continue;
        const double step = line.empty() ? 0.0 : std::round(point.x - line.back().x);
        line.push_back({point.x - step, point.y});
    }
    return line;
}

MercatorBox boxAround(std::span<const MercatorRing> lines)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    MercatorBox box{infinite, infinite, -infinite, -infinite};
    for (const MercatorRing& line : lines)
        for (const core::MercatorPoint point : line) {
            box.left = std::min(box.left, point.x);
            box.right = std::max(box.right, point.x);
            box.top = std::min(box.top, point.y);
            box.bottom = std::max(box.bottom, point.y);
        }
    return box.left <= box.right ? box : MercatorBox{};
}

AreaShape makeAreaShape(std::span<const MercatorRing> rings)
{
    const Context context(GEOS_init_r());
    if (!context)
        return {};
    std::vector<Geometry> parts;
    for (const MercatorRing& given : rings) {
        MercatorRing ring = withoutJumps(given);
        ring.erase(std::ranges::unique(ring).begin(), ring.end());
        if (const Geometry polygon = geos::polygonOf(context.get(), std::span(&ring, 1)))
            parts.push_back(geos::own(context.get(), GEOSMakeValid_r(context.get(), polygon.get())));
    }
    AreaShape shape = shapeOf(context.get(), geos::unionOf(context.get(), std::move(parts)).get());
    bringHome(shape);
    return shape;
}

std::vector<AreaShape> shareGround(std::span<const std::vector<const AreaShape*>> groups)
{
    std::vector<AreaShape> shares;
    const Context context(GEOS_init_r());
    if (!context)
        return std::vector<AreaShape>(groups.size());
    Geometry taken = geos::own(context.get(), nullptr);
    for (const std::vector<const AreaShape*>& group : groups) {
        std::vector<Geometry> parts;
        parts.reserve(group.size());
        for (const AreaShape* shape : group)
            parts.push_back(geometryOf(context.get(), *shape));
        Geometry all = geos::unionOf(context.get(), std::move(parts));
        Geometry left = geos::own(context.get(), nullptr);
        if (all && taken)
            left = geos::own(context.get(), GEOSDifference_r(context.get(), all.get(), taken.get()));
        const GEOSGeometry* share = left ? left.get() : all.get();
        AreaShape& shape = shares.emplace_back(shapeOf(context.get(), share));
        if (!shape.empty())
            addTriangles(context.get(), share, shape);
        std::vector<Geometry> both;
        both.push_back(std::move(taken));
        both.push_back(std::move(all));
        taken = geos::unionOf(context.get(), std::move(both));
    }
    return shares;
}

} // namespace posko::mapscene
