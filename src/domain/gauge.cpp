// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/gauge.h"

#include <algorithm>
#include <ranges>

namespace posko::domain {

namespace {

constexpr double centimetresInAMetre = 100;

double metresIn(LevelUnit unit)
{
    return unit == LevelUnit::centimetres ? 1 / centimetresInAMetre : 1;
}

/// What a number of one unit is multiplied with to be one of another; exact from metres to centimetres.
double convert(double value, LevelUnit from, LevelUnit to)
{
    if (from == to) {
        return value;
    }
    return from == LevelUnit::metres ? value * centimetresInAMetre : value / centimetresInAMetre;
}

GaugeState stateAt(const RiverGauge& gauge, std::optional<double> level)
{
    GaugeState state;
    if (!level) {
        return state;
    }
    state.known = true;
    for (const GaugeThreshold& one : gauge.thresholds) {
        if (*level >= one.value) {
            if (!state.reached || one.rank < state.reached->rank) {
                state.reached = one;
            }
        } else if (!state.next || one.value < state.next->value) {
            state.next = one;
        }
    }
    if (state.next) {
        state.metresToNext = inMetres(gauge, state.next->value - *level);
    }
    return state;
}

std::optional<std::int64_t> rankAt(const RiverGauge& gauge, std::optional<double> level)
{
    const GaugeState state = stateAt(gauge, level);
    return state.reached ? std::optional(state.reached->rank) : std::nullopt;
}

} // namespace

GaugeState stateOf(const RiverGauge& gauge)
{
    return stateAt(gauge, gauge.level);
}

std::optional<std::int64_t> reachedRank(const RiverGauge& gauge)
{
    return rankAt(gauge, gauge.level);
}

std::optional<std::int64_t> lastKnownRank(const RiverGauge& gauge)
{
    const auto known = std::ranges::find_if(std::views::reverse(gauge.history),
                                            [](const GaugeReading& one) { return one.level.has_value(); });
    const bool fromHistory = !gauge.level && known != std::views::reverse(gauge.history).end();
    return rankAt(gauge, fromHistory ? known->level : gauge.level);
}

double inMetres(const RiverGauge& gauge, double value)
{
    return value * metresIn(gauge.unit);
}

std::string labelOf(const GaugeThreshold& threshold)
{
    constexpr std::string_view scale = "TMA";
    const bool named = threshold.name.starts_with(scale) &&
                       (threshold.name.size() == scale.size() || threshold.name[scale.size()] == ' ');
    return named ? threshold.name : std::string(scale) + ' ' + threshold.name;
}

core::Instant readAt(const Stamp& stamp)
{
    return stamp.clockAhead ? stamp.receivedAt : stamp.observedAt;
}

std::vector<GaugeReading> historyAfter(const RiverGauge& held, const RiverGauge& next, const Rules& rules)
{
    const bool sameDocument =
        held.stamp.observedAt == next.stamp.observedAt && held.stamp.seq == next.stamp.seq;
    if (held.datum != next.datum) {
        return {};
    }
    std::vector<GaugeReading> history = held.history;
    if (!sameDocument) {
        history.push_back({readAt(held.stamp), held.level});
    }
    if (held.unit != next.unit) {
        for (GaugeReading& one : history) {
            one.level = one.level ? std::optional(convert(*one.level, held.unit, next.unit)) : std::nullopt;
        }
    }
    if (sameDocument) {
        return history;
    }
    const core::Instant now = readAt(next.stamp);
    std::erase_if(history, [&](const GaugeReading& one) {
        return one.observedAt >= now || one.observedAt < now - rules.gaugeHistory;
    });
    if (history.size() > rules.gaugeReadingsKept) {
        const auto over = static_cast<std::ptrdiff_t>(history.size() - rules.gaugeReadingsKept);
        history.erase(history.begin(), history.begin() + over);
    }
    return history;
}

} // namespace posko::domain
