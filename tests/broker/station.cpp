// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "station.h"

#include "ingest/topics.h"
#include "wire/decode.h"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace posko::ingest::test {

namespace {

const wire::TopicNames kNames;

std::string linkTopic(const Station::Options& options)
{
    return kNames.links + "/posko-" + options.console;
}

PayloadDigest digestOf(std::string_view payload)
{
    PayloadDigest digest{};
    const auto hash = std::hash<std::string_view>{}(payload);
    std::copy_n(reinterpret_cast<const std::uint8_t*>(&hash), sizeof hash, digest.begin());
    return digest;
}

InboxOptions inboxOptions(const Station::Options& options, SyncMonitor& sync)
{
    InboxOptions inbox;
    inbox.client = "posko-" + options.console;
    inbox.isPosition = [](std::string_view topic) {
        return wire::isPositionTopic(topic, kNames);
    };
    inbox.isPersonal = [](std::string_view topic) {
        return isPersonalTopic(topic, kNames);
    };
    inbox.digest = digestOf;
    inbox.ownTopic = linkTopic(options);
    inbox.sync = &sync;
    inbox.commitWait = options.commitWait;
    return inbox;
}

DecodeLoopOptions loopOptions(Station& station)
{
    DecodeLoopOptions loop;
    loop.decode = [](const domain::RawMessage& message) {
        return wire::decode(message, kNames);
    };
    loop.sync = &station.sync;
    loop.renewState = [&station] {
        station.source->renewState();
    };
    loop.tick = std::chrono::milliseconds{50};
    return loop;
}

template <class T> T orThrow(core::Result<T> result)
{
    if (!result) {
        throw std::runtime_error(result.error().where + ": " + result.error().detail);
    }
    return std::move(*result);
}

} // namespace

Station::Station(const std::string& url, Options options)
    : sync(options.syncWait)
    , inbox(clock, journal, inboxOptions(options, sync))
    , loop(inbox, journal, sink, loopOptions(*this))
{
    MqttSourceOptions connection;
    connection.broker = orThrow(BrokerUrl::parse(url));
    connection.clientId = "posko-" + options.console;
    connection.filters = stateFilters(kNames);
    connection.linkTopic = linkTopic(options);
    connection.version = "1.2.3";
    connection.sync = &sync;
    connection.heartbeatEvery = options.heartbeatEvery;
    connection.retryTo = std::chrono::seconds{1};
    source = orThrow(MqttSource::create(std::move(connection), inbox));
}

Station::~Station()
{
    stop();
}

void Station::start()
{
    loop.start();
    if (const auto started = source->start(); !started) {
        throw std::runtime_error(started.error().detail);
    }
}

std::chrono::milliseconds Station::stop()
{
    const auto begin = std::chrono::steady_clock::now();
    inbox.beginShutdown();
    source->stop();
    loop.stop();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
}

namespace {

std::vector<domain::ConnectionChanged> changesTo(domain::ConnectionState state,
                                                 const std::vector<domain::Event>& events)
{
    std::vector<domain::ConnectionChanged> found;
    for (const auto& event : events) {
        const auto* change = std::get_if<domain::ConnectionChanged>(&event);
        if (change != nullptr && change->state == state) {
            found.push_back(*change);
        }
    }
    return found;
}

} // namespace

bool Station::waitFor(domain::ConnectionState state, std::size_t times)
{
    return sink.waitUntil([&](const auto& events) { return changesTo(state, events).size() >= times; },
                          std::chrono::seconds{20});
}

std::size_t Station::count(domain::ConnectionState state) const
{
    return changesTo(state, sink.events()).size();
}

std::string Station::lastDetail(domain::ConnectionState state) const
{
    const auto found = changesTo(state, sink.events());
    return found.empty() ? std::string{} : found.back().detail;
}

} // namespace posko::ingest::test
