// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// BMKG's levels of a warning zone, rising (formats 3.3).
enum class TsunamiLevel { advisory, watch, warning };
POSKO_WORDS(TsunamiLevel, {TsunamiLevel::advisory, "WASPADA"}, {TsunamiLevel::watch, "SIAGA"},
            {TsunamiLevel::warning, "AWAS"});

/// One warning zone of a bulletin.
struct TsunamiZone
{
    std::string province;
    std::string district; ///< in BMKG's words, a part of a kabupaten
    TsunamiLevel level = TsunamiLevel::advisory;
    std::optional<core::Instant> arrival; ///< estimated; BMKG writes WIB

    friend bool operator==(const TsunamiZone&, const TsunamiZone&) = default;
};

/// An observed height.
struct SeaLevelObservation
{
    std::string location;
    std::optional<core::LatLon> at;
    std::optional<double> heightMetres;
    std::optional<core::Instant> observedAt;

    friend bool operator==(const SeaLevelObservation&, const SeaLevelObservation&) = default;
};

/// Whether it is meant (formats trap 10); test and exercise never look actual.
enum class BulletinStatus { actual, test, exercise };
POSKO_WORDS(BulletinStatus, {BulletinStatus::actual, "actual"}, {BulletinStatus::test, "test"},
            {BulletinStatus::exercise, "exercise"});

/// One InaTEWS bulletin, PD-1 to PD-4, as BMKG sent it.
struct TsunamiBulletin
{
    std::string identifier;
    std::string eventId;     ///< differs per bulletin
    std::int64_t number = 0; ///< 1 to 4
    std::int64_t part = 0;   ///< n of PD-3.n, else 0
    BulletinStatus status = BulletinStatus::actual;
    std::string subject;
    std::string headline;
    std::string description;
    std::vector<std::string> instructions;
    core::Instant issuedAt; ///< timesent
    core::Instant originTime;
    core::LatLon epicentre;
    std::optional<double> depthKilometres;
    std::optional<double> magnitude;
    std::string area;
    std::string potential; ///< never decides anything (formats trap 8)
    std::vector<TsunamiZone> zones;
    std::vector<SeaLevelObservation> observations;
    bool ended = false;
    core::Instant firstReceivedAt;
    std::string topic;
    bool simulated = false;

    friend bool operator==(const TsunamiBulletin&, const TsunamiBulletin&) = default;
};

/// All bulletins of one tsunami, joined by origin time and place (formats 1.2), sorted by issue time.
struct TsunamiEvent
{
    std::string id;
    std::vector<TsunamiBulletin> bulletins;
    std::optional<core::Instant> withdrawnAt;

    /// Whether any of them came from a scenario.
    [[nodiscard]] bool simulated() const;

    friend bool operator==(const TsunamiEvent&, const TsunamiEvent&) = default;
};

} // namespace posko::domain
