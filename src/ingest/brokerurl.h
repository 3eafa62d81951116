// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace posko::ingest {

/// Where a broker is, as commands.md writes it: `mqtt://[user@]host[:1883]` or `mqtts://[user@]host[:8883]`.
struct BrokerUrl
{
    bool tls = false;
    std::string user; ///< empty: none
    std::string host; ///< name, IPv4, or IPv6 without its brackets
    std::uint16_t port = 1883;

    /// Reads a URL; refused with badUse and one sentence that says what is right. A password in it is
    /// refused: it comes from POSKO_MQTT_PASSWORD or `posko.toml`.
    [[nodiscard]] static core::Result<BrokerUrl> parse(std::string_view text);

    /// `mqtt://host:port`, without the user: what people read.
    [[nodiscard]] std::string address() const;

    /// True where the host is written as this machine itself: `localhost`, 127.0.0.0/8 or `::1`. Other names
    /// are not resolved, so a name that happens to lead here is not loopback.
    [[nodiscard]] bool isLoopback() const;

    friend bool operator==(const BrokerUrl&, const BrokerUrl&) = default;
};

} // namespace posko::ingest
