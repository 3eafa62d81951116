// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/brokerurl.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace posko::ingest {

/// One message to publish.
struct MqttMessage
{
    std::string topic{};
    std::string payload{};
    int qos = 1;
    bool retained = false;
    /// The broker forgets it, retained or queued, that long after it came (MQTT 5 message expiry); absent:
    /// never.
    std::optional<std::chrono::seconds> expiresAfter{};
};

struct MqttClientOptions
{
    BrokerUrl broker{};
    std::string clientId{};
    std::string password{};   ///< used with a user in the address
    std::string trustStore{}; ///< PEM file of the certificate authorities, for mqtts; empty: the system's
    bool keepSession = false; ///< the broker keeps subscriptions and queued messages while we are away
    std::chrono::seconds sessionExpiry{std::chrono::hours{24}};
    std::uint16_t receiveMaximum = 20; ///< messages with QoS > 0 that the broker may have in flight to us
    std::uint32_t maximumPacketBytes = 8u << 20u;
    std::chrono::seconds keepAlive{15};
    std::chrono::seconds retryFrom{
        1}; ///< waiting times between attempts, doubled from the first to the second
    std::chrono::seconds retryTo{30};
    std::optional<MqttMessage> will{}; ///< published by the broker when we vanish
};

/// What a client tells. Called from the MQTT library's threads; must not throw, wait, or make or destroy a
/// client.
struct MqttCallbacks
{
    std::function<void()> connected{}; ///< at every connect, the first and each later one
    std::function<void(const std::string& detail)>
        lost{}; ///< the connection broke, or the first attempt failed
    std::function<void(const std::string& detail)> takenOver{}; ///< another program came with our client id
    std::function<void(std::string topic, std::string payload, int qos, bool retained)> message{};
};

enum class RetainedSet { send, leave };

/// A message on its way to the broker.
class MqttDelivery
{
public:
    /// `refused`: the broker answered that it does not take it; `failed`: the connection broke before an
    /// answer.
    enum class State { acknowledged, refused, failed, pending };

    /// Waits at most `longest` for the broker's acknowledgement. Never from a callback.
    [[nodiscard]] State wait(std::chrono::milliseconds longest) const;

private:
    friend class MqttClient;
    std::shared_ptr<void> m_token;
};

/// One MQTT 5 connection that comes back by itself: also a refused first attempt is repeated, until `stop`,
/// `giveUp` or a takeover. The only class that touches the MQTT library; its errors come out as linkFailed.
class MqttClient
{
public:
    [[nodiscard]] static core::Result<std::unique_ptr<MqttClient>> create(MqttClientOptions options,
                                                                          MqttCallbacks callbacks);
    MqttClient(const MqttClient&) = delete;
    MqttClient& operator=(const MqttClient&) = delete;
    /// Waits for the library's threads.
    ~MqttClient();

    /// Begins to connect and returns at once.
    [[nodiscard]] core::Result<void> start();
    [[nodiscard]] bool isConnected() const;
    /// Tries again now, where it waits between attempts.
    void hurry();
    /// Stops trying to reconnect. Never from a callback.
    void giveUp();

    /// Sends a subscription; allowed in callbacks. `asPublished`: the RETAIN flag as the publisher set it,
    /// instead of as a sign of the broker's memory.
    [[nodiscard]] core::Result<void> subscribe(const std::string& filter, int qos, RetainedSet retained,
                                               bool asPublished = false);
    /// Takes a subscription back; allowed in callbacks.
    [[nodiscard]] core::Result<void> unsubscribe(const std::string& filter);
    /// Sends a message; allowed in callbacks. Fails while not connected: nothing is buffered.
    [[nodiscard]] core::Result<MqttDelivery> publish(const MqttMessage& message);

    /// Says goodbye to the broker within `longest` (the will is not published). Never from a callback.
    void stop(std::chrono::milliseconds longest);

private:
    struct Parts;
    explicit MqttClient(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::ingest
