// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/picture.h"

#include <concepts>
#include <type_traits>

/// The field tables: one `fields(entity, visitor)` for each entity names every field once. Writing, reading
/// and comparing the canonical picture and the checkpoints all walk these tables, so that no field can be
/// forgotten in one of them. A visitor has one function, `visitor("name", value)`; it is given a const
/// reference when it writes and a mutable one when it reads. Points are visited as the two numbers `lat` and
/// `lon`.
namespace posko::domain {

template <class T, class Entity>
concept EntityRef = std::same_as<std::remove_cvref_t<T>, Entity>;

template <EntityRef<core::LatLon> T, class V> void fields(T& e, V&& v)
{
    v("lat", e.lat);
    v("lon", e.lon);
}

template <EntityRef<Stamp> T, class V> void fields(T& e, V&& v)
{
    v("observedAt", e.observedAt);
    v("seq", e.seq);
    v("receivedAt", e.receivedAt);
    v("clockAhead", e.clockAhead);
    v("topic", e.topic);
}

template <EntityRef<FeltReport> T, class V> void fields(T& e, V&& v)
{
    v("from", e.from);
    v("to", e.to);
    v("place", e.place);
}

template <EntityRef<QuakeReport> T, class V> void fields(T& e, V&& v)
{
    v("source", e.source);
    v("originTime", e.originTime);
    v("lat", e.epicentre.lat);
    v("lon", e.epicentre.lon);
    v("depthKm", e.depthKilometres);
    v("magnitude", e.magnitude);
    v("area", e.area);
    v("potential", e.potential);
    v("tsunamiPotential", e.tsunamiPotential);
    v("felt", e.felt);
    v("shakemap", e.shakemap);
    v("firstReceivedAt", e.firstReceivedAt);
    v("topic", e.topic);
    v("simulated", e.simulated);
}

template <EntityRef<Quake> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("reports", e.reports);
}

template <EntityRef<Defect> T, class V> void fields(T& e, V&& v)
{
    v("code", e.code);
    v("where", e.where);
    v("detail", e.detail);
}

template <EntityRef<CapReference> T, class V> void fields(T& e, V&& v)
{
    v("sender", e.sender);
    v("identifier", e.identifier);
    v("sent", e.sent);
}

template <EntityRef<CapCircle> T, class V> void fields(T& e, V&& v)
{
    v("lat", e.centre.lat);
    v("lon", e.centre.lon);
    v("radiusKm", e.radiusKilometres);
}

template <EntityRef<NamedValue> T, class V> void fields(T& e, V&& v)
{
    v("name", e.name);
    v("value", e.value);
}

template <EntityRef<CapArea> T, class V> void fields(T& e, V&& v)
{
    v("areaDesc", e.description);
    v("polygons", e.polygons);
    v("circles", e.circles);
    v("geocodes", e.geocodes);
}

template <EntityRef<CapInfo> T, class V> void fields(T& e, V&& v)
{
    v("language", e.language);
    v("categories", e.categories);
    v("event", e.event);
    v("responseTypes", e.responseTypes);
    v("urgency", e.urgency);
    v("severity", e.severity);
    v("certainty", e.certainty);
    v("effective", e.effective);
    v("onset", e.onset);
    v("expires", e.expires);
    v("utcOffsetMinutes", e.utcOffsetMinutes);
    v("senderName", e.senderName);
    v("headline", e.headline);
    v("description", e.description);
    v("instruction", e.instruction);
    v("web", e.web);
    v("contact", e.contact);
    v("eventCodes", e.eventCodes);
    v("parameters", e.parameters);
    v("areas", e.areas);
}

