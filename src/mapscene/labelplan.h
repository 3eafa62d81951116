// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "mapscene/labelpainter.h"
#include "mapscene/labelplacer.h"
#include "mapscene/namegrid.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace posko::mapscene {

/// A thing of the map where it is drawn, which may be beside its place.
struct LabelThing
{
    const core::MapEntity* entity = nullptr;
    core::MercatorPoint at;
};

/// True for one of thousands of devices that nobody described: texts neither name it nor keep off it.
[[nodiscard]] bool isOfSwarm(const core::MapEntity& entity);

/// Everything that wants a text on one view, and everything that a text must keep off.
struct LabelScene
{
    MapCamera camera;
    double unit = 1;
    std::span<const LabelThing> things;
    std::span<const core::MapLine> lines;
    std::span<const core::MapRing> rings;
    std::span<const core::MapArea> areas;
    std::span<const std::shared_ptr<const GridName>> names; ///< of the base map, the most important first
    std::vector<PixelRect> obstacles;                       ///< what overlays cover, in item pixels
};

/// A text with its place on the screen.
struct PlacedLabel
{
    LabelText text;
    PixelRect rect;
    bool isOfGround = false; ///< a name of the base map, which the edge may cut
};

/// The mark of a town or volcano of the base map.
struct PlaceMark
{
    PixelPoint at; ///< item pixels
    BasePlaceKind kind = BasePlaceKind::Town;
};

/// A line from a thing to its text, where the text stands so far away that it could be another's.
struct LabelLeader
{
    PixelPoint from;
    PixelPoint to;
};

/// Decides which texts of a view are shown and where: plates first, then things by importance, rings and
/// areas, then the names of the base map where NameGrid puts them. It promises that no two of its rectangles
/// intersect, that none touches a symbol, a line (but a plate its own) or an overlay, that none but a name of
/// the base map touches the edge, that a text keeps its side while that stays free, and that a name gives up
/// its place only to what stands in it.
class LabelPlan
{
public:
    void make(const LabelScene& scene, LabelPainter& painter);
    /// How often that was done.
    [[nodiscard]] std::uint64_t makes() const { return m_makes; }

    [[nodiscard]] const std::vector<PlacedLabel>& labels() const { return m_labels; }
    [[nodiscard]] const std::vector<LabelLeader>& leaders() const { return m_leaders; }
    /// Of the towns that are named, and of volcanoes.
    [[nodiscard]] const std::vector<PlaceMark>& marks() const { return m_marks; }

private:
    struct Wish;
    struct Work;

    static void wishPlates(Work& work);
    static void wishEntities(Work& work);
    static void wishRings(Work& work);
    static void wishAreas(Work& work);
    [[nodiscard]] static Wish entityWish(Work& work, const LabelThing& thing, LabelStyle style,
                                         std::span<const double> aparts);
    void grantWishes(Work& work);
    void placeNames(Work& work);
    [[nodiscard]] bool keepName(Work& work, const GridName& name);
    void moveName(Work& work, const GridName& name);
    void takeName(Work& work, const GridName& name, std::optional<std::size_t> side);

    /// Grants the wish its former place, if that is free.
    void keep(Work& work, Wish& wish);
    /// Grants the wish its best free place, if there is one.
    void grant(Work& work, Wish& wish);
    void take(Work& work, Wish& wish, std::size_t side);

    std::uint64_t m_makes = 0;
    std::vector<PlacedLabel> m_labels;
    std::vector<LabelLeader> m_leaders;
    std::vector<PlaceMark> m_marks;
    std::unordered_map<std::string, std::size_t> m_sides;      ///< candidate taken last time
    std::vector<core::MapRing> m_rings;                        ///< of the scene
    std::vector<std::vector<core::MercatorPoint>> m_ringLines; ///< their points: 240 geodesics each
};

} // namespace posko::mapscene
