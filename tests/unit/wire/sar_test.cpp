// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

const std::string operation = R"({"schema":"posko.sar-operation/1","id":"OPS-1",
"observedAt":"2026-12-12T09:15:00+07:00","seq":12,"note":"contoh","title":"Perahu contoh",
"kind":"kecelakaan_kapal","subkind":"hilang_kontak","stage":"operasi","phase":"detresfa","state":"berlangsung",
"office":"Kantor contoh","regionCode":"15.05","lat":-1.5987,"lon":103.6401,
"occurredAt":"2026-12-11T17:30:00+07:00","reportedAt":"2026-12-11T18:05:00+07:00",
"smcAppointedAt":"2026-12-11T18:20:00+07:00","departedAt":"2026-12-11T18:28:00+07:00",
"arrivedAt":"2026-12-11T19:40:00+07:00","dayNumber":2,"dayBasis":"mulai_operasi",
"plannedEnd":"2026-12-17T17:00:00+07:00",
"persons":{"total":9,"totalBasis":"laporan_keluarga","safe":4,"injured":1,"dead":1,"searching":4,
"declaredMissing":0,"remains":2,"nationalities":[{"country":"ID","count":9}]},
"searchAreas":[{"sru":"SRU 1","method":"parallel track","areaNM2":3.5,"trackSpacingNM":0.2,
"polygon":[{"lat":-1.6,"lon":103.62},{"lat":-1.6,"lon":103.66},{"lat":-1.58,"lon":103.66}]}],
"finds":[{"at":"2026-12-12T07:20:00+07:00","what":"jaket","lat":-1.5952,"lon":103.6433,"condition":"utuh",
"takenTo":"posko"}],
"units":["RIB-1"],"agencies":[{"organisation":"Polairud","brought":"1 kapal"}],"smc":"Kepala","osc":"RIB 1",
"weather":{"text":"hujan","at":"2026-12-12T09:00:00+07:00","windFromDegrees":290,"windKnots":8,
"waveMetres":0.5,"visibilityMetres":4000},
"exchanges":[{"country":"SG","rcc":"RCC contoh","what":"data","sentAt":"2026-12-12T08:00:00+07:00",
"confirmedAt":"2026-12-12T08:30:00+07:00"}],
"extensions":[{"ground":"permintaan","days":3,"text":"keluarga","decidedAt":"2026-12-12T08:00:00+07:00"}],
"reopenings":[{"ground":"tanda_baru","text":"puing","at":"2026-12-12T08:00:00+07:00"}],
"closedAt":"2026-12-12T09:00:00+07:00","closingReason":"contoh"})";

const std::string unit = R"({"schema":"posko.unit/1","id":"RIB-1","observedAt":"2026-12-12T09:11:00+07:00",
"seq":77,"name":"RIB Contoh","owner":"Basarnas","kind":"rib","office":"Kantor contoh","status":"bertugas",
"callsign":"RIB","mmsi":"525000001","crew":5,"capacityPersons":12,"readyAt":"2026-12-12T10:00:00+07:00",
"everyMinutes":30,"operation":"OPS-1","lat":-1.6012,"lon":103.6342,"fixAt":"2026-12-12T09:10:00+07:00"})";

core::Error refusalOf(const char* topic, const std::string& payload)
{
    const auto events = decoded(topic, payload);
    const auto* rejected = only<domain::MessageRejected>(events);
    EXPECT_NE(rejected, nullptr) << payload;
    return rejected == nullptr ? core::Error{} : rejected->error;
}

domain::SarOperation operationOf(const std::string& payload)
{
    const auto events = decoded("basarnas/operasi/OPS-1", payload);
    const auto* reported = only<domain::SarOperationReported>(events);
    EXPECT_NE(reported, nullptr) << payload;
    return reported == nullptr ? domain::SarOperation{} : *reported->document;
}

