// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace posko::viewmodel {

/// The zones that Indonesian clock times are written in; none of them knows daylight saving.
enum class Zone : std::uint8_t { wib, wita, wit, utc };

/// Hours that the zone is ahead of UTC.
[[nodiscard]] constexpr std::chrono::hours offsetOf(Zone zone)
{
    switch (zone) {
    case Zone::wib:
        return std::chrono::hours{7};
    case Zone::wita:
        return std::chrono::hours{8};
    case Zone::wit:
        return std::chrono::hours{9};
    case Zone::utc:
        break;
    }
    return std::chrono::hours{0};
}

/// `WIB`, `WITA`, `WIT`, `UTC`: the same in every language.
[[nodiscard]] std::string_view nameOf(Zone zone);

/// The zone of a province by its Indonesian name (Keppres 41/1987 and the provinces formed since); empty for
/// any other name.
[[nodiscard]] std::optional<Zone> zoneOfProvince(std::string_view province);

/// The zone of a point by longitude, with the steps between the provinces' islands. Coarse in the middle of
/// Borneo: a province that is known goes before it.
[[nodiscard]] Zone zoneAt(core::LatLon point);

} // namespace posko::viewmodel
