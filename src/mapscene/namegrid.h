// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/baseplace.h"
#include "mapscene/labelpainter.h"
#include "mapscene/labelplacer.h"

#include <QtCore/QSizeF>

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace posko::mapscene {

/// A name of the base map that has a place among all other names.
struct GridName
{
    BasePlace place;
    LabelText text;
    QSizeF size;                     ///< item pixels of the text
    std::optional<std::size_t> side; ///< index into nameSides(); none: its mark stands alone
    bool isNamed = false;            ///< false: it has a mark only at this zoom
    int turn = 0;
    std::uint32_t number = 0; ///< of the name, by chance

    /// Whose turn comes first; of the same turn, an order that has nothing to do with where they lie, so that
    /// no chain of neighbours runs over the map.
    [[nodiscard]] bool isBefore(const GridName& other) const;
    /// The same for the same name at the same place.
    [[nodiscard]] std::string id() const;
};

/// How many places a name may have around its point.
[[nodiscard]] std::size_t nameSides(BasePlaceKind kind);
/// Such a place as a rectangle in item pixels; `at`: the point's pixel.
[[nodiscard]] PixelRect nameRect(const GridName& name, PixelPoint at, double unit, std::size_t side);
/// What its mark covers; empty where it has none.
[[nodiscard]] std::optional<PixelRect> nameMark(const GridName& name, PixelPoint at, double unit);
/// Pixels around its text that stay free.
[[nodiscard]] double nameClearance(BasePlaceKind kind, double unit);

/// Which names of the base map are shown and on which side of their points, before anything that lives stands
/// in their way.
/// It promises that the answer is a function of the names and of the zoom in quarters, the same for every
/// view and after every history: the world is cut into blocks, each decided with what lies within twice
/// kReach of it, and of two names of neighbouring blocks that would touch, the lesser one gives way. A name
/// never reaches farther than kReach from its point.
class NameGrid
{
public:
    static constexpr double kReach = 160.0; ///< pixels at a height of 1080

    /// All names in a box, in its copy of the world; nothing while not all of them are loaded.
    using NamesIn = std::function<std::optional<std::vector<BasePlace>>(const MercatorBox&)>;

    struct View
    {
        std::vector<std::shared_ptr<const GridName>> names; ///< the most important first
        MercatorBox needed;                                 ///< the names in it decide
        bool isComplete = true;                             ///< none is still to come
    };

    /// The zoom for which names are placed at this one.
    [[nodiscard]] static double levelOf(double zoom, double unit);
    /// The names on a view and shortly beyond it. Where they are not all loaded, those of before stay.
    /// Everything is forgotten when texts have other sizes or `revision` (of the names) differs.
    [[nodiscard]] View look(const MapCamera& camera, double unit, LabelPainter& painter,
                            const NamesIn& namesIn, std::uint64_t revision);

private:
    struct BlockId
    {
        std::int64_t column = 0;
        std::int64_t row = 0;

        friend auto operator<=>(const BlockId&, const BlockId&) = default;
    };
    using Names = std::vector<std::shared_ptr<const GridName>>;
    using Blocks = std::map<BlockId, Names>;
    struct Task;
    struct Loss;

    void prepare(double level, double unit, const LabelPainter& painter, std::uint64_t revision);
    [[nodiscard]] MercatorBox boxOf(BlockId block) const;
    [[nodiscard]] bool isIn(core::MercatorPoint at, BlockId block) const;
    [[nodiscard]] bool fit(GridName& name, PixelPoint at, LabelPlacer& placer) const;
    [[nodiscard]] std::shared_ptr<const GridName> without(const std::shared_ptr<const GridName>& name,
                                                          const Loss& loss) const;
    [[nodiscard]] const Names* decided(const Task& task, BlockId block);
    [[nodiscard]] const Names* finished(const Task& task, BlockId block);
    void forgetFar(const MercatorBox& seen);

    double m_level = -1;
    double m_unit = 0;
    std::uint64_t m_generation = 0;
    std::uint64_t m_revision = 0;
    std::int64_t m_count = 1; ///< blocks along the side of the world
    double m_world = 1;       ///< item pixels of the world at the level
    Blocks m_decided;         ///< each by itself
    Blocks m_finished;        ///< without those that gave way to a neighbour's
    Names m_last;
};

} // namespace posko::mapscene
