// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/picture.h"
#include "domain/rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace posko::domain {

/// Where something came from: its fixes, oldest first, thinned and bounded by `Rules::trail…`. A fix that
/// arrives late takes its place in the order.
using Trail = std::vector<Fix>;

/// The time by which fixes of one subject follow each other: of a clock that is ahead, the time of receipt.
[[nodiscard]] core::Instant orderOf(const Fix& fix);
/// True where the device's clock is more than `clockAheadLimit` ahead of ours.
[[nodiscard]] bool isClockAhead(const Fix& fix, const Rules& rules);

/// Puts the fix into the trail; what is too old at `now` or too near its neighbours is left out.
void extendTrail(Trail& trail, const Fix& fix, core::Instant now, const Rules& rules);
/// The points of `team:<id>` or `unit:<id>` that are young enough at `now`, oldest first.
[[nodiscard]] Trail trailOf(const Picture& picture, std::string_view subject, core::Instant now,
                            const Rules& rules);

/// Whom a device's word is about, after the table of devices (`Rules::devices`).
struct Carrier
{
    PositionReported::Subject subject = PositionReported::Subject::device;
    std::string id; ///< of the team or unit; `<user>/<device>` or `tak/<uid>` where no table binds it

    [[nodiscard]] std::string trailKey() const;
    friend bool operator==(const Carrier&, const Carrier&) = default;
};
[[nodiscard]] Carrier carrierOf(PositionReported::Subject subject, const std::string& id, const Rules& rules);

/// True for a device that no table binds and no document describes ("belum dipetakan").
[[nodiscard]] bool isUnassigned(const Unit& unit);

/// Puts a fix into the trail of whoever carries the device, and nothing else: for start-up, which knows the
/// newest fixes already.
void restoreTrail(Picture& picture, const PositionReported& position, core::Instant now, const Rules& rules);

} // namespace posko::domain
