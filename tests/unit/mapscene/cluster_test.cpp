// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/cluster.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <vector>

namespace posko::mapscene {
namespace {

constexpr MercatorBox kWorld{0, 0, 1, 1};
constexpr std::uint8_t kUnits = 3;

/// A crowd with thick and thin places, always the same.
class Crowd
{
public:
    explicit Crowd(std::uint32_t seed)
        : m_random(seed)
    {}

    double share() { return std::uniform_real_distribution<double>(0.0, 1.0)(m_random); }
    std::uint32_t below(std::uint32_t limit)
    {
        return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(m_random);
    }
    core::MercatorPoint place()
    {
        const double spread = below(3) == 0 ? 0.06 : 0.002;
        const double town = static_cast<double>(below(12));
        return {0.76 + 0.011 * town + spread * (share() - 0.5),
                0.51 + 0.003 * town + spread * (share() - 0.5)};
    }
    ClusterItem item()
    {
        ClusterItem item;
        item.at = place();
        item.radius = 10;
        item.group = below(50) == 0 ? noGroup : static_cast<std::uint8_t>(below(4));
        item.isOld = below(5) == 0;
        item.rank = static_cast<int>(item.group == noGroup ? 500 : item.group);
        return item;
    }

private:
    std::mt19937 m_random;
};

std::size_t shown(const std::vector<DrawnSymbol>& drawn)
{
    return std::accumulate(drawn.begin(), drawn.end(), std::size_t{0},
                           [](std::size_t sum, const DrawnSymbol& one) { return sum + one.count; });
}

/// What can be seen of one: where it stands, and for whom.
struct Seen
{
    double x = 0;
    double y = 0;
    std::vector<std::uint32_t> members;

