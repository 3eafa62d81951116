// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapcamera.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace posko::mapscene {

/// Group of a symbol that is always drawn on its own.
inline constexpr std::uint8_t noGroup = 255;

/// What the index must know of a symbol.
struct ClusterItem
{
    core::MercatorPoint at;
    float radius = 0; ///< pixels that it covers around its place
    int rank = 0;     ///< greater lies on top
    std::uint8_t group = noGroup;
    bool isOld = false;
    bool isExact = false; ///< only one at the very same place is moved beside it: earthquakes
    bool liesOver = true; ///< false: it leaves its middle free for others, as rings do
};

/// One thing that is to be drawn: a symbol, or a badge that stands for several of one group.
struct DrawnSymbol
{
    core::MercatorPoint at;
    PixelPoint shift; ///< pixels from there, where several share one place
    int rank = 0;
    std::uint32_t slot = 0;  ///< of the symbol, or of any member of a badge
    std::uint32_t count = 1; ///< of a badge: how many it stands for
    std::uint32_t old = 0;   ///< how many of these are old
    std::uint32_t cell = 0;  ///< of a badge: the index's own
    std::uint8_t group = noGroup;

    [[nodiscard]] bool isBadge() const { return count > 1; }
};

/// Width and height of a badge with this number on it, in pixels at a window height of 1080.
struct BadgeSize
{
    double width = 0;
    double height = 0;
};
[[nodiscard]] BadgeSize badgeSize(std::uint32_t count);
[[nodiscard]] int digitsOf(std::uint32_t count);

/// Which symbols are drawn on their own, which are gathered, and where symbols at one place stand beside each
/// other, for one zoom.
/// It promises that every symbol is drawn once, alone or in one badge, so that all counts add up; that the
/// answer is a function of the symbols and the zoom alone, the same for every view and after every history;
/// and that a change costs as much as it touches, not as much as there is.
class ClusterIndex
{
public:
    /// Symbols nearer than their size at this zoom are gathered; `unit` is the length of one pixel at a
    /// window height of 1080. Everything is sorted anew if either differs.
    void setScale(double level, double unit);
    [[nodiscard]] double level() const { return m_level; }

    /// Adds or changes the symbol of a slot; true where the slot was free.
    bool put(std::uint32_t slot, const ClusterItem& item);
    void remove(std::uint32_t slot);
    void clear();
    [[nodiscard]] std::size_t count() const { return m_count; }

    /// What is drawn in the box and shortly beyond it, what lies on top last. The box may run beyond the date
    /// line.
    [[nodiscard]] std::vector<DrawnSymbol> collect(const MercatorBox& box) const;
    /// Slots for which a badge stands, in ascending order; the symbol's own for any other.
    [[nodiscard]] std::vector<std::uint32_t> members(const DrawnSymbol& drawn) const;

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    struct Entry
    {
        ClusterItem item;
        std::uint32_t cell = none; ///< none: the slot is free
        std::uint32_t next = none;
        std::uint32_t previous = none;
    };
    /// Sums in 2^-40 of the world: whole numbers, so that no history leaves a trace in them.
    struct Sum
    {
        std::int64_t x = 0;
        std::int64_t y = 0;
        std::uint32_t count = 0;
        std::uint32_t old = 0;

        void add(const ClusterItem& item, int sign);
        void add(const Sum& other);
        [[nodiscard]] core::MercatorPoint middle() const;
    };
    struct Part
    {
        Sum sum;
        std::uint32_t head = none; ///< of the list of its members
        std::uint32_t next = none; ///< part of the same cell
        std::uint8_t group = noGroup;
    };
    struct Cell
    {
        std::int32_t x = 0;
        std::int32_t y = 0;
        Sum sum;
        std::uint32_t part = none;
        std::uint32_t fixed = none; ///< head of the list of those that are never gathered
        mutable std::uint32_t root = none;
        mutable std::uint64_t rootAt = 0; ///< revision for which the root was found
    };
    /// What one cell or several that are drawn as one hold of one group.
    struct Gathered
    {
        Sum sum;
        std::uint32_t first = none;
        std::uint8_t group = noGroup;
    };
    /// A cell, and the one whose badges stand for it.
    struct Rooted
    {
        std::uint32_t root = none;
        std::uint32_t cell = none;

        auto operator<=>(const Rooted&) const = default;
    };
    struct CellRange
    {
        std::int64_t left = 0;
        std::int64_t top = 0;
        std::int64_t right = 0;
        std::int64_t bottom = 0;

        [[nodiscard]] bool contains(std::int64_t x, std::int64_t y) const
        {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    };
    /// Symbols at one place: the most important, and how many.
    struct Spot
    {
        std::uint32_t first = none;
        std::size_t count = 1;
    };
    using Spots = boost::unordered_flat_map<std::uint64_t, std::vector<Spot>>;

    [[nodiscard]] std::uint64_t keyAt(core::MercatorPoint at) const;
    [[nodiscard]] std::uint32_t cellAt(std::int64_t x, std::int64_t y) const;
    [[nodiscard]] std::uint32_t cellFor(core::MercatorPoint at);
    [[nodiscard]] std::uint32_t partFor(std::uint32_t cell, std::uint8_t group);
    void link(std::uint32_t slot);
    void unlink(std::uint32_t slot);
    void dropPart(std::uint32_t cell, std::uint32_t part);
    void dropIfEmpty(std::uint32_t cell);
    [[nodiscard]] std::uint32_t& headOf(std::uint32_t slot);

    [[nodiscard]] bool isStronger(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool wouldTouch(const Cell& a, const Cell& b) const;
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t cell) const;
    [[nodiscard]] BadgeSize sizeOf(const Sum& sum) const;
    template <typename Visit> void forDrawnAsOne(std::uint32_t root, Visit visit) const;
    template <typename Visit> void forCellsIn(const CellRange& range, Visit visit) const;
    [[nodiscard]] CellRange rangeOf(const MercatorBox& box) const;
    void findRoots(const CellRange& range, std::vector<Rooted>& rooted) const;
    [[nodiscard]] std::vector<Gathered> gather(std::span<const Rooted> cells) const;
    void drawRoot(std::span<const Rooted> cells, std::vector<DrawnSymbol>& drawn) const;
    [[nodiscard]] bool standApart(std::span<const DrawnSymbol> drawn) const;
    void stack(core::MercatorPoint middle, std::span<DrawnSymbol> drawn) const;
    void makeRoom(std::uint32_t root, std::span<DrawnSymbol> drawn) const;
    [[nodiscard]] BadgeSize sizeOf(const DrawnSymbol& drawn) const;
    void fanOut() const;
    [[nodiscard]] Spot* spotFor(std::uint32_t slot, Spots& spots) const;
    void standBeside(const Spot& spot, DrawnSymbol& symbol) const;
    void drawFixed(const MercatorBox& box, std::vector<DrawnSymbol>& drawn) const;

    double m_level = 0;
    double m_unit = 1;
    double m_cell = 1;  ///< side of a cell in Mercator
    double m_world = 1; ///< pixels of the world at the level
    std::vector<Entry> m_entries;
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_freeCells;
    std::vector<Part> m_parts;
    std::vector<std::uint32_t> m_freeParts;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_byKey;
    std::size_t m_count = 0;
    std::uint64_t m_revision = 1;
    std::uint64_t m_fixedRevision = 1;
    mutable std::uint64_t m_fannedAt = 0;
    mutable std::vector<DrawnSymbol> m_fixed; ///< those that are never gathered, fanned out
    std::vector<std::uint32_t> m_fixedSlots;  ///< ascending
};

} // namespace posko::mapscene
