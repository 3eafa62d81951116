// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/canonical.h"

#include "domain/entitykind.h"
#include "domain/freshness.h"
#include "domain/incident.h"
#include "domain/nearest.h"
#include "store/tablejson.h"

#include <algorithm>
#include <concepts>
#include <set>
#include <type_traits>
#include <utility>

namespace posko::store {

namespace {

using domain::Picture;
using domain::Rules;
using table::Json;
using table::Style;

/// Sets the key unless the fact is absent.
template <class T> void put(Json& object, const char* key, const T& value)
{
    if (!table::isAbsent(value)) {
        object[key] = table::toJson(value, Style::document);
    }
}

Json revisionJson(const domain::QuakeReport& report)
{
    Json json = Json::object();
    put(json, "firstReceivedAt", report.firstReceivedAt);
    put(json, "originTime", report.originTime);
    put(json, "lat", report.epicentre.lat);
    put(json, "lon", report.epicentre.lon);
    put(json, "depthKm", report.depthKilometres);
    put(json, "magnitude", report.magnitude);
    return json;
}

/// The table, and what holds now by the reports of all revisions.
Json documentJson(const domain::Quake& quake)
{
    Json json = table::entityJson(quake, Style::document);
    const domain::QuakeReport& current = quake.current();
    json.update(revisionJson(current));
    put(json, "firstReceivedAt", quake.firstReceivedAt());
    put(json, "area", current.area);
    put(json, "felt", quake.felt());
    put(json, "tsunamiPotential", quake.tsunamiPotential());
    put(json, "simulated", quake.simulated());
    Json revisions = Json::array();
    for (const domain::QuakeReport& former : quake.formerRevisions()) {
        revisions.push_back(revisionJson(former));
    }
    json["revisions"] = std::move(revisions);
    return json;
}

void putCounts(Json& json, const domain::CapMessage& message)
{
    std::size_t areas = 0;
    std::size_t polygons = 0;
    std::size_t circles = 0;
    std::set<std::string> languages;
    for (const domain::CapInfo& info : message.infos) {
        areas += info.areas.size();
        if (!info.language.empty()) {
            languages.insert(info.language);
        }
        for (const domain::CapArea& area : info.areas) {
            polygons += area.polygons.size();
            circles += area.circles.size();
        }
    }
    json["infos"] = message.infos.size();
    json["references"] = message.references.size();
    json["areas"] = areas;
    json["polygons"] = polygons;
    json["circles"] = circles;
    json["languages"] = languages;
}

/// The table, and the facts of the newest message as posko-check names them.
Json documentJson(const domain::Warning& warning)
{
    Json json = table::entityJson(warning, Style::document);
    const domain::CapMessage& message = warning.newest().message;
    put(json, "version", message.version);
    put(json, "identifier", message.identifier);
    put(json, "sender", message.sender);
    put(json, "sent", message.sent);
    put(json, "status", message.statusText);
    put(json, "msgType", message.messageTypeText);
    put(json, "scope", message.scopeText);
    putCounts(json, message);
    if (!message.infos.empty()) {
        const domain::CapInfo& first = message.infos.front();
        put(json, "event", first.event);
        put(json, "severity", first.severity);
        put(json, "urgency", first.urgency);
        put(json, "certainty", first.certainty);
        put(json, "effective", first.effective);
    }
    put(json, "expires", warning.expires());
    put(json, "simulated", warning.simulated());
    return json;
}

Json documentJson(const auto& entity)
{
    return table::entityJson(entity, Style::document);
}

template <class T, class Function> Json arrayOf(const std::map<std::string, T>& map, Function&& one)
{
    Json array = Json::array();
    for (const auto& [id, entity] : map) {
        array.push_back(one(entity));
    }
    return array;
}

Json freshnessJson(const Picture& picture, core::Instant at, const Rules& rules)
{
    const auto words = [](const auto& map, auto&& of) {
        Json object = Json::object();
        for (const auto& [id, entity] : map) {
            object[id] = std::string(domain::toWord(of(entity)));
        }
        return object;
    };
    const auto byAge = [&](const auto& entity) {
        return domain::freshnessOf(entity, at, rules);
    };
    Json json = Json::object();
    domain::fields(picture, [&](const char* name, const auto& held) {
        using Entity = typename std::remove_cvref_t<decltype(held)>::mapped_type;
        if constexpr (domain::kindOf<Entity> != domain::EntityKind::time) {
            json[name] = words(held, byAge);
        }
    });
    json["feeds"] = words(picture.feeds, [&](const domain::Feed& feed) {
        return domain::freshnessOf(feed, picture, at, rules);
    });
    return json;
}

template <class Near> Json nearJson(const Near& near)
{
    Json json{{"id", near.id},
              {"metres", static_cast<std::int64_t>(std::llround(near.metres))},
              {"bearingDegrees", static_cast<std::int64_t>(std::llround(near.bearingDegrees)) % 360}};
    put(json, "hindrance", near.hindrance);
    return json;
}

Json depotBalanceJson(const domain::NearDepot& near)
{
    Json json = nearJson(near);
    json["unverified"] = near.unverified;
    Json lines = Json::array();
    for (const domain::StockBalance& line : near.balance) {
        Json balance{{"item", line.item},
                     {"unit", line.unit},
                     {"onHand", line.onHand},
                     {"reserved", line.reserved},
                     {"expired", line.expired},
                     {"free", line.free},
                     {"belowMinimum", line.belowMinimum}};
        put(balance, "minimum", line.minimum);
        lines.push_back(std::move(balance));
    }
    json["balance"] = std::move(lines);
    return json;
}

/// Nearest means of every active incident. No map stands behind it, so that only activity is asked of the
/// incidents.
Json nearestJson(const Picture& picture, core::Instant at, const Rules& rules)
{
    Json all = Json::object();
    const auto noMap = [](core::LatLon) {
        return domain::PlaceFacts{};
    };
    for (const domain::Incident& incident : domain::incidentsOf(picture, at, rules, noMap)) {
        if (!incident.at) {
            continue;
        }
        const domain::NearestQuery query{.at = *incident.at,
                                         .eventAt = incident.happenedAt,
                                         .unverifiedRadiusMetres = rules.unverifiedRadiusMetres};
        const domain::Nearest nearest = domain::nearestTo(picture, query, at, rules);
        Json depots = Json::array();
        for (const domain::NearDepot& depot : nearest.depots) {
            depots.push_back(depotBalanceJson(depot));
        }
        Json teams = Json::array();
        for (const domain::NearTeam& team : nearest.teams) {
            teams.push_back(nearJson(team));
        }
        all[incident.id] = {{"depots", std::move(depots)}, {"teams", std::move(teams)}};
    }
    return all;
}

Json countsJson(const Picture& picture, core::Instant at, const Rules& rules)
{
    const auto known = [](const auto& map) {
        return std::ranges::count_if(map, [](const auto& entry) { return !entry.second.withdrawn; });
    };
    std::int64_t rejected = 0;
    for (const auto& [topic, rejection] : picture.rejections) {
        rejected += rejection.count;
    }
    return {
        {"warnings",
         std::ranges::count_if(picture.warnings,
                               [&](const auto& entry) { return domain::isActive(entry.second, at, rules); })},
        {"quakes", std::ranges::count_if(picture.quakes,
                                         [&](const auto& entry) {
                                             const core::Instant origin = entry.second.current().originTime;
                                             return origin <= at && at - origin <= rules.quakeActive;
                                         })},
        {"operations", std::ranges::count_if(picture.operations,
                                             [](const auto& entry) {
                                                 return !entry.second.withdrawn &&
                                                        entry.second.state != domain::SarState::closed;
                                             })},
        {"depots", known(picture.depots)},
        {"teams", known(picture.teams)},
        {"units", picture.units.size()},
        {"rejected", rejected}};
}

Json linkJson(const domain::Connection& connection)
{
    Json json{{"state", std::string(domain::toWord(connection.state))},
              {"reconnects", connection.reconnects}};
    put(json, "since", connection.since);
    put(json, "detail", connection.detail);
    return json;
}

Json storeJson(const domain::StoreHealth& health)
{
    Json json{{"failed", health.failed}, {"notYetStored", health.notYetStored}};
    put(json, "since", health.since);
    put(json, "detail", health.detail);
    return json;
}

} // namespace

std::string canonicalJson(const Picture& picture, core::Instant at, const Rules& rules)
{
    Json json{{"schema", "posko.picture/1"},
              {"foldVersion", domain::kFoldVersion},
              {"derived",
               {{"freshness", freshnessJson(picture, at, rules)},
                {"nearest", nearestJson(picture, at, rules)},
                {"counts", countsJson(picture, at, rules)},
                {"link", linkJson(picture.connection)},
                {"store", storeJson(picture.store)}}}};
    domain::fields(picture, [&](const char* name, const auto& held) {
        using Entity = typename std::remove_cvref_t<decltype(held)>::mapped_type;
        if constexpr (!std::same_as<Entity, domain::Acknowledgement>) {
            json[name] = arrayOf(held, [](const Entity& entity) { return documentJson(entity); });
        }
    });
    put(json, "at", at);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace posko::store