    auto operator<=>(const Seen&) const = default;
};

/// All whose place lies in the box, in one order.
std::vector<Seen> seenIn(const ClusterIndex& index, const std::vector<DrawnSymbol>& drawn,
                         const MercatorBox& box)
{
    std::vector<Seen> seen;
    const double pixel = 1.0 / worldPixels(index.level());
    for (const DrawnSymbol& one : drawn) {
        const double x = one.at.x + one.shift.x * pixel;
        const double y = one.at.y + one.shift.y * pixel;
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
            seen.push_back({x, y, index.members(one)});
    }
    std::ranges::sort(seen);
    return seen;
}

TEST(ClusterIndex, TheCountsOnTheMapAddUpAtEveryZoom)
{
    Crowd crowd(1);
    ClusterIndex index;
    for (std::uint32_t slot = 0; slot < 5000; ++slot)
        index.put(slot, crowd.item());
    std::size_t former = 0;
    for (double level = 2; level <= 18; level += 0.5) {
        index.setScale(level, 1.0);
        const std::vector<DrawnSymbol> drawn = index.collect(kWorld);
        EXPECT_EQ(shown(drawn), 5000U) << level;
        std::vector<std::uint32_t> all;
        for (const DrawnSymbol& one : drawn) {
            const std::vector<std::uint32_t> members = index.members(one);
            EXPECT_EQ(members.size(), one.count) << level;
            all.insert(all.end(), members.begin(), members.end());
        }
        std::ranges::sort(all);
        EXPECT_EQ(std::ranges::adjacent_find(all), all.end()) << level;
        EXPECT_EQ(all.size(), 5000U) << level;
        EXPECT_GE(drawn.size() * 10, former * 9) << level; // what is nearer is not gathered more
        former = drawn.size();
    }
}

TEST(ClusterIndex, AShiftedViewHasTheSameMembers)
{
    Crowd crowd(2);
    ClusterIndex index;
    for (std::uint32_t slot = 0; slot < 8000; ++slot)
        index.put(slot, crowd.item());
    for (const double level : {4.5, 6.0, 8.5, 11.0}) {
        index.setScale(level, 1.0);
        const double pixel = 1.0 / worldPixels(level);
        const MercatorBox view{0.826 - 960 * pixel, 0.528 - 540 * pixel, 0.826 + 960 * pixel,
                               0.528 + 540 * pixel};
        std::size_t compared = 0;
        for (int step = 1; step < 40; ++step) {
            const double right = 37.3 * step * pixel;
            const double down = 11.9 * step * pixel;
            const MercatorBox moved{view.left + right, view.top + down, view.right + right,
                                    view.bottom + down};
            const MercatorBox both{moved.left, moved.top, view.right, view.bottom};
            const auto before = seenIn(index, index.collect(view), both);
            EXPECT_EQ(before, seenIn(index, index.collect(moved), both)) << level << ' ' << step;
            compared += before.size();
        }
        EXPECT_GT(compared, 100U) << level;
    }
}

TEST(ClusterIndex, AfterAnyHistoryItIsAsIfMadeAnew)
{
    Crowd crowd(3);
    ClusterIndex index;
    index.setScale(7.5, 1.0);
    std::map<std::uint32_t, ClusterItem> wanted;
    for (int step = 0; step < 20'000; ++step) {
        const std::uint32_t slot = crowd.below(1500);
        if (crowd.below(8) == 0) {
            index.remove(slot);
            wanted.erase(slot);
        } else {
            ClusterItem item = crowd.item();
            if (const auto known = wanted.find(slot); known != wanted.end() && crowd.below(4) != 0) {
                item = known->second; // most move only a little
                item.at.x += 1e-4 * (crowd.share() - 0.5);
            }
            index.put(slot, item);
            wanted[slot] = item;
        }
        if (step % 2'500 != 0)
            continue;
        ClusterIndex fresh;
        fresh.setScale(7.5, 1.0);
        for (const auto& [at, item] : wanted)
            fresh.put(at, item);
        EXPECT_EQ(index.count(), wanted.size());
        EXPECT_EQ(seenIn(index, index.collect(kWorld), kWorld), seenIn(fresh, fresh.collect(kWorld), kWorld));
    }
}

TEST(ClusterIndex, WhatIsAlwaysDrawnIsNeverGathered)
{
    ClusterIndex index;
    index.setScale(5, 1.0);
    for (std::uint32_t slot = 0; slot < 200; ++slot)
        index.put(slot, {.at = {0.8, 0.5}, .radius = 8, .group = kUnits});
    index.put(200, {.at = {0.8, 0.5}, .radius = 8, .rank = 1000, .group = noGroup});
    const auto drawn = index.collect(kWorld);
    ASSERT_EQ(drawn.size(), 2U);
    EXPECT_EQ(drawn[0].count, 200U);
    EXPECT_EQ(drawn[1].slot, 200U);
    EXPECT_EQ(drawn[1].shift, (PixelPoint{0, 0}));
    // The badge makes room for it.
    EXPECT_GE(std::abs(drawn[0].shift.y), 8.0 + badgeSize(200).height / 2.0);
}

TEST(ClusterIndex, SymbolsAtOnePlaceStandBesideEachOther)
{
    ClusterIndex index;
    index.setScale(9, 1.0);
    for (std::uint32_t slot = 0; slot < 15; ++slot)
        index.put(slot, {.at = {0.8, 0.5}, .radius = 10, .rank = static_cast<int>(slot)});
    const auto drawn = index.collect(kWorld);
    ASSERT_EQ(drawn.size(), 15U);
    for (std::size_t a = 0; a < drawn.size(); ++a)
        for (std::size_t b = a + 1; b < drawn.size(); ++b)
            EXPECT_GE(std::hypot(drawn[a].shift.x - drawn[b].shift.x, drawn[a].shift.y - drawn[b].shift.y),
                      20.0)
                << a << ' ' << b;
}

TEST(ClusterIndex, DifferentKindsAtOnePlaceStandAboveEachOther)
{
    ClusterIndex index;
    index.setScale(9, 1.0);
    for (std::uint8_t kind = 0; kind < 4; ++kind)
        index.put(kind, {.at = {0.8, 0.5}, .radius = 10, .group = kind});
    index.put(4, {.at = {0.8, 0.5}, .radius = 10, .group = 0});
    const auto drawn = index.collect(kWorld);
    ASSERT_EQ(drawn.size(), 4U);
    EXPECT_EQ(shown(drawn), 5U);
    std::vector<double> rows;
    for (const DrawnSymbol& one : drawn)
        rows.push_back(one.shift.y);
    std::ranges::sort(rows);
    for (std::size_t row = 1; row < rows.size(); ++row)
        EXPECT_GE(rows[row] - rows[row - 1], 20.0);
}

TEST(ClusterIndex, NoTwoBadgesOfOneKindLieOnEachOther)
{
    Crowd crowd(4);
    ClusterIndex index;
    for (std::uint32_t slot = 0; slot < 10'000; ++slot) {
        ClusterItem item = crowd.item();
        item.group = kUnits;
        index.put(slot, item);
    }
    for (const double level : {4.0, 5.5, 7.0, 9.0}) {
        index.setScale(level, 1.0);
        const auto drawn = index.collect(kWorld);
        const double world = worldPixels(level);
        std::size_t covered = 0;
        for (std::size_t a = 0; a < drawn.size(); ++a)
            for (std::size_t b = a + 1; b < drawn.size(); ++b)
                if (std::abs(drawn[a].at.x - drawn[b].at.x) * world < 20.0 &&
                    std::abs(drawn[a].at.y - drawn[b].at.y) * world < 12.0)
                    ++covered;
        EXPECT_LE(covered * 100, drawn.size())
            << level; // half of one under another: at most one in a hundred
    }
}

TEST(ClusterIndex, AViewAcrossTheDateLineShowsBothSides)
{
    ClusterIndex index;
    index.setScale(6, 1.0);
    index.put(0, {.at = {0.999, 0.5}, .radius = 10, .group = kUnits});
    index.put(1, {.at = {0.001, 0.5}, .radius = 10, .group = kUnits});
    EXPECT_EQ(shown(index.collect({0.98, 0.4, 1.02, 0.6})), 2U);
    EXPECT_EQ(shown(index.collect({-0.02, 0.4, 0.02, 0.6})), 2U);
}

} // namespace
} // namespace posko::mapscene
