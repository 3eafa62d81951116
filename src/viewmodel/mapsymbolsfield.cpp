// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gauge.h"
#include "domain/incident.h"
#include "domain/sarclock.h"
#include "domain/trails.h"
#include "domain/tsunami.h"
#include "domain/volcanotable.h"
#include "viewmodel/format.h"
#include "viewmodel/mapsymbols.h"
#include "viewmodel/maptext.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>
#include <ranges>
#include <utility>

namespace posko::viewmodel {

namespace {

using core::MapEntity;
using core::MapKind;

constexpr std::uint8_t highPriority = 2;
constexpr std::uint8_t mediumPriority = 3;
constexpr std::uint8_t infoPriority = 4;

template <class Word> std::uint8_t indexOf(Word word)
{
    return static_cast<std::uint8_t>(word);
}

std::uint8_t rankOf(std::optional<domain::Priority> priority)
{
    return priority ? static_cast<std::uint8_t>(*priority) : infoPriority;
}

std::int64_t milliseconds(const domain::Stamp& stamp)
{
    return core::toEpochMs(stamp.observedAt);
}

core::LatLon middleOf(const std::vector<core::LatLon>& ring)
{
    core::LatLon sum;
    for (const core::LatLon p : ring) {
        sum = {sum.lat + p.lat, sum.lon + p.lon};
    }
    const auto count = static_cast<double>(ring.size());
    return {sum.lat / count, sum.lon / count};
}

/// The point at half the length of a line of one point or more.
core::LatLon halfWay(const std::vector<core::LatLon>& line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += core::geodesicMetres(line[i - 1], line[i]);
    }
    double left = length / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = core::geodesicMetres(line[i - 1], line[i]);
        if (step >= left && step > 0) {
            return core::destination(line[i - 1], core::initialBearingDegrees(line[i - 1], line[i]), left);
        }
        left -= step;
    }
    return line.back();
}

/// The worst rank that is reached, or was when the level was last known; 0 below all.
std::uint8_t gaugeRank(const domain::RiverGauge& gauge)
{
    constexpr std::int64_t greatest = 9;
    return static_cast<std::uint8_t>(
        std::clamp<std::int64_t>(domain::lastKnownRank(gauge).value_or(0), 0, greatest));
}

std::string gaugeLabel(const domain::RiverGauge& gauge, std::uint8_t rank)
{
    const auto threshold = std::ranges::find(gauge.thresholds, rank, &domain::GaugeThreshold::rank);
    return threshold == gauge.thresholds.end() ? std::string()
                                               : Format::text(domain::labelOf(*threshold)).toStdString();
}

} // namespace

float headingOf(const Situation& situation, const std::string& id, const domain::Fix& fix)
{
    constexpr std::chrono::minutes recent{3};
    constexpr double leastMetres = 25; // less may be the receiver's own wandering
    const auto trail = situation.picture().trails.find(id);
    if (trail == situation.picture().trails.end()) {
        return -1;
    }
    const core::MercatorPoint to = core::toMercator(fix.at);
    const double metres = core::metresPerMercatorUnit(fix.at.lat);
    for (const domain::Fix& former : trail->second | std::views::reverse) {
        if (former.observedAt + recent < fix.observedAt) {
            break;
        }
        const core::MercatorPoint from = core::toMercator(former.at);
        const double east = to.x - from.x;
        const double south = to.y - from.y;
        if (std::hypot(east, south) * metres >= leastMetres) {
            const double degrees = std::atan2(east, -south) * 180.0 / std::numbers::pi;
            return static_cast<float>(degrees < 0 ? degrees + 360 : degrees);
        }
    }
    return -1;
}

std::optional<core::LatLon> placeOf(const domain::Volcano& volcano)
{
    if (volcano.at) {
        return volcano.at;
    }
    for (const std::string& name : {volcano.id, volcano.name}) {
        if (const auto place = domain::volcanoPlaceOf(name)) {
            return place->at;
        }
    }
    return std::nullopt;
}

