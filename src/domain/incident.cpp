// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/incident.h"

#include "domain/freshness.h"
#include "domain/gauge.h"
#include "domain/sarclock.h"
#include "domain/tsunami.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <tuple>

namespace posko::domain {

namespace {

bool contains(const std::string& text, std::string_view word)
{
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == b;
    };
    return !std::ranges::search(text, word, same).empty();
}

/// BMKG's own words first, then the map; where neither tells, the worse case.
bool onLand(const QuakeReport& report, const PlaceFacts& facts)
{
    if (contains(report.area, "di darat")) {
        return true;
    }
    if (contains(report.area, "di laut")) {
        return false;
    }
    return facts.onLand.value_or(true);
}

double shoelace(const Ring& ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const core::LatLon& a = ring[i];
        const core::LatLon& b = ring[(i + 1) % ring.size()];
        sum += a.lon * b.lat - b.lon * a.lat;
    }
    return std::abs(sum) / 2;
}

core::LatLon middleOf(const Ring& ring)
{
    const auto [south, north] = std::ranges::minmax(ring, {}, &core::LatLon::lat);
    const auto [west, east] = std::ranges::minmax(ring, {}, &core::LatLon::lon);
    return {(south.lat + north.lat) / 2, (west.lon + east.lon) / 2};
}

bool quakeIsIncident(const Quake& quake, Priority priority, core::Instant now, const Rules& rules)
{
    const auto age = now - quake.current().originTime;
    const auto limit = priority <= Priority::high ? rules.quakeActive : rules.incidentActive;
    return age <= limit;
}

bool tsunamiIsIncident(const TsunamiEvent& event, core::Instant now, const Rules& rules)
{
    const auto ended = endedAt(event);
    return isActual(event) && (!ended || now - *ended <= rules.incidentActive);
}

/// What an officer answered before it became worse is not answered.
bool isAnswered(const Picture& picture, const std::string& subject, core::Instant since)
{
    const auto found = picture.acknowledgements.find(subject);
    return found != picture.acknowledgements.end() && found->second.at >= since;
}

void addGauges(std::vector<Incident>& incidents, const Picture& picture)
{
    for (const auto& [id, gauge] : picture.gauges) {
        const auto priority = gauge.withdrawn ? std::nullopt : priorityOf(gauge);
        if (priority) {
            const std::string subject = "gauge:" + id;
            incidents.push_back({subject, *priority, gauge.attentionSince, readAt(gauge.stamp),
                                 isAnswered(picture, subject, gauge.attentionSince), gauge.simulated,
                                 gauge.at});
        }
    }
}

void addVolcanoes(std::vector<Incident>& incidents, const Picture& picture)
{
    for (const auto& [id, volcano] : picture.volcanoes) {
        const auto priority = volcano.withdrawn ? std::nullopt : priorityOf(volcano);
        if (priority) {
            const std::string subject = "volcano:" + id;
            incidents.push_back({subject, *priority, volcano.attentionSince, volcano.since,
                                 isAnswered(picture, subject, volcano.attentionSince), volcano.simulated,
                                 volcano.at});
        }
    }
}

void addReports(std::vector<Incident>& incidents, const Picture& picture, core::Instant now,
                const Rules& rules)
{
    for (const auto& [id, report] : picture.incidentReports) {
        if (!report.withdrawn && freshnessOf(report, now, rules) != Freshness::lost) {
            const std::string subject = "report:" + id;
            incidents.push_back({subject, priorityOf(report), report.attentionSince, report.occurredAt,
                                 isAnswered(picture, subject, report.attentionSince), report.simulated,
                                 report.at});
        }
    }
}

