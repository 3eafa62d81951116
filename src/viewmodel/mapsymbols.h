// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "domain/changes.h"
#include "domain/freshness.h"
#include "domain/team.h"
#include "viewmodel/situation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::viewmodel {

/// `quake:`, `unit:`, `report:` and so on, the KIND of --select; empty for what the map does not show.
[[nodiscard]] std::string_view mapPrefixOf(domain::EntityKind kind);
[[nodiscard]] std::string_view mapPrefixOf(core::MapKind kind);
/// The kind whose prefix `kind:id` begins with, and the kind of its sign.
[[nodiscard]] std::optional<domain::EntityKind> mapKindOf(std::string_view id);
[[nodiscard]] std::optional<core::MapKind> signKindOf(std::string_view id);
/// Kinds of which one can be an active incident, whether this one is or not.
[[nodiscard]] bool isIncidentKind(core::MapKind kind);
/// `id` of `kind:id`.
[[nodiscard]] std::string plainIdOf(std::string_view id);

/// The symbol of the thing that `kind:id` names, without what focus and selection add; empty where the map
/// shows none.
[[nodiscard]] std::optional<core::MapEntity> mapSymbol(const Situation& situation, const std::string& id);

/// What the search of this operation found and where, as small marks `find:<id>/<n>`.
[[nodiscard]] std::vector<core::MapEntity> findSymbols(const Situation& situation,
                                                       const std::string& operationId);

/// Where the volcano stands: by its own document, else by the table; empty where neither knows.
[[nodiscard]] std::optional<core::LatLon> placeOf(const domain::Volcano& volcano);
/// Where the access has its sign: its point, else the middle of its line, else of its polygon; empty where it
/// has none.
[[nodiscard]] std::optional<core::LatLon> placeOf(const domain::Access& access);

/// Where it moves by its own trail (`unit:id`, `team:id`), degrees clockwise from north; negative where it
/// rests or its way is not known.
[[nodiscard]] float headingOf(const Situation& situation, const std::string& id, const domain::Fix& fix);
/// The hazard that a text in its sender's words tells of, as MapEntity::detail counts them: 1 flood, 2 rain,
/// 3 thunder, 4 wind, 5 landslide, 6 high waves, 7 fire, 8 drought; 0: none of these.
[[nodiscard]] std::uint8_t hazardIn(std::string_view text);

/// The map's bits for an age.
[[nodiscard]] std::uint32_t ageBits(domain::Freshness freshness);
/// A symbol with nothing but kind and place.
[[nodiscard]] core::MapEntity symbolAt(core::MapKind kind, core::LatLon at);

// What the feeds of part 2 show; empty where there is nothing to draw or no place for it.
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation, const domain::Unit& unit);
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation,
                                                      const domain::SarOperation& operation);
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation,
                                                      const domain::Shelter& shelter);
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation,
                                                      const domain::Access& access);
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation,
                                                      const domain::RiverGauge& gauge);
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation,
                                                      const domain::Volcano& volcano);
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation,
                                                      const domain::IncidentReport& report);
[[nodiscard]] std::optional<core::MapEntity> symbolOf(const Situation& situation,
                                                      const domain::TsunamiEvent& event);

} // namespace posko::viewmodel
