// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "domain/changes.h"
#include "mapscene/mapsource.h"
#include "viewmodel/maplayers.h"
#include "viewmodel/situation.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace posko::viewmodel {

/// Keeps the map's arrays by what changed in the picture.
/// Promises: after `apply` the arrays are those that `rebuild` would make; nothing that did not change is
/// touched.
class MapFeed
{
public:
    /// `source` lives longer than this object.
    explicit MapFeed(mapscene::MapSource& source)
        : m_source(source)
    {}

    /// Everything anew.
    void rebuild(const Situation& situation);
    /// What changed since, and, where a second has passed, what became old or ended by time alone.
    void apply(const Situation& situation, const domain::Changes& changes, bool secondPassed);
    /// The incidents, the focus or its nearest means were reckoned anew: symbols, areas, lines and rings
    /// follow.
    void applyIncidents(const Situation& situation);
    /// The thing that a person selected (`kind:id`), drawn in the selection colour; it need not be there yet.
    void select(const Situation& situation, std::string id);
    /// Takes from the map what these layers hide, and gives back what they do not.
    void setFilter(const Situation& situation, LayerFilter filter);

private:
    void refresh(const Situation& situation, const std::string& id);
    void refreshPath(const Situation& situation, const core::MapEntity& symbol);
    void refreshAll(const Situation& situation, bool withUnits);
    /// Looks at a share of the units for those that became old by time alone.
    void refreshOldUnits(const Situation& situation);
    /// What depends on its document alone: the areas of one thing.
    void refreshShapes(const Situation& situation, const std::string& id);
    void refreshFinds(const Situation& situation, const std::string& operationId);
    void refreshAreas(const Situation& situation);
    void refreshLines(const Situation& situation);
    [[nodiscard]] std::optional<core::MapEntity> entity(const Situation& situation,
                                                        const std::string& id) const;
    void markState(const Situation& situation, core::MapEntity& entity) const;

    mapscene::MapSource& m_source;
    std::set<std::string> m_focused;    ///< `kind:id` of the focus and its nearest means
    std::set<std::string> m_unverified; ///< `depot:id`
    std::map<std::string, std::vector<core::MapArea>> m_areas; ///< by `kind:id`: reckoning a circle costs
    std::map<std::string, std::size_t> m_finds;                ///< marks that are drawn, by operation
    std::string m_selected;
    LayerFilter m_filter;
    std::string m_checked; ///< id of the unit that was looked at last
    bool m_hadFocus = false;
    bool m_hadTrails = false;
};

} // namespace posko::viewmodel
