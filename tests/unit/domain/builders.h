// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reduce.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

/// Short ways to make events for tables of "given these events, expect that picture".
namespace posko::domain::test {

using namespace std::chrono_literals;

inline const core::Instant kStart = *core::readRfc3339("2026-11-25T00:00:00Z");

inline Meta meta(std::string topic, core::Instant at = kStart, bool retained = false)
{
    static std::uint64_t seq = 0;
    return {++seq, at, std::move(topic), retained};
}

inline QuakeReport report(core::Instant origin, double lat, double lon, double magnitude, double depth = 10,
                          std::string area = "Pusat gempa berada di darat")
{
    QuakeReport one;
    one.originTime = origin;
    one.epicentre = {lat, lon};
    one.magnitude = magnitude;
    one.depthKilometres = depth;
    one.area = std::move(area);
    return one;
}

inline QuakesReported quakes(std::vector<QuakeReport> rows, core::Instant at = kStart,
                             QuakeSource source = QuakeSource::autogempa)
{
    const std::string topic = "bmkg/tews/" + std::string(toWord(source));
    return {meta(topic, at), source, std::make_shared<const std::vector<QuakeReport>>(std::move(rows))};
}

inline CapMessage cap(std::string identifier, core::Instant sent = kStart,
                      CapMessageType type = CapMessageType::alert)
{
    CapMessage message;
    message.version = "1.2";
    message.identifier = std::move(identifier);
    message.sender = "cuaca.ekstrem@bmkg.go.id";
    message.sent = sent;
    message.status = CapStatus::actual;
    message.messageType = type;
    message.scope = CapScope::public_;
    CapInfo info;
    info.language = "id";
    info.event = "Hujan Lebat dan Petir";
    info.severity = Severity::moderate;
    info.effective = sent;
    info.expires = sent + 2h;
    CapArea area;
    area.polygons = {{{-6.7, 107.0}, {-6.7, 107.2}, {-6.9, 107.2}}};
    info.areas = {area};
    message.infos = {info};
    return message;
}

inline WarningReceived warning(std::string id, CapMessage message, core::Instant at = kStart,
                               std::string language = "id")
{
    return {meta("bmkg/cap/" + language + "/" + id, at), id, "bmkg",
            std::make_shared<const CapMessage>(std::move(message))};
}

inline Depot depot(std::string id, double lat, double lon, core::Instant observed = kStart,
                   std::int64_t seq = 1)
{
    Depot one;
    one.id = std::move(id);
    one.stamp.observedAt = observed;
    one.stamp.seq = seq;
    one.name = "Lumbung Contoh " + one.id;
    one.at = {lat, lon};
    one.regionCode = "32.03";
    one.openNow = true;
    one.condition = Condition::intact;
    one.stock = {{"TGL", "lembar", 30, 10, ItemClass::a, {}, {}, observed, {}}};
    return one;
}

inline DepotReported reported(Depot one, core::Instant at = kStart, bool retained = false)
{
    Meta origin = meta("kemensos/lumbung/" + one.id, at, retained);
    return {std::move(origin), std::make_shared<const Depot>(std::move(one))};
}

inline Team team(std::string id, double lat, double lon, TeamStatus status = TeamStatus::ready,
                 core::Instant observed = kStart)
{
    Team one;
    one.id = std::move(id);
    one.stamp.observedAt = observed;
    one.stamp.seq = 1;
    one.name = "Tagana Contoh " + one.id;
    one.base = core::LatLon{lat, lon};
    one.headcount = 8;
    one.status = status;
    return one;
}

inline TeamReported reported(Team one, core::Instant at = kStart)
{
    Meta origin = meta("kemensos/tagana/" + one.id, at);
    return {std::move(origin), std::make_shared<const Team>(std::move(one))};
}

inline LinkReported link(std::string client, LinkState state, LinkMode mode = LinkMode::operation,
                         core::Instant at = kStart, std::vector<LinkFeed> feeds = {}, bool retained = false)
{
    Link one;
    one.id = client;
    one.client = client;
    one.state = state;
    one.mode = mode;
    one.title = mode == LinkMode::simulation ? "Gempa Contoh" : "";
    one.stamp.observedAt = at;
    one.clockAt = at;
    one.feeds = std::move(feeds);
    return {meta("posko/link/" + client, at, retained), std::make_shared<const Link>(std::move(one))};
}

/// Folds all events in order into an empty picture.
inline Picture fold(const std::vector<Event>& events, const Rules& rules = {})
{
    Picture picture;
    for (const Event& event : events) {
        reduce(picture, event, rules);
    }
    return picture;
}

} // namespace posko::domain::test
