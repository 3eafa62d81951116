// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace posko::bench {

/// The least MQTT 3.1.1 client that can publish with QoS 0 (OASIS MQTT 3.1.1, chapter 3): it must not take
/// the processor that the measured program needs. What is published is gathered until `flush`.
class MqttPublisher
{
public:
    /// Connects to a broker on this machine and waits until that has accepted.
    [[nodiscard]] static core::Result<MqttPublisher> connect(int port, std::chrono::milliseconds longest);
    MqttPublisher(MqttPublisher&& other) noexcept;
    MqttPublisher& operator=(MqttPublisher&&) = delete;
    ~MqttPublisher();

    void publish(std::string_view topic, std::string_view payload, bool retain);
    /// Writes what was gathered; blocks while the broker takes no more.
    [[nodiscard]] core::Result<void> flush();
    /// Flushes and waits until the broker has taken everything so far.
    [[nodiscard]] core::Result<void> settle(std::chrono::milliseconds longest);

private:
    explicit MqttPublisher(int socket);
    [[nodiscard]] core::Result<void> expect(std::string_view answer, std::chrono::milliseconds longest);

    int m_socket;
    std::string m_gathered;
};

} // namespace posko::bench