std::optional<core::LatLon> placeOf(const domain::Access& access)
{
    if (access.at) {
        return access.at;
    }
    if (!access.line.empty()) {
        return halfWay(access.line);
    }
    return access.polygon.empty() ? std::nullopt : std::optional(middleOf(access.polygon));
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Unit& unit)
{
    const auto fix = domain::fixOf(unit);
    if (!fix || unit.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::unit, fix->at);
    entity.variant = indexOf(unit.kind);
    entity.detail = domain::isUnassigned(unit) || !unit.status ? core::noStatus : indexOf(*unit.status);
    entity.state = ageBits(domain::positionFreshnessOf(unit, situation.now(), situation.rules()));
    entity.headingDegrees = headingOf(situation, "unit:" + unit.id, *fix);
    const bool out = unit.status && *unit.status >= domain::UnitStatus::moving &&
                     *unit.status <= domain::UnitStatus::returning;
    entity.priority = out ? mediumPriority : infoPriority;
    entity.label = MapText::unitName(unit).toStdString();
    entity.subLabel = MapText::unitStatus(unit).toStdString();
    entity.observedAtMs = core::toEpochMs(fix->observedAt);
    return entity;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::SarOperation& operation)
{
    if (operation.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::operation, operation.at);
    const bool active = domain::isActive(operation);
    entity.variant = indexOf(operation.kind);
    entity.detail = indexOf(operation.stage);
    entity.state = ageBits(domain::freshnessOf(operation, situation.now(), situation.rules()));
    entity.state |= active ? 0u : core::mapInactive;
    entity.priority =
        active ? rankOf(domain::priorityOf(operation, situation.now(), situation.rules())) : infoPriority;
    entity.label = Format::text(operation.title).toStdString();
    entity.subLabel = MapText::operation(situation, operation).toStdString();
    entity.observedAtMs = milliseconds(operation.stamp);
    return entity;
}

