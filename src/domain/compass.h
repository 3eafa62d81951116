// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <cmath>

namespace posko::domain {

/// The eight points as BMKG writes them in Indonesian.
enum class CompassPoint { north, northEast, east, southEast, south, southWest, west, northWest };
POSKO_WORDS(CompassPoint, {CompassPoint::north, "U"}, {CompassPoint::northEast, "TL"},
            {CompassPoint::east, "T"}, {CompassPoint::southEast, "TG"}, {CompassPoint::south, "S"},
            {CompassPoint::southWest, "BD"}, {CompassPoint::west, "B"}, {CompassPoint::northWest, "BL"});

/// The point nearest to a direction in degrees, so that 357 is north and 130 south-east (formats trap 16: the
/// text that BMKG gives beside the degrees rounds down and says NW and E there).
[[nodiscard]] inline CompassPoint compassPointOf(double degrees)
{
    constexpr double between = 45;
    const double turned = degrees - 360 * std::floor(degrees / 360);
    return static_cast<CompassPoint>(static_cast<int>(std::lround(turned / between)) % 8);
}

} // namespace posko::domain
