// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tsunami.h"

#include "domain/reduceparts.h"

#include <algorithm>

namespace posko::domain {

namespace {

void update(TsunamiZoneState& state, const TsunamiZone& zone, core::Instant issuedAt)
{
    state.listed = true;
    if (state.level != zone.level) {
        state.formerLevel = state.level;
        state.level = zone.level;
        state.since = issuedAt;
    }
    if (zone.arrival && zone.arrival != state.arrival) {
        state.formerArrival = state.arrival;
        state.arrival = zone.arrival;
    }
}

/// Applies a bulletin's zones. One that names none (PD-3 with observations alone) revises none.
void apply(std::vector<TsunamiZoneState>& states, const TsunamiBulletin& bulletin)
{
    if (bulletin.ended || bulletin.zones.empty()) {
        return;
    }
    for (TsunamiZoneState& state : states) {
        state.listed = false;
    }
    for (const TsunamiZone& zone : bulletin.zones) {
        const auto held = std::ranges::find_if(states, [&](const TsunamiZoneState& state) {
            return state.province == zone.province && state.district == zone.district;
        });
        if (held != states.end()) {
            update(*held, zone, bulletin.issuedAt);
        } else {
            states.push_back(
                {zone.province, zone.district, zone.level, {}, zone.arrival, {}, bulletin.issuedAt, true});
        }
    }
}

} // namespace

const TsunamiBulletin& currentBulletin(const TsunamiEvent& event)
{
    return event.bulletins.back();
}

bool isActual(const TsunamiEvent& event)
{
    return currentBulletin(event).status == BulletinStatus::actual;
}

bool isEnded(const TsunamiEvent& event)
{
    return currentBulletin(event).ended;
}

std::optional<core::Instant> endedAt(const TsunamiEvent& event)
{
    return isEnded(event) ? std::optional(currentBulletin(event).issuedAt) : std::nullopt;
}

std::vector<TsunamiZoneState> zonesOf(const TsunamiEvent& event)
{
    std::vector<TsunamiZoneState> states;
    for (const TsunamiBulletin& bulletin : event.bulletins) {
        apply(states, bulletin);
    }
    return states;
}

std::vector<TsunamiZoneState> zonesInForce(const TsunamiEvent& event)
{
    return isEnded(event) ? std::vector<TsunamiZoneState>{} : zonesOf(event);
}

std::optional<TsunamiLevel> headlineLevel(const TsunamiEvent& event)
{
    const auto zones = zonesInForce(event);
    const auto highest = std::ranges::max_element(zones, {}, &TsunamiZoneState::level);
    return highest == zones.end() ? std::nullopt : std::optional(highest->level);
}

std::vector<SeaLevelObservation> newestObservations(const TsunamiEvent& event)
{
    std::vector<SeaLevelObservation> newest;
    for (const TsunamiBulletin& bulletin : event.bulletins) {
        for (const SeaLevelObservation& one : bulletin.observations) {
            const auto held = std::ranges::find(newest, one.location, &SeaLevelObservation::location);
            if (held == newest.end()) {
                newest.push_back(one);
            } else if (one.observedAt >= held->observedAt) {
                *held = one;
            }
        }
    }
    std::ranges::stable_sort(newest, {}, &SeaLevelObservation::observedAt);
    return newest;
}

std::optional<ArrivalSpan> arrivalsOf(const TsunamiEvent& event)
{
    std::optional<ArrivalSpan> span;
    for (const TsunamiZoneState& zone : zonesOf(event)) {
        if (zone.arrival && !span) {
            span = ArrivalSpan{*zone.arrival, *zone.arrival};
        } else if (zone.arrival) {
            span->earliest = std::min(span->earliest, *zone.arrival);
            span->latest = std::max(span->latest, *zone.arrival);
        }
    }
    return span;
}

core::Instant firstReceivedAt(const TsunamiEvent& event)
{
    return std::ranges::min(event.bulletins, {}, &TsunamiBulletin::firstReceivedAt).firstReceivedAt;
}

bool simulated(const TsunamiEvent& event)
{
    return std::ranges::any_of(event.bulletins, &TsunamiBulletin::simulated);
}

const TsunamiEvent* tsunamiOf(const Picture& picture, const Quake& quake, const Rules& rules)
{
    const auto joins = [&](const TsunamiBulletin& bulletin) {
        return std::ranges::any_of(quake.reports, [&](const QuakeReport& report) {
            return detail::isOneTsunami(report.originTime, report.epicentre, bulletin, rules);
        });
    };
    const auto found = std::ranges::find_if(picture.tsunamis, [&](const auto& entry) {
        return isActual(entry.second) && std::ranges::any_of(entry.second.bulletins, joins);
    });
    return found == picture.tsunamis.end() ? nullptr : &found->second;
}

const Quake* quakeOf(const Picture& picture, const TsunamiEvent& event, const Rules& rules)
{
    const auto found = std::ranges::find_if(
        picture.quakes, [&](const auto& entry) { return tsunamiOf(picture, entry.second, rules) == &event; });
    return found == picture.quakes.end() ? nullptr : &found->second;
}

std::optional<std::string> currentTsunamiId(const Picture& picture, std::string_view id)
{
    for (const auto& [current, event] : picture.tsunamis) {
        const auto is = [&](const TsunamiBulletin& bulletin) {
            return tsunamiIdOf(bulletin) == id;
        };
        if (current == id || std::ranges::any_of(event.bulletins, is)) {
            return current;
        }
    }
    return std::nullopt;
}

} // namespace posko::domain
