// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "mapscene/areashape.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace posko::mapscene {

/// An area with everything of it that decides its look, and the shape of its rings; the shape of a coast is
/// its lines as they are.
struct AreaEdge
{
    core::MapArea look; ///< without its rings
    std::shared_ptr<const AreaShape> shape;
};

/// The ground that areas of one look have for themselves.
struct AreaShare
{
    core::MapArea look; ///< of the first of them, without rings
    AreaShape shape;
};

/// All areas worked out for drawing at any zoom.
/// It promises that no point of the ground lies in two shares: however many warnings overlap, it has one
/// tint and one pattern, those of the highest.
struct AreaGround
{
    std::vector<AreaShare> shares;
    std::vector<AreaEdge> edges; ///< the highest last

    /// The rings that a shape was made from, so that an area that did not change is not reckoned anew.
    struct Known
    {
        std::vector<MercatorRing> rings;
        std::shared_ptr<const AreaShape> shape;
    };
    std::map<std::string, Known> known; ///< by area id
};

/// Works out the areas, with what a former call knows of those that did not change. Takes as long as 50 ms
/// for a ring of 10,000 points, so many points belong on a worker thread; it touches nothing but what it is
/// given.
[[nodiscard]] AreaGround makeAreaGround(const std::vector<core::MapArea>& areas, const AreaGround& former);

/// Points of all rings.
[[nodiscard]] std::size_t pointCount(const std::vector<core::MapArea>& areas);

} // namespace posko::mapscene