template <EntityRef<CapMessage> T, class V> void fields(T& e, V&& v)
{
    v("version", e.version);
    v("identifier", e.identifier);
    v("sender", e.sender);
    v("sent", e.sent);
    v("status", e.status);
    v("statusText", e.statusText);
    v("msgType", e.messageType);
    v("msgTypeText", e.messageTypeText);
    v("scope", e.scope);
    v("scopeText", e.scopeText);
    v("source", e.source);
    v("note", e.note);
    v("incidents", e.incidents);
    v("references", e.references);
    v("infos", e.infos);
    v("signatureNotVerified", e.signatureNotVerified);
    v("defects", e.defects);
}

template <EntityRef<WarningText> T, class V> void fields(T& e, V&& v)
{
    v("topic", e.topic);
    v("receivedAt", e.receivedAt);
    v("simulated", e.simulated);
    v("message", e.message);
}

template <EntityRef<Warning> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("issuer", e.issuer);
    v("texts", e.texts);
    v("firstReceivedAt", e.firstReceivedAt);
    v("supersededAt", e.supersededAt);
    v("cancelledAt", e.cancelledAt);
    v("withdrawnAt", e.withdrawnAt);
    v("endedBy", e.endedBy);
}

template <EntityRef<StockLine> T, class V> void fields(T& e, V&& v)
{
    v("item", e.item);
    v("unit", e.unit);
    v("onHand", e.onHand);
    v("minimum", e.minimum);
    v("class", e.itemClass);
    v("batchYear", e.batchYear);
    v("expiresOn", e.expiresOn);
    v("countedAt", e.countedAt);
    v("countedBy", e.countedBy);
}

template <EntityRef<Vehicle> T, class V> void fields(T& e, V&& v)
{
    v("kind", e.kind);
    v("count", e.count);
    v("loadKilograms", e.loadKilograms);
    v("loadCubicMetres", e.loadCubicMetres);
}

template <EntityRef<Depot> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("name", e.name);
    v("kind", e.kind);
    v("lat", e.at.lat);
    v("lon", e.at.lon);
    v("regionCode", e.regionCode);
    v("openNow", e.openNow);
    v("keeper", e.keeper);
    v("keyHeldBy", e.keyHeldBy);
    v("condition", e.condition);
    v("verifiedAt", e.verifiedAt);
    v("verifiedBy", e.verifiedBy);
    v("access", e.access);
    v("releaseBases", e.releaseBases);
    v("authorityOffice", e.authorityOffice);
    v("ceilingTonnesPerYear", e.ceilingTonnesPerYear);
    v("authoritySource", e.authoritySource);
    v("vehicles", e.vehicles);
    v("stock", e.stock);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<Fix> T, class V> void fields(T& e, V&& v)
{
    v("lat", e.at.lat);
    v("lon", e.at.lon);
    v("observedAt", e.observedAt);
    v("receivedAt", e.receivedAt);
    v("accuracyMetres", e.accuracyMetres);
}

template <EntityRef<Team> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("name", e.name);
    v("organisation", e.organisation);
    v("province", e.province);
    v("regionCode", e.regionCode);
    v("baseName", e.baseName);
    v("base", e.base);
    v("callsign", e.callsign);
    v("headcount", e.headcount);
    v("capabilities", e.capabilities);
    v("status", e.status);
    v("exercise", e.exercise);
    v("emergency", e.emergency);
    v("readyAt", e.readyAt);
    v("onDutySince", e.onDutySince);
    v("everyMinutes", e.everyMinutes);
    v("vehicles", e.vehicles);
    v("fix", e.fix);
    v("incident", e.incident);
    v("order", e.order);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<LinkHolding> T, class V> void fields(T& e, V&& v)
{
    v("filter", e.filter);
    v("documents", e.documents);
}

template <EntityRef<LinkFeed> T, class V> void fields(T& e, V&& v)
{
    v("name", e.name);
    v("lastSuccessAt", e.lastSuccessAt);
    v("lastTryAt", e.lastTryAt);
    v("error", e.error);
    v("expectedEverySeconds", e.expectedEverySeconds);
    v("items", e.items);
    v("rejected", e.rejected);
}

