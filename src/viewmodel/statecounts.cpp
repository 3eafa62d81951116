// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/statecounts.h"

#include "domain/sarclock.h"
#include "viewmodel/feedtext.h"

#include <algorithm>

namespace posko::viewmodel {

StateCounts countState(const Situation& situation)
{
    const domain::Picture& picture = situation.picture();
    StateCounts counts;
    for (const domain::SourceRule& source : situation.rules().sources) {
        if (!domain::isExpected(source, situation.picture())) {
            continue;
        }
        ++counts.feedsKnown;
        counts.feedsLive += FeedText::freshness(situation, source.id) == domain::Freshness::live ? 1 : 0;
    }
    counts.warnings = static_cast<int>(std::ranges::count_if(picture.warnings, [&](const auto& entry) {
        return domain::isActive(entry.second, situation.now(), situation.rules());
    }));
    counts.quakes = static_cast<int>(std::ranges::count_if(picture.quakes, [&](const auto& entry) {
        return situation.now() - entry.second.current().originTime <= situation.rules().quakeActive;
    }));
    counts.operations = static_cast<int>(std::ranges::count_if(
        picture.operations, [](const auto& entry) { return domain::isActive(entry.second); }));
    counts.depots = static_cast<int>(
        std::ranges::count_if(picture.depots, [](const auto& entry) { return !entry.second.withdrawn; }));
    counts.teams = static_cast<int>(
        std::ranges::count_if(picture.teams, [](const auto& entry) { return !entry.second.withdrawn; }));
    for (const auto& [id, rejection] : picture.rejections) {
        counts.rejected += static_cast<int>(rejection.count);
    }
    return counts;
}

} // namespace posko::viewmodel
