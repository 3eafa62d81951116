// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/picture.h"

#include <cstdint>
#include <string>
#include <vector>

namespace posko::domain {

/// A sum over shelters, and how many of them knew their number: "3 dari 5 titik". Empty of meaning where
/// nobody counted.
struct CountedSum
{
    std::int64_t sum = 0;
    std::size_t counted = 0; ///< shelters that told it
    std::size_t of = 0;      ///< shelters there are

    [[nodiscard]] bool isKnown() const { return counted > 0; }
    [[nodiscard]] bool isComplete() const { return counted == of; }
    friend bool operator==(const CountedSum&, const CountedSum&) = default;
};

/// The shelters of one source within what was asked for. Households and people are summed each for itself and
/// never computed from one another (operations 4.2).
struct ShelterFigures
{
    std::string source;     ///< the topic above the ids: `kemensos/pengungsian`
    bool simulated = false; ///< never mixed with the real ones
    CountedSum households;
    CountedSum people;
    CountedSum capacity;
    std::size_t full = 0;        ///< of them say that they are full
    core::Instant oldestCountAt; ///< of those that counted households or people; else of all
    core::Instant newestCountAt;
    std::vector<std::string> ids; ///< the shelters, sorted

    friend bool operator==(const ShelterFigures&, const ShelterFigures&) = default;
};

/// Which shelters are wanted; an empty field asks for all.
struct ShelterScope
{
    std::string incident;
    std::string regionCode; ///< and everything inside it: `15.04` holds `15.04.01.2001`
};

/// One entry for each source: nothing is summed across sources (operations 4.4). A shelter that is closed or
/// whose document was withdrawn counts nobody.
[[nodiscard]] std::vector<ShelterFigures> shelterFigures(const Picture& picture, const ShelterScope& scope);

} // namespace posko::domain
