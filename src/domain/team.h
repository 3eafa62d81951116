// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/depot.h"
#include "domain/stamp.h"
#include "domain/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

enum class Capability {
    shelter,
    fieldKitchen,
    logistics,
    psychosocial,
    rapidAssessment,
    evacuation,
    communication,
    registration
};
POSKO_WORDS(Capability, {Capability::shelter, "shelter"}, {Capability::fieldKitchen, "dapur_umum"},
            {Capability::logistics, "logistik"}, {Capability::psychosocial, "ldp"},
            {Capability::rapidAssessment, "kaji_cepat"}, {Capability::evacuation, "evakuasi"},
            {Capability::communication, "komunikasi"}, {Capability::registration, "pendataan"});

enum class TeamStatus { ready, standby, moving, arrived, working, resting, returning, unavailable };
POSKO_WORDS(TeamStatus, {TeamStatus::ready, "siap"}, {TeamStatus::standby, "siagakan"},
            {TeamStatus::moving, "bergerak"}, {TeamStatus::arrived, "tiba"},
            {TeamStatus::working, "bertugas"}, {TeamStatus::resting, "istirahat"},
            {TeamStatus::returning, "perjalanan_pulang"}, {TeamStatus::unavailable, "tidak_siap"});

/// A position as a device or a document told it.
struct Fix
{
    core::LatLon at;
    core::Instant observedAt; ///< when the fix was taken
    core::Instant receivedAt;
    std::optional<double> accuracyMetres;

    friend bool operator==(const Fix&, const Fix&) = default;
};

/// A Tagana team as it last reported itself (`posko.team/1`).
struct Team
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string name;
    std::string organisation;
    std::string province;
    std::string regionCode;
    std::string baseName;
    std::optional<core::LatLon> base; ///< where it starts from; absent where its owner does not say
    std::string callsign;
    std::int64_t headcount = 0;
    std::vector<Capability> capabilities;
    TeamStatus status = TeamStatus::unavailable;
    bool exercise = false;
    bool emergency = false;
    std::optional<core::Instant> readyAt;
    std::optional<core::Instant> onDutySince;
    std::optional<std::int64_t> everyMinutes;
    std::vector<Vehicle> vehicles;
    std::optional<Fix> fix; ///< the document's own position; the device's is in Picture::teamFixes
    std::string incident;
    std::string order;
    bool simulated = false;
    bool withdrawn = false;

    friend bool operator==(const Team&, const Team&) = default;
};

} // namespace posko::domain
