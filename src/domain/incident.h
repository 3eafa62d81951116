// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/picture.h"
#include "domain/rules.h"
#include "domain/warning.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// The only judge of a warning's life: map, list, counters and export all ask it. A Cancel without any info
/// counts.
[[nodiscard]] WarningState stateOf(const Warning& warning, core::Instant now, const Rules& rules);
[[nodiscard]] bool isActive(const Warning& warning, core::Instant now, const Rules& rules);

/// ISA-18.2 priorities as operations 8 gives them.
enum class Priority { critical = 1, high = 2, medium = 3, info = 4 };

/// What the map's geometry knows about a place; a view beside the picture, never folded.
struct PlaceFacts
{
    std::optional<bool> onLand;
    std::optional<double> metresToLand;
    std::optional<double> metresToTown;
};

/// By operations 8: magnitude, depth, land, felt intensity. BMKG's own words "di darat" and "di laut" win
/// over the map; where neither tells, the worse case is taken.
[[nodiscard]] Priority priorityOf(const Quake& quake, const PlaceFacts& facts, const Rules& rules);
/// Any zone AWAS or SIAGA: P1; WASPADA only: P2; no zone named yet: P1, the worse case. Once it has ended:
/// P3.
[[nodiscard]] Priority priorityOf(const TsunamiEvent& event);
/// Nowcasts never rise above info by themselves; other issuers by severity and urgency: Extreme 2, Severe 3,
/// else 4.
[[nodiscard]] Priority priorityOf(const Warning& warning, const Rules& rules);

/// One thing that the room may have to answer: an earthquake, a tsunami warning or a warning that is active
/// now.
struct Incident
{
    std::string id; ///< `quake:<id>`, `tsunami:<id>` or `warning:<id>`
    Priority priority = Priority::info;
    core::Instant since;      ///< when it was first received here
    core::Instant happenedAt; ///< origin time, or `sent`
    bool acknowledged = false;
    bool simulated = false;
    std::optional<core::LatLon> at; ///< epicentre, or the middle of the warning's largest polygon
};

using PlaceLookup = std::function<PlaceFacts(core::LatLon)>;

/// All active incidents: most important first, then newest first. Earthquakes below P4's M5 that nobody felt
/// and that are older than `incidentActive` are left out. An actual tsunami event stays until
/// `incidentActive` after its PD-4 was issued; without a PD-4 it never ages (formats trap 9). A test or
/// exercise is none.
[[nodiscard]] std::vector<Incident> incidentsOf(const Picture& picture, core::Instant now, const Rules& rules,
                                                const PlaceLookup& lookup);

/// The middle of the largest polygon or circle of all areas; empty where the warning has none.
[[nodiscard]] std::optional<core::LatLon> anchorOf(const Warning& warning);

} // namespace posko::domain
