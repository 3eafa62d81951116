// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "mapscene/baseplace.h"
#include "mapscene/labelpainter.h"
#include "mapscene/labelplacer.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace posko::mapscene {

/// Everything that wants a text on one view, and everything that a text must keep off.
struct LabelScene
{
    MapCamera camera;
    double unit = 1;
    std::span<const core::MapEntity> entities;
    std::span<const core::MapLine> lines;
    std::span<const core::MapRing> rings;
    std::span<const core::MapArea> areas;
    std::span<const BasePlace> places; ///< names of the base map
    std::vector<PixelRect> obstacles;  ///< what overlays cover, in item pixels
};

/// A text with its place on the screen.
struct PlacedLabel
{
    LabelText text;
    PixelRect rect;
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
/// areas, then places by rank. It promises that no two of its rectangles intersect, that none touches a
/// symbol, a line (but a plate its own), an overlay or the edge, and that a text keeps its side while that
/// stays free.
class LabelPlan
{
public:
    void make(const LabelScene& scene, LabelPainter& painter);

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
    static void wishPlaces(Work& work);
    [[nodiscard]] static Wish entityWish(Work& work, const core::MapEntity& entity, LabelStyle style,
                                         std::span<const double> aparts);
    [[nodiscard]] static Wish placeWish(Work& work, const BasePlace& place, bool isNamed);
    [[nodiscard]] static bool isShownAsThing(const Work& work, const BasePlace& place);
    [[nodiscard]] static bool hasRoomForMark(const Work& work, const Wish& wish);
    [[nodiscard]] static PixelRect markRect(const Wish& wish);
    void takeMark(Work& work, const Wish& wish);

    /// Grants the wish its former place, if that is free.
    void keep(Work& work, Wish& wish);
    /// Grants the wish its best free place, if there is one.
    void grant(Work& work, Wish& wish);
    void take(Work& work, Wish& wish, std::size_t side);

    std::vector<PlacedLabel> m_labels;
    std::vector<LabelLeader> m_leaders;
    std::vector<PlaceMark> m_marks;
    std::unordered_map<std::string, std::size_t> m_sides;      ///< candidate taken last time
    std::vector<core::MapRing> m_rings;                        ///< of the scene
    std::vector<std::vector<core::MercatorPoint>> m_ringLines; ///< their points: 240 geodesics each
};

} // namespace posko::mapscene
