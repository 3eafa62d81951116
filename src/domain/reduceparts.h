// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/changes.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "domain/rules.h"

/// The parts of reduce() that know one kind of document each; not for use outside the fold.
namespace posko::domain::detail {

void foldQuakes(Picture& picture, const QuakesReported& event, const Rules& rules, Changes& changes);
void foldBulletins(Picture& picture, const BulletinsReported& event, const Rules& rules, Changes& changes);
void foldWarning(Picture& picture, const WarningReceived& event, const Rules& rules, Changes& changes);
/// Removes the simulated reports that came on a cleared topic; what was published for real stays history.
void withdrawQuakes(Picture& picture, const std::string& topic, Changes& changes);
/// Whether a quake of this origin is that of the bulletin (formats 1.2).
[[nodiscard]] bool isOneTsunami(core::Instant originTime, core::LatLon epicentre,
                                const TsunamiBulletin& bulletin, const Rules& rules);
/// Ends what came on a cleared topic: simulated bulletins leave, real ones stay with the time of it.
void withdrawBulletins(Picture& picture, const Meta& meta, Changes& changes);
void withdrawWarnings(Picture& picture, const DocumentWithdrawn& event, Changes& changes);
/// These three remove what is too old and return the time up to which nothing else of theirs will leave.
[[nodiscard]] core::Instant pruneQuakes(Picture& picture, const Rules& rules, Changes& changes);
[[nodiscard]] core::Instant pruneBulletins(Picture& picture, const Rules& rules, Changes& changes);
[[nodiscard]] core::Instant pruneWarnings(Picture& picture, const Rules& rules, Changes& changes);

/// True while a scenario player is on the link: what arrives now came from it.
[[nodiscard]] bool simulationOnline(Picture& picture);
/// Notes that an older version was refused: counted, shown, and a fault after three in a row.
void refuseOlder(Picture& picture, const Meta& meta, std::string where, const Rules& rules, Changes& changes);
/// Ends the count of refusals in a row for a topic.
void acceptInOrder(Picture& picture, const Meta& meta, const Rules& rules, Changes& changes);
void noteRejection(Picture& picture, const Meta& meta, const core::Error& error, bool unknown,
                   const Rules& rules, Changes& changes);

} // namespace posko::domain::detail
