// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <optional>
#include <string>
#include <string_view>

namespace posko::geodata {

/// Reads a point as people write it, latitude first: `-6.84,107.05`, `6,84 LS 107,05 BT`,
/// `6° 50′ 24″ LS 107° 03′ 00″ BT`, `S 6 50.4 E 107 03`. Hemispheres are LU, LS, BT, BB, N, S, E and W,
/// before or after their numbers; with them either axis may come first. A comma is a decimal sign where a
/// point is none and another separator stands between the axes. Nothing for anything else, also for numbers
/// out of range: a point is never guessed. Any bytes may be given.
[[nodiscard]] std::optional<core::LatLon> readCoordinates(std::string_view text);

/// `-6.84000, 107.05000`: signed degrees with five digits (1 m).
[[nodiscard]] std::string decimalCoordinates(core::LatLon at);

/// `6° 50′ 24″ LS 107° 03′ 00″ BT` (operations 12.5), rounded to whole seconds (31 m). The equator is LU, the
/// meridian of Greenwich BT.
[[nodiscard]] std::string dmsCoordinates(core::LatLon at);

} // namespace posko::geodata
