// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "geodata/placename.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::geodata {

/// What ranking needs to know of a place, kept in memory.
struct RankableName
{
    std::int64_t id = 0;
    std::string folded; ///< the name, by `folded`
    NamedKind kind = NamedKind::desa;
    int rank = 0;
    std::optional<core::LatLon> at; ///< its point, or that of the regency that it lies in
};

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
