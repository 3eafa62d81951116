// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace posko::core {

/// A moment in UTC to the millisecond; every time in the program is one.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;

/// A calendar day without a zone (an expiry date, the true date of a scenario).
using Date = std::chrono::year_month_day;

/// A time read from a foreign text, with what was odd about it.
struct ReadTime
{
    Instant instant;
    bool hasOffset = false; ///< false: neither offset nor `Z` was written, taken as UTC
    bool zulu = false;      ///< written with `Z`, which CAP asks writers to avoid
};

/// Reads `YYYY-MM-DDThh:mm:ss[.fff][Z|±hh:mm|±hhmm|±hh]`. A blank may stand for the T; 24:00:00 and second 60
/// are taken as the next moment. Empty where the text is no such time.
[[nodiscard]] std::optional<ReadTime> readTime(std::string_view text);

/// Reads RFC 3339 strictly: an offset or `Z` is required.
[[nodiscard]] std::optional<Instant> readRfc3339(std::string_view text);

/// `2026-11-23T07:03:22.000Z`
[[nodiscard]] std::string toRfc3339(Instant instant);

/// Reads `YYYY-MM-DD`, a day that exists.
[[nodiscard]] std::optional<Date> readDate(std::string_view text);

/// `2026-11-23`
[[nodiscard]] std::string toText(Date date);

[[nodiscard]] constexpr std::int64_t toEpochMs(Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromEpochMs(std::int64_t ms)
{
    return Instant{Milliseconds{ms}};
}

} // namespace posko::core
