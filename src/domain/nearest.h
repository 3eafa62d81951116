// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/picture.h"
#include "domain/rules.h"
#include "domain/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// Why a depot or team is listed but cannot be counted on now. `none`: it can go.
enum class Hindrance {
    none,
    closed,
    damaged,
    unreachable,
    empty,
    expired,
    lost,
    unavailable,
    resting,
    engaged,
    returning,
    exercise,
    emergency
};
POSKO_WORDS(Hindrance, {Hindrance::none, ""}, {Hindrance::closed, "tutup"}, {Hindrance::damaged, "rusak"},
            {Hindrance::unreachable, "tidak_terjangkau"}, {Hindrance::empty, "kosong"},
            {Hindrance::expired, "kedaluwarsa"}, {Hindrance::lost, "tanpa_kabar"},
            {Hindrance::unavailable, "tidak_siap"}, {Hindrance::resting, "istirahat"},
            {Hindrance::engaged, "sedang_bertugas"}, {Hindrance::returning, "perjalanan_pulang"},
            {Hindrance::exercise, "latihan"}, {Hindrance::emergency, "darurat"});

/// One stock line as it can be promised now. free = onHand - reserved - expired, never below zero.
struct StockBalance
{
    std::string item;
    std::string unit;
    std::int64_t onHand = 0;
    std::int64_t reserved = 0;
    std::int64_t expired = 0;
    std::int64_t free = 0;
    std::optional<std::int64_t> minimum; ///< the highest of the item's lines
    bool belowMinimum = false;           ///< free < minimum
};

/// Sums the lines of one item and unit; a line whose `expiresOn` is before today (in the depot's zone: UTC+7
/// to +9 are all past UTC midnight, so UTC+9's day is used and nothing is called good a day too long) counts
/// as expired.
[[nodiscard]] std::vector<StockBalance> balanceOf(const Depot& depot, core::Instant now);

/// Filling of the stock gauge: the mean over all items with a minimum of min(1, free / (2 * minimum));
/// without any minimum 1 where something is free, else 0. Empty where the depot lists no stock.
[[nodiscard]] std::optional<double> gaugeOf(const Depot& depot, core::Instant now);

struct NearDepot
{
    std::string id;
    double metres = 0;
    double bearingDegrees = 0; ///< from the place to the depot
    Hindrance hindrance = Hindrance::none;
    bool unverified = false; ///< inside the affected area and not checked since the event (operations 9.4)
    std::vector<StockBalance> balance;
};

struct NearTeam
{
    std::string id;
    double metres = 0;
    double bearingDegrees = 0;
    Hindrance hindrance = Hindrance::none;
};

struct Nearest
{
    std::vector<NearDepot>
        depots; ///< those that can go first by distance, then those that cannot by distance
    std::vector<NearTeam> teams;
};

/// Where and what the means are wanted for.
struct NearestQuery
{
    core::LatLon at;
    std::size_t count =
        3; ///< of each kind that can go; as many again that cannot but are nearer than the last of them
    std::optional<core::Instant> eventAt; ///< makes depots unverified that were not checked since
    double unverifiedRadiusMetres = 0;
};

/// The nearest depots and teams by geodesic distance.
[[nodiscard]] Nearest nearestTo(const Picture& picture, const NearestQuery& query, core::Instant now,
                                const Rules& rules);

} // namespace posko::domain