/// Nobody says when an operation came here first; that it was reported is the nearest.
void addOperations(std::vector<Incident>& incidents, const Picture& picture, core::Instant now,
                   const Rules& rules)
{
    for (const auto& [id, operation] : picture.operations) {
        if (isActive(operation)) {
            const bool late = sarDayOf(operation, now, rules).day >= rules.sarAlarmDay;
            const core::Instant since =
                late ? sarDayBegins(operation, rules.sarAlarmDay, now, rules) : operation.reportedAt;
            const std::string subject = "operation:" + id;
            incidents.push_back({subject, priorityOf(operation, now, rules), since,
                                 operation.occurredAt.value_or(operation.reportedAt),
                                 isAnswered(picture, subject, since), operation.simulated, operation.at});
        }
    }
}

} // namespace

WarningState stateOf(const Warning& warning, core::Instant now, const Rules& rules)
{
    const CapMessage& message = warning.newest().message;
    if (warning.cancelledAt || message.messageType == CapMessageType::cancel) {
        return WarningState::cancelled;
    }
    if (warning.supersededAt) {
        return WarningState::superseded;
    }
    if (warning.withdrawnAt) {
        return WarningState::notListed;
    }
    if (endsAt(warning, rules) <= now) {
        return WarningState::expired;
    }
    const bool announces = message.messageType == CapMessageType::alert ||
                           message.messageType == CapMessageType::update ||
                           message.messageType == CapMessageType::unknown;
    return message.status == CapStatus::actual && announces ? WarningState::active : WarningState::notActual;
}

core::Instant endsAt(const Warning& warning, const Rules& rules)
{
    return warning.expires().value_or(warning.newest().message.sent + rules.capDefaultLife);
}

bool isActive(const Warning& warning, core::Instant now, const Rules& rules)
{
    return stateOf(warning, now, rules) == WarningState::active;
}

Priority priorityOf(const Quake& quake, const PlaceFacts& facts, const Rules& rules)
{
    const QuakeReport& report = quake.current();
    const int felt = quake.highestIntensity();
    const bool land = onLand(report, facts);
    // An unknown magnitude is not rated by size at all; an unknown depth is taken as shallow.
    const double magnitude = report.magnitude.value_or(0);
    const double depth = report.depthKilometres.value_or(0);
    const double toLand = land ? 0 : facts.metresToLand.value_or(0);
    const double toTown = facts.metresToTown.value_or(0);
    if (quake.tsunamiPotential().value_or(false) || felt >= 7 || (magnitude >= 5.5 && depth <= 20 && land) ||
        (magnitude >= 6.5 && depth <= 60 && toLand <= rules.coastNearMetres)) {
        return Priority::critical;
    }
    if (felt >= 6 || (magnitude >= 5.0 && depth <= 30 && (land || toTown <= rules.townNearMetres))) {
        return Priority::high;
    }
    if (felt >= 5 || magnitude >= 5.0 || !report.magnitude) {
        return Priority::medium;
    }
    return Priority::info;
}

Priority priorityOf(const TsunamiEvent& event)
{
    if (isEnded(event)) {
        return Priority::medium;
    }
    return headlineLevel(event) == TsunamiLevel::advisory ? Priority::high : Priority::critical;
}

Priority priorityOf(const Warning& warning, const Rules&)
{
    if (warning.issuer == "bmkg") {
        return Priority::info; // operations 8.3: a nowcast never raises by itself
    }
    Priority priority = Priority::info;
    for (const CapInfo& info : warning.newest().message.infos) {
        if (info.severity == Severity::extreme) {
            priority = std::min(priority, Priority::high);
        } else if (info.severity == Severity::severe) {
            priority = std::min(priority, Priority::medium);
        }
    }
    return priority;
}

std::optional<Priority> priorityOf(const RiverGauge& gauge)
{
    switch (lastKnownRank(gauge).value_or(0)) {
    case 1:
        return Priority::critical;
    case 2:
        return Priority::high;
    case 3:
        return Priority::medium;
    default:
        return std::nullopt;
    }
}

