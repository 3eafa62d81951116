// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/sardocuments.h"

#include "wire/documentcommon.h"

namespace posko::wire {

namespace {

constexpr double fullCircle = 360;

domain::SarPersons readPersons(JsonFields& fields)
{
    domain::SarPersons persons;
    persons.total = fields.knownInteger("total", 0);
    persons.totalBasis = fields.word<domain::PersonsBasis>("totalBasis");
    persons.safe = fields.integer("safe", 0);
    persons.injured = fields.optionalInteger("injured", 0);
    persons.dead = fields.integer("dead", 0);
    persons.searching = fields.knownInteger("searching", 0);
    persons.declaredMissing = fields.optionalInteger("declaredMissing", 0);
    persons.remains = fields.optionalInteger("remains", 0);
    fields.objects("nationalities", false, [&](JsonFields& one) {
        domain::Nationality nationality;
        nationality.country = one.text("country");
        nationality.count = one.integer("count", 0);
        persons.nationalities.push_back(std::move(nationality));
    });
    return persons;
}

domain::SearchArea readSearchArea(JsonFields& fields)
{
    domain::SearchArea area;
    area.unit = fields.text("sru");
    area.method = fields.text("method");
    area.areaSquareMiles = fields.optionalNumber("areaNM2", 0, unlimited);
    area.trackSpacingMiles = fields.optionalNumber("trackSpacingNM", 0, unlimited);
    area.polygon = readPoints(fields, "polygon");
    return area;
}

domain::SarFind readFind(JsonFields& fields)
{
    domain::SarFind find;
    find.foundAt = fields.time("at");
    find.what = fields.text("what");
    find.position = fields.optionalPoint();
    find.condition = fields.optionalText("condition");
    find.takenTo = fields.optionalText("takenTo");
    return find;
}

domain::SarWeather readWeather(JsonFields& fields)
{
    domain::SarWeather weather;
    weather.text = fields.text("text");
    weather.observedAt = fields.time("at");
    weather.windFromDegrees = fields.optionalNumber("windFromDegrees", 0, fullCircle);
    weather.windKnots = fields.optionalNumber("windKnots", 0, unlimited);
    weather.waveMetres = fields.optionalNumber("waveMetres", 0, unlimited);
    weather.visibilityMetres = fields.optionalNumber("visibilityMetres", 0, unlimited);
    return weather;
}

domain::SarExchange readExchange(JsonFields& fields)
{
    domain::SarExchange exchange;
    exchange.country = fields.text("country");
    exchange.rescueCentre = fields.text("rcc");
    exchange.what = fields.text("what");
    exchange.sentAt = fields.time("sentAt");
    exchange.confirmedAt = fields.optionalTime("confirmedAt");
    return exchange;
}

void readTimes(JsonFields& fields, domain::SarOperation& operation)
{
    operation.occurredAt = fields.optionalTime("occurredAt");
    operation.reportedAt = fields.time("reportedAt");
    operation.coordinatorAppointedAt = fields.optionalTime("smcAppointedAt");
    operation.departedAt = fields.optionalTime("departedAt");
    operation.arrivedAt = fields.optionalTime("arrivedAt");
    operation.dayNumber = fields.optionalInteger("dayNumber", 0);
    operation.dayBasis = fields.optionalWord<domain::SarDayBasis>("dayBasis");
    operation.plannedEnd = fields.optionalTime("plannedEnd");
    fields.objects("extensions", false, [&](JsonFields& one) {
        domain::SarExtension extension;
        extension.ground = one.word<domain::SarGround>("ground");
        extension.days = one.integer("days", 0);
        extension.text = one.text("text");
        extension.decidedAt = one.time("decidedAt");
        operation.extensions.push_back(std::move(extension));
    });
    fields.objects("reopenings", false, [&](JsonFields& one) {
        domain::SarReopening reopening;
        reopening.ground = one.word<domain::SarGround>("ground");
        reopening.text = one.text("text");
        reopening.reopenedAt = one.time("at");
        operation.reopenings.push_back(std::move(reopening));
    });
    operation.closedAt = fields.optionalTime("closedAt");
    operation.closingReason = fields.optionalText("closingReason");
}

void readSearch(JsonFields& fields, domain::SarOperation& operation)
{
    fields.objects("searchAreas", false,
                   [&](JsonFields& one) { operation.searchAreas.push_back(readSearchArea(one)); });
    fields.objects("finds", false, [&](JsonFields& one) { operation.finds.push_back(readFind(one)); });
    operation.units = fields.texts("units", false);
    fields.objects("agencies", false, [&](JsonFields& one) {
        domain::SarAgency agency;
        agency.organisation = one.text("organisation");
        agency.brought = one.optionalText("brought");
        operation.agencies.push_back(std::move(agency));
    });
    operation.missionCoordinator = fields.optionalText("smc");
    operation.onSceneCoordinator = fields.optionalText("osc");
    fields.object("weather", false, [&](JsonFields& one) { operation.weather = readWeather(one); });
    fields.objects("exchanges", false,
                   [&](JsonFields& one) { operation.exchanges.push_back(readExchange(one)); });
}

} // namespace

domain::SarOperation readSarOperation(JsonFields& fields, const DocumentOrigin& origin)
{
    auto operation = readCommon<domain::SarOperation>(fields, origin);
    operation.title = fields.text("title");
    operation.kind = fields.word<domain::SarKind>("kind");
    operation.subkind = fields.optionalWord<domain::SarSubkind>("subkind");
    operation.stage = fields.word<domain::SarStage>("stage");
    operation.phase = fields.optionalWord<domain::SarPhase>("phase");
    operation.state = fields.word<domain::SarState>("state");
    operation.office = fields.text("office");
    operation.regionCode = fields.optionalText("regionCode");
    operation.at = fields.point();
    readTimes(fields, operation);
    fields.object("persons", true, [&](JsonFields& one) { operation.persons = readPersons(one); });
    readSearch(fields, operation);
    return operation;
}

domain::Unit readUnit(JsonFields& fields, const DocumentOrigin& origin)
{
    auto unit = readCommon<domain::Unit>(fields, origin);
    unit.name = fields.text("name");
    unit.owner = fields.text("owner");
    unit.kind = fields.word<domain::UnitKind>("kind");
    unit.office = fields.optionalText("office");
    unit.status = fields.word<domain::UnitStatus>("status");
    unit.callsign = fields.optionalText("callsign");
    unit.mmsi = fields.optionalText("mmsi");
    unit.crew = fields.optionalInteger("crew", 0);
    unit.capacityPersons = fields.optionalInteger("capacityPersons", 0);
    unit.readyAt = fields.optionalTime("readyAt");
    unit.everyMinutes = fields.optionalInteger("everyMinutes", 1);
    unit.operation = fields.optionalText("operation");
    unit.reportedFix = readFix(fields, unit.stamp);
    return unit;
}

} // namespace posko::wire
