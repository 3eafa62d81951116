// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/freshness.h"
#include "domain/trails.h"

#include <gtest/gtest.h>

namespace posko::domain::test {

namespace {

UnitReported reportedUnit(core::Instant observed, core::Instant received)
{
    Unit unit;
    unit.id = "RIB-1";
    unit.name = "RIB Contoh";
    unit.kind = UnitKind::rigidBoat;
    unit.status = UnitStatus::working;
    unit.stamp.observedAt = observed;
    unit.stamp.seq = 1;
    return {meta("basarnas/unsur/RIB-1", received), std::make_shared<const Unit>(unit)};
}

PositionReported position(core::Instant at)
{
    return {{0, at, "basarnas/unsur/RIB-1/posisi", false},
            PositionReported::Subject::device,
            "RIB-1",
            {{-1.6, 103.6}, at, at, 5.0},
            {}};
}

TEST(Units, DocumentAndPositionMeetInEitherOrder)
{
    const Picture first = fold({reportedUnit(kStart, kStart), position(kStart + 1min)});
    const Picture second = fold({position(kStart + 1min), reportedUnit(kStart, kStart + 2min)});
    for (const Picture* picture : {&first, &second}) {
        ASSERT_EQ(picture->units.size(), 1U);
        const Unit& unit = picture->units.at("RIB-1");
        EXPECT_EQ(unit.name, "RIB Contoh");
        EXPECT_EQ(unit.kind, UnitKind::rigidBoat);
        ASSERT_TRUE(unit.fix);
        EXPECT_EQ(unit.fix->at, (core::LatLon{-1.6, 103.6}));
        EXPECT_FALSE(isUnassigned(unit));
    }
}

TEST(Units, ANewerDocumentKeepsWhatTheDeviceSaid)
{
    Picture picture = fold({reportedUnit(kStart, kStart), position(kStart),
                            DeviceNoted{{0, kStart + 1min, "basarnas/unsur/RIB-1/posisi", false},
                                        PositionReported::Subject::device,
                                        "RIB-1",
                                        "lwt",
                                        kStart + 1min,
                                        {}}});
    reduce(picture, reportedUnit(kStart + 2min, kStart + 2min), {});
    EXPECT_TRUE(picture.units.at("RIB-1").fix);
    EXPECT_EQ(picture.units.at("RIB-1").lostAt, kStart + 1min);
}

TEST(Units, ADocumentedUnitAgesByTheNewestOfItsDocumentAndItsFix)
{
    const Rules rules;
    Picture picture = fold({reportedUnit(kStart, kStart)});
    EXPECT_EQ(freshnessOf(picture.units.at("RIB-1"), kStart + 60min, rules), Freshness::live);
    EXPECT_EQ(freshnessOf(picture.units.at("RIB-1"), kStart + 61min, rules), Freshness::stale);
    reduce(picture, position(kStart + 50min), rules);
    EXPECT_EQ(freshnessOf(picture.units.at("RIB-1"), kStart + 61min, rules), Freshness::live);
}

} // namespace

} // namespace posko::domain::test
