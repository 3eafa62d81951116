// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../unit/ingest/fakes.h"
#include "core/clock.h"
#include "ingest/decodeloop.h"
#include "ingest/inbox.h"
#include "ingest/mqttclient.h"
#include "ingest/mqttsource.h"
#include "ingest/syncmonitor.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace posko::ingest::test {

/// The receiving half of the program, from the socket to the sink, joined as the program joins it.
class Station
{
public:
    struct Options
    {
        std::string console = "uji";
        std::chrono::milliseconds commitWait{2000};
        std::chrono::milliseconds syncWait{std::chrono::seconds{10}};
        std::chrono::milliseconds heartbeatEvery{std::chrono::seconds{60}};
    };
    Station(const std::string& url, Options options);
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;
    ~Station();

    void start();
    /// Orderly end, in the order of the program; returns how long it took.
    std::chrono::milliseconds stop();

    [[nodiscard]] bool waitFor(domain::ConnectionState state, std::size_t times = 1);
    [[nodiscard]] std::string lastDetail(domain::ConnectionState state) const;
    [[nodiscard]] std::size_t count(domain::ConnectionState state) const;

    core::SystemClock clock;
    FakeJournal journal;
    FakeSink sink;
    SyncMonitor sync;
    Inbox inbox;
    DecodeLoop loop;
    std::unique_ptr<MqttSource> source;
};

/// A client that publishes and notes what it hears.
class Peer
{
public:
    struct Options
    {
        std::string clientId = "peer";
        bool keepSession = false;
        std::vector<std::string> filters{};
    };
    Peer(const std::string& url, Options options);
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    ~Peer();

    [[nodiscard]] bool connect();
    /// Publishes and waits until the broker has acknowledged, over broken connections too.
    [[nodiscard]] bool publish(const MqttMessage& message);
    /// All of them, as many at once as the broker takes.
    [[nodiscard]] bool publishAll(const std::vector<MqttMessage>& messages);
    /// Waits until a message came on the topic that holds this text.
    [[nodiscard]] bool waitForMessage(const std::string& topic, const std::string& text);
    [[nodiscard]] bool waitUntilLost(std::chrono::milliseconds longest);

private:
    struct Heard
    {
        std::string topic;
        std::string payload;
    };
    [[nodiscard]] bool waitUntilConnected();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_connected = false;
    std::vector<Heard> m_heard;
    std::vector<std::string> m_filters;
    std::unique_ptr<MqttClient> m_client;
};

} // namespace posko::ingest::test