template <EntityRef<Link> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("client", e.client);
    v("state", e.state);
    v("mode", e.mode);
    v("title", e.title);
    v("trueDate", e.trueDate);
    v("clockAt", e.clockAt);
    v("version", e.version);
    v("unsent", e.unsent);
    v("radioDesk", e.radioDesk);
    v("holds", e.holds);
    v("feeds", e.feeds);
    v("lastLiveAt", e.lastLiveAt);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<Feed> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("lastLiveAt", e.lastLiveAt);
    v("lastHeartbeatAt", e.lastHeartbeatAt);
    v("heartbeatError", e.heartbeatError);
    v("live", e.live);
    v("retained", e.retained);
    v("rejected", e.rejected);
    v("olderInARow", e.olderInARow);
}

template <EntityRef<Rejection> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("code", e.code);
    v("where", e.where);
    v("detail", e.detail);
    v("count", e.count);
    v("firstAt", e.firstAt);
    v("lastAt", e.lastAt);
    v("unknown", e.unknown);
}

template <EntityRef<Acknowledgement> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("at", e.at);
    v("disposition", e.disposition);
    v("officer", e.officer);
}

template <EntityRef<PeopleCount> T, class V> void fields(T& e, V&& v)
{
    v("households", e.households);
    v("people", e.people);
}

template <EntityRef<VulnerableGroups> T, class V> void fields(T& e, V&& v)
{
    v("balita", e.underFives);
    v("anak", e.children);
    v("lansia", e.elderly);
    v("ibu_hamil", e.pregnant);
    v("ibu_menyusui", e.nursing);
    v("disabilitas", e.withDisability);
    v("perempuan", e.women);
    v("laki_laki", e.men);
}

template <EntityRef<ItemQuantity> T, class V> void fields(T& e, V&& v)
{
    v("item", e.item);
    v("quantity", e.quantity);
    v("unit", e.unit);
}

template <EntityRef<EmergencyStatus> T, class V> void fields(T& e, V&& v)
{
    v("kind", e.kind);
    v("level", e.level);
    v("hazard", e.hazard);
    v("regionCodes", e.regionCodes);
    v("number", e.number);
    v("signedBy", e.signedBy);
    v("office", e.office);
    v("signedOn", e.signedOn);
    v("from", e.from);
    v("until", e.until);
    v("extendsNumber", e.extendsNumber);
    v("documentSha256", e.documentSha256);
    v("source", e.source);
    v("verifiedBy", e.verifiedBy);
}

template <EntityRef<TsunamiZone> T, class V> void fields(T& e, V&& v)
{
    v("province", e.province);
    v("district", e.district);
    v("level", e.level);
    v("arrival", e.arrival);
}

template <EntityRef<SeaLevelObservation> T, class V> void fields(T& e, V&& v)
{
    v("location", e.location);
    v("at", e.at);
    v("heightMetres", e.heightMetres);
    v("observedAt", e.observedAt);
}

template <EntityRef<TsunamiBulletin> T, class V> void fields(T& e, V&& v)
{
    v("identifier", e.identifier);
    v("eventId", e.eventId);
    v("bulletin", e.number);
    v("part", e.part);
    v("status", e.status);
    v("subject", e.subject);
    v("headline", e.headline);
    v("description", e.description);
    v("instructions", e.instructions);
    v("issuedAt", e.issuedAt);
    v("originTime", e.originTime);
    v("lat", e.epicentre.lat);
    v("lon", e.epicentre.lon);
    v("depthKm", e.depthKilometres);
    v("magnitude", e.magnitude);
    v("area", e.area);
    v("potential", e.potential);
    v("zones", e.zones);
    v("observations", e.observations);
    v("ended", e.ended);
    v("firstReceivedAt", e.firstReceivedAt);
    v("topic", e.topic);
    v("simulated", e.simulated);
}

template <EntityRef<TsunamiEvent> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("bulletins", e.bulletins);
    v("withdrawnAt", e.withdrawnAt);
}

