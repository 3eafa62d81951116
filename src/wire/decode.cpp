// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/decode.h"

#include "wire/cot.h"
#include "wire/documents.h"
#include "wire/forecast.h"
#include "wire/inatews.h"
#include "wire/owntracks.h"
#include "wire/route.h"
#include "wire/tews.h"
#include "wire/wrapper.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <map>
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

Events decodeInatews(const domain::RawMessage& message, const domain::Meta& meta)
{
    auto rows = readInatews(message.payload, {message.topic, message.receivedAt});
    if (!rows) {
        return rejected(meta, rows.error());
    }
    auto bulletins = std::make_shared<std::vector<domain::TsunamiBulletin>>();
    auto quakes = std::make_shared<std::vector<domain::QuakeReport>>();
    Events refused;
    for (InatewsRow& row : *rows) {
        if (!row.message) {
            refused.emplace_back(domain::MessageRejected{meta, row.message.error(), false});
        } else if (auto* bulletin = std::get_if<domain::TsunamiBulletin>(&*row.message)) {
            bulletins->push_back(std::move(*bulletin));
        } else if (row.status == domain::BulletinStatus::actual) {
            quakes->push_back(std::move(std::get<domain::QuakeReport>(*row.message)));
        } else {
            refused.emplace_back(domain::MessageRejected{
                meta,
                {core::ErrorCode::notAllowed, "status",
                 "a " + std::string(toWord(row.status)) + " about an earthquake is not shown as one"},
                true});
        }
    }
    Events events;
    if (!bulletins->empty()) {
        events.emplace_back(domain::BulletinsReported{meta, std::move(bulletins)});
    }
    if (!quakes->empty()) {
        events.emplace_back(domain::QuakesReported{meta, domain::QuakeSource::inatews, std::move(quakes)});
    }
    std::ranges::move(refused, std::back_inserter(events));
    return events;
}

/// The warning of each alert in a wrapper; empty for a broken one, and for one that a newer alert of the same
/// warning replaces.
std::vector<std::string> wrappedIds(const CapAlerts& read, const std::string& issuer)
{
    std::vector<std::string> ids;
    std::map<std::string, std::size_t> newest;
    for (const auto& alert : read.alerts) {
        ids.push_back(alert ? issuer + '/' + safeIdentifier(alert->identifier) : std::string());
        if (!alert) {
            continue;
        }
        const auto [place, isNew] = newest.try_emplace(ids.back(), ids.size() - 1);
        if (isNew) {
            continue;
        }
        const bool later = read.alerts[place->second]->sent <= alert->sent;
        ids[later ? place->second : ids.size() - 1].clear();
        place->second = later ? ids.size() - 1 : place->second;
    }
    return ids;
}

Events decodeCap(const domain::RawMessage& message, const domain::Meta& meta, Route route)
{
    auto read = readCapAlerts(message.payload);
    if (!read) {
        return rejected(meta, read.error());
    }
    const auto ids = read->wrapped ? wrappedIds(*read, route.issuer) : std::vector{std::move(route.id)};
    auto listed = std::make_shared<std::vector<std::string>>();
    std::ranges::copy_if(ids, std::back_inserter(*listed), [](const std::string& id) { return !id.empty(); });
    if (!std::ranges::all_of(read->alerts, [](const auto& alert) { return alert.has_value(); })) {
        listed.reset(); // nobody knows which warning a broken alert would have been
    }
    Events events;
    for (std::size_t i = 0; i < read->alerts.size(); ++i) {
        auto& alert = read->alerts[i];
        if (!alert) {
            events.emplace_back(domain::MessageRejected{meta, alert.error(), false});
        } else if (!ids[i].empty()) {
            events.emplace_back(domain::WarningReceived{
                meta, ids[i], route.issuer, std::make_shared<const domain::CapMessage>(std::move(*alert)),
                listed});
        }
    }
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

template <class Entity> Event eventOf(const domain::Meta& meta, Entity entity)
{
    return domain::DocumentReported<Entity>{meta, std::make_shared<const Entity>(std::move(entity))};
}

Events decodeDocument(const domain::RawMessage& message, const domain::Meta& meta, const Route& route)
{
    auto document =
        readDocument(message.payload, {message.topic, route.schema, route.id, message.receivedAt});
    if (!document) {
        return rejected(meta, document.error().error, document.error().unknown);
    }
    Events events;
    events.push_back(std::visit([&](auto& entity) { return eventOf(meta, std::move(entity)); }, *document));
    return events;
}

Events decodeForecast(const domain::RawMessage& message, const domain::Meta& meta, const Route& route)
{
    auto reading = readForecast(message.payload, {message.topic, route.id, message.receivedAt});
    if (!reading) {
        return rejected(meta, reading.error());
    }
    Events events;
    events.emplace_back(domain::ForecastReported{
        meta, std::make_shared<const domain::Forecast>(std::move(reading->forecast))});
    return events;
}

Events decodeDevice(const domain::RawMessage& message, const domain::Meta& meta, Route route)
{
    using Subject = domain::PositionReported::Subject;
    const DeviceOrigin origin{message.receivedAt, message.retained};
    Reading<DeviceMessage> said;
    if (route.family == Family::cot) {
        const auto event = readCot(message.payload, origin, route.id.substr(route.id.find('/') + 1));
        said = event.transform([](const CotEvent& one) { return one.message; });
    } else {
        said = readOwntracks(message.payload, origin);
    }
    if (!said) {
        return rejected(meta, said.error().error, said.error().unknown);
    }
    const Subject subject = route.family == Family::teamPosition ? Subject::team : Subject::device;
    Events events;
    if (auto* position = std::get_if<DeviceFix>(&*said)) {
        domain::Meta unnumbered = meta;
        unnumbered.seq = 0; // it may be conflated, and so must not stand for a place in the journal
        events.emplace_back(domain::PositionReported{std::move(unnumbered), subject, std::move(route.id),
                                                     position->fix, std::move(position->reading)});
    } else {
        auto& word = std::get<DeviceWord>(*said);
        events.emplace_back(domain::DeviceNoted{meta, subject, std::move(route.id), std::move(word.type),
                                                word.observedAt, std::move(word.text)});
    }
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
    case Family::inatews:
        return decodeInatews(message, meta);
    case Family::cap:
        return decodeCap(message, meta, std::move(route));
    case Family::forecast:
        return decodeForecast(message, meta, route);
    case Family::depot:
    case Family::team:
    case Family::link:
    case Family::document:
    case Family::record:
        return decodeDocument(message, meta, route);
    case Family::teamPosition:
    case Family::unitPosition:
    case Family::devicePosition:
    case Family::deviceWord:
    case Family::cot:
        return decodeDevice(message, meta, std::move(route));
    case Family::closed:
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