std::optional<Priority> priorityOf(const Volcano& volcano)
{
    switch (volcano.level) {
    case 4:
        return Priority::critical;
    case 3:
        return Priority::high;
    case 2:
        return Priority::medium;
    default:
        return std::nullopt;
    }
}

Priority priorityOf(const IncidentReport& report)
{
    const auto any = [](const std::optional<std::int64_t>& number) {
        return number.value_or(0) > 0;
    };
    const bool people = any(report.dead) || any(report.missing) || any(report.injured) ||
                        any(report.displaced.households) || any(report.displaced.people);
    return people ? Priority::high : Priority::medium;
}

Priority priorityOf(const SarOperation& operation, core::Instant now, const Rules& rules)
{
    if (isGreatDistress(operation, rules)) {
        return Priority::critical;
    }
    if (now - operation.reportedAt <= rules.incidentActive) {
        return Priority::high;
    }
    return sarDayOf(operation, now, rules).day >= rules.sarAlarmDay ? Priority::medium : Priority::info;
}

std::optional<core::LatLon> anchorOf(const Warning& warning)
{
    std::optional<core::LatLon> anchor;
    double largest = -1;
    for (const CapInfo& info : warning.newest().message.infos) {
        for (const CapArea& area : info.areas) {
            for (const Ring& ring : area.polygons) {
                if (const double size = shoelace(ring); size > largest) {
                    largest = size;
                    anchor = middleOf(ring);
                }
            }
            for (const CapCircle& circle : area.circles) {
                // A circle's size in square degrees, roughly: one degree is 111 km.
                const double radius = circle.radiusKilometres / 111.0;
                if (const double size = 3.14 * radius * radius; size > largest) {
                    largest = size;
                    anchor = circle.centre;
                }
            }
        }
    }
    return anchor;
}

std::vector<Incident> incidentsOf(const Picture& picture, core::Instant now, const Rules& rules,
                                  const PlaceLookup& lookup)
{
    std::vector<Incident> incidents;
    for (const auto& [id, quake] : picture.quakes) {
        const core::LatLon at = quake.current().epicentre;
        // Asking the map costs; whatever is too old for any priority is not asked about.
        if (now - quake.current().originTime > std::max(rules.quakeActive, rules.incidentActive)) {
            continue;
        }
        const Priority priority = priorityOf(quake, lookup ? lookup(at) : PlaceFacts{}, rules);
        if (quakeIsIncident(quake, priority, now, rules)) {
            const std::string subject = "quake:" + id;
            incidents.push_back({subject, priority, quake.firstReceivedAt(), quake.current().originTime,
                                 picture.acknowledgements.contains(subject), quake.simulated(), at});
        }
    }
    for (const auto& [id, event] : picture.tsunamis) {
        if (tsunamiIsIncident(event, now, rules)) {
            const std::string subject = "tsunami:" + id;
            const TsunamiBulletin& current = currentBulletin(event);
            incidents.push_back({subject, priorityOf(event), firstReceivedAt(event), current.originTime,
                                 picture.acknowledgements.contains(subject), simulated(event),
                                 current.epicentre});
        }
    }
    for (const auto& [id, warning] : picture.warnings) {
        if (isActive(warning, now, rules)) {
            const std::string subject = "warning:" + id;
            incidents.push_back({subject, priorityOf(warning, rules), warning.firstReceivedAt,
                                 warning.newest().message.sent, picture.acknowledgements.contains(subject),
                                 warning.simulated(), anchorOf(warning)});
        }
    }
    addOperations(incidents, picture, now, rules);
    addGauges(incidents, picture);
    addVolcanoes(incidents, picture);
    addReports(incidents, picture, now, rules);
    std::ranges::sort(incidents, {}, [](const Incident& one) {
        const bool tsunami = one.id.starts_with("tsunami:"); // operations 12.3: it wins
        return std::tuple(one.priority, !tsunami, -one.happenedAt.time_since_epoch().count(), one.id);
    });
    return incidents;
}

} // namespace posko::domain
