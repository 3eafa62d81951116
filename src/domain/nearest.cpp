// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/nearest.h"

#include "domain/freshness.h"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace posko::domain {

namespace {

/// Today in the easternmost zone (WIT): nothing is called good a day too long.
core::Date latestToday(core::Instant now)
{
    return core::Date{std::chrono::floor<std::chrono::days>(now + std::chrono::hours{9})};
}

Hindrance hindranceOf(const Depot& depot, const std::vector<StockBalance>& balance)
{
    if (depot.condition == Condition::damaged) {
        return Hindrance::damaged;
    }
    if (depot.condition == Condition::unreachable) {
        return Hindrance::unreachable;
    }
    if (depot.openNow && !*depot.openNow) {
        return Hindrance::closed;
    }
    if (std::ranges::any_of(balance, [](const StockBalance& one) { return one.free > 0; })) {
        return Hindrance::none;
    }
    const bool anyExpired =
        std::ranges::any_of(balance, [](const StockBalance& one) { return one.expired > 0; });
    return anyExpired ? Hindrance::expired : Hindrance::empty;
}

Hindrance hindranceOf(const Team& team, core::Instant now, const Rules& rules)
{
    if (team.emergency) {
        return Hindrance::emergency;
    }
    switch (team.status) {
    case TeamStatus::unavailable:
        return Hindrance::unavailable;
    case TeamStatus::resting:
        return Hindrance::resting;
    case TeamStatus::returning:
        return Hindrance::returning;
    case TeamStatus::standby:
    case TeamStatus::moving:
    case TeamStatus::arrived:
    case TeamStatus::working:
        return Hindrance::engaged;
    case TeamStatus::ready:
        break;
    }
    if (team.exercise) {
        return Hindrance::exercise;
    }
    return freshnessOf(team, now, rules) == Freshness::lost ? Hindrance::lost : Hindrance::none;
}

/// Those that can go, nearest first, at most `count`; then those that cannot and are nearer than the last of
/// them.
template <class Near> std::vector<Near> pick(std::vector<Near> all, std::size_t count)
{
    std::ranges::sort(all, {}, [](const Near& one) {
        return std::tuple(one.hindrance != Hindrance::none, one.metres, one.id);
    });
    const auto firstHindered =
        std::ranges::find_if(all, [](const Near& one) { return one.hindrance != Hindrance::none; });
    const auto able = static_cast<std::size_t>(std::distance(all.begin(), firstHindered));
    std::vector<Near> picked(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(able, count)));
    const bool enough = picked.size() == count && count > 0;
    for (auto it = firstHindered; it != all.end() && picked.size() < 2 * count; ++it) {
        if (!enough || it->metres < picked[count - 1].metres) {
            picked.push_back(*it);
        }
    }
    return picked;
}

} // namespace

std::vector<StockBalance> balanceOf(const Depot& depot, core::Instant now)
{
    const core::Date today = latestToday(now);
    std::vector<StockBalance> balance;
    for (const StockLine& line : depot.stock) {
        auto one = std::ranges::find_if(balance, [&](const StockBalance& held) {
            return held.item == line.item && held.unit == line.unit;
        });
        if (one == balance.end()) {
            balance.push_back({line.item, line.unit, 0, 0, 0, 0, std::nullopt, false});
            one = std::prev(balance.end());
        }
        one->onHand += line.onHand;
        if (line.expiresOn && *line.expiresOn < today) {
            one->expired += line.onHand;
        }
        if (line.minimum) {
            one->minimum = std::max(one->minimum.value_or(0), *line.minimum);
        }
    }
    for (StockBalance& one : balance) {
        one.free = std::max<std::int64_t>(0, one.onHand - one.reserved - one.expired);
        one.belowMinimum = one.minimum && one.free < *one.minimum;
    }
    return balance;
}

std::optional<double> gaugeOf(const Depot& depot, core::Instant now)
{
    const auto balance = balanceOf(depot, now);
    if (balance.empty()) {
        return std::nullopt;
    }
    double sum = 0;
    int withMinimum = 0;
    bool anyFree = false;
    for (const StockBalance& one : balance) {
        anyFree = anyFree || one.free > 0;
        if (one.minimum && *one.minimum > 0) {
            sum += std::min(1.0, static_cast<double>(one.free) / (2.0 * static_cast<double>(*one.minimum)));
            ++withMinimum;
        }
    }
    if (withMinimum == 0) {
        return anyFree ? 1.0 : 0.0;
    }
    return sum / withMinimum;
}

Nearest nearestTo(const Picture& picture, const NearestQuery& query, core::Instant now, const Rules& rules)
{
    std::vector<NearDepot> depots;
    for (const auto& [id, depot] : picture.depots) {
        if (depot.withdrawn) {
            continue;
        }
        NearDepot near{id,
                       core::geodesicMetres(query.at, depot.at),
                       core::initialBearingDegrees(query.at, depot.at),
                       Hindrance::none,
                       false,
                       balanceOf(depot, now)};
        near.hindrance = hindranceOf(depot, near.balance);
        near.unverified = query.eventAt && near.metres <= query.unverifiedRadiusMetres &&
                          (!depot.verifiedAt || *depot.verifiedAt < *query.eventAt);
        depots.push_back(std::move(near));
    }
    std::vector<NearTeam> teams;
    for (const auto& [id, team] : picture.teams) {
        if (team.withdrawn) {
            continue;
        }
        if (const auto at = positionOf(picture, team)) {
            teams.push_back({id, core::geodesicMetres(query.at, *at),
                             core::initialBearingDegrees(query.at, *at), hindranceOf(team, now, rules)});
        }
    }
    return {pick(std::move(depots), query.count), pick(std::move(teams), query.count)};
}

} // namespace posko::domain
