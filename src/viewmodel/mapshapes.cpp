// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapshapes.h"

#include "domain/gauge.h"
#include "domain/incident.h"
#include "domain/sarclock.h"
#include "domain/trails.h"
#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/mapshapesring.h"
#include "viewmodel/mapsymbols.h"
#include "viewmodel/maptext.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace posko::viewmodel {

namespace {

using core::MapKind;

constexpr int pointsOfALine = 33;
constexpr double wholeTurn = 360;
constexpr double degreesOfAStep = 3;
constexpr std::size_t leastCorners = 3;
constexpr double gaugeRadiusMetres = 5'000; ///< of a gauge without an area of its own (operations 1.2) [O]

/// From the middle to an arc that runs clockwise between both bearings.
std::vector<core::LatLon> wedge(core::LatLon centre, const domain::VolcanoSector& sector)
{
    const double opened = std::fmod(sector.bearingToDegrees - sector.bearingFromDegrees + 720.0, wholeTurn);
    const double turn = opened > 0 ? opened : wholeTurn;
    const int steps = std::max(2, static_cast<int>(std::ceil(turn / degreesOfAStep)));
    std::vector<core::LatLon> points{centre};
    for (int step = 0; step <= steps; ++step) {
        points.push_back(core::destination(centre, sector.bearingFromDegrees + turn * step / steps,
                                           sector.kilometres * 1000));
    }
    return points;
}

core::MapArea areaOf(core::MapAreaKind kind, const std::string& id, std::uint8_t priority,
                     std::uint8_t severity)
{
    core::MapArea area;
    area.id = id;
    area.kind = kind;
    area.priority = priority;
    area.severity = severity;
    return area;
}

std::vector<core::MapArea> areasOf(const std::string& id, const domain::Volcano& volcano)
{
    const auto at = placeOf(volcano);
    const auto priority = domain::priorityOf(volcano);
    if (volcano.withdrawn || !at || !priority) {
        return {};
    }
    const auto rank = static_cast<std::uint8_t>(*priority);
    core::MapArea area = areaOf(core::MapAreaKind::hazard, id, rank, static_cast<std::uint8_t>(5 - rank));
    if (volcano.radiusKilometres && *volcano.radiusKilometres > 0) {
        area.rings.push_back(project(circle(*at, *volcano.radiusKilometres * 1000)));
    }
    for (const domain::VolcanoSector& sector : volcano.sectors) {
        if (sector.kilometres > 0) {
            area.rings.push_back(project(wedge(*at, sector)));
        }
    }
    if (area.rings.empty()) {
        return {};
    }
    area.label = MapText::volcanoReach(volcano).toStdString();
    return {std::move(area)};
}

std::vector<core::MapArea> areasOf(const std::string& id, const domain::RiverGauge& gauge)
{
    const auto priority = domain::priorityOf(gauge);
    if (gauge.withdrawn || !priority || *priority > domain::Priority::high) {
        return {};
    }
    const auto rank = static_cast<std::uint8_t>(*priority);
    core::MapArea area = areaOf(core::MapAreaKind::hazard, id, rank, static_cast<std::uint8_t>(5 - rank));
    if (gauge.area.size() >= leastCorners) {
        area.rings.push_back(project(gauge.area));
    } else {
        area.rings.push_back(project(circle(gauge.at, gaugeRadiusMetres)));
        area.label = MapText::indicative(gaugeRadiusMetres).toStdString();
    }
    return {std::move(area)};
}

std::vector<core::MapArea> areasOf(const std::string& id, const domain::SarOperation& operation)
{
    std::vector<core::MapArea> areas;
    if (operation.withdrawn || !domain::isActive(operation)) {
        return areas;
    }
    for (const domain::SearchArea& search : operation.searchAreas) {
        if (search.polygon.size() >= leastCorners) {
            core::MapArea area =
                areaOf(core::MapAreaKind::search, id + '/' + std::to_string(areas.size()), 4, 0);
            area.rings.push_back(project(search.polygon));
            area.label = MapText::searchArea(search).toStdString();
            areas.push_back(std::move(area));
        }
    }
    return areas;
}

std::vector<core::MapArea> areasOf(const std::string& id, const domain::Access& access)
{
    const bool passable =
        access.state == domain::AccessState::open || access.state == domain::AccessState::unknown;
    if (access.withdrawn || passable || access.polygon.size() < leastCorners) {
        return {};
    }
    const bool restricted = access.state == domain::AccessState::restricted;
    core::MapArea area = areaOf(core::MapAreaKind::closed, id, restricted ? 3 : 2, restricted ? 2 : 4);
    area.rings.push_back(project(access.polygon));
    return {std::move(area)};
}

core::MapPath trail(const Situation& situation, const std::string& id, MapKind owner, std::uint32_t state,
                    std::optional<core::LatLon> at)
{
    core::MapPath path;
    path.id = id;
    path.owner = owner;
    path.state = state;
    std::vector<core::LatLon> points;
    for (const domain::Fix& fix :
         domain::trailOf(situation.picture(), id, situation.now(), situation.rules())) {
        points.push_back(fix.at);
    }
    if (at && !points.empty() && points.back() != *at) {
        points.push_back(*at);
    }
    path.points = project(points);
    return path;
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

} // namespace

std::vector<core::MapArea> hazardAreas(const Situation& situation, const std::string& id)
{
    const auto of = [&id](const auto& things) -> std::vector<core::MapArea> {
        const auto found = things.find(plainIdOf(id));
        return found == things.end() ? std::vector<core::MapArea>() : areasOf(id, found->second);
    };
    const domain::Picture& picture = situation.picture();
    switch (mapKindOf(id).value_or(domain::EntityKind::time)) {
    case domain::EntityKind::volcano:
        return of(picture.volcanoes);
    case domain::EntityKind::gauge:
        return of(picture.gauges);
    case domain::EntityKind::operation:
        return of(picture.operations);
    case domain::EntityKind::access:
        return of(picture.accesses);
    default:
        return {};
    }
}

core::MapPath mapPath(const Situation& situation, const core::MapEntity& symbol)
{
    const domain::Picture& picture = situation.picture();
    core::MapPath path;
    path.id = symbol.id;
    switch (symbol.kind) {
    case MapKind::team:
    case MapKind::unit:
        return trail(situation, symbol.id, symbol.kind, symbol.state, core::fromMercator(symbol.at));
    case MapKind::access:
        path.kind = core::MapPathKind::access;
        path.owner = MapKind::access;
        path.variant = symbol.detail;
        path.state = symbol.state;
        path.points = project(picture.accesses.at(plainIdOf(symbol.id)).line);
        return path;
    default:
        return path;
    }
}

std::vector<core::LatLon> mapExtent(const Situation& situation, const std::string& id)
{
    std::vector<core::LatLon> points;
    if (std::optional<core::MapEntity> symbol = mapSymbol(situation, id)) {
        symbol->id = id;
        points.push_back(core::fromMercator(symbol->at));
        if (symbol->kind == MapKind::access) {
            const core::MapPath path = mapPath(situation, *symbol);
            std::ranges::transform(path.points, std::back_inserter(points), core::fromMercator);
        }
    }
    for (const core::MapArea& area : hazardAreas(situation, id)) {
        for (const std::vector<core::MercatorPoint>& ring : area.rings) {
            std::ranges::transform(ring, std::back_inserter(points), core::fromMercator);
        }
    }
    return points;
}

std::vector<core::MapLine> mapLines(const Situation& situation)
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
        if (const auto at = domain::positionOf(picture, picture.teams.at(near.id))) {
            lines.push_back(lineTo("team:" + near.id, MapKind::team, *incident->at, *at, near.metres,
                                   near.hindrance == domain::Hindrance::none));
        }
    }
    return lines;
}

} // namespace posko::viewmodel
