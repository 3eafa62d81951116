// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/trails.h"

#include <algorithm>
#include <ranges>

namespace posko::domain {

namespace {

using Subject = PositionReported::Subject;

bool isNear(const Fix& a, const Fix& b, const Rules& rules)
{
    return core::geodesicMetres(a.at, b.at) < rules.trailMetres;
}

/// A point so close in place and time tells nothing new.
bool isSame(const Fix& a, const Fix& b, const Rules& rules)
{
    const auto apart = orderOf(a) > orderOf(b) ? orderOf(a) - orderOf(b) : orderOf(b) - orderOf(a);
    return apart < rules.trailEvery && isNear(a, b, rules);
}

void append(Trail& trail, const Fix& fix, const Rules& rules)
{
    if (!trail.empty() && isSame(trail.back(), fix, rules)) {
        return;
    }
    // Whoever rests has two points in one place: since when, and until when.
    const bool rests = trail.size() > 1 && isNear(trail[trail.size() - 2], trail.back(), rules) &&
                       isNear(trail.back(), fix, rules);
    if (rests) {
        trail.back() = fix;
    } else {
        trail.push_back(fix);
    }
}

/// Of the older half every second point goes, so that the trail still reaches back.
void thinOut(Trail& trail)
{
    std::size_t index = 0;
    const std::size_t half = trail.size() / 2;
    std::erase_if(trail, [&](const Fix&) {
        const std::size_t here = index++;
        return here < half && here % 2 == 1;
    });
}

} // namespace

core::Instant orderOf(const Fix& fix)
{
    return std::min(fix.observedAt, fix.receivedAt);
}

bool isClockAhead(const Fix& fix, const Rules& rules)
{
    return fix.observedAt > fix.receivedAt + rules.clockAheadLimit;
}

void extendTrail(Trail& trail, const Fix& fix, core::Instant now, const Rules& rules)
{
    const auto isOld = [&](const Fix& one) {
        return orderOf(one) + rules.trailKept < now;
    };
    trail.erase(trail.begin(), std::ranges::find_if_not(trail, isOld));
    if (isOld(fix)) {
        return;
    }
    const auto after = std::ranges::upper_bound(trail, orderOf(fix), {}, orderOf);
    if (after == trail.end()) {
        append(trail, fix, rules);
    } else if (!isSame(*after, fix, rules) &&
               (after == trail.begin() || !isSame(*std::prev(after), fix, rules))) {
        trail.insert(after, fix);
    }
    while (trail.size() > std::max<std::size_t>(rules.trailPoints, 2)) {
        thinOut(trail);
    }
}

Trail trailOf(const Picture& picture, std::string_view subject, core::Instant now, const Rules& rules)
{
    const auto place = picture.trails.find(std::string(subject));
    if (place == picture.trails.end()) {
        return {};
    }
    Trail trail = place->second;
    std::erase_if(trail, [&](const Fix& one) { return orderOf(one) + rules.trailKept < now; });
    return trail;
}

std::string Carrier::trailKey() const
{
    return (subject == Subject::team ? "team:" : "unit:") + id;
}

Carrier carrierOf(Subject subject, const std::string& id, const Rules& rules)
{
    constexpr std::string_view team = "team:";
    constexpr std::string_view unit = "unit:";
    if (subject == Subject::device && !rules.devices.empty()) {
        if (const auto bound = rules.devices.find(id); bound != rules.devices.end()) {
            if (bound->second.starts_with(team)) {
                return {Subject::team, bound->second.substr(team.size())};
            }
            if (bound->second.starts_with(unit)) {
                return {Subject::device, bound->second.substr(unit.size())};
            }
        }
    }
    return {subject, id};
}

bool isUnassigned(const Unit& unit)
{
    // No document's id holds a slash (feeds 2), and every device's does.
    return unit.stamp.topic.empty() && unit.id.contains('/');
}

void restoreTrail(Picture& picture, const PositionReported& position, core::Instant now, const Rules& rules)
{
    extendTrail(picture.trails[carrierOf(position.subject, position.id, rules).trailKey()], position.fix, now,
                rules);
}

} // namespace posko::domain
