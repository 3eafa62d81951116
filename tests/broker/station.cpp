// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "station.h"

#include "ingest/topics.h"
#include "wire/decode.h"

#include <algorithm>
#include <deque>
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

Peer::Peer(const std::string& url, Options options)
    : m_filters(std::move(options.filters))
{
    MqttClientOptions client;
    client.broker = orThrow(BrokerUrl::parse(url));
    client.clientId = options.clientId;
    client.keepSession = options.keepSession;
    client.retryTo = std::chrono::seconds{1};
    MqttCallbacks calls;
    calls.connected = [this] {
        for (const auto& filter : m_filters) {
            static_cast<void>(m_client->subscribe(filter, 1, RetainedSet::send));
        }
        const std::lock_guard lock(m_mutex);
        m_connected = true;
        m_changed.notify_all();
    };
    calls.lost = calls.takenOver = [this](const std::string&) {
        const std::lock_guard lock(m_mutex);
        m_connected = false;
        m_changed.notify_all();
    };
    calls.message = [this](std::string topic, std::string payload, int, bool) {
        const std::lock_guard lock(m_mutex);
        m_heard.push_back({std::move(topic), std::move(payload)});
        m_changed.notify_all();
    };
    m_client = orThrow(MqttClient::create(std::move(client), std::move(calls)));
}

Peer::~Peer()
{
    m_client->stop(std::chrono::seconds{1});
}

bool Peer::connect()
{
    return m_client->start() && waitUntilConnected();
}

bool Peer::waitUntilConnected()
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds{20}, [&] { return m_connected; });
}

bool Peer::publish(const MqttMessage& message)
{
    for (const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
         std::chrono::steady_clock::now() < deadline;) {
        if (!waitUntilConnected()) {
            return false;
        }
        const auto delivery = m_client->publish(message);
        if (delivery && delivery->wait(std::chrono::seconds{5}) == MqttDelivery::State::acknowledged) {
            return true;
        }
    }
    return false;
}

bool Peer::publishAll(const std::vector<MqttMessage>& messages)
{
    constexpr std::size_t kMostAtOnce = 50;
    std::deque<MqttDelivery> deliveries;
    const auto oldestArrived = [&] {
        const auto state = deliveries.front().wait(std::chrono::seconds{20});
        deliveries.pop_front();
        return state == MqttDelivery::State::acknowledged;
    };
    for (const auto& message : messages) {
        if (deliveries.size() == kMostAtOnce && !oldestArrived()) {
            return false;
        }
        auto delivery = m_client->publish(message);
        if (!delivery) {
            return false;
        }
        deliveries.push_back(std::move(*delivery));
    }
    while (!deliveries.empty()) {
        if (!oldestArrived()) {
            return false;
        }
    }
    return true;
}

bool Peer::waitForMessage(const std::string& topic, const std::string& text)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kDeadline, [&] {
        return std::ranges::any_of(m_heard, [&](const auto& heard) {
            return heard.topic == topic && heard.payload.find(text) != std::string::npos;
        });
    });
}

bool Peer::waitUntilLost(std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, longest, [&] { return !m_connected; });
}

} // namespace posko::ingest::test
