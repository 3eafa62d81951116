// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/freshness.h"

#include <algorithm>

namespace posko::domain {

namespace {

std::optional<core::Instant> observed(const Stamp& stamp)
{
    return stamp.clockAhead ? stamp.receivedAt : stamp.observedAt;
}

} // namespace

Freshness freshnessOf(std::optional<core::Instant> last, std::chrono::seconds every, core::Instant now,
                      const Rules& rules)
{
    if (!last) {
        return Freshness::never;
    }
    const auto age = now - *last;
    if (age > rules.lostAfterIntervals * every) {
        return Freshness::lost;
    }
    return age > rules.staleAfterIntervals * every ? Freshness::stale : Freshness::live;
}

std::optional<core::Instant> lastHeard(const Feed& feed)
{
    if (!feed.lastLiveAt || !feed.lastHeartbeatAt) {
        return feed.lastLiveAt ? feed.lastLiveAt : feed.lastHeartbeatAt;
    }
    return std::max(*feed.lastLiveAt, *feed.lastHeartbeatAt);
}

Freshness freshnessOf(const Feed& feed, const Picture& picture, core::Instant now, const Rules& rules)
{
    const auto rule = std::ranges::find(rules.sources, feed.id, &SourceRule::id);
    if (rule == rules.sources.end()) {
        return Freshness::never;
    }
    // While this console itself hears nothing, no source can be called live however recent its last word is.
    const Freshness own = freshnessOf(lastHeard(feed), rule->expectedEvery, now, rules);
    const bool deaf = picture.connection.state != ConnectionState::connected &&
                      picture.connection.state != ConnectionState::never;
    return deaf && own == Freshness::live ? Freshness::stale : own;
}

Freshness freshnessOf(const Depot& depot, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(depot.stamp), rules.depotEvery, now, rules);
}

Freshness freshnessOf(const Team& team, core::Instant now, const Rules& rules)
{
    const auto every =
        team.everyMinutes ? std::chrono::seconds{std::chrono::minutes{*team.everyMinutes}} : rules.teamEvery;
    return freshnessOf(observed(team.stamp), every, now, rules);
}

Freshness freshnessOf(const Unit& unit, core::Instant now, const Rules& rules)
{
    const auto every =
        unit.everyMinutes ? std::chrono::seconds{std::chrono::minutes{*unit.everyMinutes}} : rules.unitEvery;
    const auto fix = fixOf(unit);
    return freshnessOf(fix ? std::optional(fix->observedAt) : observed(unit.stamp), every, now, rules);
}

CountAge countAgeOf(const StockLine& line, core::Instant now, const Rules& rules)
{
    const auto age = now - line.countedAt;
    if (age <= rules.countFresh) {
        return CountAge::live;
    }
    return age <= rules.countOld ? CountAge::old : CountAge::notRecounted;
}

} // namespace posko::domain
