// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/gaugechartmodel.h"

#include "domain/gauge.h"
#include "viewmodel/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace posko::viewmodel {

namespace {

constexpr double leastHours = 6;
constexpr double step = 3; ///< so that every mark of the axis is a whole hour

double hoursBetween(core::Instant at, core::Instant now)
{
    return std::chrono::duration<double, std::ratio<3600>>(at - now).count();
}

} // namespace

GaugeChartModel::Facts GaugeChartModel::factsOf(const Situation& situation, const domain::RiverGauge& gauge)
{
    Facts facts;
    const core::Instant minute = std::chrono::floor<std::chrono::minutes>(situation.now());
    const auto add = [&](core::Instant at, const std::optional<double>& level) {
        if (level) {
            facts.points.append({std::min(hoursBetween(at, minute), 0.0), *level});
        }
    };
    for (const domain::GaugeReading& reading : gauge.history) {
        add(reading.observedAt, reading.level);
    }
    add(domain::readAt(gauge.stamp), gauge.level);
    if (facts.points.isEmpty()) {
        return facts;
    }
    std::vector<domain::GaugeThreshold> sorted = gauge.thresholds;
    std::ranges::sort(sorted, {}, &domain::GaugeThreshold::rank);
    facts.lowest = facts.highest = facts.points.front().y();
    const auto hold = [&](double value) {
        facts.lowest = std::min(facts.lowest, value);
        facts.highest = std::max(facts.highest, value);
    };
    for (const QPointF& point : facts.points) {
        hold(point.y());
    }
    for (const domain::GaugeThreshold& one : sorted) {
        facts.thresholds.append(one.value);
        facts.names.append(Format::text(domain::labelOf(one)));
        hold(one.value);
    }
    const double room = std::max((facts.highest - facts.lowest) * 0.12, 0.05);
    facts.lowest -= room;
    facts.highest += room;
    facts.hours = std::max(leastHours, step * std::ceil(-facts.points.front().x() / step));
    return facts;
}

void GaugeChartModel::update(const Situation& situation)
{
    const domain::Incident* incident = situation.focus();
    const domain::RiverGauge* gauge = incident == nullptr ? nullptr : situation.gaugeOf(*incident);
    Facts facts = gauge == nullptr ? Facts{} : factsOf(situation, *gauge);
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT changed();
    }
}

} // namespace posko::viewmodel
