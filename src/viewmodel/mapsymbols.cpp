// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapsymbols.h"

#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/mapshapeswarning.h"
#include "viewmodel/maptext.h"
#include "viewmodel/meanstext.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace posko::viewmodel {

namespace {

using core::MapEntity;
using core::MapKind;
using domain::EntityKind;

constexpr std::chrono::minutes newFor{5};

struct Kind
{
    EntityKind entity;
    MapKind sign;
    std::string_view prefix;
};
constexpr auto kinds = std::to_array<Kind>({
    {EntityKind::quake, MapKind::quake, "quake:"},
    {EntityKind::tsunami, MapKind::tsunami, "tsunami:"},
    {EntityKind::warning, MapKind::warning, "warning:"},
    {EntityKind::operation, MapKind::operation, "operation:"},
    {EntityKind::depot, MapKind::depot, "depot:"},
    {EntityKind::team, MapKind::team, "team:"},
    {EntityKind::unit, MapKind::unit, "unit:"},
    {EntityKind::incidentReport, MapKind::report, "report:"},
    {EntityKind::shelter, MapKind::shelter, "shelter:"},
    {EntityKind::access, MapKind::access, "access:"},
    {EntityKind::gauge, MapKind::gauge, "gauge:"},
    {EntityKind::volcano, MapKind::volcano, "volcano:"},
});

template <class Which> std::string_view prefixOf(Which which, Which Kind::* member)
{
    const auto found = std::ranges::find(kinds, which, member);
    return found == kinds.end() ? std::string_view() : found->prefix;
}

template <class Which> std::optional<Which> kindOf(std::string_view id, Which Kind::* member)
{
    const auto found =
        std::ranges::find_if(kinds, [id](const Kind& kind) { return id.starts_with(kind.prefix); });
    return found == kinds.end() ? std::nullopt : std::optional((*found).*member);
}

std::uint8_t rankOf(domain::Priority priority)
{
    return static_cast<std::uint8_t>(priority);
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Quake& quake)
{
    const domain::QuakeReport& report = quake.current();
    if (situation.now() - report.originTime > situation.rules().quakeActive) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::quake, report.epicentre);
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

/// What warns of nothing says so first, and is never more than the least.
std::optional<MapEntity> drillSymbol(const domain::Warning& warning)
{
    const auto at = domain::anchorOf(warning);
    if (!at) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::warning, *at);
    entity.variant = rankOf(domain::Priority::info);
    entity.priority = rankOf(domain::Priority::info);
    entity.state = core::mapNotActual;
    const domain::CapMessage& message = warning.newest().message;
    const QString event = IncidentText::event(warning);
    entity.label = (MapText::drill(message.status) + QStringLiteral(" · ") + event).toStdString();
    entity.subLabel = mapAreaFault(warning).toStdString();
    entity.detail = hazardIn(event.toStdString());
    entity.observedAtMs = core::toEpochMs(message.sent);
    return entity;
}

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Warning& warning)
{
    const domain::Incident* incident = situation.incident("warning:" + warning.id);
    if (incident == nullptr && isDrill(situation, warning)) {
        return drillSymbol(warning);
    }
    if (incident == nullptr || !incident->at) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::warning, *incident->at);
    entity.variant = rankOf(incident->priority);
    entity.priority = rankOf(incident->priority);
    entity.state = situation.now() - warning.firstReceivedAt < newFor ? core::mapNew : 0u;
    entity.label = IncidentText::event(warning).toStdString();
    entity.subLabel =
        (mapArea(*incident, warning) ? IncidentText::until(warning, situation.now()) : mapAreaFault(warning))
            .toStdString();
    entity.detail = hazardIn(entity.label);
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

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Depot& depot)
{
    if (depot.withdrawn) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::depot, depot.at);
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

std::optional<MapEntity> symbolOf(const Situation& situation, const domain::Team& team)
{
    const auto at = domain::positionOf(situation.picture(), team);
    if (team.withdrawn || !at) {
        return std::nullopt;
    }
    MapEntity entity = symbolAt(MapKind::team, *at);
    entity.variant = static_cast<std::uint8_t>(team.status);
    entity.state = ageBits(domain::freshnessOf(team, situation.now(), situation.rules()));
    const bool away =
        team.status == domain::TeamStatus::unavailable || team.status == domain::TeamStatus::resting;
    entity.state |= away ? core::mapInactive : 0u;
    entity.state |= team.exercise ? core::mapNotActual : 0u;
    entity.label = Format::text(team.name).toStdString();
    entity.subLabel = MeansText::team(team).toStdString();
    if (!team.capabilities.empty()) {
        entity.detail = static_cast<std::uint8_t>(static_cast<int>(team.capabilities.front()) + 1);
    }
    const std::optional<domain::Fix> fix = domain::fixOf(situation.picture(), team);
    if (fix) {
        entity.headingDegrees = headingOf(situation, "team:" + team.id, *fix);
    }
    entity.observedAtMs = core::toEpochMs(fix ? fix->observedAt : team.stamp.observedAt);
    return entity;
}

