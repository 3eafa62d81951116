// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/volcanotable.h"
#include "fixtures.h"
#include "wire/route.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

std::string example(const std::string& kind, const std::string& name = "good-full.json")
{
    const auto file = std::filesystem::path(POSKO_SOURCE_DIR) / "resources/schema/examples" / kind / name;
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream.good()) << file;
    return {std::istreambuf_iterator<char>(stream), {}};
}

core::Instant time(std::string_view text)
{
    return *core::readRfc3339(text);
}

/// The document of an event of this kind; an empty one, and a failure, where it is refused.
template <class Entity> Entity taken(const std::string& topic, const std::string& payload)
{
    const auto events = decoded(topic, payload);
    if (const auto* reported = only<domain::DocumentReported<Entity>>(events)) {
        EXPECT_EQ(reported->document->stamp.topic, topic);
        EXPECT_EQ(reported->document->stamp.receivedAt, noon);
        return *reported->document;
    }
    const auto* rejected = only<domain::MessageRejected>(events);
    ADD_FAILURE() << topic << ": " << (rejected ? rejected->error.where + ' ' + rejected->error.detail : "");
    return {};
}

core::Error refused(const std::string& topic, const std::string& payload)
{
    const auto events = decoded(topic, payload);
    const auto* rejected = only<domain::MessageRejected>(events);
    EXPECT_NE(rejected, nullptr) << topic;
    EXPECT_TRUE(rejected == nullptr || !rejected->unknown);
    return rejected ? rejected->error : core::Error{};
}

/// Puts an empty list, so that a document that has one keeps its other fields.
std::string without(const std::string& text, const std::string& from, const std::string& to)
{
    const std::size_t start = text.find(from);
    const std::size_t end = text.find(to, start);
    if (start == std::string::npos || end == std::string::npos) {
        throw std::invalid_argument("not in the fixture: " + from);
    }
    return text.substr(0, start) + text.substr(end);
}

} // namespace

TEST(Situation, AnIncidentReportGivesEveryField)
{
    const auto report =
        taken<domain::IncidentReport>("bnpb/kejadian/KJD-REKAAN-40", example("incident-report"));
    domain::IncidentReport expected;
    expected.id = "KJD-REKAAN-40";
    expected.stamp = {time("2027-02-03T09:00:00+07:00"), 4, noon, false, "bnpb/kejadian/KJD-REKAAN-40"};
    expected.note = "Contoh rekaan: bukan data nyata";
    expected.hazard = "103";
    expected.name = "Tanah longsor rekaan";
    expected.occurredAt = time("2027-02-02T22:40:00+07:00");
    expected.reportNumber = 2;
    expected.regionCode = "32.03.07";
    expected.place = "kampung rekaan, lereng utara";
    expected.at = core::LatLon{-6.79, 107.05};
    expected.casualtyStatus = domain::CasualtyStatus::verified;
    expected.dead = 2;
    expected.injured = 7;
    expected.affected = {88, std::nullopt};
    expected.displaced = {40, 151};
    expected.evacuated = {std::nullopt, 64};
    expected.groups = {12, 31, 9, 2, 4, 1, 80, 71};
    expected.housesDamaged = {14, 6, 11, 0};
    expected.infrastructure = {
        {domain::InfrastructureKind::road, domain::InfrastructureState::disturbed, "satu lajur"},
        {domain::InfrastructureKind::telecommunication, domain::InfrastructureState::cut, ""}};
    expected.cause = "hujan tiga hari";
    expected.chronology = "Lereng bergerak pukul 22.40 WIB.";
    expected.needs = {{"terpal", 60, "lembar"}};
    domain::EmergencyStatus status;
    status.kind = domain::EmergencyStatusKind::alert;
    status.level = domain::AdministrativeLevel::district;
    status.hazard = "103";
    status.regionCodes = {"32.03"};
    status.number = "REKAAN/7/2027";
    status.signedBy = "Bupati (rekaan)";
    status.office = "Bupati";
    status.signedOn = core::readDate("2027-02-02");
    status.from = core::readDate("2027-02-02");
    status.until = core::readDate("2027-02-15");
    status.extendsNumber = "REKAAN/1/2027";
    status.documentSha256 = std::string(61, '0') + "abc";
    status.source = "BPBD kabupaten (rekaan)";
    status.verifiedBy = "petugas piket";
    expected.emergencyStatus = {status};
    expected.source = "BPBD kabupaten (rekaan)";
    EXPECT_EQ(report.emergencyStatus, expected.emergencyStatus);
    EXPECT_EQ(report, expected);
}

