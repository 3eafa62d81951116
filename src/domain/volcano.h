// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/stamp.h"
#include "domain/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// Aviation colour code.
enum class VonaColour { green, yellow, orange, red };
POSKO_WORDS(VonaColour, {VonaColour::green, "GREEN"}, {VonaColour::yellow, "YELLOW"},
            {VonaColour::orange, "ORANGE"}, {VonaColour::red, "RED"});

/// A sector that reaches farther than the circle.
struct VolcanoSector
{
    double bearingFromDegrees = 0;
    double bearingToDegrees = 0;
    double kilometres = 0;

    friend bool operator==(const VolcanoSector&, const VolcanoSector&) = default;
};

/// A volcano's level with PVMBG's recommendation (`posko.volcano/1`, operations 10.3).
struct Volcano
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string name;
    std::optional<core::LatLon> at; ///< the sender's own; else of the volcano table
    std::int64_t level = 1;         ///< 1 Normal, 2 Waspada, 3 Siaga, 4 Awas
    std::string levelName;
    core::Instant since;
    std::optional<std::int64_t> previousLevel;
    std::string recommendation;
    std::optional<double> radiusKilometres;
    std::vector<VolcanoSector> sectors;
    std::vector<std::string> riverNames;
    std::optional<double> ashHeightMetres;
    std::string ashDirection;
    std::optional<VonaColour> vonaColour;
    std::string source;
    core::Instant issuedAt;
    core::Instant attentionSince; ///< when its level last rose, by our clock; folded
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const Volcano&, const Volcano&) = default;
};

} // namespace posko::domain
