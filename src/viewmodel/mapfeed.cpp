// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapfeed.h"

#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/meanstext.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace posko::viewmodel {

namespace {

using core::MapEntity;
using core::MapKind;
using domain::EntityKind;

constexpr std::chrono::minutes newFor{5};
constexpr int secondsBetweenUnitChecks = 5;
constexpr int pointsOfALine = 33;
constexpr int pointsOfACircle = 64;
constexpr auto ringMetres = std::to_array<double>({25'000, 50'000});

std::string_view prefixOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::quake:
        return "quake:";
    case EntityKind::warning:
        return "warning:";
    case EntityKind::depot:
        return "depot:";
    case EntityKind::team:
        return "team:";
    case EntityKind::unit:
        return "unit:";
    default:
        return {};
    }
}

std::uint32_t ageBits(domain::Freshness freshness)
{
    switch (freshness) {
    case domain::Freshness::live:
        return 0;
    case domain::Freshness::stale:
        return core::mapStale;
    case domain::Freshness::lost:
    case domain::Freshness::never:
        break;
    }
    return core::mapLost;
}

std::uint8_t rankOf(domain::Priority priority)
{
    return static_cast<std::uint8_t>(priority);
}

MapEntity symbolAt(MapKind kind, core::MercatorPoint at)
{
    MapEntity entity;
    entity.kind = kind;
    entity.at = at;
    return entity;
}

std::optional<MapEntity> quakeSymbol(const Situation& situation, const domain::Quake& quake)
{
    const domain::QuakeReport& report = quake.current();
    if (situation.now() - report.originTime > situation.rules().quakeActive) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::quake, core::toMercator(report.epicentre));
    entity.variant = static_cast<std::uint8_t>(domain::depthClass(report.depthKilometres));
    entity.magnitude = static_cast<float>(report.magnitude.value_or(0));
    entity.state = situation.now() - quake.firstReceivedAt() < newFor ? core::mapNew : 0u;
    entity.observedAtMs = core::toEpochMs(report.originTime);
    if (const domain::Incident* incident = situation.incident("quake:" + quake.id)) {
        entity.priority = rankOf(incident->priority);
        entity.label = Format::magnitude(report.magnitude).toStdString();
        entity.subLabel = Format::depth(report.depthKilometres).toStdString();
    }
    return entity;
}

std::optional<MapEntity> warningSymbol(const Situation& situation, const domain::Warning& warning)
{
    const domain::Incident* incident = situation.incident("warning:" + warning.id);
    if (incident == nullptr || !incident->at) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::warning, core::toMercator(*incident->at));
    entity.variant = rankOf(incident->priority);
    entity.priority = rankOf(incident->priority);
    entity.state = situation.now() - warning.firstReceivedAt < newFor ? core::mapNew : 0u;
    entity.label = IncidentText::event(warning).toStdString();
    entity.subLabel = IncidentText::until(warning, situation.now()).toStdString();
    entity.observedAtMs = core::toEpochMs(warning.newest().message.sent);
    return entity;
}

bool canGive(const domain::Depot& depot, const std::vector<domain::StockBalance>& balance)
{
    const bool usable = depot.openNow.value_or(true) && depot.condition != domain::Condition::damaged &&
                        depot.condition != domain::Condition::unreachable;
    return usable &&
           std::ranges::any_of(balance, [](const domain::StockBalance& line) { return line.free > 0; });
}

std::optional<MapEntity> depotSymbol(const Situation& situation, const domain::Depot& depot)
{
    if (depot.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::depot, core::toMercator(depot.at));
    const auto balance = domain::balanceOf(depot, situation.now());
    entity.variant = static_cast<std::uint8_t>(depot.kind);
    entity.magnitude = static_cast<float>(domain::gaugeOf(depot, situation.now()).value_or(-1));
    entity.state = ageBits(domain::freshnessOf(depot, situation.now(), situation.rules()));
    entity.state |= canGive(depot, balance) ? 0u : core::mapInactive;
    entity.label = Format::text(depot.name).toStdString();
    if (const auto key = MeansText::keyItem(situation, depot, balance)) {
        entity.subLabel = MeansText::stock(situation, *key).toStdString();
    }
    entity.observedAtMs = core::toEpochMs(depot.stamp.observedAt);
    return entity;
}

