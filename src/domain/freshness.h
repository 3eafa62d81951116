// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/depot.h"
#include "domain/link.h"
#include "domain/picture.h"
#include "domain/rules.h"
#include "domain/team.h"
#include "domain/words.h"

#include <optional>

namespace posko::domain {

/// How old something is against how often it should come: stale at 2 intervals, lost at 6 (feeds 3).
enum class Freshness { never, live, stale, lost };
POSKO_WORDS(Freshness, {Freshness::never, "never"}, {Freshness::live, "live"}, {Freshness::stale, "stale"},
            {Freshness::lost, "lost"});

[[nodiscard]] Freshness freshnessOf(std::optional<core::Instant> last, std::chrono::seconds every,
                                    core::Instant now, const Rules& rules);

/// Of a source: by its last live delivery or heartbeat, never by a retained message.
[[nodiscard]] Freshness freshnessOf(const Feed& feed, const Picture& picture, core::Instant now,
                                    const Rules& rules);
/// The newer of live delivery and heartbeat; empty where there was none.
[[nodiscard]] std::optional<core::Instant> lastHeard(const Feed& feed);
/// Of a document: by observedAt (by receivedAt where the sender's clock was ahead).
[[nodiscard]] Freshness freshnessOf(const Depot& depot, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const Team& team, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const Unit& unit, core::Instant now, const Rules& rules);

/// Age of a physical count (operations 9.4): live up to 7 days, old up to 90, beyond not counted again.
enum class CountAge { live, old, notRecounted };
POSKO_WORDS(CountAge, {CountAge::live, "live"}, {CountAge::old, "lama"},
            {CountAge::notRecounted, "belum_dihitung_ulang"});
[[nodiscard]] CountAge countAgeOf(const StockLine& line, core::Instant now, const Rules& rules);

} // namespace posko::domain
