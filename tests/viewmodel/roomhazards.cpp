// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include <utility>

namespace posko::test {

namespace {

using namespace std::chrono_literals;

const std::string longName = "Kabupaten Kepulauan Siau Tagulandang Biaro";

void addOperation(Room& room, const std::string& id, const std::string& title)
{
    domain::SarOperation operation = searchAt(id, {-1.02, 104.42}, 2);
    operation.title = title;
    operation.office = "Kantor SAR Contoh";
    operation.reportedAt = room.now() - 50h;
    operation.coordinatorAppointedAt = room.now() - 49h;
    operation.dayNumber = 3;
    operation.dayBasis = domain::SarDayBasis::coordinatorAppointed;
    operation.persons.total = 18;
    operation.persons.totalBasis = domain::PersonsBasis::manifest;
    operation.persons.safe = 12;
    operation.persons.injured = 2;
    operation.persons.dead = 1;
    operation.persons.searching = 4;
    operation.units = {"KN Contoh", "RIB 02", "Heli Contoh"};
    operation.agencies = {{.organisation = "TNI AL", .brought = "1 kapal"},
                          {.organisation = "Polairud", .brought = "2 kapal"}};
    operation.missionCoordinator = "Kepala Kantor SAR";
    operation.extensions = {{.ground = domain::SarGround::newSign,
                             .days = 3,
                             .text = "pelampung ditemukan",
                             .decidedAt = room.now()}};
    room.document("basarnas/operasi", operation);
}

/// A river that rises through its thresholds, so that there is a curve to draw.
void addRiver(Room& room, const std::string& id, const std::string& name, double highest)
{
    for (int step = 8; step >= 0; --step) {
        domain::RiverGauge gauge = gaugeAt(id, {-1.48, 102.44}, highest - 0.16 * step);
        gauge.name = name;
        gauge.river = "Batanghari";
        gauge.changePerHour = 0.12;
        room.document("air/tma", gauge);
        room.advance(15min);
    }
}

void addPlaces(Room& room, const std::string& suffix, const std::string& name)
{
    domain::Volcano volcano = volcanoAt("CONTOH" + suffix, {-7.54, 110.44}, 3, 5);
    volcano.name = name;
    volcano.since = room.now() - 72h;
    volcano.issuedAt = room.now() - 1h;
    volcano.recommendation = "Masyarakat agar tidak melakukan aktivitas dalam radius 5 km dari puncak dan di "
                             "sepanjang sungai yang berhulu di puncak";
    volcano.sectors = {{.bearingFromDegrees = 200, .bearingToDegrees = 250, .kilometres = 13}};
    volcano.riverNames = {"Kali Contoh", "Kali Contoh Kedua"};
    volcano.ashHeightMetres = 1500;
    volcano.ashDirection = "barat daya";
    volcano.vonaColour = domain::VonaColour::orange;
    room.document("pvmbg/gunungapi", volcano);
    domain::Shelter shelter = shelterAt("TP-1" + suffix, {-1.6, 103.6}, 500);
    shelter.name = "Titik " + name;
    shelter.count.households = 120;
    shelter.countedAt = room.now() - 40min;
    shelter.needs = {{.item = "MSS", .quantity = 200, .unit = "paket"}};
    room.document("kemensos/pengungsian", shelter);
    domain::Shelter uncounted = shelterAt("TP-2" + suffix, {-1.62, 103.61}, 0);
    uncounted.count = {};
    uncounted.countedAt = room.now() - 40min;
    room.document("kemensos/pengungsian", uncounted);
    domain::Access bridge = bridgeAt("JB" + suffix, {-1.6, 103.7}, domain::AccessState::cut);
    bridge.from = room.now() - 30min;
    bridge.detour = "lewat " + name;
    bridge.detourMinutes = 120;
    bridge.source = "Dinas PU";
    room.document("akses", bridge);
    domain::IncidentReport report = reportAt("LAP" + suffix, {-1.6, 103.6}, 3);
    report.name = "Banjir " + name;
    report.place = "Kab. Batang Hari, Jambi";
    report.occurredAt = room.now() - 4h;
    report.missing = 2;
    report.displaced = {.households = 340, .people = 1210};
    report.reportNumber = 4;
    report.source = "BPBD";
    room.document("bnpb/kejadian", report);
    domain::Unit unit = unitAt("UNIT" + suffix, {-1.0, 104.4}, domain::UnitStatus::working);
    unit.operation = "Perahu Contoh";
    room.document("basarnas/unit", unit);
    room.devicePosition("hp/" + suffix + "1", {-1.05, 104.45});
}

void addRecords(Room& room, const std::string& suffix, const std::string& name)
{
    domain::Record cluster;
    cluster.id = "cluster/15" + suffix;
    cluster.kind = "cluster";
    cluster.title = "Klaster " + name;
    cluster.note = "rencana operasi banjir, " + name;
    room.document("bnpb/klaster", cluster);
    domain::Record unnamed;
    unnamed.id = "sar-potential/POT" + suffix;
    unnamed.kind = "sar-potential";
    room.document("basarnas/potensi", unnamed);
}

domain::Forecast forecastFor(Room& room)
{
    domain::Forecast forecast;
    forecast.id = "15.71.01.1001";
    forecast.topic = "bmkg/cuaca/15.71.01.1001";
    forecast.analysedAt = room.now() - 1h;
    forecast.district = "Kota Jambi";
    forecast.village = "Contoh";
    forecast.position = {-1.6, 103.6};
    domain::ForecastStep step;
    step.at = room.now() + 2h;
    step.temperatureCelsius = 27;
    step.weather = "Hujan Sedang";
    step.weatherEnglish = "Moderate Rain";
    step.windFromDegrees = 130;
    step.windKilometresPerHour = 12;
    forecast.steps = {step};
    return forecast;
}

} // namespace

domain::TsunamiBulletin tsunamiWithZones(core::Instant origin, std::int64_t number, std::size_t zones)
{
    domain::TsunamiBulletin bulletin =
        tsunamiAt({-0.22, 119.85}, origin, number, domain::TsunamiLevel::warning);
    bulletin.area = "26 km BaratLaut DONGGALA-SULTENG";
    bulletin.depthKilometres = 10;
    bulletin.instructions = {"Pemerintah Daerah agar memperhatikan dan segera mengarahkan masyarakat."};
    bulletin.zones.clear();
    for (std::size_t n = 0; n < zones; ++n) {
        bulletin.zones.push_back(
            {.province = "SULTENG",
             .district = "DONGGALA BAGIAN BARAT " + std::to_string(n + 1),
             .level = n == 0 ? domain::TsunamiLevel::watch : domain::TsunamiLevel::advisory,
             .arrival = origin + std::chrono::minutes{22 + 3 * static_cast<int>(n)}});
    }
    bulletin.observations = {
        {.location = "Mamuju", .at = {}, .heightMetres = 0.06, .observedAt = origin + 20min}};
    return bulletin;
}

void addHazards(Room& room)
{
    addRiver(room, "TANGGO", "Tanggo Contoh", 14.52);
    addOperation(room, "SAR-1", "Perahu Contoh");
    addPlaces(room, "", "Contoh");
    addRecords(room, "", "Contoh");
    domain::Meta origin{
        .seq = 900'001, .receivedAt = room.now(), .topic = "bmkg/cuaca/15.71.01.1001", .retained = false};
    room.fold(domain::ForecastReported{
        .meta = origin, .forecast = std::make_shared<const domain::Forecast>(forecastFor(room))});
    room.heartbeat();
    room.advance(12s);
}

void addManyHazards(Room& room)
{
    addHazards(room);
    addRiver(room, "HULU", "Pos Duga Air " + longName, 15.02);
    for (int n = 0; n < 36; ++n) {
        const std::string suffix = "-" + std::to_string(n);
        addPlaces(room, suffix, longName);
        addRecords(room, suffix, longName);
        if (n % 6 == 0) {
            addOperation(room, "SAR" + suffix, "KM Kepulauan Siau Tagulandang Biaro");
        }
    }
    room.bulletin(tsunamiWithZones(room.now() - 9min, 2, 14));
    domain::TsunamiBulletin test =
        tsunamiAt({4.1, 96.2}, room.now() - 4min, 1, domain::TsunamiLevel::warning);
    test.status = domain::BulletinStatus::test;
    test.area = "UJI 12 km BaratDaya MEULABOH-ACEH";
    room.bulletin(test);
    room.advance(12s);
}

} // namespace posko::test
