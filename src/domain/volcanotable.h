// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::domain {

/// Where a volcano stands, by resources/reference/volcanoes.csv.
struct VolcanoPlace
{
    std::string name;
    std::vector<std::string> otherNames;
    core::LatLon at;

    friend bool operator==(const VolcanoPlace&, const VolcanoPlace&) = default;
};

/// Reads the table: a head line, then name, other names divided by semicolons, latitude, longitude; what
/// stands behind is for people. A line with less or with an impossible position is left out.
[[nodiscard]] std::vector<VolcanoPlace> readVolcanoes(std::string_view csv);

/// The table that is part of the program.
[[nodiscard]] const std::vector<VolcanoPlace>& volcanoPlaces();

/// The volcano of this id or name as a publisher writes it (`ANAK-KRAKATAU`, `Gunung Anak Krakatau`): case,
/// blanks, hyphens and a leading Gunung, Gunung Api or G. make no difference; a part of a name is not enough.
[[nodiscard]] std::optional<VolcanoPlace> volcanoPlaceOf(std::string_view idOrName);

} // namespace posko::domain
