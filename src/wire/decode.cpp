// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/decode.h"

#include "wire/cap.h"
#include "wire/documents.h"
#include "wire/owntracks.h"
#include "wire/route.h"
#include "wire/tews.h"

#include <exception>
#include <memory>
#include <utility>

namespace posko::wire {

namespace {

using domain::Event;
using Events = std::vector<Event>;

Events rejected(const domain::Meta& meta, core::Error error, bool unknown = false)
{
    Events events;
    events.emplace_back(domain::MessageRejected{meta, std::move(error), unknown});
    return events;
}

Events decodeTews(const domain::RawMessage& message, const domain::Meta& meta, const Route& route)
{
    auto rows = readTews(message.payload, {route.source, message.topic, message.receivedAt});
    if (!rows) {
        return rejected(meta, rows.error());
    }
    auto reports = std::make_shared<std::vector<domain::QuakeReport>>();
    Events events;
    for (TewsRow& row : *rows) {
        if (!row.report) {
            events.emplace_back(domain::MessageRejected{meta, row.report.error(), false});
        } else if (!row.duplicate) {
            reports->push_back(std::move(*row.report));
        }
    }
    if (!reports->empty() || events.empty()) {
        events.insert(events.begin(), domain::QuakesReported{meta, route.source, std::move(reports)});
    }
    return events;
}

Events decodeCap(const domain::RawMessage& message, const domain::Meta& meta, Route route)
{
    auto alert = readCap(message.payload);
    if (!alert) {
        return rejected(meta, alert.error());
    }
    Events events;
    events.emplace_back(
        domain::WarningReceived{meta, std::move(route.id), std::move(route.issuer),
                                std::make_shared<const domain::CapMessage>(std::move(*alert))});
    return events;
}

Event eventOf(const domain::Meta& meta, domain::Depot depot)
{
    return domain::DepotReported{meta, std::make_shared<const domain::Depot>(std::move(depot))};
}

Event eventOf(const domain::Meta& meta, domain::Team team)
{
    return domain::TeamReported{meta, std::make_shared<const domain::Team>(std::move(team))};
}

Event eventOf(const domain::Meta& meta, domain::Link link)
{
    return domain::LinkReported{meta, std::make_shared<const domain::Link>(std::move(link))};
}

Events decodeDocument(const domain::RawMessage& message, const domain::Meta& meta, const Route& route)
{
    auto document =
        readDocument(message.payload, {message.topic, schemaOf(route.family), route.id, message.receivedAt});
    if (!document) {
        return rejected(meta, document.error().error, document.error().unknown);
    }
    Events events;
    events.push_back(std::visit([&](auto& entity) { return eventOf(meta, std::move(entity)); }, *document));
    return events;
}

Events decodePosition(const domain::RawMessage& message, const domain::Meta& meta, Route route)
{
    using Subject = domain::PositionReported::Subject;
    const auto fix = readLocation(message.payload, message.receivedAt);
    if (!fix) {
        return rejected(meta, fix.error().error, fix.error().unknown);
    }
    const Subject subject = route.family == Family::teamPosition ? Subject::team : Subject::device;
    Events events;
    events.emplace_back(domain::PositionReported{meta, subject, std::move(route.id), *fix});
    return events;
}

Events decodeRouted(const domain::RawMessage& message, const domain::Meta& meta, const TopicNames& names)
{
    if (message.payload.empty()) {
        Events events;
        events.emplace_back(domain::DocumentWithdrawn{meta});
        return events;
    }
    Route route = routeOf(message.topic, names);
    switch (route.family) {
    case Family::tews:
        return decodeTews(message, meta, route);
    case Family::cap:
        return decodeCap(message, meta, std::move(route));
    case Family::depot:
    case Family::team:
    case Family::link:
        return decodeDocument(message, meta, route);
    case Family::teamPosition:
    case Family::unitPosition:
    case Family::devicePosition:
        return decodePosition(message, meta, std::move(route));
    case Family::unknown:
        break;
    }
    return rejected(meta, {core::ErrorCode::unknownTopic, {}, "this version does not decode the topic"},
                    true);
}

} // namespace

Events decode(const domain::RawMessage& message, const TopicNames& names)
{
    const domain::Meta meta{message.seq, message.receivedAt, message.topic, message.retained};
    try {
        return decodeRouted(message, meta, names);
    } catch (const std::exception& exception) {
        return rejected(meta, {core::ErrorCode::internal, {}, exception.what()});
    }
}

} // namespace posko::wire
