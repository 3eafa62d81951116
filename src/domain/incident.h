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
/// When it ends by itself: its latest `expires`, or what the rules give one that names none.
[[nodiscard]] core::Instant endsAt(const Warning& warning, const Rules& rules);

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
/// Great distress: P1; new (reported within `incidentActive`): P2; from day 6 on: P3; else P4. The operation
/// is active.
[[nodiscard]] Priority priorityOf(const SarOperation& operation, core::Instant now, const Rules& rules);

/// By the rank of the worst threshold that is reached (operations 8): Siaga I P1, II P2, III P3; empty below,
/// and at ranks beyond the third. A level that is not known now counts as the last one of two days that was.
[[nodiscard]] std::optional<Priority> priorityOf(const RiverGauge& gauge);
/// Level IV P1, III P2, II P3; empty at level I (operations 8).
[[nodiscard]] std::optional<Priority> priorityOf(const Volcano& volcano);
/// A report that tells of dead, missing, injured or displaced people P2, any other P3; a number that is not
/// known is none.
[[nodiscard]] Priority priorityOf(const IncidentReport& report);

/// One thing that the room may have to answer: an earthquake, a tsunami warning, a warning that is active
/// now, a river above a threshold, a volcano above level I or a disaster report.
struct Incident
{
    std::string id; ///< `quake:`, `tsunami:`, `warning:`, `operation:`, `gauge:`, `volcano:` or `report:` and
                    ///< the entity's id
    Priority priority = Priority::info;
    core::Instant since; ///< when it was first received here, or last became worse (gauge, volcano, report)
    core::Instant
        happenedAt; ///< origin time, `sent`, time of the reading, since when the level holds, occurredAt
    bool acknowledged = false;
    bool simulated = false;
    std::optional<core::LatLon>
        at; ///< epicentre, middle of the warning's largest polygon, or its own position
};

using PlaceLookup = std::function<PlaceFacts(core::LatLon)>;

/// All active incidents: most important first, of one priority tsunamis first, then newest first. Earthquakes
/// below P4's M5 that nobody felt and that are older than `incidentActive` are left out. An actual tsunami
/// event stays until `incidentActive` after its PD-4 was issued; without a PD-4 it never ages (formats trap
/// 9). A test or exercise is none. A gauge and a volcano stay while their last word says so, however old it
/// is: silence is no all-clear. A report stays until it is lost (not renewed for 6 intervals). What was
/// withdrawn is none. An operation stays while it is active. Answering a gauge, volcano or report holds until
/// it becomes worse, an operation until its sixth day.
[[nodiscard]] std::vector<Incident> incidentsOf(const Picture& picture, core::Instant now, const Rules& rules,
                                                const PlaceLookup& lookup);

/// The middle of the largest polygon or circle of all areas; empty where the warning has none.
[[nodiscard]] std::optional<core::LatLon> anchorOf(const Warning& warning);

} // namespace posko::domain
