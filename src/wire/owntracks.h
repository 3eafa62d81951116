// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/devicemessage.h"
#include "wire/refusal.h"

#include <string_view>

namespace posko::wire {

/// Reads any OwnTracks message (formats.md 7.1). Of a `location` `lat`, `lon` and `tst` (epoch seconds, a
/// fraction is rounded to the millisecond) are required, 0,0 is no position, and -1 means not known; `vel` is
/// km/h. Every other type that OwnTracks knows is a DeviceWord: of a `transition` "enter Kantor Camat", of a
/// waypoint its place; nothing of a `card`, which names a person, of a `cmd` or of an `encrypted` message is
/// kept but that it came. A will (`lwt`) carries the time of the connect, so that one that arrives live
/// counts from its receipt. Any other `_type` is refused as `unknown`.
[[nodiscard]] Reading<DeviceMessage> readOwntracks(std::string_view payload, const DeviceOrigin& origin);

} // namespace posko::wire
