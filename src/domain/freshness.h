// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/changes.h"
#include "domain/depot.h"
#include "domain/link.h"
#include "domain/picture.h"
#include "domain/rules.h"
#include "domain/team.h"
#include "domain/words.h"

#include <optional>
#include <string_view>

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
/// Whether anybody waits for a source: it was heard once, live or from the broker's memory, or a gateway's
/// link names it. Of any other one `never` is no fault: nobody has connected it. BMKG's warnings and
/// earthquakes are always waited for: without them nobody can say that nothing is active.
[[nodiscard]] bool isExpected(const SourceRule& source, const Picture& picture);

/// Of a document: by observedAt (by receivedAt where the sender's clock was ahead), against the interval of
/// its class or its own `everyMinutes` (feeds 3). What has ended (a closed operation) does not age.
[[nodiscard]] Freshness freshnessOf(const Depot& depot, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const Team& team, core::Instant now, const Rules& rules);
/// By the newest of its document and its fix. A device that no document describes is known by its position
/// alone, and ages by that.
[[nodiscard]] Freshness freshnessOf(const Unit& unit, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const SarOperation& operation, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const IncidentReport& report, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const Shelter& shelter, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const Access& access, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const RiverGauge& gauge, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const Volcano& volcano, core::Instant now, const Rules& rules);
/// By the time of BMKG's analysis, where it tells one: a stored forecast that is delivered again is not
/// newer.
[[nodiscard]] Freshness freshnessOf(const Forecast& forecast, core::Instant now, const Rules& rules);
[[nodiscard]] Freshness freshnessOf(const Record& record, core::Instant now, const Rules& rules);

/// Of a unit's position alone: 2 minutes while it moves, 30 while it rests (feeds 3); a device that no
/// document describes is taken to move. `never` without a position.
[[nodiscard]] Freshness positionFreshnessOf(const Unit& unit, core::Instant now, const Rules& rules);

/// Age of a physical count (operations 9.4): live up to 7 days, old up to 90, beyond not counted again.
enum class CountAge { live, old, notRecounted };
POSKO_WORDS(CountAge, {CountAge::live, "live"}, {CountAge::old, "lama"},
            {CountAge::notRecounted, "belum_dihitung_ulang"});
[[nodiscard]] CountAge countAgeOf(core::Instant countedAt, core::Instant now, const Rules& rules);
[[nodiscard]] CountAge countAgeOf(const StockLine& line, core::Instant now, const Rules& rules);
/// Of the line that was counted longest ago; empty where the depot lists no stock.
[[nodiscard]] std::optional<CountAge> countAgeOf(const Depot& depot, core::Instant now, const Rules& rules);

/// The three marks of an entity (operations 9.4): a live feed is not a fresh count.
struct Marks
{
    Freshness link = Freshness::never; ///< of the source that its document came by
    Freshness data = Freshness::never; ///< of what the document says
    std::optional<CountAge> count;     ///< of what people counted: depots and shelters

    friend bool operator==(const Marks&, const Marks&) = default;
};

/// The marks of one entity; empty where there is none of that kind and id, and of the kinds that are no
/// standing documents (quakes, bulletins, warnings and Posko's own).
[[nodiscard]] std::optional<Marks> marksOf(const Picture& picture, EntityKind kind, std::string_view id,
                                           core::Instant now, const Rules& rules);

/// The freshness of the source that a topic belongs to; `never` where no source stands for it.
[[nodiscard]] Freshness linkFreshnessOf(std::string_view topic, const Picture& picture, core::Instant now,
                                        const Rules& rules);

} // namespace posko::domain
