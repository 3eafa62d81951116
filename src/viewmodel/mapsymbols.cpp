// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapsymbols.h"

#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/meanstext.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace posko::viewmodel {

namespace {

using core::MapEntity;
using core::MapKind;
using domain::EntityKind;

constexpr std::chrono::minutes newFor{5};

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
    const auto at = domain::positionOf(situation.picture(), team);
    if (team.withdrawn || !at) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::team, core::toMercator(*at));
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

std::optional<MapEntity> unitSymbol(const Situation& situation, const domain::Unit& unit)
{
    const auto fix = domain::fixOf(unit);
    if (!fix) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::unit, core::toMercator(fix->at));
    entity.state = ageBits(domain::freshnessOf(unit, situation.now(), situation.rules()));
    entity.observedAtMs = core::toEpochMs(fix->observedAt);
    return entity;
}

} // namespace

std::string_view mapPrefixOf(EntityKind kind)
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

std::optional<MapEntity> mapSymbol(const Situation& situation, const std::string& id)
{
    const auto look = [&id](const auto& things, EntityKind kind) {
        return things.find(id.substr(mapPrefixOf(kind).size()));
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
    return found == picture.units.end() ? std::nullopt : unitSymbol(situation, found->second);
}

} // namespace posko::viewmodel
