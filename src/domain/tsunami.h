// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bulletin.h"
#include "domain/picture.h"
#include "domain/rules.h"

#include <optional>
#include <string>
#include <vector>

/// What the bulletins of one tsunami say together (operations 2). A lower level or magnitude in a later
/// bulletin is a change with the former value beside it, never an all-clear; only PD-4 ends, and nothing ages
/// to safe.
namespace posko::domain {

/// One warning zone over all bulletins.
struct TsunamiZoneState
{
    std::string province;
    std::string district; ///< in BMKG's words
    TsunamiLevel level = TsunamiLevel::advisory;
    std::optional<TsunamiLevel> formerLevel; ///< the last other level, where it changed
    std::optional<core::Instant> arrival;    ///< estimated; the newest that was given
    std::optional<core::Instant> formerArrival;
    core::Instant since; ///< issue time of the bulletin that gave it this level
    bool listed =
        true; ///< false: the newest bulletin with zones does not name it any more, which ends nothing

    friend bool operator==(const TsunamiZoneState&, const TsunamiZoneState&) = default;
};

/// The bulletin that holds: issued last; of one issue time the highest PD.
[[nodiscard]] const TsunamiBulletin& currentBulletin(const TsunamiEvent& event);

/// Test and exercise never are.
[[nodiscard]] bool isActual(const TsunamiEvent& event);

/// PD-4 is the newest word. A bulletin issued after it puts the warning in force again.
[[nodiscard]] bool isEnded(const TsunamiEvent& event);

/// When the PD-4 that ended it was issued; absent where it has not ended.
[[nodiscard]] std::optional<core::Instant> endedAt(const TsunamiEvent& event);

/// Every zone that any bulletin named, as the bulletins leave it, in the order of first naming; of an ended
/// event as they stood before its PD-4. The zones of a PD-4 change nothing (formats trap 8).
[[nodiscard]] std::vector<TsunamiZoneState> zonesOf(const TsunamiEvent& event);

/// As zonesOf; empty once it has ended.
[[nodiscard]] std::vector<TsunamiZoneState> zonesInForce(const TsunamiEvent& event);

/// The highest level in force; absent where it has ended or where no bulletin named a zone yet.
[[nodiscard]] std::optional<TsunamiLevel> headlineLevel(const TsunamiEvent& event);

/// The newest observation of each place, in the order of their times; those without a time come first.
[[nodiscard]] std::vector<SeaLevelObservation> newestObservations(const TsunamiEvent& event);

/// The earliest and the latest estimated arrival over all zones.
struct ArrivalSpan
{
    core::Instant earliest;
    core::Instant latest;

    friend bool operator==(const ArrivalSpan&, const ArrivalSpan&) = default;
};
/// Absent while no bulletin carries times.
[[nodiscard]] std::optional<ArrivalSpan> arrivalsOf(const TsunamiEvent& event);

/// The id that an event has whose first bulletin by origin time this is.
[[nodiscard]] std::string tsunamiIdOf(const TsunamiBulletin& bulletin);

[[nodiscard]] core::Instant firstReceivedAt(const TsunamiEvent& event);
[[nodiscard]] bool simulated(const TsunamiEvent& event);

/// The actual tsunami event of an earthquake, joined as bulletins are (formats 1.2); null where there is
/// none.
[[nodiscard]] const TsunamiEvent* tsunamiOf(const Picture& picture, const Quake& quake, const Rules& rules);
/// The earthquake of an actual tsunami event; null where there is none.
[[nodiscard]] const Quake* quakeOf(const Picture& picture, const TsunamiEvent& event, const Rules& rules);

/// The id that the tsunami event with this present or former id has now (an earlier bulletin may have
/// joined); empty where none is held.
[[nodiscard]] std::optional<std::string> currentTsunamiId(const Picture& picture, std::string_view id);

} // namespace posko::domain