TEST(Situation, AShelterGivesEveryFieldAndANumberThatIsNullIsNotKnown)
{
    const auto shelter = taken<domain::Shelter>("kemensos/pengungsian/PSG-REKAAN-4", example("shelter"));
    domain::Shelter expected;
    expected.id = "PSG-REKAAN-4";
    expected.stamp = {time("2027-02-03T09:10:00+07:00"), 6, noon, false, "kemensos/pengungsian/PSG-REKAAN-4"};
    expected.note = "Contoh rekaan: bukan data nyata";
    expected.name = "Balai desa rekaan";
    expected.kind = domain::ShelterKind::central;
    expected.state = domain::ShelterState::full;
    expected.at = {-6.792, 107.061};
    expected.regionCode = "32.03.07";
    expected.incident = "cjr1-3";
    expected.capacityPeople = 150;
    expected.count = {40, std::nullopt};
    expected.groups.underFives = 12;
    expected.groups.nursing = 4;
    expected.groups.women = 80;
    expected.groups.men = 71;
    expected.kitchenPortionsPerDay = 450;
    expected.waterLitresPerDay = 1200;
    expected.latrines = 5;
    expected.manager = "Dinas Sosial kabupaten (rekaan)";
    expected.accessNote = "dari sisi selatan";
    expected.needs = {{"selimut", 90, "lembar"}};
    expected.received = {
        {"beras", 250, "kg", time("2027-02-03T08:40:00+07:00"), "cjr1-8", -12.5, "pengelola titik"}};
    expected.countedAt = time("2027-02-03T08:50:00+07:00");
    expected.countedBy = "pengelola titik";
    EXPECT_EQ(shelter, expected);
}

TEST(Situation, AnAccessGivesEveryFieldAndIsCalledByItsOwnerToo)
{
    const auto access = taken<domain::Access>("akses/pu/JLN-REKAAN-9", example("access"));
    domain::Access expected;
    expected.id = "pu/JLN-REKAAN-9";
    expected.stamp = {time("2027-02-03T08:15:00+07:00"), 2, noon, false, "akses/pu/JLN-REKAAN-9"};
    expected.note = "Contoh rekaan: bukan data nyata";
    expected.name = "Jalan lereng rekaan";
    expected.kind = domain::AccessKind::road;
    expected.state = domain::AccessState::restricted;
    expected.vehicles = {domain::VehicleClass::twoWheels, domain::VehicleClass::fourByFour};
    expected.maxTonnes = 3.5;
    expected.at = core::LatLon{-6.7901, 107.0552};
    expected.line = {{-6.7895, 107.054}, {-6.7901, 107.0552}, {-6.7911, 107.0561}};
    expected.polygon = {{-6.789, 107.054}, {-6.792, 107.054}, {-6.792, 107.057}};
    expected.regionCode = "32.03.07";
    expected.from = time("2027-02-02T23:00:00+07:00");
    expected.until = time("2027-02-05T18:00:00+07:00");
    expected.detour = "lewat jalan kebun rekaan";
    expected.detourMinutes = 35;
    expected.source = "Dinas PU (rekaan)";
    expected.by = "petugas jalan";
    EXPECT_EQ(access, expected);
    EXPECT_EQ(taken<domain::Access>("akses/bpbd/JLN-REKAAN-9", example("access")).id, "bpbd/JLN-REKAAN-9");
}

TEST(Situation, ARiverGaugeGivesEveryField)
{
    const auto gauge = taken<domain::RiverGauge>("air/tma/TMA-REKAAN-1", example("river-gauge"));
    domain::RiverGauge expected;
    expected.id = "TMA-REKAAN-1";
    expected.stamp = {time("2027-02-03T09:15:00+07:00"), 901, noon, false, "air/tma/TMA-REKAAN-1"};
    expected.note = "Contoh rekaan: bukan data nyata";
    expected.name = "Pos duga rekaan";
    expected.river = "Sungai Rekaan";
    expected.owner = "BBWS (rekaan)";
    expected.at = {-6.95, 107.62};
    expected.regionCode = "32.04";
    expected.level = -0.4;
    expected.unit = domain::LevelUnit::metres;
    expected.datum = "papan duga setempat";
    expected.thresholds = {{"Siaga 1", 4.5, 1}, {"Siaga 2", 3.75, 2}, {"Siaga 3", 3, 3}};
    expected.trend = domain::GaugeTrend::falling;
    expected.changePerHour = -0.08;
    expected.reading = domain::GaugeReadingKind::automatic;
    expected.everyMinutes = 10;
    expected.area = {{-6.94, 107.6}, {-6.94, 107.65}, {-6.98, 107.65}};
    expected.areaRegionCodes = {"32.04", "32.73"};
    expected.forecast = {{time("2027-02-03T15:00:00+07:00"), -0.2}};
    EXPECT_EQ(gauge, expected);
}

