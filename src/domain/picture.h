// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/access.h"
#include "domain/bulletin.h"
#include "domain/depot.h"
#include "domain/event.h"
#include "domain/forecast.h"
#include "domain/incidentreport.h"
#include "domain/link.h"
#include "domain/quake.h"
#include "domain/record.h"
#include "domain/rivergauge.h"
#include "domain/saroperation.h"
#include "domain/shelter.h"
#include "domain/team.h"
#include "domain/unit.h"
#include "domain/volcano.h"
#include "domain/warning.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// Raised whenever the same events would give another picture; checkpoints of other versions are not used.
inline constexpr int kFoldVersion = 3;

struct Acknowledgement
{
    std::string id; ///< subject
    core::Instant at;
    std::string disposition;
    std::string officer;

    friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

/// What the fold need not look up again. It says nothing about the world: it never makes two pictures differ
/// and is not stored.
struct FoldMemory
{
    /// The times of the rules that `nothingLeavesBefore` was reckoned with.
    struct Lives
    {
        std::chrono::seconds quake{};
        std::chrono::seconds ended{};
        std::chrono::seconds cap{};
        friend bool operator==(const Lives&, const Lives&) = default;
    };
    std::optional<core::Instant> nothingLeavesBefore; ///< by age; empty: not known
    Lives lives;
    std::optional<bool> simulationOnline; ///< empty: not known
    std::uint64_t walks = 0;              ///< how often all earthquakes and warnings were gone through

    friend bool operator==(const FoldMemory&, const FoldMemory&) { return true; }
};

/// Everything that is known, folded from all events up to `at`. Maps are keyed and sorted by id.
struct Picture
{
    core::Instant at;          ///< the time up to which it is folded
    std::uint64_t lastSeq = 0; ///< of the last journalled message folded
    std::map<std::string, Quake> quakes;
    std::map<std::string, Warning> warnings;
    std::map<std::string, TsunamiEvent> tsunamis;
    std::map<std::string, SarOperation> operations;
    std::map<std::string, Depot> depots;
    std::map<std::string, Team> teams;
    std::map<std::string, Unit> units;
    std::map<std::string, IncidentReport> incidentReports;
    std::map<std::string, Shelter> shelters;
    std::map<std::string, Access> accesses;
    std::map<std::string, RiverGauge> gauges;
    std::map<std::string, Volcano> volcanoes;
    std::map<std::string, Forecast> forecasts;
    std::map<std::string, Record> records;
    std::map<std::string, Link> links;
    std::map<std::string, Feed> feeds;
    std::map<std::string, Rejection> rejections;
    std::map<std::string, Acknowledgement> acknowledgements;

    // This console's own world: not part of the canonical picture but for `derived`. Positions are outside
    // the replay promise (architecture 2): they are not journalled, so the fixes in `units`, `teamFixes` and
    // `trails` come from telemetry alone.
    std::map<std::string, Fix> teamFixes; ///< newest fix of a team's device, by team id
    std::map<std::string, TeamDevice> teamDevices;
    std::map<std::string, std::vector<Fix>>
        trails; ///< where it came from, oldest first, by `team:<id>` or `unit:<id>`
    Connection connection;
    StoreHealth store;
    std::map<std::string, SyncCheck> syncs;
    FoldMemory memory;

    friend bool operator==(const Picture&, const Picture&) = default;
};

/// The newest of the team's own reported fix and its device's; empty where it has neither.
[[nodiscard]] std::optional<Fix> fixOf(const Picture& picture, const Team& team);
/// Where the team is taken to be: its newest fix, else its base.
[[nodiscard]] std::optional<core::LatLon> positionOf(const Picture& picture, const Team& team);
/// The newest of the unit's own reported fix and its device's; empty where it has neither.
[[nodiscard]] std::optional<Fix> fixOf(const Unit& unit);

/// The id that the earthquake with this present or former id has now; empty where no report of it is held.
[[nodiscard]] std::optional<std::string> currentQuakeId(const Picture& picture,
                                                        std::string_view presentOrFormerId);

/// What the whole screen must say it is (operations 13): a scenario, a drill, or operation.
struct ModeNotice
{
    LinkMode mode = LinkMode::operation;
    std::string title;
    std::optional<core::Date> trueDate;

    friend bool operator==(const ModeNotice&, const ModeNotice&) = default;
};

/// Simulation or drill while a link of that mode is online or anything that came from it is in the picture.
[[nodiscard]] ModeNotice modeOf(const Picture& picture);

} // namespace posko::domain
