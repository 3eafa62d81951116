// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/incident.h"
#include "domain/sarclock.h"

#include <gtest/gtest.h>

namespace posko::domain::test {

namespace {

/// Reported on 25 November 2026 at 07:00 in Jambi.
SarOperation operation(std::string id)
{
    SarOperation one;
    one.id = std::move(id);
    one.title = "KM Contoh";
    one.kind = SarKind::ship;
    one.regionCode = "15.05";
    one.at = {-1.6, 103.6};
    one.reportedAt = kStart;
    one.stamp.observedAt = kStart;
    one.persons.totalBasis = PersonsBasis::manifest;
    return one;
}

SarOperationReported reported(SarOperation one, core::Instant at = kStart)
{
    Meta origin = meta("basarnas/operasi/" + one.id, at);
    return {std::move(origin), std::make_shared<const SarOperation>(std::move(one))};
}

TEST(SarDays, BasarnassOwnNumberBasisAndEndHold)
{
    SarOperation one = operation("A");
    one.dayNumber = 2;
    one.dayBasis = SarDayBasis::operationBegun;
    one.plannedEnd = kStart + 5 * 24h;
    const SarDay day = sarDayOf(one, kStart + 3h, {});
    EXPECT_EQ(day, (SarDay{2, false, SarDayBasis::operationBegun, 7, kStart + 5 * 24h, false}));
    EXPECT_EQ(sarDayOf(one, kStart + 40 * 24h, {}).day, 2) << "as old as its document, and not corrected";
}

TEST(SarDays, WhatIsNotSaidIsReckonedInLocalDaysAndMarked)
{
    SarOperation one = operation("A");
    one.occurredAt = kStart - 24h;
    one.coordinatorAppointedAt = *core::readRfc3339("2026-11-25T16:30:00Z"); // 23:30 WIB
    SarDay day = sarDayOf(one, *core::readRfc3339("2026-11-25T16:59:00Z"), {});
    EXPECT_EQ(day.day, 1);
    EXPECT_TRUE(day.dayByPosko);
    EXPECT_TRUE(day.limitByPosko);
    EXPECT_EQ(day.basis, SarDayBasis::coordinatorAppointed);
    EXPECT_EQ(day.limit, 7);
    EXPECT_EQ(day.ends, core::readRfc3339("2026-12-01T17:00:00Z")) << "midnight WIB after the seventh day";
    EXPECT_EQ(sarDayOf(one, *core::readRfc3339("2026-11-25T17:00:00Z"), {}).day, 2);
    one.dayBasis = SarDayBasis::accident;
    EXPECT_EQ(sarDayOf(one, *core::readRfc3339("2026-11-25T16:59:00Z"), {}).day, 2);
}

TEST(SarDays, ExtensionsMoveTheLimitAndAReopeningBeginsAnew)
{
    SarOperation one = operation("A");
    one.extensions = {{SarGround::request, 3, "keluarga", kStart + 6 * 24h}};
    EXPECT_EQ(sarDayOf(one, kStart + 7 * 24h, {}).limit, 10);
    one.state = SarState::reopened;
    one.reopenings = {{SarGround::newSign, "puing", kStart + 20 * 24h}};
    const SarDay day = sarDayOf(one, kStart + 21 * 24h, {});
    EXPECT_EQ(day.day, 2);
    EXPECT_EQ(day.limit, 7);
    EXPECT_EQ(day.basis, std::nullopt);
}

TEST(SarDays, ACloseEndsTheCount)
{
    SarOperation one = operation("A");
    one.state = SarState::closed;
    one.closedAt = kStart + 3 * 24h;
    EXPECT_EQ(sarDayOf(one, kStart + 30 * 24h, {}).day, 4);
}

TEST(SarSums, AMismatchIsShownAndUnknownStaysUnknown)
{
    SarPersons persons;
    persons.total = 10;
    persons.totalBasis = PersonsBasis::manifest;
    persons.safe = 5;
    persons.dead = 1;
    persons.searching = 4;
    EXPECT_FALSE(sarSumOf(persons).isMismatch());
    persons.searching = 3;
    EXPECT_TRUE(sarSumOf(persons).isMismatch());
    EXPECT_EQ(sarSumOf(persons).difference, 1);
    persons.declaredMissing = 1;
    EXPECT_FALSE(sarSumOf(persons).isMismatch());
    persons.searching.reset();
    EXPECT_EQ(sarSumOf(persons).counted, std::nullopt);
    EXPECT_FALSE(sarSumOf(persons).isMismatch());
    persons.totalBasis = PersonsBasis::unknown;
    EXPECT_FALSE(sarSumOf(persons).totalIsKnown);
}

TEST(SarTotals, AreOfActiveOperationsTheLongestFirst)
{
    SarOperation young = operation("A");
    young.persons.safe = 12;
    young.persons.searching = 4;
    SarOperation old = operation("B");
    old.dayNumber = 6;
    old.persons.dead = 1;
    SarOperation watched = operation("C");
    watched.state = SarState::monitoring;
    watched.persons.searching = 0;
    SarOperation closed = operation("D");
    closed.state = SarState::closed;
    closed.persons.safe = 100;
    Picture picture =
        fold({reported(young), reported(old), reported(watched), reported(closed), reported(operation("E"))});
    reduce(picture, DocumentWithdrawn{meta("basarnas/operasi/E")}, {});
    const SarTotals totals = sarTotalsOf(picture, kStart + 1h, {});
    EXPECT_EQ(totals.operations, 3U);
    ASSERT_TRUE(totals.longest);
    EXPECT_EQ(totals.longest->id, "B");
    EXPECT_EQ(totals.longest->day.day, 6);
    EXPECT_EQ(totals.safe, 12);
    EXPECT_EQ(totals.dead, 1);
    EXPECT_EQ(totals.searching, 4);
    EXPECT_EQ(totals.searchingUnknown, 1U) << "B does not say how many are sought";
}

TEST(SarIncidents, RiseByDistressNoveltyAndTheSixthDay)
{
    const Rules rules;
    SarOperation one = operation("A");
    EXPECT_EQ(priorityOf(one, kStart + 1h, rules), Priority::high);
    EXPECT_EQ(priorityOf(one, kStart + 2 * 24h, rules), Priority::info);
    EXPECT_EQ(priorityOf(one, kStart + 5 * 24h, rules), Priority::medium);
    one.phase = SarPhase::distress;
    one.persons.total = 9;
    EXPECT_EQ(priorityOf(one, kStart + 1h, rules), Priority::high);
    one.persons.total = 10;
    EXPECT_EQ(priorityOf(one, kStart + 1h, rules), Priority::critical);
    one.persons.total.reset();
    one.kind = SarKind::aircraft;
    EXPECT_EQ(priorityOf(one, kStart + 1h, rules), Priority::critical);
    one.phase = SarPhase::alert;
    EXPECT_EQ(priorityOf(one, kStart + 1h, rules), Priority::high);
}

TEST(SarIncidents, AnAnswerHoldsUntilTheSixthDayAndAClosedOperationIsNone)
{
    const Rules rules;
    Picture picture = fold({reported(operation("A"))});
    reduce(picture, IncidentAcknowledged{kStart + 1h, "operation:A", "ditangani", "p1"}, rules);
    const auto incidentAt = [&](core::Instant now) {
        const auto all = incidentsOf(picture, now, rules, {});
        return all.size() == 1 ? all.front() : Incident{};
    };
    EXPECT_EQ(incidentAt(kStart + 2h).id, "operation:A");
    EXPECT_TRUE(incidentAt(kStart + 2h).acknowledged);
    EXPECT_FALSE(incidentAt(kStart + 5 * 24h).acknowledged);
    SarOperation closed = operation("A");
    closed.state = SarState::closed;
    closed.stamp.seq = 2;
    reduce(picture, reported(closed, kStart + 3h), rules);
    EXPECT_TRUE(incidentsOf(picture, kStart + 3h, rules, {}).empty());
}

} // namespace

} // namespace posko::domain::test