TEST(SarDocuments, ReadEveryFieldOfAnOperation)
{
    const auto read = operationOf(operation);
    EXPECT_EQ(read.id, "OPS-1");
    EXPECT_EQ(read.stamp.seq, 12);
    EXPECT_EQ(read.note, "contoh");
    EXPECT_EQ(read.title, "Perahu contoh");
    EXPECT_EQ(read.kind, domain::SarKind::ship);
    EXPECT_EQ(read.subkind, domain::SarSubkind::lostContact);
    EXPECT_EQ(read.stage, domain::SarStage::operation);
    EXPECT_EQ(read.phase, domain::SarPhase::distress);
    EXPECT_EQ(read.state, domain::SarState::running);
    EXPECT_EQ(read.office, "Kantor contoh");
    EXPECT_EQ(read.regionCode, "15.05");
    EXPECT_EQ(read.at, (core::LatLon{-1.5987, 103.6401}));
    const auto at = [](const char* text) {
        return core::readRfc3339(text);
    };
    EXPECT_EQ(read.occurredAt, at("2026-12-11T10:30:00Z"));
    EXPECT_EQ(read.reportedAt, at("2026-12-11T11:05:00Z"));
    EXPECT_EQ(read.coordinatorAppointedAt, at("2026-12-11T11:20:00Z"));
    EXPECT_EQ(read.departedAt, at("2026-12-11T11:28:00Z"));
    EXPECT_EQ(read.arrivedAt, at("2026-12-11T12:40:00Z"));
    EXPECT_EQ(read.dayNumber, 2);
    EXPECT_EQ(read.dayBasis, domain::SarDayBasis::operationBegun);
    EXPECT_EQ(read.plannedEnd, at("2026-12-17T10:00:00Z"));
    EXPECT_EQ(read.persons,
              (domain::SarPersons{9, domain::PersonsBasis::familyReport, 4, 1, 1, 4, 0, 2, {{"ID", 9}}}));
    ASSERT_EQ(read.searchAreas.size(), 1U);
    EXPECT_EQ(read.searchAreas[0],
              (domain::SearchArea{
                  "SRU 1", "parallel track", 3.5, 0.2, {{-1.6, 103.62}, {-1.6, 103.66}, {-1.58, 103.66}}}));
    ASSERT_EQ(read.finds.size(), 1U);
    EXPECT_EQ(read.finds[0].position, (core::LatLon{-1.5952, 103.6433}));
    EXPECT_EQ(read.finds[0].takenTo, "posko");
    EXPECT_EQ(read.units, std::vector<std::string>{"RIB-1"});
    EXPECT_EQ(read.agencies, (std::vector<domain::SarAgency>{{"Polairud", "1 kapal"}}));
    EXPECT_EQ(read.missionCoordinator, "Kepala");
    EXPECT_EQ(read.onSceneCoordinator, "RIB 1");
    EXPECT_EQ(read.weather, (domain::SarWeather{"hujan", *at("2026-12-12T02:00:00Z"), 290, 8, 0.5, 4000}));
    ASSERT_EQ(read.exchanges.size(), 1U);
    EXPECT_EQ(read.exchanges[0].confirmedAt, at("2026-12-12T01:30:00Z"));
    ASSERT_EQ(read.extensions.size(), 1U);
    EXPECT_EQ(read.extensions[0].ground, domain::SarGround::request);
    EXPECT_EQ(read.extensions[0].days, 3);
    ASSERT_EQ(read.reopenings.size(), 1U);
    EXPECT_EQ(read.reopenings[0].ground, domain::SarGround::newSign);
    EXPECT_EQ(read.closedAt, at("2026-12-12T02:00:00Z"));
    EXPECT_EQ(read.closingReason, "contoh");
}

TEST(SarDocuments, KeepUnknownPersonsUnknownAndWrongSumsAsPublished)
{
    const auto read = operationOf(
        with(with(operation, "\"total\":9", "\"total\":null"), "\"searching\":4", "\"searching\":null"));
    EXPECT_EQ(read.persons.total, std::nullopt);
    EXPECT_EQ(read.persons.searching, std::nullopt);
    EXPECT_EQ(operationOf(with(operation, "\"safe\":4", "\"safe\":400")).persons.safe, 400);
    EXPECT_EQ(refusalOf("basarnas/operasi/OPS-1", with(operation, "\"searching\":4,", "")).code,
              ErrorCode::missingField);
    EXPECT_EQ(refusalOf("basarnas/operasi/OPS-1", with(operation, "\"operasi\"", "\"selesai\"")).code,
              ErrorCode::unknownValue);
    EXPECT_EQ(refusalOf("basarnas/operasi/OPS-2", operation).code, ErrorCode::idMismatch);
}

TEST(SarDocuments, ReadEveryFieldOfAUnit)
{
    const auto events = decoded("basarnas/unsur/RIB-1", unit);
    ASSERT_NE(only<domain::UnitReported>(events), nullptr);
    const domain::Unit& read = *only<domain::UnitReported>(events)->document;
    EXPECT_EQ(read.name, "RIB Contoh");
    EXPECT_EQ(read.owner, "Basarnas");
    EXPECT_EQ(read.kind, domain::UnitKind::rigidBoat);
    EXPECT_EQ(read.office, "Kantor contoh");
    EXPECT_EQ(read.status, domain::UnitStatus::working);
    EXPECT_EQ(read.callsign, "RIB");
    EXPECT_EQ(read.mmsi, "525000001");
    EXPECT_EQ(read.crew, 5);
    EXPECT_EQ(read.capacityPersons, 12);
    EXPECT_EQ(read.readyAt, core::readRfc3339("2026-12-12T03:00:00Z"));
    EXPECT_EQ(read.everyMinutes, 30);
    EXPECT_EQ(read.operation, "OPS-1");
    ASSERT_TRUE(read.reportedFix.has_value());
    EXPECT_EQ(read.reportedFix->at, (core::LatLon{-1.6012, 103.6342}));
    EXPECT_EQ(read.reportedFix->observedAt, core::readRfc3339("2026-12-12T02:10:00Z"));
    EXPECT_EQ(refusalOf("basarnas/unsur/RIB-1", with(unit, "\"seq\":77,", "")).code, ErrorCode::missingField);
}

TEST(SarDocuments, APersonsListOfAnOperationIsNotTaken)
{
    EXPECT_EQ(refusalOf("basarnas/operasi/OPS-1/orang", operation).code, ErrorCode::unknownTopic);
}

} // namespace

} // namespace posko::wire::test
