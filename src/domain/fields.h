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

template <EntityRef<Unit> T, class V> void fields(T& e, V&& v)
{
    v("id", e.id);
    v("fix", e.fix);
    v("simulated", e.simulated);
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

/// The canonical picture's arrays, by their names in posko.picture/1 (acknowledgements follow them in
/// checkpoints).
template <EntityRef<Picture> T, class V> void fields(T& e, V&& v)
{
    v("warnings", e.warnings);
    v("quakes", e.quakes);
    v("depots", e.depots);
    v("teams", e.teams);
    v("units", e.units);
    v("links", e.links);
    v("feeds", e.feeds);
    v("rejected", e.rejections);
    v("acknowledgements", e.acknowledgements);
}

} // namespace posko::domain
