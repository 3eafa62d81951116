// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/fields.h"
#include "domain/picture.h"

#include <algorithm>

namespace posko::domain {

namespace {

bool isSimulated(const auto& entity)
{
    if constexpr (requires { entity.simulated(); }) {
        return entity.simulated();
    } else if constexpr (requires { entity.simulated; }) {
        return entity.simulated;
    } else {
        return false;
    }
}

bool holdsSimulated(const Picture& picture)
{
    bool holds = false;
    fields(picture, [&](const char*, const auto& held) {
        holds =
            holds || std::ranges::any_of(held, [](const auto& entry) { return isSimulated(entry.second); });
    });
    return holds;
}

} // namespace

ModeNotice modeOf(const Picture& picture)
{
    const Link* simulation = nullptr;
    for (const auto& [id, link] : picture.links) {
        if (link.withdrawn || link.mode == LinkMode::operation) {
            continue;
        }
        if (link.state == LinkState::online) {
            return {link.mode, link.title, link.trueDate};
        }
        simulation = &link;
    }
    if (!holdsSimulated(picture)) {
        return {};
    }
    if (simulation != nullptr) {
        return {simulation->mode, simulation->title, simulation->trueDate};
    }
    return {LinkMode::simulation, {}, {}};
}

std::optional<Fix> fixOf(const Unit& unit)
{
    if (!unit.fix || !unit.reportedFix) {
        return unit.fix ? unit.fix : unit.reportedFix;
    }
    return unit.fix->observedAt >= unit.reportedFix->observedAt ? unit.fix : unit.reportedFix;
}

std::optional<Fix> fixOf(const Picture& picture, const Team& team)
{
    const auto device = picture.teamFixes.find(team.id);
    if (device == picture.teamFixes.end()) {
        return team.fix;
    }
    if (!team.fix || device->second.observedAt >= team.fix->observedAt) {
        return device->second;
    }
    return team.fix;
}

std::optional<core::LatLon> positionOf(const Picture& picture, const Team& team)
{
    const auto fix = fixOf(picture, team);
    return fix ? std::optional(fix->at) : team.base;
}

std::optional<std::string> currentQuakeId(const Picture& picture, std::string_view presentOrFormerId)
{
    for (const auto& [id, quake] : picture.quakes) {
        if (id == presentOrFormerId || std::ranges::any_of(quake.reports, [&](const QuakeReport& report) {
                return quakeIdOf(report) == presentOrFormerId;
            })) {
            return id;
        }
    }
    return std::nullopt;
}

} // namespace posko::domain
