// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapfeed.h"

#include "viewmodel/mapshapes.h"
#include "viewmodel/mapshapescoast.h"
#include "viewmodel/mapshapeswarning.h"
#include "viewmodel/mapsymbols.h"
#include "viewmodel/meanstext.h"

#include <algorithm>
#include <utility>

namespace posko::viewmodel {

namespace {

using core::MapEntity;
using core::MapKind;
using domain::EntityKind;

constexpr std::size_t secondsBetweenUnitChecks = 5; ///< of one and the same, where there are many
constexpr std::size_t unitsCheckedEachSecond = 500;

/// Why the nearest depot or team with this `kind:id` cannot be counted on; `none` for all others.
domain::Hindrance hindranceOf(const Situation& situation, const std::string& id)
{
    const auto among = [&id](std::string_view prefix, const auto& means) {
        const auto found = std::ranges::find_if(
            means, [&](const auto& near) { return std::string(prefix) + near.id == id; });
        return found == means.end() ? domain::Hindrance::none : found->hindrance;
    };
    if (id.starts_with("depot:")) {
        return among("depot:", situation.nearest().depots);
    }
    return id.starts_with("team:") ? among("team:", situation.nearest().teams) : domain::Hindrance::none;
}

bool hasAreas(EntityKind kind)
{
    return kind == EntityKind::operation || kind == EntityKind::access || kind == EntityKind::gauge ||
           kind == EntityKind::volcano;
}

/// What is many: named in few words while the wall speaks of something else.
bool isMeans(MapKind kind)
{
    return kind == MapKind::depot || kind == MapKind::team || kind == MapKind::unit;
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
    const bool incident = isIncidentKind(entity.kind);
    if (m_unverified.contains(entity.id)) {
        entity.state |= core::mapUnverified;
        entity.subLabel = MeansText::unverified().toStdString();
    }
    if (entity.kind == MapKind::depot) {
        if (const domain::Hindrance why = hindranceOf(situation, entity.id); why != domain::Hindrance::none) {
            entity.subLabel = MeansText::hindrance(why).toStdString();
        }
    }
    entity.state |= entity.id == m_selected ? core::mapSelected : 0u;
    if (focused) {
        entity.state |= core::mapFocus;
        entity.priority = incident ? entity.priority : std::uint8_t{2};
    } else if (isMeans(entity.kind) && entity.id != m_selected) {
        entity.subLabel.clear();
        const bool named = situation.focus() == nullptr || entity.kind == MapKind::unit;
        entity.label = named ? entity.label : std::string();
    }
}

std::optional<core::MapEntity> MapFeed::entity(const Situation& situation, const std::string& id) const
{
    std::optional<MapEntity> found = mapSymbol(situation, id);
    if (found) {
        found->id = id;
        markState(situation, *found);
    }
    return found && !m_filter.hides(*found) ? found : std::nullopt;
}

void MapFeed::refresh(const Situation& situation, const std::string& id)
{
    const std::optional<EntityKind> kind = mapKindOf(id);
    if (!kind) { // a mark, which belongs to its operation
        return;
    }
    const std::optional<MapEntity> wanted = entity(situation, id);
    if (wanted) {
        m_source.put(*wanted);
        refreshPath(situation, *wanted);
    } else {
        m_source.remove(id);
        m_source.removePath(id);
    }
    if (*kind == EntityKind::operation) {
        refreshFinds(situation, plainIdOf(id));
    }
}

void MapFeed::refreshPath(const Situation& situation, const core::MapEntity& symbol)
{
    const bool isTracked = symbol.kind == MapKind::team || symbol.kind == MapKind::unit;
    if (!isTracked && symbol.kind != MapKind::access) {
        return;
    }
    constexpr std::uint32_t marked = core::mapFocus | core::mapSelected;
    if (isTracked && (symbol.state & marked) == 0 && !m_source.trailsWanted()) {
        m_source.removePath(symbol.id);
        return;
    }
    m_source.putPath(m_filter.shown(mapPath(situation, symbol)));
}

void MapFeed::refreshFinds(const Situation& situation, const std::string& operationId)
{
    std::vector<core::MapEntity> marks = findSymbols(situation, operationId);
    std::erase_if(marks, [this](const core::MapEntity& mark) { return m_filter.hides(mark); });
    for (const core::MapEntity& mark : marks) {
        m_source.put(mark);
    }
    std::size_t& drawn = m_finds[operationId];
    for (std::size_t left = marks.size(); left < drawn; ++left) {
        m_source.remove("find:" + operationId + '/' + std::to_string(left));
    }
    drawn = marks.size();
}

void MapFeed::refreshShapes(const Situation& situation, const std::string& id)
{
    std::vector<core::MapArea> areas = hazardAreas(situation, id);
    if (areas.empty()) {
        m_areas.erase(id);
    } else {
        m_areas.insert_or_assign(id, std::move(areas));
    }
}

void MapFeed::refreshAll(const Situation& situation, bool withUnits)
{
    const auto each = [&](EntityKind kind, const auto& things) {
        for (const auto& [id, thing] : things) {
            refresh(situation, std::string(mapPrefixOf(kind)) + id);
        }
    };
    const domain::Picture& picture = situation.picture();
    each(EntityKind::quake, picture.quakes);
    each(EntityKind::warning, picture.warnings);
    each(EntityKind::depot, picture.depots);
    each(EntityKind::team, picture.teams);
    each(EntityKind::tsunami, picture.tsunamis);
    each(EntityKind::operation, picture.operations);
    each(EntityKind::shelter, picture.shelters);
    each(EntityKind::access, picture.accesses);
    each(EntityKind::gauge, picture.gauges);
    each(EntityKind::volcano, picture.volcanoes);
    each(EntityKind::incidentReport, picture.incidentReports);
    if (withUnits) {
        each(EntityKind::unit, picture.units);
    }
}

void MapFeed::refreshAreas(const Situation& situation)
{
    std::vector<core::MapArea> areas;
    for (const domain::Incident& incident : situation.incidents()) {
        if (const domain::TsunamiEvent* event = situation.tsunamiOf(incident)) {
            for (core::MapArea& coast : tsunamiCoasts(situation, *event)) {
                coast.state |= m_focused.contains(incident.id) ? core::mapFocus : 0u;
                areas.push_back(std::move(coast));
            }
        }
        const domain::Warning* warning = situation.warningOf(incident);
        if (warning == nullptr) {
            continue;
        }
        if (std::optional<core::MapArea> area = mapArea(incident, *warning)) {
            area->state |= m_focused.contains(incident.id) ? core::mapFocus : 0u;
            area->state |= incident.id == m_selected ? core::mapSelected : 0u;
            areas.push_back(std::move(*area));
        }
    }
    for (core::MapArea& area : quietWarningAreas(situation)) {
        area.state |= area.id == m_selected ? core::mapSelected : 0u;
        areas.push_back(std::move(area));
    }
    for (const auto& [owner, hazards] : m_areas) {
        for (core::MapArea area : hazards) {
            area.state |= m_focused.contains(owner) ? core::mapFocus : 0u;
            area.state |= owner == m_selected ? core::mapSelected : 0u;
            areas.push_back(std::move(area));
        }
    }
    std::erase_if(areas, [this](const core::MapArea& area) { return m_filter.hides(area); });
    if (areas != m_source.areas()) {
        m_source.setAreas(std::move(areas));
    }
}

void MapFeed::refreshLines(const Situation& situation)
{
    if (std::vector<core::MapLine> lines = m_filter.shown(mapLines(situation)); lines != m_source.lines()) {
        m_source.setLines(std::move(lines));
    }
    if (std::vector<core::MapRing> rings = mapRings(situation); rings != m_source.rings()) {
        m_source.setRings(std::move(rings));
    }
}

void MapFeed::rebuild(const Situation& situation)
{
    m_focused = focusedIds(situation);
    m_unverified = unverifiedIds(situation);
    m_hadFocus = situation.focus() != nullptr;
    refreshAll(situation, true);
    const domain::Picture& picture = situation.picture();
    const auto shapes = [&](EntityKind kind, const auto& things) {
        for (const auto& [id, thing] : things) {
            refreshShapes(situation, std::string(mapPrefixOf(kind)) + id);
        }
    };
    shapes(EntityKind::operation, picture.operations);
    shapes(EntityKind::access, picture.accesses);
    shapes(EntityKind::gauge, picture.gauges);
    shapes(EntityKind::volcano, picture.volcanoes);
    refreshAreas(situation);
    refreshLines(situation);
}

void MapFeed::apply(const Situation& situation, const domain::Changes& changes, bool secondPassed)
{
    bool areas = false;
    for (const domain::Change& change : changes.all()) {
        const std::string_view prefix = mapPrefixOf(change.entity);
        if (!prefix.empty()) {
            refresh(situation, std::string(prefix) + change.id);
        }
        areas = areas || change.entity == EntityKind::warning || change.entity == EntityKind::tsunami;
        if (hasAreas(change.entity)) {
            refreshShapes(situation, std::string(prefix) + change.id);
            areas = true;
        }
    }
    if (std::exchange(m_hadTrails, m_source.trailsWanted()) != m_source.trailsWanted()) {
        refreshAll(situation, true);
    } else if (secondPassed) {
        refreshAll(situation, false);
        refreshOldUnits(situation);
    }
    if (areas) {
        refreshAreas(situation);
    }
}

void MapFeed::refreshOldUnits(const Situation& situation)
{
    const auto& units = situation.picture().units;
    const std::size_t share = std::max(unitsCheckedEachSecond, units.size() / secondsBetweenUnitChecks + 1);
    auto next = units.upper_bound(m_checked);
    for (std::size_t left = std::min(share, units.size()); left > 0; --left) {
        if (next == units.end()) {
            next = units.begin();
        }
        const auto& [id, unit] = *next++;
        m_checked = id;
        const std::string symbol = std::string(mapPrefixOf(EntityKind::unit)) + id;
        const auto slot = m_source.slotOf(symbol);
        constexpr std::uint32_t age = core::mapStale | core::mapLost;
        const std::uint32_t now =
            ageBits(domain::positionFreshnessOf(unit, situation.now(), situation.rules()));
        if (slot && (m_source.entities()[*slot].state & age) != now) {
            refresh(situation, symbol);
        }
    }
}

void MapFeed::applyIncidents(const Situation& situation)
{
    std::set<std::string> touched = std::exchange(m_focused, focusedIds(situation));
    touched.merge(std::exchange(m_unverified, unverifiedIds(situation)));
    touched.insert(m_focused.begin(), m_focused.end());
    touched.insert(m_unverified.begin(), m_unverified.end());
    for (const auto& [id, quake] : situation.picture().quakes) {
        touched.insert(std::string(mapPrefixOf(EntityKind::quake)) + id);
    }
    for (const auto& [id, warning] : situation.picture().warnings) {
        touched.insert(std::string(mapPrefixOf(EntityKind::warning)) + id);
    }
    for (const auto& [id, event] : situation.picture().tsunamis) {
        touched.insert(std::string(mapPrefixOf(EntityKind::tsunami)) + id);
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

void MapFeed::setFilter(const Situation& situation, LayerFilter filter)
{
    m_filter = std::move(filter);
    refreshAll(situation, true);
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