std::optional<MapEntity> teamSymbol(const Situation& situation, const domain::Team& team)
{
    if (team.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity =
        symbolAt(MapKind::team, core::toMercator(domain::positionOf(situation.picture(), team)));
    entity.variant = static_cast<std::uint8_t>(team.status);
    entity.state = ageBits(domain::freshnessOf(team, situation.now(), situation.rules()));
    const bool away =
        team.status == domain::TeamStatus::unavailable || team.status == domain::TeamStatus::resting;
    entity.state |= away ? core::mapInactive : 0u;
    entity.state |= team.exercise ? core::mapNotActual : 0u;
    entity.label = Format::text(team.name).toStdString();
    entity.subLabel = MeansText::team(team).toStdString();
    const std::optional<domain::Fix> fix = domain::fixOf(situation.picture(), team);
    entity.observedAtMs = core::toEpochMs(fix ? fix->observedAt : team.stamp.observedAt);
    return entity;
}

MapEntity unitSymbol(const Situation& situation, const domain::Unit& unit)
{
    MapEntity entity = symbolAt(MapKind::unit, core::toMercator(unit.fix.at));
    entity.state = ageBits(domain::freshnessOf(unit, situation.now(), situation.rules()));
    entity.observedAtMs = core::toEpochMs(unit.fix.observedAt);
    return entity;
}

/// The entity of the picture that an id names, if the map shows it at all.
std::optional<MapEntity> symbol(const Situation& situation, const std::string& id)
{
    const auto look = [&id](const auto& things, EntityKind kind) {
        return things.find(id.substr(prefixOf(kind).size()));
    };
    const domain::Picture& picture = situation.picture();
    if (id.starts_with("quake:")) {
        const auto found = look(picture.quakes, EntityKind::quake);
        return found == picture.quakes.end() ? std::nullopt : quakeSymbol(situation, found->second);
    }
    if (id.starts_with("warning:")) {
        const auto found = look(picture.warnings, EntityKind::warning);
        return found == picture.warnings.end() ? std::nullopt : warningSymbol(situation, found->second);
    }
    if (id.starts_with("depot:")) {
        const auto found = look(picture.depots, EntityKind::depot);
        return found == picture.depots.end() ? std::nullopt : depotSymbol(situation, found->second);
    }
    if (id.starts_with("team:")) {
        const auto found = look(picture.teams, EntityKind::team);
        return found == picture.teams.end() ? std::nullopt : teamSymbol(situation, found->second);
    }
    const auto found = look(picture.units, EntityKind::unit);
    return found == picture.units.end() ? std::nullopt : std::optional(unitSymbol(situation, found->second));
}

std::vector<core::MercatorPoint> project(const std::vector<core::LatLon>& points)
{
    std::vector<core::MercatorPoint> projected;
    projected.reserve(points.size());
    std::ranges::transform(points, std::back_inserter(projected), core::toMercator);
    return projected;
}

std::vector<core::LatLon> circle(const domain::CapCircle& circle)
{
    std::vector<core::LatLon> points;
    for (int step = 0; step < pointsOfACircle; ++step) {
        points.push_back(
            core::destination(circle.centre, 360.0 * step / pointsOfACircle, circle.radiusKilometres * 1000));
    }
    return points;
}

std::uint8_t rankOf(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::extreme:
        return 4;
    case domain::Severity::severe:
        return 3;
    case domain::Severity::moderate:
        return 2;
    case domain::Severity::minor:
        return 1;
    case domain::Severity::unknown:
        break;
    }
    return 0;
}

std::optional<core::MapArea> areaOf(const domain::Incident& incident, const domain::Warning& warning)
{
    core::MapArea area;
    area.id = incident.id;
    area.priority = rankOf(incident.priority);
    const domain::CapInfo* info = IncidentText::info(warning);
    if (info == nullptr) {
        return std::nullopt;
    }
    area.severity = rankOf(info->severity);
    for (const domain::CapArea& part : info->areas) {
        for (const domain::Ring& ring : part.polygons) {
            area.rings.push_back(project(ring));
        }
        for (const domain::CapCircle& round : part.circles) {
            if (round.radiusKilometres > 0) {
                area.rings.push_back(project(circle(round)));
            }
        }
    }
    return area.rings.empty() ? std::nullopt : std::optional(std::move(area));
}

