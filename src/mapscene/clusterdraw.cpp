// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/cluster.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <numbers>
#include <tuple>

namespace posko::mapscene {

namespace {

constexpr double kGap = 2.0;          // pixels between what stands side by side
constexpr double kSpotPixels = 5.0;   // symbols that are always drawn stand beside each other when this near
constexpr double kSamePlace = 1e-7;   // of the world: four metres
constexpr double kHidden = 0.6;       // of a symbol's radius; what lies nearer to its middle is not seen
constexpr double kLeastSymbol = 20.0; // pixels that a lone symbol is taken to need
constexpr std::int64_t kReach = 2;    // cells beyond the view whose symbols may reach into it

/// A number that looks random, always the same for one cell.
std::uint64_t scrambled(std::uint64_t value)
{
    value ^= value >> 31U;
    value *= 0x7fb5d329728ea185ULL;
    value ^= value >> 27U;
    value *= 0x81dadef4bc2dd44dULL;
    return value ^ value >> 33U;
}

} // namespace

int digitsOf(std::uint32_t count)
{
    int digits = 1;
    for (; count >= 10; count /= 10)
        ++digits;
    return digits;
}

BadgeSize badgeSize(std::uint32_t count)
{
    const int digits = digitsOf(count);
    return {31.0 + 10.5 * digits, 24.0};
}

BadgeSize ClusterIndex::sizeOf(const Sum& sum) const
{
    const BadgeSize size = sum.count > 1 ? badgeSize(sum.count) : BadgeSize{kLeastSymbol, kLeastSymbol};
    return {size.width * m_unit, size.height * m_unit};
}

BadgeSize ClusterIndex::sizeOf(const DrawnSymbol& drawn) const
{
    if (drawn.isBadge()) {
        const BadgeSize size = badgeSize(drawn.count);
        return {size.width * m_unit, size.height * m_unit};
    }
    const double across = 2.0 * static_cast<double>(m_entries[drawn.slot].item.radius);
    return {across, across};
}

bool ClusterIndex::isStronger(std::uint32_t a, std::uint32_t b) const
{
    // Fuller cells take in emptier ones, but not at every change of a count: else badges would flicker.
    const int widthA = std::bit_width(m_cells[a].sum.count) / 2;
    const int widthB = std::bit_width(m_cells[b].sum.count) / 2;
    if (widthA != widthB)
        return widthA > widthB;
    const auto key = [](const Cell& cell) {
        return static_cast<std::uint64_t>(cell.y) << 32U | static_cast<std::uint64_t>(cell.x);
    };
    return scrambled(key(m_cells[a])) > scrambled(key(m_cells[b]));
}

bool ClusterIndex::wouldTouch(const Cell& a, const Cell& b) const
{
    const core::MercatorPoint from = a.sum.middle();
    const core::MercatorPoint to = b.sum.middle();
    const BadgeSize sizeA = sizeOf(a.sum);
    const BadgeSize sizeB = sizeOf(b.sum);
    return std::abs(to.x - from.x) * m_world < (sizeA.width + sizeB.width) / 2.0 &&
           std::abs(to.y - from.y) * m_world < (sizeA.height + sizeB.height) / 2.0;
}

/// The cell whose badge this one's symbols go into: itself unless a stronger one, that goes into none, is so
/// near that both would touch.
std::uint32_t ClusterIndex::rootOf(std::uint32_t cell) const
{
    const Cell& asked = m_cells[cell];
    if (asked.rootAt == m_revision)
        return asked.root;
    std::uint32_t best = none;
    for (std::int64_t y = asked.y - 1; y <= asked.y + 1; ++y)
        for (std::int64_t x = asked.x - 2; x <= asked.x + 2; ++x) {
            const std::uint32_t other = cellAt(x, y);
            if (other == none || other == cell || m_cells[other].sum.count == 0 || !isStronger(other, cell) ||
                !wouldTouch(m_cells[other], asked) || rootOf(other) != other)
                continue;
            if (best == none || isStronger(other, best))
                best = other;
        }
    asked.root = best == none ? cell : best;
    asked.rootAt = m_revision;
    return asked.root;
}

template <typename Visit> void ClusterIndex::forDrawnAsOne(std::uint32_t root, Visit visit) const
{
    const Cell& middle = m_cells[root];
    for (std::int64_t y = middle.y - 1; y <= middle.y + 1; ++y)
        for (std::int64_t x = middle.x - 2; x <= middle.x + 2; ++x)
            if (const std::uint32_t cell = cellAt(x, y);
                cell != none && m_cells[cell].sum.count > 0 && rootOf(cell) == root)
                visit(cell);
}

template <typename Visit> void ClusterIndex::forCellsIn(const CellRange& range, Visit visit) const
{
    if (static_cast<double>(range.right - range.left) * static_cast<double>(range.bottom - range.top) >
        static_cast<double>(m_byKey.size())) {
        for (const auto& [key, cell] : m_byKey)
            if (range.contains(m_cells[cell].x, m_cells[cell].y))
                visit(cell);
        return;
    }
    for (std::int64_t y = range.top; y <= range.bottom; ++y)
        for (std::int64_t x = range.left; x <= range.right; ++x)
            if (const std::uint32_t cell = cellAt(x, y); cell != none)
                visit(cell);
}

ClusterIndex::CellRange ClusterIndex::rangeOf(const MercatorBox& box) const
{
    const auto index = [this](double value) {
        return static_cast<std::int64_t>(std::floor(value / m_cell));
    };
    return {index(std::max(box.left, 0.0)) - kReach, index(std::max(box.top, 0.0)) - kReach,
            index(std::min(box.right, 1.0)) + kReach, index(std::min(box.bottom, 1.0)) + kReach};
}

/// Cells beside those that they are drawn with, for all that are drawn in the range.
void ClusterIndex::findRoots(const CellRange& range, std::vector<Rooted>& rooted) const
{
    // A badge takes in cells two columns and one row away.
    const CellRange around{range.left - 2, range.top - 2, range.right + 2, range.bottom + 2};
    forCellsIn(around, [&](std::uint32_t cell) {
        if (m_cells[cell].sum.count == 0)
            return;
        const std::uint32_t root = rootOf(cell);
        if (range.contains(m_cells[root].x, m_cells[root].y))
            rooted.push_back({root, cell});
    });
}

std::vector<ClusterIndex::Gathered> ClusterIndex::gather(std::span<const Rooted> cells) const
{
    std::vector<Gathered> groups;
    for (const Rooted& one : cells)
        for (std::uint32_t part = m_cells[one.cell].part; part != none; part = m_parts[part].next) {
            const Part& from = m_parts[part];
            auto into = std::ranges::find(groups, from.group, &Gathered::group);
            if (into == groups.end())
                into = groups.insert(groups.end(), {{}, from.head, from.group});
            into->sum.add(from.sum);
        }
    std::ranges::sort(groups, {}, &Gathered::group);
    return groups;
}

bool ClusterIndex::standApart(std::span<const DrawnSymbol> drawn) const
{
    for (std::size_t a = 0; a < drawn.size(); ++a)
        for (std::size_t b = a + 1; b < drawn.size(); ++b) {
            const BadgeSize sizeA = sizeOf(drawn[a]);
            const BadgeSize sizeB = sizeOf(drawn[b]);
            if (std::abs(drawn[b].at.x - drawn[a].at.x) * m_world < (sizeA.width + sizeB.width) / 2.0 &&
                std::abs(drawn[b].at.y - drawn[a].at.y) * m_world < (sizeA.height + sizeB.height) / 2.0)
                return false;
        }
    return true;
}

/// One above the other around one place.
void ClusterIndex::stack(core::MercatorPoint middle, std::span<DrawnSymbol> drawn) const
{
    double height = -kGap * m_unit;
    for (const DrawnSymbol& one : drawn)
        height += sizeOf(one).height + kGap * m_unit;
    double top = -height / 2.0;
    for (DrawnSymbol& one : drawn) {
        const double own = sizeOf(one).height;
        one.at = middle;
        one.shift = {0.0, top + own / 2.0};
        top += own + kGap * m_unit;
    }
}

/// Moves badges and symbols below what is always drawn at its own place and would hide them.
void ClusterIndex::makeRoom(std::uint32_t root, std::span<DrawnSymbol> drawn) const
{
    const Cell& middle = m_cells[root];
    double down = 0.0;
    const auto below = [&](const ClusterItem& fixed) {
        double push = 0.0;
        for (const DrawnSymbol& one : drawn) {
            const BadgeSize size = sizeOf(one);
            const double radius = static_cast<double>(fixed.radius);
            const double right = (one.at.x - fixed.at.x) * m_world + one.shift.x;
            const double under = (one.at.y - fixed.at.y) * m_world + one.shift.y;
            const double hidden = radius * kHidden;
            if (std::abs(right) < hidden && std::abs(under) < hidden)
                push = std::max(push, radius + size.height / 2.0 + kGap * m_unit - under);
        }
        return push;
    };
    for (std::int64_t y = middle.y - 2; y <= middle.y + 2; ++y)
        for (std::int64_t x = middle.x - 2; x <= middle.x + 2; ++x)
            if (const std::uint32_t cell = cellAt(x, y); cell != none)
                for (std::uint32_t slot = m_cells[cell].fixed; slot != none; slot = m_entries[slot].next)
                    if (m_entries[slot].item.liesOver)
                        down = std::max(down, below(m_entries[slot].item));
    for (DrawnSymbol& one : drawn)
        one.shift.y += down;
}

void ClusterIndex::drawRoot(std::span<const Rooted> cells, std::vector<DrawnSymbol>& drawn) const
{
    const std::uint32_t root = cells.front().root;
    const std::size_t begin = drawn.size();
    for (const Gathered& group : gather(cells)) {
        const ClusterItem& first = m_entries[group.first].item;
        DrawnSymbol symbol;
        symbol.at = group.sum.count == 1 ? first.at : group.sum.middle();
        symbol.rank = group.sum.count == 1 ? first.rank : 0;
        symbol.slot = group.first;
        symbol.count = group.sum.count;
        symbol.old = group.sum.old;
        symbol.cell = root;
        symbol.group = group.group;
        drawn.push_back(symbol);
    }
    const std::span<DrawnSymbol> mine(drawn.begin() + static_cast<std::ptrdiff_t>(begin), drawn.end());
    if (!standApart(mine))
        stack(m_cells[root].sum.middle(), mine);
    makeRoom(root, mine);
}

/// The spot at the symbol's place; where there is none yet, it begins one and the answer is null.
ClusterIndex::Spot* ClusterIndex::spotFor(std::uint32_t slot, Spots& spots) const
{
    const ClusterItem& item = m_entries[slot].item;
    const double reach = std::max(kSpotPixels * m_unit / m_world, kSamePlace);
    const auto column = static_cast<std::int64_t>(std::floor(item.at.x / reach));
    const auto row = static_cast<std::int64_t>(std::floor(item.at.y / reach));
    const auto key = [](std::int64_t x, std::int64_t y) {
        return static_cast<std::uint64_t>(y) << 32U ^ static_cast<std::uint64_t>(x);
    };
    for (std::int64_t y = row - 1; y <= row + 1; ++y)
        for (std::int64_t x = column - 1; x <= column + 1; ++x) {
            const auto found = spots.find(key(x, y));
            if (found == spots.end())
                continue;
            for (Spot& spot : found->second) {
                const ClusterItem& other = m_entries[spot.first].item;
                const double limit = item.isExact && other.isExact ? kSamePlace : reach;
                if (std::hypot(other.at.x - item.at.x, other.at.y - item.at.y) < limit)
                    return &spot;
            }
        }
    spots[key(column, row)].push_back({slot, 1});
    return nullptr;
}

/// Around the first of the spot: to its right, then clockwise, ring after ring.
void ClusterIndex::standBeside(const Spot& spot, DrawnSymbol& symbol) const
{
    constexpr std::size_t perRing = 6;
    const ClusterItem& middle = m_entries[spot.first].item;
    const double own = static_cast<double>(m_entries[symbol.slot].item.radius);
    const std::size_t ring = (spot.count - 1) / perRing;
    const double angle = static_cast<double>((spot.count - 1) % perRing) * std::numbers::pi / 3.0 +
                         static_cast<double>(ring) * std::numbers::pi / 6.0;
    const double distance = static_cast<double>(middle.radius) + own + kGap * m_unit +
                            static_cast<double>(ring) * (2.0 * own + kGap * m_unit);
    symbol.at = middle.at;
    symbol.shift = {std::cos(angle) * distance, std::sin(angle) * distance};
}

void ClusterIndex::fanOut() const
{
    m_fixed.clear();
    for (const std::uint32_t slot : m_fixedSlots) {
        DrawnSymbol symbol;
        symbol.at = m_entries[slot].item.at;
        symbol.rank = m_entries[slot].item.rank;
        symbol.slot = slot;
        m_fixed.push_back(symbol);
    }
    std::ranges::stable_sort(m_fixed, std::greater{}, &DrawnSymbol::rank);
    Spots spots;
    for (DrawnSymbol& symbol : m_fixed) {
        if (!m_entries[symbol.slot].item.liesOver)
            continue;
        if (Spot* spot = spotFor(symbol.slot, spots)) {
            standBeside(*spot, symbol);
            ++spot->count;
        }
    }
    m_fannedAt = m_fixedRevision;
}

void ClusterIndex::drawFixed(const MercatorBox& box, std::vector<DrawnSymbol>& drawn) const
{
    if (m_fannedAt != m_fixedRevision)
        fanOut();
    const double reach = static_cast<double>(kReach) * m_cell;
    for (const DrawnSymbol& symbol : m_fixed)
        for (const double world : {-1.0, 0.0, 1.0})
            if (symbol.at.x + world >= box.left - reach && symbol.at.x + world <= box.right + reach &&
                symbol.at.y >= box.top - reach && symbol.at.y <= box.bottom + reach) {
                drawn.push_back(symbol);
                break;
            }
}

std::vector<DrawnSymbol> ClusterIndex::collect(const MercatorBox& box) const
{
    std::vector<DrawnSymbol> drawn;
    std::vector<Rooted> rooted;
    for (const double world : {-1.0, 0.0, 1.0})
        if (box.right - world >= 0.0 && box.left - world <= 1.0)
            findRoots(rangeOf({box.left - world, box.top, box.right - world, box.bottom}), rooted);
    std::ranges::sort(rooted);
    const auto repeated = std::ranges::unique(rooted);
    rooted.erase(repeated.begin(), repeated.end());
    for (auto first = rooted.begin(); first != rooted.end();) {
        const auto last = std::find_if(first, rooted.end(),
                                       [root = first->root](const Rooted& one) { return one.root != root; });
        drawRoot({first, last}, drawn);
        first = last;
    }
    drawFixed(box, drawn);
    std::ranges::stable_sort(drawn, [](const DrawnSymbol& a, const DrawnSymbol& b) {
        return std::tie(a.rank, a.at.y, a.at.x, a.group) < std::tie(b.rank, b.at.y, b.at.x, b.group);
    });
    return drawn;
}

std::vector<std::uint32_t> ClusterIndex::members(const DrawnSymbol& drawn) const
{
    if (!drawn.isBadge())
        return {drawn.slot};
    std::vector<std::uint32_t> slots;
    forDrawnAsOne(drawn.cell, [&](std::uint32_t cell) {
        for (std::uint32_t part = m_cells[cell].part; part != none; part = m_parts[part].next)
            if (m_parts[part].group == drawn.group)
                for (std::uint32_t slot = m_parts[part].head; slot != none; slot = m_entries[slot].next)
                    slots.push_back(slot);
    });
    std::ranges::sort(slots);
    return slots;
}

} // namespace posko::mapscene
