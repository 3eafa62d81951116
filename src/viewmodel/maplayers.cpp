// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/maplayers.h"

#include "viewmodel/mapsymbols.h"

#include <string_view>

namespace posko::viewmodel {

namespace {

using core::MapKind;

constexpr std::uint8_t critical = 1;

/// Drawn whatever is hidden.
bool stays(std::uint8_t priority, std::uint32_t state, bool incident)
{
    const bool wanted = (state & core::mapSelected) != 0 || (incident && (state & core::mapFocus) != 0);
    return wanted || (incident && priority == critical && (state & core::mapNotActual) == 0);
}

} // namespace

MapLayer layerOf(MapKind kind)
{
    switch (kind) {
    case MapKind::quake:
        return MapLayer::quakes;
    case MapKind::warning:
    case MapKind::tsunami:
        return MapLayer::warnings;
    case MapKind::depot:
        return MapLayer::depots;
    case MapKind::team:
        return MapLayer::teams;
    case MapKind::unit:
        return MapLayer::units;
    case MapKind::operation:
    case MapKind::find:
        return MapLayer::search;
    case MapKind::shelter:
        return MapLayer::shelters;
    case MapKind::gauge:
        return MapLayer::gauges;
    case MapKind::volcano:
        return MapLayer::volcanoes;
    case MapKind::access:
        return MapLayer::access;
    case MapKind::report:
        return MapLayer::reports;
    case MapKind::place:
        break;
    }
    return MapLayer::names;
}

MapLayer layerOf(const core::MapEntity& entity)
{
    const MapLayer layer = layerOf(entity.kind);
    return layer == MapLayer::warnings && (entity.state & core::mapNotActual) != 0 ? MapLayer::drills : layer;
}

MapLayer layerOf(const core::MapArea& area)
{
    switch (area.kind) {
    case core::MapAreaKind::search:
        return MapLayer::search;
    case core::MapAreaKind::closed:
        return MapLayer::access;
    case core::MapAreaKind::hazard:
        return std::string_view(area.id).starts_with("gauge:") ? MapLayer::gauges : MapLayer::volcanoes;
    default:
        return (area.state & core::mapNotActual) != 0 ? MapLayer::drills : MapLayer::warnings;
    }
}

bool LayerFilter::hides(const core::MapEntity& entity) const
{
    return isHidden(layerOf(entity)) && !stays(entity.priority, entity.state, isIncidentKind(entity.kind));
}

bool LayerFilter::hides(const core::MapArea& area) const
{
    const MapLayer layer = layerOf(area);
    return isHidden(layer) && !stays(area.priority, area.state, layer != MapLayer::access);
}

bool LayerFilter::hides(const core::MapPath& path) const
{
    if ((path.state & core::mapSelected) != 0) {
        return false;
    }
    const bool trail = path.kind == core::MapPathKind::trail;
    return (trail && isHidden(MapLayer::trails)) || isHidden(layerOf(path.owner));
}

bool LayerFilter::hides(const core::MapLine& line) const
{
    return isHidden(layerOf(line.kind));
}

std::vector<core::MapLine> LayerFilter::shown(std::vector<core::MapLine> lines) const
{
    std::erase_if(lines, [this](const core::MapLine& line) { return hides(line); });
    return lines;
}

core::MapPath LayerFilter::shown(core::MapPath path) const
{
    if (hides(path)) {
        path.points.clear();
    }
    return path;
}

} // namespace posko::viewmodel
