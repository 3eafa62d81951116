// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <cstdint>
#include <string>

namespace posko::domain {

/// Where and when a message came from; every event carries one.
struct Meta
{
    std::uint64_t seq = 0;    ///< position in the journal; 0 for what is not journalled (positions, ticks)
    core::Instant receivedAt; ///< our clock, never going back
    std::string topic;
    bool retained = false; ///< delivered from the broker's memory: proves nothing about the feed being alive

    friend bool operator==(const Meta&, const Meta&) = default;
};

/// The order of one document among the versions of itself (architecture 4: observedAt, then seq, then
/// arrival).
struct Stamp
{
    core::Instant observedAt; ///< the sender's time
    std::int64_t seq = 0;     ///< the sender's counter
    core::Instant receivedAt; ///< ours
    bool clockAhead = false; ///< the sender's clock was over two minutes ahead of ours: ordered by receivedAt
    std::string topic;

    friend bool operator==(const Stamp&, const Stamp&) = default;
};

} // namespace posko::domain