TEST(Situation, AGaugesLevelMayBeUnknownButNotItsRanks)
{
    const std::string unknown = with(example("river-gauge"), "\"level\": -0.4", "\"level\": null");
    EXPECT_EQ(taken<domain::RiverGauge>("air/tma/TMA-REKAAN-1", unknown).level, std::nullopt);
    const auto zero =
        refused("air/tma/TMA-REKAAN-1", with(example("river-gauge"), "\"rank\": 2", "\"rank\": 0"));
    EXPECT_EQ(zero.code, ErrorCode::outOfRange);
    EXPECT_EQ(zero.where, "thresholds[1]/rank");
    const auto twice =
        refused("air/tma/TMA-REKAAN-1", with(example("river-gauge"), "\"rank\": 2", "\"rank\": 1"));
    EXPECT_EQ(twice, (core::Error{ErrorCode::outOfRange, "thresholds[1]/rank",
                                  "two thresholds of one gauge have the same rank"}));
}

TEST(Situation, AVolcanoGivesEveryField)
{
    const auto volcano = taken<domain::Volcano>("pvmbg/gunungapi/GUNUNG-REKAAN-2", example("volcano"));
    domain::Volcano expected;
    expected.id = "GUNUNG-REKAAN-2";
    expected.stamp = {time("2027-02-03T06:10:00+07:00"), 8, noon, false, "pvmbg/gunungapi/GUNUNG-REKAAN-2"};
    expected.note = "Contoh rekaan: bukan data nyata";
    expected.name = "Gunung Rekaan";
    expected.at = core::LatLon{-7.3, 108.1};
    expected.level = 4;
    expected.levelName = "Awas";
    expected.since = time("2027-02-03T05:00:00+07:00");
    expected.previousLevel = 3;
    expected.recommendation = "Kosongkan radius 6 km dari kawah (rekaan).";
    expected.radiusKilometres = 6;
    expected.sectors = {{350, 20, 8.5}};
    expected.riverNames = {"Kali Rekaan"};
    expected.ashHeightMetres = 3500;
    expected.ashDirection = "barat laut";
    expected.vonaColour = domain::VonaColour::red;
    expected.source = "PVMBG (rekaan)";
    expected.issuedAt = time("2027-02-03T06:00:00+07:00");
    EXPECT_EQ(volcano, expected);
}

TEST(Situation, AVolcanoWithoutAPositionStandsWhereTheTableSaysByIdThenByName)
{
    const std::string nowhere = without(example("volcano"), "\"lat\"", "\"level\"");
    const std::string topic = "pvmbg/gunungapi/GUNUNG-REKAAN-2";
    EXPECT_EQ(taken<domain::Volcano>(topic, nowhere).at, std::nullopt);
    const std::string named = with(nowhere, "\"name\": \"Gunung Rekaan\"", "\"name\": \"Gunung Semeru\"");
    EXPECT_EQ(taken<domain::Volcano>(topic, named).at, domain::volcanoPlaceOf("Semeru")->at);
    const std::string both = with(named, "\"id\": \"GUNUNG-REKAAN-2\"", "\"id\": \"AGUNG\"");
    EXPECT_EQ(taken<domain::Volcano>("pvmbg/gunungapi/AGUNG", both).at, domain::volcanoPlaceOf("Agung")->at);
}

TEST(Situation, RulesAcrossFieldsRefuseTheWholeDocument)
{
    const auto levels =
        refused("pvmbg/gunungapi/GUNUNG-REKAAN-2", with(example("volcano"), "\"Awas\"", "\"Siaga\""));
    EXPECT_EQ(levels.where, "levelName");
    const auto nowhere = refused("akses/pu/JLN-REKAAN-9", example("access", "bad-missing-field-at-lat.json"));
    EXPECT_EQ(nowhere.code, ErrorCode::missingField);
    const auto otherId = refused("air/tma/OTHER", example("river-gauge"));
    EXPECT_EQ(otherId.code, ErrorCode::idMismatch);
    const auto otherKind = refused("air/tma/GUNUNG-REKAAN-2", example("volcano"));
    EXPECT_EQ(otherKind.code, ErrorCode::wrongSchema);
}

TEST(Situation, TopicsFollowConfiguredNamesAndTheirDepth)
{
    TopicNames names;
    names.prefix = "latihan";
    names.gauges = "sungai";
    EXPECT_EQ(routeOf("latihan/sungai/A", names).family, Family::document);
    for (const char* const topic :
         {"air/tma/A", "latihan/air/tma/A", "latihan/sungai/A/B", "latihan/akses/A"}) {
        EXPECT_EQ(routeOf(topic, names).family, Family::unknown) << topic;
    }
}

} // namespace posko::wire::test