struct HazardWord
{
    std::string_view word; ///< small letters
    std::uint8_t hazard;
};
// What BMKG, BNPB and CAP senders write; the first that is found counts.
constexpr auto hazardWords = std::to_array<HazardWord>(
    {{"banjir", 1},  {"flood", 1},    {"longsor", 5},   {"landslide", 5}, {"gelombang", 6},
     {"wave", 6},    {"karhutla", 7}, {"kebakaran", 7}, {"fire", 7},      {"kekeringan", 8},
     {"drought", 8}, {"petir", 3},    {"thunder", 3},   {"angin", 4},     {"puting beliung", 4},
     {"siklon", 4},  {"wind", 4},     {"cyclone", 4},   {"hujan", 2},     {"rain", 2}});

/// `thing` of the picture's map with this id, as `symbol` draws it; 0,0 is what a sender writes that knows no
/// place.
template <class Things, class Symbol>
std::optional<MapEntity> drawn(const Things& things, const std::string& id, Symbol symbol)
{
    const auto found = things.find(id);
    std::optional<MapEntity> made = found == things.end() ? std::nullopt : symbol(found->second);
    return made && made->at != core::toMercator({}) ? made : std::nullopt;
}

} // namespace

std::uint8_t hazardIn(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const auto found = std::ranges::find_if(
        hazardWords, [&small](const HazardWord& one) { return small.find(one.word) != std::string::npos; });
    return found == hazardWords.end() ? std::uint8_t{0} : found->hazard;
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

MapEntity symbolAt(MapKind kind, core::LatLon at)
{
    MapEntity entity;
    entity.kind = kind;
    entity.at = core::toMercator(at);
    return entity;
}

std::string_view mapPrefixOf(EntityKind kind)
{
    return prefixOf(kind, &Kind::entity);
}

std::string_view mapPrefixOf(MapKind kind)
{
    return prefixOf(kind, &Kind::sign);
}

std::optional<EntityKind> mapKindOf(std::string_view id)
{
    return kindOf(id, &Kind::entity);
}

std::optional<MapKind> signKindOf(std::string_view id)
{
    return kindOf(id, &Kind::sign);
}

bool isIncidentKind(MapKind kind)
{
    switch (kind) {
    case MapKind::quake:
    case MapKind::warning:
    case MapKind::tsunami:
    case MapKind::gauge:
    case MapKind::volcano:
    case MapKind::report:
    case MapKind::operation:
        return true;
    default:
        return false;
    }
}

std::string plainIdOf(std::string_view id)
{
    return std::string(id.substr(id.find(':') + 1));
}

std::optional<MapEntity> mapSymbol(const Situation& situation, const std::string& id)
{
    const std::optional<EntityKind> kind = mapKindOf(id);
    if (!kind) {
        return std::nullopt;
    }
    const domain::Picture& picture = situation.picture();
    const std::string plain = plainIdOf(id);
    const auto field = [&](const auto& thing) {
        return symbolOf(situation, thing);
    };
    switch (*kind) {
    case EntityKind::quake:
        return drawn(picture.quakes, plain, field);
    case EntityKind::warning:
        return drawn(picture.warnings, plain, field);
    case EntityKind::depot:
        return drawn(picture.depots, plain, field);
    case EntityKind::team:
        return drawn(picture.teams, plain, field);
    case EntityKind::unit:
        return drawn(picture.units, plain, field);
    case EntityKind::operation:
        return drawn(picture.operations, plain, field);
    case EntityKind::shelter:
        return drawn(picture.shelters, plain, field);
    case EntityKind::access:
        return drawn(picture.accesses, plain, field);
    case EntityKind::gauge:
        return drawn(picture.gauges, plain, field);
    case EntityKind::volcano:
        return drawn(picture.volcanoes, plain, field);
    case EntityKind::incidentReport:
        return drawn(picture.incidentReports, plain, field);
    case EntityKind::tsunami:
        return drawn(picture.tsunamis, plain, field);
    default:
        return std::nullopt;
    }
}

} // namespace posko::viewmodel
