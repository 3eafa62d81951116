// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "geodata/placename.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace posko::geodata {

/// A point in steps of 1e-7 degrees (11 mm), or none: a third of the room of an optional one.
class PackedPoint
{
public:
    PackedPoint() = default;
    explicit PackedPoint(core::LatLon at)
        : m_lat(static_cast<std::int32_t>(std::lround(at.lat * perDegree)))
        , m_lon(static_cast<std::int32_t>(std::lround(at.lon * perDegree)))
    {}

    [[nodiscard]] bool isKnown() const { return m_lat != none; }
    [[nodiscard]] std::optional<core::LatLon> point() const
    {
        return isKnown() ? std::optional(core::LatLon{m_lat / perDegree, m_lon / perDegree}) : std::nullopt;
    }

private:
    static constexpr double perDegree = 1e7;
    static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();
    std::int32_t m_lat = none;
    std::int32_t m_lon = none;
};

/// What ranking needs to know of a place, kept in memory for tens of thousands of them.
struct RankableName
{
    std::string_view folded; ///< the name, by `folded`, in a text that all names share
    std::uint32_t id = 0;    ///< its row
    PackedPoint at;          ///< its point, or that of the regency that it lies in
    std::int16_t rank = 0;
    NamedKind kind = NamedKind::desa;
};
static_assert(sizeof(RankableName) <= 32);

/// A place with how well it answers a search: the lower the better.
struct RankedPlace
{
    double score = 0;
    const RankableName* place = nullptr;
};

/// Better answers first; of equal ones in the order of name and row, so that the same search gives the same
/// rows.
[[nodiscard]] bool isBefore(const RankedPlace& left, const RankedPlace& right);

/// Adds the place where it is among the `limit` best for the folded `words`; `ranked` is a heap by
/// `isBefore`.
void keepBest(std::vector<RankedPlace>& ranked, const RankableName& place, std::string_view words,
              std::optional<core::LatLon> near, std::size_t limit);

} // namespace posko::geodata
