// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/areaground.h"

#include "mapscene/areapattern.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace posko::mapscene {

namespace {

core::MapArea withoutRings(const core::MapArea& area)
{
    core::MapArea look;
    look.id = area.id;
    look.kind = area.kind;
    look.priority = area.priority;
    look.severity = area.severity;
    look.state = area.state;
    return look;
}

/// Areas with the same key look the same. The rank comes first, so that keys sort from the top downwards.
auto keyOf(const core::MapArea& area)
{
    return std::tuple(areaLook(area, MapPalette()).rank, area.kind, area.priority, area.severity,
                      area.state &
                          (core::mapFocus | core::mapSelected | core::mapNotActual | core::mapInactive));
}

std::shared_ptr<const AreaShape> shapeOf(const core::MapArea& area)
{
    auto shape = std::make_shared<AreaShape>();
    if (area.kind != core::MapAreaKind::coast)
        return std::make_shared<AreaShape>(makeAreaShape(area.rings));
    for (const MercatorRing& line : area.rings)
        shape->outlines.push_back(withoutJumps(line));
    shape->box = boxAround(shape->outlines);
    return shape;
}

bool coversGround(const core::MapArea& area)
{
    return area.kind != core::MapAreaKind::coast && (area.state & core::mapInactive) == 0;
}

} // namespace

std::size_t pointCount(const std::vector<core::MapArea>& areas)
{
    std::size_t count = 0;
    for (const core::MapArea& area : areas)
        for (const MercatorRing& ring : area.rings)
            count += ring.size();
    return count;
}

AreaGround makeAreaGround(const std::vector<core::MapArea>& areas, const AreaGround& former)
{
    AreaGround ground;
    std::map<decltype(keyOf({})), std::vector<const AreaEdge*>> groups;
    ground.edges.reserve(areas.size());
    for (const core::MapArea& area : areas) {
        const auto before = former.known.find(area.id);
        const bool same = before != former.known.end() && before->second.rings == area.rings;
        std::shared_ptr<const AreaShape> shape = same ? before->second.shape : shapeOf(area);
        ground.known.insert_or_assign(area.id, AreaGround::Known{area.rings, shape});
        if (!shape->empty())
            ground.edges.push_back({withoutRings(area), std::move(shape)});
    }
    std::ranges::stable_sort(ground.edges, std::ranges::greater{},
                             [](const AreaEdge& edge) { return keyOf(edge.look); });
    for (const AreaEdge& edge : ground.edges)
        if (coversGround(edge.look))
            groups[keyOf(edge.look)].push_back(&edge);
    std::vector<std::vector<const AreaShape*>> shapes;
    for (const auto& [key, edges] : groups) {
        std::vector<const AreaShape*>& group = shapes.emplace_back();
        for (const AreaEdge* edge : edges)
            group.push_back(edge->shape.get());
    }
    std::vector<AreaShape> shares = shareGround(shapes);
    std::size_t index = 0;
    for (const auto& [key, edges] : groups)
        ground.shares.push_back({edges.front()->look, std::move(shares[index++])});
    return ground;
}

} // namespace posko::mapscene