template <EntityRef<DeviceReading> T, class V> void fields(T& e, V&& v)
{
    v("name", e.name);
    v("speedMetresPerSecond", e.speedMetresPerSecond);
    v("courseDegrees", e.courseDegrees);
    v("batteryPercent", e.batteryPercent);
    v("affiliation", e.affiliation);
    v("staleAt", e.staleAt);
}

template <EntityRef<DeviceNote> T, class V> void fields(T& e, V&& v)
{
    v("type", e.type);
    v("at", e.at);
    v("text", e.text);
}

template <EntityRef<TeamDevice> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("lostAt", e.lostAt);
    v("deviceNote", e.deviceNote);
    v("encryptedMessages", e.encryptedMessages);
}

template <EntityRef<Unit> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("name", e.name);
    v("owner", e.owner);
    v("kind", e.kind);
    v("office", e.office);
    v("status", e.status);
    v("callsign", e.callsign);
    v("mmsi", e.mmsi);
    v("crew", e.crew);
    v("capacityPersons", e.capacityPersons);
    v("readyAt", e.readyAt);
    v("everyMinutes", e.everyMinutes);
    v("operation", e.operation);
    v("reportedFix", e.reportedFix);
    v("fix", e.fix);
    v("lostAt", e.lostAt);
    v("reading", e.reading);
    v("deviceNote", e.deviceNote);
    v("encryptedMessages", e.encryptedMessages);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<Nationality> T, class V> void fields(T& e, V&& v)
{
    v("country", e.country);
    v("count", e.count);
}

template <EntityRef<SarPersons> T, class V> void fields(T& e, V&& v)
{
    v("total", e.total);
    v("totalBasis", e.totalBasis);
    v("safe", e.safe);
    v("injured", e.injured);
    v("dead", e.dead);
    v("searching", e.searching);
    v("declaredMissing", e.declaredMissing);
    v("remains", e.remains);
    v("nationalities", e.nationalities);
}

template <EntityRef<SearchArea> T, class V> void fields(T& e, V&& v)
{
    v("sru", e.unit);
    v("method", e.method);
    v("areaNM2", e.areaSquareMiles);
    v("trackSpacingNM", e.trackSpacingMiles);
    v("polygon", e.polygon);
}

template <EntityRef<SarFind> T, class V> void fields(T& e, V&& v)
{
    v("at", e.foundAt);
    v("what", e.what);
    v("position", e.position);
    v("condition", e.condition);
    v("takenTo", e.takenTo);
}

template <EntityRef<SarAgency> T, class V> void fields(T& e, V&& v)
{
    v("organisation", e.organisation);
    v("brought", e.brought);
}

template <EntityRef<SarWeather> T, class V> void fields(T& e, V&& v)
{
    v("text", e.text);
    v("at", e.observedAt);
    v("windFromDegrees", e.windFromDegrees);
    v("windKnots", e.windKnots);
    v("waveMetres", e.waveMetres);
    v("visibilityMetres", e.visibilityMetres);
}

template <EntityRef<SarExchange> T, class V> void fields(T& e, V&& v)
{
    v("country", e.country);
    v("rcc", e.rescueCentre);
    v("what", e.what);
    v("sentAt", e.sentAt);
    v("confirmedAt", e.confirmedAt);
}

template <EntityRef<SarExtension> T, class V> void fields(T& e, V&& v)
{
    v("ground", e.ground);
    v("days", e.days);
    v("text", e.text);
    v("decidedAt", e.decidedAt);
}

template <EntityRef<SarReopening> T, class V> void fields(T& e, V&& v)
{
    v("ground", e.ground);
    v("text", e.text);
    v("at", e.reopenedAt);
}