std::vector<MapEntity> findSymbols(const Situation& situation, const std::string& operationId)
{
    std::vector<MapEntity> marks;
    const auto found = situation.picture().operations.find(operationId);
    if (found == situation.picture().operations.end() || found->second.withdrawn) {
        return marks;
    }
    for (const domain::SarFind& find : found->second.finds) {
        if (!find.position) {
            continue;
        }
        MapEntity mark = symbolAt(MapKind::find, *find.position);
        mark.id = "find:" + operationId + '/' + std::to_string(marks.size());
        mark.label = Format::text(find.what).toStdString();
        mark.subLabel = Format::text(find.condition).toStdString();
        mark.observedAtMs = core::toEpochMs(find.foundAt);
        marks.push_back(std::move(mark));
    }
    return marks;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Shelter& shelter)
{
    if (shelter.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::shelter, shelter.at);
    entity.variant = indexOf(shelter.state);
    entity.magnitude = -1;
    if (shelter.count.people && shelter.capacityPeople && *shelter.capacityPeople > 0) {
        entity.magnitude = static_cast<float>(static_cast<double>(*shelter.count.people) /
                                              static_cast<double>(*shelter.capacityPeople));
    }
    entity.state = ageBits(domain::freshnessOf(shelter, situation.now(), situation.rules()));
    entity.priority = shelter.state == domain::ShelterState::closed ? infoPriority : mediumPriority;
    entity.label = Format::text(shelter.name).toStdString();
    entity.subLabel = MapText::shelter(shelter).toStdString();
    entity.observedAtMs = milliseconds(shelter.stamp);
    return entity;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Access& access)
{
    const auto at = placeOf(access);
    if (!at || access.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::access, *at);
    entity.variant = indexOf(access.kind);
    entity.detail = indexOf(access.state);
    entity.state = ageBits(domain::freshnessOf(access, situation.now(), situation.rules()));
    switch (access.state) {
    case domain::AccessState::cut:
        entity.priority = highPriority;
        break;
    case domain::AccessState::closed:
    case domain::AccessState::restricted:
        entity.priority = mediumPriority;
        break;
    case domain::AccessState::open:
    case domain::AccessState::unknown:
        entity.priority = infoPriority;
        break;
    }
    entity.label = Format::text(access.name).toStdString();
    entity.subLabel = MapText::access(access).toStdString();
    entity.observedAtMs = milliseconds(access.stamp);
    return entity;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::RiverGauge& gauge)
{
    if (gauge.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::gauge, gauge.at);
    entity.variant = gaugeRank(gauge);
    constexpr int afterUnknown = 1;
    entity.detail =
        gauge.trend ? static_cast<std::uint8_t>(indexOf(*gauge.trend) + afterUnknown) : std::uint8_t{0};
    entity.state = ageBits(domain::freshnessOf(gauge, situation.now(), situation.rules()));
    entity.priority = rankOf(domain::priorityOf(gauge));
    const std::string reading = MapText::gaugeReading(gauge).toStdString();
    const std::string reached = gaugeLabel(gauge, entity.variant);
    entity.label = reached.empty() ? reading : reached;
    entity.subLabel = reached.empty() ? std::string() : reading;
    entity.observedAtMs = milliseconds(gauge.stamp);
    return entity;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Volcano& volcano)
{
    const auto at = placeOf(volcano);
    if (!at || volcano.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::volcano, *at);
    entity.variant = static_cast<std::uint8_t>(std::clamp<std::int64_t>(volcano.level, 1, 4));
    entity.state = ageBits(domain::freshnessOf(volcano, situation.now(), situation.rules()));
    entity.priority = rankOf(domain::priorityOf(volcano));
    entity.label = MapText::volcanoName(volcano).toStdString();
    entity.subLabel = MapText::volcanoLevel(volcano).toStdString();
    if (entity.priority == 1) { // what is worst is said in the largest letters
        std::swap(entity.label, entity.subLabel);
    }
    entity.observedAtMs = milliseconds(volcano.stamp);
    return entity;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::IncidentReport& report)
{
    if (report.withdrawn || !report.at) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::report, *report.at);
    entity.variant = report.dead.value_or(0) > 0 || report.missing.value_or(0) > 0 ? 1 : 0;
    entity.state = ageBits(domain::freshnessOf(report, situation.now(), situation.rules()));
    entity.priority = rankOf(domain::priorityOf(report));
    entity.detail = hazardIn(report.name);
    entity.label = Format::text(report.name).toStdString();
    entity.subLabel = MapText::report(report).toStdString();
    entity.observedAtMs = milliseconds(report.stamp);
    return entity;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::TsunamiEvent& event)
{
    const bool actual = domain::isActual(event);
    const domain::TsunamiBulletin& bulletin = domain::currentBulletin(event);
    const domain::Incident* incident = situation.incident("tsunami:" + event.id);
    const bool isOld = situation.now() - bulletin.issuedAt > situation.rules().incidentActive;
    // A test is no incident; it is shown for as long as an ended warning would be.
    if (event.withdrawnAt || (actual && incident == nullptr) || (!actual && isOld)) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::tsunami, bulletin.epicentre);
    const auto level = domain::headlineLevel(event);
    entity.variant = level ? static_cast<std::uint8_t>(indexOf(*level) + 1) : std::uint8_t{0};
    entity.priority = actual ? rankOf(incident->priority) : mediumPriority;
    entity.state = (actual ? 0u : core::mapNotActual) | (domain::isEnded(event) ? core::mapInactive : 0u);
    entity.label = MapText::tsunami(event).toStdString();
    entity.subLabel = MapText::tsunamiBulletin(event).toStdString();
    entity.observedAtMs = core::toEpochMs(bulletin.issuedAt);
    return entity;
}

} // namespace posko::viewmodel
