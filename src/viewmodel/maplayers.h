// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"

#include <cstdint>
#include <set>
#include <vector>

namespace posko::viewmodel {

/// What can be switched off on the map, in the order in which it is listed.
enum class MapLayer : std::uint8_t {
    warnings,
    quakes,
    search,
    reports,
    drills,
    depots,
    teams,
    units,
    trails,
    shelters,
    access,
    gauges,
    volcanoes,
    relief,
    names,
    borders,
    plates
};

/// Which layers are hidden, and so which things are not drawn.
/// Promises: an active incident of P1, what is in focus as an incident, and what a person selected are drawn
/// whatever is hidden.
class LayerFilter
{
public:
    void toggle(MapLayer layer)
    {
        if (m_hidden.erase(layer) == 0) {
            m_hidden.insert(layer);
        }
    }
    void showAll() { m_hidden.clear(); }
    [[nodiscard]] bool isHidden(MapLayer layer) const { return m_hidden.contains(layer); }
    [[nodiscard]] const std::set<MapLayer>& hidden() const { return m_hidden; }

    [[nodiscard]] bool hides(const core::MapEntity& entity) const;
    [[nodiscard]] bool hides(const core::MapArea& area) const;
    [[nodiscard]] bool hides(const core::MapPath& path) const;
    [[nodiscard]] bool hides(const core::MapLine& line) const;
    /// Those that are not hidden.
    [[nodiscard]] std::vector<core::MapLine> shown(std::vector<core::MapLine> lines) const;
    /// The path, without points where it is hidden.
    [[nodiscard]] core::MapPath shown(core::MapPath path) const;

    friend bool operator==(const LayerFilter&, const LayerFilter&) = default;

private:
    std::set<MapLayer> m_hidden;
};

/// The layer that things of a kind lie in.
[[nodiscard]] MapLayer layerOf(core::MapKind kind);
/// The layer of a thing: tests and exercises of warnings lie apart from what is meant.
[[nodiscard]] MapLayer layerOf(const core::MapEntity& entity);
/// The layer of an area, by its kind and its owner's `kind:id`.
[[nodiscard]] MapLayer layerOf(const core::MapArea& area);

} // namespace posko::viewmodel