template <EntityRef<SarOperation> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("title", e.title);
    v("kind", e.kind);
    v("subkind", e.subkind);
    v("stage", e.stage);
    v("phase", e.phase);
    v("state", e.state);
    v("office", e.office);
    v("regionCode", e.regionCode);
    v("lat", e.at.lat);
    v("lon", e.at.lon);
    v("occurredAt", e.occurredAt);
    v("reportedAt", e.reportedAt);
    v("smcAppointedAt", e.coordinatorAppointedAt);
    v("departedAt", e.departedAt);
    v("arrivedAt", e.arrivedAt);
    v("dayNumber", e.dayNumber);
    v("dayBasis", e.dayBasis);
    v("plannedEnd", e.plannedEnd);
    v("persons", e.persons);
    v("searchAreas", e.searchAreas);
    v("finds", e.finds);
    v("units", e.units);
    v("agencies", e.agencies);
    v("smc", e.missionCoordinator);
    v("osc", e.onSceneCoordinator);
    v("weather", e.weather);
    v("exchanges", e.exchanges);
    v("extensions", e.extensions);
    v("reopenings", e.reopenings);
    v("closedAt", e.closedAt);
    v("closingReason", e.closingReason);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<ShelterReceipt> T, class V> void fields(T& e, V&& v)
{
    v("item", e.item);
    v("quantity", e.quantity);
    v("unit", e.unit);
    v("at", e.receivedAt);
    v("order", e.order);
    v("difference", e.difference);
    v("by", e.by);
}

template <EntityRef<Shelter> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("name", e.name);
    v("kind", e.kind);
    v("state", e.state);
    v("lat", e.at.lat);
    v("lon", e.at.lon);
    v("regionCode", e.regionCode);
    v("incident", e.incident);
    v("capacityPeople", e.capacityPeople);
    v("count", e.count);
    v("groups", e.groups);
    v("kitchenPortionsPerDay", e.kitchenPortionsPerDay);
    v("waterLitresPerDay", e.waterLitresPerDay);
    v("latrines", e.latrines);
    v("manager", e.manager);
    v("accessNote", e.accessNote);
    v("needs", e.needs);
    v("received", e.received);
    v("countedAt", e.countedAt);
    v("countedBy", e.countedBy);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<Access> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("name", e.name);
    v("kind", e.kind);
    v("state", e.state);
    v("vehicles", e.vehicles);
    v("maxTonnes", e.maxTonnes);
    v("position", e.at);
    v("line", e.line);
    v("polygon", e.polygon);
    v("regionCode", e.regionCode);
    v("from", e.from);
    v("until", e.until);
    v("detour", e.detour);
    v("detourMinutes", e.detourMinutes);
    v("source", e.source);
    v("by", e.by);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<GaugeThreshold> T, class V> void fields(T& e, V&& v)
{
    v("name", e.name);
    v("value", e.value);
    v("rank", e.rank);
}

template <EntityRef<GaugeForecast> T, class V> void fields(T& e, V&& v)
{
    v("at", e.at);
    v("level", e.level);
}

template <EntityRef<GaugeReading> T, class V> void fields(T& e, V&& v)
{
    v("observedAt", e.observedAt);
    v("level", e.level);
}

template <EntityRef<RiverGauge> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("name", e.name);
    v("river", e.river);
    v("owner", e.owner);
    v("lat", e.at.lat);
    v("lon", e.at.lon);
    v("regionCode", e.regionCode);
    v("level", e.level);
    v("unit", e.unit);
    v("datum", e.datum);
    v("thresholds", e.thresholds);
    v("trend", e.trend);
    v("changePerHour", e.changePerHour);
    v("reading", e.reading);
    v("everyMinutes", e.everyMinutes);
    v("area", e.area);
    v("areaRegionCodes", e.areaRegionCodes);
    v("forecast", e.forecast);
    v("history", e.history);
    v("attentionSince", e.attentionSince);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<VolcanoSector> T, class V> void fields(T& e, V&& v)
{
    v("bearingFrom", e.bearingFromDegrees);
    v("bearingTo", e.bearingToDegrees);
    v("km", e.kilometres);
}

