// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <cstdint>
#include <string>

namespace posko::mapscene {

/// What a name of the base map names.
enum class BasePlaceKind : std::uint8_t {
    Capital,
    ProvinceSeat,
    RegencySeat,
    Town,
    Village,
    Province,
    Island,
    Volcano,
    Country,
    Ocean,
    Sea,
    Strait,
    Bay,
};

/// A name of the base map. Rank 0 is shown first.
struct BasePlace
{
    std::string name;
    BasePlaceKind kind = BasePlaceKind::Town;
    int rank = 0;
    core::MercatorPoint at;

    friend bool operator==(const BasePlace&, const BasePlace&) = default;
};

} // namespace posko::mapscene
