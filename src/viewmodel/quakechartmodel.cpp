// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/quakechartmodel.h"

#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace posko::viewmodel {

namespace {

constexpr double lowestTop = 6;

double hoursBetween(core::Instant at, core::Instant now)
{
    return std::chrono::duration<double, std::ratio<3600>>(at - now).count();
}

QString emptyText(const Situation& situation)
{
    const domain::Freshness state = FeedText::freshness(situation, "gempa");
    if (state == domain::Freshness::live) {
        return QuakeChartModel::tr("tidak ada gempa (sumber hidup)");
    }
    return state == domain::Freshness::never
               ? QuakeChartModel::tr("TANPA DATA gempa")
               : QuakeChartModel::tr("TANPA DATA gempa %1", "since").arg(FeedText::since(situation, "gempa"));
}

} // namespace

void QuakeChartModel::update(const Situation& situation)
{
    Points points;
    int count = 0;
    double highest = lowestTop;
    const core::Instant minute = std::chrono::floor<std::chrono::minutes>(situation.now());
    for (const auto& [id, quake] : situation.picture().quakes) {
        const domain::QuakeReport& report = quake.current();
        if (situation.now() - report.originTime > situation.rules().quakeActive || !report.magnitude) {
            continue;
        }
        const double x = std::min(hoursBetween(report.originTime, minute), 0.0);
        points.at(static_cast<std::size_t>(domain::depthClass(report.depthKilometres)))
            .append({x, *report.magnitude});
        highest = std::max(highest, std::ceil(*report.magnitude + 0.3));
        ++count;
    }
    QString empty = count == 0 ? emptyText(situation) : QString();
    if (points != m_points || highest != m_highest) {
        m_points = std::move(points);
        m_highest = highest;
        Q_EMIT pointsChanged();
    }
    if (empty != m_empty) {
        m_empty = std::move(empty);
        Q_EMIT emptyChanged();
    }
}

} // namespace posko::viewmodel
