// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/broker/peer.h"

#include <algorithm>
#include <deque>
#include <stdexcept>

namespace posko::test {

using namespace ingest;

namespace {

template <class T> T orThrow(core::Result<T> result)
{
    if (!result) {
        throw std::runtime_error(result.error().where + ": " + result.error().detail);
    }
    return std::move(*result);
}

} // namespace

Peer::Peer(const std::string& url, Options options)
    : m_options(std::move(options))
{
    MqttClientOptions client;
    client.broker = orThrow(BrokerUrl::parse(url));
    client.clientId = m_options.clientId;
    client.keepSession = m_options.keepSession;
    client.retryTo = std::chrono::seconds{1};
    MqttCallbacks calls;
    calls.connected = [this] {
        for (const auto& filter : m_options.filters) {
            static_cast<void>(m_client->subscribe(filter, 1, RetainedSet::send, m_options.asPublished));
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
    calls.message = [this](std::string topic, std::string payload, int qos, bool retained) {
        const std::lock_guard lock(m_mutex);
        m_heard.push_back({std::move(topic), std::move(payload), qos, retained});
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
    return waitUntil([&](const auto& all) {
        return std::ranges::any_of(all, [&](const auto& one) {
            return one.topic == topic && one.payload.find(text) != std::string::npos;
        });
    });
}

bool Peer::waitUntil(const std::function<bool(const std::vector<Heard>&)>& enough,
                     std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, longest, [&] { return enough(m_heard); });
}

std::vector<Peer::Heard> Peer::heard()
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

bool Peer::waitUntilLost(std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, longest, [&] { return !m_connected; });
}

} // namespace posko::test
