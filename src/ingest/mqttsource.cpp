// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/mqttsource.h"

#include "ingest/inbox.h"
#include "ingest/linkdocument.h"
#include "ingest/syncmonitor.h"
#include "ingest/topics.h"

#include <algorithm>
#include <utility>

namespace posko::ingest {

namespace {

constexpr std::chrono::milliseconds kGoodbyeWait{1000};
constexpr std::chrono::milliseconds kDisconnectWait{2000};
constexpr std::chrono::milliseconds kLookEvery{1000};

MqttClientOptions clientOptions(const MqttSourceOptions& options, MqttMessage will)
{
    MqttClientOptions client;
    client.broker = options.broker;
    client.clientId = options.clientId;
    client.password = options.password;
    client.trustStore = options.trustStore;
    client.keepSession = true;
    client.retryFrom = options.retryFrom;
    client.retryTo = options.retryTo;
    client.will = std::move(will);
    return client;
}

} // namespace

core::Result<std::unique_ptr<MqttSource>> MqttSource::create(MqttSourceOptions options, Inbox& inbox)
{
    std::unique_ptr<MqttSource> source(new MqttSource(std::move(options), inbox));
    MqttSource* self = source.get();
    MqttCallbacks calls;
    calls.connected = [self] {
        self->onConnected();
    };
    calls.lost = [self](const std::string& detail) {
        self->onLost(detail);
    };
    calls.takenOver = [self](const std::string& detail) {
        self->onTakenOver(detail);
    };
    calls.message = [self](std::string topic, std::string payload, int qos, bool retained) {
        self->m_inbox.push(std::move(topic), std::move(payload), qos, retained);
    };
    auto client =
        MqttClient::create(clientOptions(self->m_options, self->linkMessage(false)), std::move(calls));
    if (!client) {
        return std::unexpected(client.error());
    }
    source->m_client = std::move(*client);
    return source;
}

MqttSource::MqttSource(MqttSourceOptions options, Inbox& inbox)
    : m_options(std::move(options))
    , m_inbox(inbox)
    // Seconds since 1970 to begin with: a link's seq grows over restarts too.
    , m_linkSeq(core::toEpochMs(inbox.now()) / 1000)
{}

MqttSource::~MqttSource()
{
    stop();
}

core::Result<void> MqttSource::start()
{
    {
        const std::lock_guard lock(m_mutex);
        m_awaySince = std::chrono::steady_clock::now();
    }
    say(domain::ConnectionState::connecting, m_options.broker.address());
    if (auto started = m_client->start(); !started) {
        say(domain::ConnectionState::lost, started.error().detail);
        return started;
    }
    m_supervisor = std::thread([this] { supervise(); });
    return {};
}

void MqttSource::renewState()
{
    if (m_client && m_client->isConnected()) {
        askForState();
    }
}

void MqttSource::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_supervisor.joinable()) {
        m_supervisor.join();
    }
    if (!m_client) {
        return;
    }
    if (m_client->isConnected()) {
        if (const auto goodbye = m_client->publish(linkMessage(false))) {
            static_cast<void>(goodbye->wait(kGoodbyeWait));
        }
    }
    m_client->stop(kDisconnectWait);
    m_client.reset();
}

void MqttSource::onConnected() noexcept
{
    const auto now = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        m_connected = true;
        m_lastHeartbeat = now;
    }
    if (m_options.sync != nullptr) {
        m_options.sync->connected(now);
    }
    say(domain::ConnectionState::connected, m_options.broker.address());
    followChanges();
    askForState();
    static_cast<void>(m_client->publish(linkMessage(true)));
}

void MqttSource::onLost(const std::string& detail) noexcept
{
    bool tell = false;
    {
        const std::lock_guard lock(m_mutex);
        tell = !m_takenOver && !m_stopping;
        if (m_connected) {
            m_connected = false;
            m_awaySince = std::chrono::steady_clock::now();
        }
    }
    if (m_options.sync != nullptr) {
        m_options.sync->disconnected();
    }
    if (tell) {
        say(domain::ConnectionState::lost, m_options.broker.address() + ": " + detail);
    }
}

void MqttSource::onTakenOver(const std::string& detail) noexcept
{
    {
        const std::lock_guard lock(m_mutex);
        m_takenOver = true;
        m_connected = false;
    }
    m_changed.notify_all();
    if (m_options.sync != nullptr) {
        m_options.sync->disconnected();
    }
    say(domain::ConnectionState::takenOver, m_options.broker.address() + ": " + detail);
}

// The session's own subscriptions: never replaced by a weaker one, not for a moment. What is published while
// only QoS 0 stands is lost with the connection, and a session that ends so queues nothing.
void MqttSource::followChanges()
{
    for (const auto& filter : m_options.filters) {
        static_cast<void>(m_client->subscribe(filter, 1, RetainedSet::leave));
    }
}

// Only with QoS 0 mosquitto delivers a retained set of any size. The set is under way when the broker reads
// that the subscription is taken back; a change in between comes twice.
void MqttSource::askForState()
{
    for (const auto& filter : m_options.filters) {
        const std::string once = retainedSetFilter(filter);
        static_cast<void>(m_client->subscribe(once, 0, RetainedSet::send));
        static_cast<void>(m_client->unsubscribe(once));
    }
}

void MqttSource::supervise()
{
    bool gaveUp = false;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait_for(lock, std::min(kLookEvery, m_options.heartbeatEvery),
                           [&] { return m_stopping || (m_takenOver && !gaveUp); });
        const auto now = std::chrono::steady_clock::now();
        const bool giveUp = m_takenOver && !gaveUp;
        const bool beat = m_connected && now - m_lastHeartbeat >= m_options.heartbeatEvery;
        const bool hurry = !m_connected && !m_takenOver && now - m_awaySince >= m_options.hurryAfter;
        m_lastHeartbeat = beat ? now : m_lastHeartbeat;
        m_awaySince = hurry ? now : m_awaySince;
        // The library's lock may be held by a callback that wants ours.
        lock.unlock();
        if (giveUp) {
            m_client->giveUp();
            gaveUp = true;
        }
        if (beat) {
            static_cast<void>(m_client->publish(linkMessage(true)));
        }
        if (hurry) {
            m_client->hurry();
        }
        lock.lock();
    }
}

void MqttSource::say(domain::ConnectionState state, const std::string& detail)
{
    m_inbox.note(domain::ConnectionChanged{m_inbox.now(), state, detail});
}

MqttMessage MqttSource::linkMessage(bool online)
{
    domain::Link link;
    link.id = m_options.linkTopic.substr(m_options.linkTopic.rfind('/') + 1);
    link.client = m_options.clientId;
    link.state = online ? domain::LinkState::online : domain::LinkState::offline;
    link.clockAt = m_inbox.now();
    link.stamp.observedAt = link.clockAt;
    link.version = m_options.version;
    link.unsent = 0;
    const std::lock_guard lock(m_mutex);
    link.stamp.seq = ++m_linkSeq;
    return {m_options.linkTopic, linkDocument(link), 1, true};
}

} // namespace posko::ingest