template <EntityRef<Volcano> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("name", e.name);
    v("position", e.at);
    v("level", e.level);
    v("levelName", e.levelName);
    v("since", e.since);
    v("previousLevel", e.previousLevel);
    v("recommendation", e.recommendation);
    v("radiusKm", e.radiusKilometres);
    v("sectors", e.sectors);
    v("riverNames", e.riverNames);
    v("ashHeightMetres", e.ashHeightMetres);
    v("ashDirection", e.ashDirection);
    v("vonaColour", e.vonaColour);
    v("source", e.source);
    v("issuedAt", e.issuedAt);
    v("attentionSince", e.attentionSince);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<HousesDamaged> T, class V> void fields(T& e, V&& v)
{
    v("heavy", e.heavy);
    v("moderate", e.moderate);
    v("light", e.light);
    v("submerged", e.submerged);
}

template <EntityRef<Infrastructure> T, class V> void fields(T& e, V&& v)
{
    v("kind", e.kind);
    v("state", e.state);
    v("text", e.text);
}

template <EntityRef<IncidentReport> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("hazard", e.hazard);
    v("name", e.name);
    v("occurredAt", e.occurredAt);
    v("reportNumber", e.reportNumber);
    v("regionCode", e.regionCode);
    v("place", e.place);
    v("position", e.at);
    v("casualtyStatus", e.casualtyStatus);
    v("dead", e.dead);
    v("missing", e.missing);
    v("injured", e.injured);
    v("affected", e.affected);
    v("displaced", e.displaced);
    v("evacuated", e.evacuated);
    v("groups", e.groups);
    v("housesDamaged", e.housesDamaged);
    v("infrastructure", e.infrastructure);
    v("cause", e.cause);
    v("chronology", e.chronology);
    v("needs", e.needs);
    v("emergencyStatus", e.emergencyStatus);
    v("source", e.source);
    v("attentionSince", e.attentionSince);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<ForecastStep> T, class V> void fields(T& e, V&& v)
{
    v("at", e.at);
    v("temperatureCelsius", e.temperatureCelsius);
    v("precipitationMillimetres", e.precipitationMillimetres);
    v("cloudPercent", e.cloudPercent);
    v("humidityPercent", e.humidityPercent);
    v("windFromDegrees", e.windFromDegrees);
    v("windKilometresPerHour", e.windKilometresPerHour);
    v("visibilityMetres", e.visibilityMetres);
    v("weather", e.weather);
    v("weatherEnglish", e.weatherEnglish);
}

template <EntityRef<Forecast> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("topic", e.topic);
    v("receivedAt", e.receivedAt);
    v("analysedAt", e.analysedAt);
    v("province", e.province);
    v("district", e.district);
    v("subdistrict", e.subdistrict);
    v("village", e.village);
    v("timeZone", e.timeZone);
    v("position", e.position);
    v("steps", e.steps);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

template <EntityRef<Record> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("stamp", e.stamp);
    v("note", e.note);
    v("kind", e.kind);
    v("title", e.title);
    v("simulated", e.simulated);
    v("withdrawn", e.withdrawn);
}

/// The canonical picture's arrays, by their names in posko.picture/1 (acknowledgements follow them in
/// checkpoints).
template <EntityRef<Picture> T, class V> void fields(T& e, V&& v)
{
    v("warnings", e.warnings);
    v("quakes", e.quakes);
    v("bulletins", e.tsunamis);
    v("operations", e.operations);
    v("depots", e.depots);
    v("teams", e.teams);
    v("units", e.units);
    v("incidentReports", e.incidentReports);
    v("shelters", e.shelters);
    v("accesses", e.accesses);
    v("gauges", e.gauges);
    v("volcanoes", e.volcanoes);
    v("forecasts", e.forecasts);
    v("records", e.records);
    v("links", e.links);
    v("feeds", e.feeds);
    v("rejected", e.rejections);
    v("acknowledgements", e.acknowledgements);
}

} // namespace posko::domain
