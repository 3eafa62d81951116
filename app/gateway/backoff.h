// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <optional>
#include <string_view>

namespace posko::gateway {

/// When a source is asked again.
struct Pace
{
    core::Milliseconds interval{60'000};      ///< while it answers
    core::Milliseconds longestRetry{300'000}; ///< between two attempts while it does not
};

/// The wait after `failures` failed rounds in a row (0: the last one went well): the interval, or a wait that
/// doubles with every failure from half a minute (or the interval, where that is shorter) to the longest one.
/// `dice`, from 0 to 1, moves a retry by up to a quarter either way, so that many gateways do not come back
/// at the same moment. `asked` is the source's own Retry-After and is always waited for, up to an hour.
[[nodiscard]] core::Milliseconds nextWait(const Pace& pace, int failures,
                                          std::optional<core::Milliseconds> asked, double dice);

/// Reads a Retry-After header: seconds, or an HTTP date (`Thu, 24 Sep 2026 07:15:30 GMT`), which is told as
/// the time from `now`, never below zero. Empty where it is neither.
[[nodiscard]] std::optional<core::Milliseconds> readRetryAfter(std::string_view text, core::Instant now);

} // namespace posko::gateway
