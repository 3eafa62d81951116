// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/devicemessage.h"
#include "wire/refusal.h"

#include <string>
#include <string_view>

namespace posko::wire {

/// A Cursor-on-Target event: whose it is, and what it says.
struct CotEvent
{
    std::string uid;
    DeviceMessage message;
};

/// Reads one Cursor-on-Target event (formats.md 7.2). An event about an atom (type `a-…`) is a position:
/// `uid`, `type`, `time`, `stale` and the point's `lat` and `lon` are required, 9999999.0 means not known and
/// 0,0 is no position; the second part of the type is the affiliation, the contact's callsign the name. Any
/// other event is a DeviceWord `cot` with its type. `uid` is the topic's last level where that is given and
/// the event's can stand in a topic.
[[nodiscard]] Reading<CotEvent> readCot(std::string_view payload, const DeviceOrigin& origin,
                                        std::string_view uid);

} // namespace posko::wire