core::MapLine lineTo(const std::string& id, MapKind kind, core::LatLon from, core::LatLon to, double metres,
                     bool canGo)
{
    return {.id = id,
            .kind = kind,
            .points = project(core::geodesicLine(from, to, pointsOfALine)),
            .label = Format::distance(metres).toStdString(),
            .canGo = canGo};
}

std::vector<core::MapLine> linesOf(const Situation& situation)
{
    std::vector<core::MapLine> lines;
    const domain::Incident* incident = situation.focus();
    if (incident == nullptr || !incident->at) {
        return lines;
    }
    const domain::Picture& picture = situation.picture();
    for (const domain::NearDepot& near : situation.nearest().depots) {
        lines.push_back(lineTo("depot:" + near.id, MapKind::depot, *incident->at,
                               picture.depots.at(near.id).at, near.metres,
                               near.hindrance == domain::Hindrance::none));
    }
    for (const domain::NearTeam& near : situation.nearest().teams) {
        lines.push_back(lineTo("team:" + near.id, MapKind::team, *incident->at,
                               domain::positionOf(picture, picture.teams.at(near.id)), near.metres,
                               near.hindrance == domain::Hindrance::none));
    }
    return lines;
}

std::vector<core::MapRing> ringsOf(const Situation& situation)
{
    std::vector<core::MapRing> rings;
    const domain::Incident* incident = situation.focus();
    if (incident == nullptr || !incident->at || situation.quakeOf(*incident) == nullptr) {
        return rings;
    }
    for (const double metres : ringMetres) {
        const QString label = Format::distance(metres);
        rings.push_back({.id = "ring:" + label.toStdString(),
                         .centre = *incident->at,
                         .radiusMetres = metres,
                         .label = label.toStdString()});
    }
    return rings;
}

std::set<std::string> focusedIds(const Situation& situation)
{
    std::set<std::string> ids;
    if (const domain::Incident* incident = situation.focus()) {
        ids.insert(incident->id);
        for (const domain::NearDepot& near : situation.nearest().depots) {
            ids.insert("depot:" + near.id);
        }
        for (const domain::NearTeam& near : situation.nearest().teams) {
            ids.insert("team:" + near.id);
        }
    }
    return ids;
}

std::set<std::string> unverifiedIds(const Situation& situation)
{
    std::set<std::string> ids;
    for (const WarnedDepot& depot : situation.warnedDepots()) {
        if (depot.unverified) {
            ids.insert("depot:" + depot.id);
        }
    }
    for (const domain::NearDepot& near : situation.nearest().depots) {
        if (near.unverified) {
            ids.insert("depot:" + near.id);
        }
    }
    return ids;
}

} // namespace

void MapFeed::markState(const Situation& situation, core::MapEntity& entity) const
{
    const bool focused = m_focused.contains(entity.id);
    const bool incident = entity.kind == MapKind::quake || entity.kind == MapKind::warning;
    if (m_unverified.contains(entity.id)) {
        entity.state |= core::mapUnverified;
        if (entity.kind == MapKind::depot) {
            entity.subLabel = MeansText::unverified().toStdString();
        }
    }
    entity.state |= entity.id == m_selected ? core::mapSelected : 0u;
    if (focused) {
        entity.state |= core::mapFocus;
        entity.priority = incident ? entity.priority : std::uint8_t{2};
    } else if (!incident) {
        entity.subLabel.clear();
        entity.label = situation.focus() == nullptr || entity.id == m_selected ? entity.label : std::string();
    }
}

std::optional<core::MapEntity> MapFeed::entity(const Situation& situation, const std::string& id) const
{
    std::optional<MapEntity> found = symbol(situation, id);
    if (found) {
        found->id = id;
        markState(situation, *found);
    }
    return found;
}

