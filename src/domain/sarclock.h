// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/picture.h"
#include "domain/rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// Neither closed nor withdrawn: monitoring and reopened ones are active.
[[nodiscard]] bool isActive(const SarOperation& operation);

/// On which of its days an operation is (operations 11.4). What Basarnas says holds; what it does not say is
/// reckoned here and marked as such ("hitungan Posko"). Days are calendar days at the operation's place.
struct SarDay
{
    std::int64_t day = 0;             ///< 1 on the first day; 0: nobody can tell
    bool dayByPosko = false;          ///< "hitungan Posko"
    std::optional<SarDayBasis> basis; ///< what the days are counted from; empty: from the report, or not told
    std::int64_t limit = 0;           ///< the last day as it stands, extensions included
    std::optional<core::Instant> ends; ///< end of that day, or Basarnas's planned end
    bool limitByPosko = false;         ///< "hitungan Posko"

    friend bool operator==(const SarDay&, const SarDay&) = default;
};
[[nodiscard]] SarDay sarDayOf(const SarOperation& operation, core::Instant now, const Rules& rules);
/// When the operation's n-th day begins or began: midnight at its place.
[[nodiscard]] core::Instant sarDayBegins(const SarOperation& operation, std::int64_t n, core::Instant now,
                                         const Rules& rules);

/// Persons as published against their total: a difference is shown, never corrected (operations 11.3).
struct SarSum
{
    std::optional<std::int64_t> total;
    bool totalIsKnown = false; ///< a total with a basis; else it is "belum diketahui" or not given
    std::optional<std::int64_t>
        counted; ///< safe, dead, searching and declared missing; empty: one is unknown
    std::optional<std::int64_t> difference; ///< total less counted; empty where either is unknown

    [[nodiscard]] bool isMismatch() const { return difference.value_or(0) != 0; }
    friend bool operator==(const SarSum&, const SarSum&) = default;
};
[[nodiscard]] SarSum sarSumOf(const SarPersons& persons);

/// One active operation and its day.
struct ActiveOperation
{
    std::string id;
    SarDay day;

    friend bool operator==(const ActiveOperation&, const ActiveOperation&) = default;
};
/// Active operations, the one that has run longest first.
[[nodiscard]] std::vector<ActiveOperation> activeOperations(const Picture& picture, core::Instant now,
                                                            const Rules& rules);

/// All active operations in one line of the wall (operations 11.6). Sums are over what is known;
/// `searchingUnknown` counts the operations that do not say how many are sought.
struct SarTotals
{
    std::size_t operations = 0;
    std::optional<ActiveOperation> longest;
    std::int64_t safe = 0;
    std::int64_t dead = 0;
    std::int64_t searching = 0;
    std::size_t searchingUnknown = 0;

    friend bool operator==(const SarTotals&, const SarTotals&) = default;
};
[[nodiscard]] SarTotals sarTotalsOf(const Picture& picture, core::Instant now, const Rules& rules);

/// An aircraft, or ten persons and more, in DETRESFA (operations 8, P1).
[[nodiscard]] bool isGreatDistress(const SarOperation& operation, const Rules& rules);

} // namespace posko::domain
