// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/situationdocuments.h"

#include "domain/volcanotable.h"

#include <algorithm>

namespace posko::wire {

namespace {

constexpr double fullCircle = 360;

domain::EmergencyStatus readStatus(JsonFields& fields)
{
    domain::EmergencyStatus status;
    status.kind = fields.word<domain::EmergencyStatusKind>("kind");
    status.level = fields.word<domain::AdministrativeLevel>("level");
    status.hazard = fields.text("hazard");
    status.regionCodes = fields.texts("regionCodes", true);
    status.number = fields.optionalText("number");
    status.signedBy = fields.optionalText("signedBy");
    status.office = fields.text("office");
    status.signedOn = fields.optionalDate("signedOn");
    status.from = fields.optionalDate("from");
    status.until = fields.optionalDate("until");
    status.extendsNumber = fields.optionalText("extendsNumber");
    status.documentSha256 = fields.optionalText("documentSha256");
    status.source = fields.text("source");
    status.verifiedBy = fields.optionalText("verifiedBy");
    return status;
}

domain::Infrastructure readInfrastructure(JsonFields& fields)
{
    domain::Infrastructure one;
    one.kind = fields.word<domain::InfrastructureKind>("kind");
    one.state = fields.word<domain::InfrastructureState>("state");
    one.text = fields.optionalText("text");
    return one;
}

void readConsequences(JsonFields& fields, domain::IncidentReport& report)
{
    report.affected = readCount(fields, "affected");
    report.displaced = readCount(fields, "displaced");
    report.evacuated = readCount(fields, "evacuated");
    report.groups = readGroups(fields);
    fields.object("housesDamaged", false, [&](JsonFields& houses) {
        report.housesDamaged.heavy = houses.optionalInteger("heavy", 0);
        report.housesDamaged.moderate = houses.optionalInteger("moderate", 0);
        report.housesDamaged.light = houses.optionalInteger("light", 0);
        report.housesDamaged.submerged = houses.optionalInteger("submerged", 0);
    });
    fields.objects("infrastructure", false,
                   [&](JsonFields& one) { report.infrastructure.push_back(readInfrastructure(one)); });
}

domain::ShelterReceipt readReceipt(JsonFields& fields)
{
    domain::ShelterReceipt receipt;
    receipt.item = fields.text("item");
    receipt.quantity = fields.number("quantity", 0, unlimited);
    receipt.unit = fields.text("unit");
    receipt.receivedAt = fields.time("at");
    receipt.order = fields.optionalText("order");
    receipt.difference = fields.optionalNumber("difference", -unlimited, unlimited);
    receipt.by = fields.text("by");
    return receipt;
}

/// The level of an access' topic above the id.
std::string_view ownerOf(std::string_view topic)
{
    const std::size_t end = topic.rfind('/');
    if (end == std::string_view::npos) {
        return {};
    }
    const std::string_view above = topic.substr(0, end);
    const std::size_t start = above.rfind('/');
    return start == std::string_view::npos ? above : above.substr(start + 1);
}

std::vector<domain::GaugeThreshold> readThresholds(JsonFields& fields)
{
    std::vector<domain::GaugeThreshold> thresholds;
    fields.objects("thresholds", true, [&](JsonFields& one) {
        domain::GaugeThreshold threshold;
        threshold.name = one.text("name");
        threshold.value = one.number("value", -unlimited, unlimited);
        threshold.rank = one.integer("rank", 1);
        if (std::ranges::contains(thresholds, threshold.rank, &domain::GaugeThreshold::rank)) {
            one.fail(core::ErrorCode::outOfRange, one.path("rank"),
                     "two thresholds of one gauge have the same rank");
        }
        thresholds.push_back(std::move(threshold));
    });
    return thresholds;
}

void readRecommendation(JsonFields& fields, domain::Volcano& volcano)
{
    fields.object("recommendation", true, [&](JsonFields& one) {
        volcano.recommendation = one.text("text");
        volcano.radiusKilometres = one.optionalNumber("radiusKm", 0, unlimited);
        one.objects("sectors", false, [&](JsonFields& sector) {
            volcano.sectors.push_back({sector.number("bearingFrom", 0, fullCircle),
                                       sector.number("bearingTo", 0, fullCircle),
                                       sector.number("km", 0, unlimited)});
        });
        volcano.riverNames = one.texts("riverNames", false);
    });
}

std::optional<core::LatLon> placeOf(const domain::Volcano& volcano)
{
    for (const std::string& name : {volcano.id, volcano.name}) {
        if (const auto place = domain::volcanoPlaceOf(name)) {
            return place->at;
        }
    }
    return std::nullopt;
}

} // namespace

domain::IncidentReport readIncidentReport(JsonFields& fields, const DocumentOrigin& origin)
{
    auto report = readCommon<domain::IncidentReport>(fields, origin);
    report.hazard = fields.text("hazard");
    report.name = fields.text("name");
    report.occurredAt = fields.time("occurredAt");
    report.reportNumber = fields.optionalInteger("reportNumber", 0);
    report.regionCode = fields.text("regionCode");
    report.place = fields.optionalText("place");
    report.at = fields.optionalPoint();
    report.casualtyStatus = fields.word<domain::CasualtyStatus>("casualtyStatus");
    report.dead = fields.knownInteger("dead", 0);
    report.missing = fields.knownInteger("missing", 0);
    report.injured = fields.knownInteger("injured", 0);
    readConsequences(fields, report);
    report.cause = fields.optionalText("cause");
    report.chronology = fields.optionalText("chronology");
    report.needs = readItems(fields, "needs");
    fields.objects("emergencyStatus", false,
                   [&](JsonFields& status) { report.emergencyStatus.push_back(readStatus(status)); });
    report.source = fields.text("source");
    return report;
}

domain::Shelter readShelter(JsonFields& fields, const DocumentOrigin& origin)
{
    auto shelter = readCommon<domain::Shelter>(fields, origin);
    shelter.name = fields.text("name");
    shelter.kind = fields.word<domain::ShelterKind>("kind");
    shelter.state = fields.word<domain::ShelterState>("state");
    shelter.at = fields.point();
    shelter.regionCode = fields.text("regionCode");
    shelter.incident = fields.optionalText("incident");
    shelter.capacityPeople = fields.optionalInteger("capacityPeople", 0);
    shelter.count.households = fields.knownInteger("households", 0);
    shelter.count.people = fields.knownInteger("people", 0);
    shelter.groups = readGroups(fields);
    shelter.kitchenPortionsPerDay = fields.optionalNumber("kitchenPortionsPerDay", 0, unlimited);
    shelter.waterLitresPerDay = fields.optionalNumber("waterLitresPerDay", 0, unlimited);
    shelter.latrines = fields.optionalInteger("latrines", 0);
    shelter.manager = fields.optionalText("manager");
    shelter.accessNote = fields.optionalText("accessNote");
    shelter.needs = readItems(fields, "needs");
    fields.objects("received", false, [&](JsonFields& one) { shelter.received.push_back(readReceipt(one)); });
    shelter.countedAt = fields.time("countedAt");
    shelter.countedBy = fields.text("countedBy");
    return shelter;
}

domain::Access readAccess(JsonFields& fields, const DocumentOrigin& origin)
{
    auto access = readCommon<domain::Access>(fields, origin);
    if (const std::string_view owner = ownerOf(origin.topic); !owner.empty()) {
        access.id = std::string(owner) + '/' + access.id;
    }
    access.name = fields.text("name");
    access.kind = fields.word<domain::AccessKind>("kind");
    access.state = fields.word<domain::AccessState>("state");
    access.vehicles = fields.words<domain::VehicleClass>("vehicles", false);
    access.maxTonnes = fields.optionalNumber("maxTonnes", 0, unlimited);
    access.at = fields.optionalPoint();
    access.line = readPoints(fields, "line");
    access.polygon = readPoints(fields, "polygon");
    access.regionCode = fields.optionalText("regionCode");
    access.from = fields.time("from");
    access.until = fields.optionalTime("until");
    access.detour = fields.optionalText("detour");
    access.detourMinutes = fields.optionalNumber("detourMinutes", 0, unlimited);
    access.source = fields.text("source");
    access.by = fields.text("by");
    return access;
}

domain::RiverGauge readRiverGauge(JsonFields& fields, const DocumentOrigin& origin)
{
    auto gauge = readCommon<domain::RiverGauge>(fields, origin);
    gauge.name = fields.text("name");
    gauge.river = fields.text("river");
    gauge.owner = fields.text("owner");
    gauge.at = fields.point();
    gauge.regionCode = fields.text("regionCode");
    gauge.level = fields.knownNumber("level", -unlimited, unlimited);
    gauge.unit = fields.word<domain::LevelUnit>("unit");
    gauge.datum = fields.optionalText("datum");
    gauge.thresholds = readThresholds(fields);
    gauge.trend = fields.optionalWord<domain::GaugeTrend>("trend");
    gauge.changePerHour = fields.optionalNumber("changePerHour", -unlimited, unlimited);
    gauge.reading = fields.optionalWord<domain::GaugeReadingKind>("reading");
    gauge.everyMinutes = fields.optionalInteger("everyMinutes", 1);
    gauge.area = readPoints(fields, "area");
    gauge.areaRegionCodes = fields.texts("areaRegionCodes", false);
    fields.objects("forecast", false, [&](JsonFields& one) {
        gauge.forecast.push_back({one.time("at"), one.number("level", -unlimited, unlimited)});
    });
    return gauge;
}

domain::Volcano readVolcano(JsonFields& fields, const DocumentOrigin& origin)
{
    auto volcano = readCommon<domain::Volcano>(fields, origin);
    volcano.name = fields.text("name");
    volcano.at = fields.optionalPoint();
    if (!volcano.at) {
        volcano.at = placeOf(volcano);
    }
    volcano.level = fields.integer("level", 1);
    volcano.levelName = fields.text("levelName");
    volcano.since = fields.time("since");
    volcano.previousLevel = fields.optionalInteger("previousLevel", 1);
    readRecommendation(fields, volcano);
    fields.object("ash", false, [&](JsonFields& ash) {
        volcano.ashHeightMetres = ash.optionalNumber("heightMetres", 0, unlimited);
        volcano.ashDirection = ash.optionalText("direction");
        volcano.vonaColour = ash.optionalWord<domain::VonaColour>("vonaColour");
    });
    volcano.source = fields.text("source");
    volcano.issuedAt = fields.time("issuedAt");
    return volcano;
}

} // namespace posko::wire
