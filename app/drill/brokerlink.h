// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drill/stopsignal.h"
#include "ingest/mqttclient.h"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace posko::drill {

/// Publishes one message after the other and rides out a broker that is away: it says so, waits, and gives up
/// after a minute. One thread alone uses it.
class BrokerLink
{
public:
    enum class Outcome {
        done,
        stopped, ///< an end was asked for
        lost,    ///< away for too long, or another program has the client id
        refused, ///< the broker does not take this message
    };
    using Say = std::function<void(const std::string& sentence)>;

    /// `stop` must outlive it. `say` is for people.
    [[nodiscard]] static core::Result<std::unique_ptr<BrokerLink>>
    open(ingest::MqttClientOptions options, StopSignal& stop, Say say,
         std::chrono::milliseconds patience = std::chrono::seconds{60});
    BrokerLink(const BrokerLink&) = delete;
    BrokerLink& operator=(const BrokerLink&) = delete;
    ~BrokerLink();

    [[nodiscard]] Outcome waitUntilConnected();
    /// Returns when the broker has acknowledged; for QoS 0 when it is sent. Repeated over a broken
    /// connection.
    [[nodiscard]] Outcome send(const ingest::MqttMessage& message);
    /// As send(), but up to twenty messages are under way at a time, in their order; each is told when the
    /// broker has acknowledged it. What was under way over a broken connection is sent again.
    using Acknowledged = std::function<void(const ingest::MqttMessage&)>;
    [[nodiscard]] Outcome sendAhead(ingest::MqttMessage message, const Acknowledged& acknowledged);
    /// Waits for all that is under way; the first outcome that is not `done` ends it.
    [[nodiscard]] Outcome settle(const Acknowledged& acknowledged);
    /// True once after each connect but the first.
    [[nodiscard]] bool takeReconnected();
    /// Sends what must still be said whatever was asked, within `longest`; returns how many were not
    /// acknowledged.
    [[nodiscard]] std::size_t sendLast(const std::vector<ingest::MqttMessage>& messages,
                                       std::chrono::milliseconds longest,
                                       const std::function<void(const ingest::MqttMessage&)>& acknowledged);

private:
    BrokerLink(StopSignal& stop, Say say, std::chrono::milliseconds patience);

    [[nodiscard]] bool isConnected();
    [[nodiscard]] bool wasTakenOver();
    [[nodiscard]] Outcome waitForAcknowledgement(const ingest::MqttDelivery& delivery);
    [[nodiscard]] Outcome settleOldest(const Acknowledged& acknowledged);
    [[nodiscard]] Outcome sendAllAgain();

    StopSignal& m_stop;
    const Say m_say;
    const std::chrono::milliseconds m_patience;
    std::string m_address;
    std::mutex m_mutex;
    bool m_connected = false;
    bool m_takenOver = false;
    int m_connects = 0;
    std::string m_detail;
    int m_seenConnects = 1;
    std::unique_ptr<ingest::MqttClient> m_client;

    struct UnderWay
    {
        ingest::MqttMessage message;
        std::optional<ingest::MqttDelivery> delivery; ///< empty: must be sent again
    };
    std::deque<UnderWay> m_underWay; ///< oldest first
};

} // namespace posko::drill
