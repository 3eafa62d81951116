// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/sarclock.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

namespace posko::domain {

namespace {

using std::chrono::days;
using std::chrono::hours;

/// Hours ahead of UTC: by the province of the Kemendagri code, else by the longitude, roughly.
hours zoneAt(const SarOperation& operation)
{
    // First digit of the code: 1 and 2 Sumatera, 3 Jawa, 5 Bali and Nusa Tenggara, 6 Kalimantan, 7 Sulawesi,
    // 8 Maluku, 9 Papua. Kalimantan alone lies in two zones.
    constexpr std::array<std::pair<std::string_view, hours>, 10> zones{{{"1", hours{7}},
                                                                        {"2", hours{7}},
                                                                        {"3", hours{7}},
                                                                        {"61", hours{7}},
                                                                        {"62", hours{7}},
                                                                        {"5", hours{8}},
                                                                        {"6", hours{8}},
                                                                        {"7", hours{8}},
                                                                        {"8", hours{9}},
                                                                        {"9", hours{9}}}};
    for (const auto& [code, zone] : zones) {
        if (operation.regionCode.starts_with(code)) {
            return zone;
        }
    }
    constexpr double central = 114.5;
    constexpr double eastern = 126;
    return operation.at.lon < central ? hours{7} : operation.at.lon < eastern ? hours{8} : hours{9};
}

/// The calendar day at the operation's place, counted from 1970.
std::int64_t dateOf(core::Instant at, hours zone)
{
    return std::chrono::floor<days>(at + zone).time_since_epoch().count();
}

struct Start
{
    std::optional<SarDayBasis> basis;
    core::Instant at;
};

std::optional<core::Instant> timeOf(const SarOperation& operation, SarDayBasis basis)
{
    switch (basis) {
    case SarDayBasis::coordinatorAppointed:
        return operation.coordinatorAppointedAt;
    case SarDayBasis::operationBegun:
        return operation.departedAt;
    case SarDayBasis::accident:
        return operation.occurredAt;
    }
    return std::nullopt;
}

/// What days are counted from: the basis that is named, else the first that has a time, else the report. A
/// reopening begins anew.
Start startOf(const SarOperation& operation)
{
    if (operation.state == SarState::reopened && !operation.reopenings.empty()) {
        return {std::nullopt,
                std::ranges::max(operation.reopenings, {}, &SarReopening::reopenedAt).reopenedAt};
    }
    if (operation.dayBasis) {
        if (const auto at = timeOf(operation, *operation.dayBasis)) {
            return {operation.dayBasis, *at};
        }
    }
    for (const SarDayBasis basis :
         {SarDayBasis::coordinatorAppointed, SarDayBasis::operationBegun, SarDayBasis::accident}) {
        if (const auto at = timeOf(operation, basis)) {
            return {basis, *at};
        }
    }
    return {std::nullopt, operation.reportedAt};
}

/// The moment that the day is reckoned for: Basarnas's own number is as old as its document.
core::Instant asOf(const SarOperation& operation, core::Instant now)
{
    if (operation.dayNumber) {
        return operation.stamp.observedAt;
    }
    return operation.state == SarState::closed ? operation.closedAt.value_or(operation.stamp.observedAt)
                                               : now;
}

/// The limit and its end: Basarnas's planned end, else seven days and the extensions since the start.
void setLimit(SarDay& day, const SarOperation& operation, const Start& start, core::Instant at, hours zone,
              const Rules& rules)
{
    if (operation.plannedEnd) {
        day.ends = operation.plannedEnd;
        day.limit = day.day + dateOf(*operation.plannedEnd, zone) - dateOf(at, zone);
        return;
    }
    day.limitByPosko = true;
    day.limit = rules.sarDays;
    for (const SarExtension& extension : operation.extensions) {
        if (extension.decidedAt >= start.at) {
            day.limit += std::min(extension.days, std::int64_t{365});
        }
    }
    const std::int64_t lastDate = dateOf(at, zone) - day.day + day.limit;
    day.ends = core::Instant{days{lastDate + 1}} - zone;
}

} // namespace

bool isActive(const SarOperation& operation)
{
    return !operation.withdrawn && operation.state != SarState::closed;
}

SarDay sarDayOf(const SarOperation& operation, core::Instant now, const Rules& rules)
{
    const hours zone = zoneAt(operation);
    const Start start = startOf(operation);
    SarDay day;
    const core::Instant at = asOf(operation, now);
    if (operation.dayNumber) {
        day.day = *operation.dayNumber;
        day.basis = operation.dayBasis;
    } else {
        day.dayByPosko = true;
        day.basis = start.basis;
        day.day = std::max<std::int64_t>(dateOf(at, zone) - dateOf(start.at, zone) + 1, 0);
    }
    setLimit(day, operation, start, at, zone, rules);
    return day;
}

core::Instant sarDayBegins(const SarOperation& operation, std::int64_t n, core::Instant now,
                           const Rules& rules)
{
    const hours zone = zoneAt(operation);
    const std::int64_t day = sarDayOf(operation, now, rules).day;
    return core::Instant{days{dateOf(asOf(operation, now), zone) - day + n}} - zone;
}

SarSum sarSumOf(const SarPersons& persons)
{
    SarSum sum;
    sum.total = persons.total;
    sum.totalIsKnown = persons.total && persons.totalBasis != PersonsBasis::unknown;
    if (persons.searching) {
        sum.counted = persons.safe + persons.dead + *persons.searching + persons.declaredMissing.value_or(0);
    }
    if (persons.total && sum.counted) {
        sum.difference = *persons.total - *sum.counted;
    }
    return sum;
}

std::vector<ActiveOperation> activeOperations(const Picture& picture, core::Instant now, const Rules& rules)
{
    std::vector<ActiveOperation> active;
    for (const auto& [id, operation] : picture.operations) {
        if (isActive(operation)) {
            active.push_back({id, sarDayOf(operation, now, rules)});
        }
    }
    std::ranges::sort(active, {},
                      [](const ActiveOperation& one) { return std::tuple(-one.day.day, one.id); });
    return active;
}

SarTotals sarTotalsOf(const Picture& picture, core::Instant now, const Rules& rules)
{
    const std::vector<ActiveOperation> active = activeOperations(picture, now, rules);
    SarTotals totals;
    totals.operations = active.size();
    if (!active.empty()) {
        totals.longest = active.front();
    }
    for (const ActiveOperation& one : active) {
        const SarPersons& persons = picture.operations.at(one.id).persons;
        totals.safe += persons.safe;
        totals.dead += persons.dead;
        totals.searching += persons.searching.value_or(0);
        totals.searchingUnknown += persons.searching ? 0 : 1;
    }
    return totals;
}

bool isGreatDistress(const SarOperation& operation, const Rules& rules)
{
    const bool many = operation.persons.total.value_or(0) >= rules.sarDistressPersons;
    return operation.phase == SarPhase::distress && (operation.kind == SarKind::aircraft || many);
}

} // namespace posko::domain
