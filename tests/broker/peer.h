// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mqttclient.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace posko::test {

using ingest::MqttMessage;

/// A client that publishes and notes what it hears.
class Peer
{
public:
    struct Options
    {
        std::string clientId = "peer";
        bool keepSession = false;
        std::vector<std::string> filters{};
        bool asPublished = false; ///< the RETAIN flag as the publisher set it
    };
    struct Heard
    {
        std::string topic;
        std::string payload;
        int qos = 0;
        bool retained = false;
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
    /// Waits until this holds for everything heard so far.
    [[nodiscard]] bool waitUntil(const std::function<bool(const std::vector<Heard>&)>& enough,
                                 std::chrono::milliseconds longest = std::chrono::seconds{10});
    [[nodiscard]] std::vector<Heard> heard();
    [[nodiscard]] bool waitUntilLost(std::chrono::milliseconds longest);

private:
    [[nodiscard]] bool waitUntilConnected();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_connected = false;
    std::vector<Heard> m_heard;
    const Options m_options;
    std::unique_ptr<ingest::MqttClient> m_client;
};

} // namespace posko::test