void MapFeed::refresh(const Situation& situation, const std::string& id)
{
    if (const std::optional<MapEntity> wanted = entity(situation, id)) {
        m_source.put(*wanted);
    } else {
        m_source.remove(id);
    }
}

void MapFeed::refreshAll(const Situation& situation, bool withUnits)
{
    const auto each = [&](EntityKind kind, const auto& things) {
        for (const auto& [id, thing] : things) {
            refresh(situation, std::string(prefixOf(kind)) + id);
        }
    };
    const domain::Picture& picture = situation.picture();
    each(EntityKind::quake, picture.quakes);
    each(EntityKind::warning, picture.warnings);
    each(EntityKind::depot, picture.depots);
    each(EntityKind::team, picture.teams);
    if (withUnits) {
        each(EntityKind::unit, picture.units);
    }
}

void MapFeed::refreshAreas(const Situation& situation)
{
    std::vector<core::MapArea> areas;
    for (const domain::Incident& incident : situation.incidents()) {
        const domain::Warning* warning = situation.warningOf(incident);
        if (warning == nullptr) {
            continue;
        }
        if (std::optional<core::MapArea> area = areaOf(incident, *warning)) {
            area->state |= m_focused.contains(incident.id) ? core::mapFocus : 0u;
            area->state |= incident.id == m_selected ? core::mapSelected : 0u;
            areas.push_back(std::move(*area));
        }
    }
    if (areas != m_source.areas()) {
        m_source.setAreas(std::move(areas));
    }
}

void MapFeed::refreshLines(const Situation& situation)
{
    if (std::vector<core::MapLine> lines = linesOf(situation); lines != m_source.lines()) {
        m_source.setLines(std::move(lines));
    }
    if (std::vector<core::MapRing> rings = ringsOf(situation); rings != m_source.rings()) {
        m_source.setRings(std::move(rings));
    }
}

void MapFeed::rebuild(const Situation& situation)
{
    m_focused = focusedIds(situation);
    m_unverified = unverifiedIds(situation);
    m_hadFocus = situation.focus() != nullptr;
    refreshAll(situation, true);
    refreshAreas(situation);
    refreshLines(situation);
}

void MapFeed::apply(const Situation& situation, const domain::Changes& changes, bool secondPassed)
{
    bool areas = false;
    for (const domain::Change& change : changes.all()) {
        const std::string_view prefix = prefixOf(change.entity);
        if (!prefix.empty()) {
            refresh(situation, std::string(prefix) + change.id);
        }
        areas = areas || change.entity == EntityKind::warning;
    }
    if (secondPassed) {
        m_seconds = (m_seconds + 1) % secondsBetweenUnitChecks;
        refreshAll(situation, m_seconds == 0);
    }
    if (areas) {
        refreshAreas(situation);
    }
}

void MapFeed::applyIncidents(const Situation& situation)
{
    std::set<std::string> touched = std::exchange(m_focused, focusedIds(situation));
    touched.merge(std::exchange(m_unverified, unverifiedIds(situation)));
    touched.insert(m_focused.begin(), m_focused.end());
    touched.insert(m_unverified.begin(), m_unverified.end());
    for (const auto& [id, quake] : situation.picture().quakes) {
        touched.insert(std::string(prefixOf(EntityKind::quake)) + id);
    }
    for (const auto& [id, warning] : situation.picture().warnings) {
        touched.insert(std::string(prefixOf(EntityKind::warning)) + id);
    }
    for (const std::string& id : touched) {
        refresh(situation, id);
    }
    const bool hasFocus = situation.focus() != nullptr;
    if (std::exchange(m_hadFocus, hasFocus) != hasFocus) {
        refreshAll(situation, false);
    }
    refreshAreas(situation);
    refreshLines(situation);
}

void MapFeed::select(const Situation& situation, std::string id)
{
    const std::string former = std::exchange(m_selected, std::move(id));
    if (!former.empty()) {
        refresh(situation, former);
    }
    if (!m_selected.empty()) {
        refresh(situation, m_selected);
    }
    refreshAreas(situation);
}

} // namespace posko::viewmodel
