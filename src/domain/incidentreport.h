// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/people.h"
#include "domain/stamp.h"
#include "domain/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

enum class CasualtyStatus { preliminary, verified };
POSKO_WORDS(CasualtyStatus, {CasualtyStatus::preliminary, "sementara"},
            {CasualtyStatus::verified, "terverifikasi"});

enum class InfrastructureKind {
    road,
    bridge,
    electricity,
    telecommunication,
    water,
    school,
    health,
    worship,
    other
};
POSKO_WORDS(InfrastructureKind, {InfrastructureKind::road, "jalan"}, {InfrastructureKind::bridge, "jembatan"},
            {InfrastructureKind::electricity, "listrik"},
            {InfrastructureKind::telecommunication, "telekomunikasi"}, {InfrastructureKind::water, "air"},
            {InfrastructureKind::school, "sekolah"}, {InfrastructureKind::health, "kesehatan"},
            {InfrastructureKind::worship, "ibadah"}, {InfrastructureKind::other, "lainnya"});

enum class InfrastructureState { normal, disturbed, cut, damaged, unknown };
POSKO_WORDS(InfrastructureState, {InfrastructureState::normal, "normal"},
            {InfrastructureState::disturbed, "terganggu"}, {InfrastructureState::cut, "putus"},
            {InfrastructureState::damaged, "rusak"}, {InfrastructureState::unknown, "belum_diketahui"});

/// Rusak berat, sedang, ringan, and under water.
struct HousesDamaged
{
    std::optional<std::int64_t> heavy;
    std::optional<std::int64_t> moderate;
    std::optional<std::int64_t> light;
    std::optional<std::int64_t> submerged;

    friend bool operator==(const HousesDamaged&, const HousesDamaged&) = default;
};

struct Infrastructure
{
    InfrastructureKind kind = InfrastructureKind::other;
    InfrastructureState state = InfrastructureState::unknown;
    std::string text;

    friend bool operator==(const Infrastructure&, const Infrastructure&) = default;
};

/// A disaster report of a BPBD or BNPB (`posko.incident-report/1`); its figures are its own and are never
/// summed with those of others (operations 4.4).
struct IncidentReport
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string hazard; ///< BNPB code, or an own one beginning `posko:`
    std::string name;
    core::Instant occurredAt;
    std::optional<std::int64_t> reportNumber;
    std::string regionCode;
    std::string place;
    std::optional<core::LatLon> at;
    CasualtyStatus casualtyStatus = CasualtyStatus::preliminary;
    std::optional<std::int64_t> dead;
    std::optional<std::int64_t> missing;
    std::optional<std::int64_t> injured;
    PeopleCount affected;
    PeopleCount displaced;
    PeopleCount evacuated;
    VulnerableGroups groups;
    HousesDamaged housesDamaged;
    std::vector<Infrastructure> infrastructure;
    std::string cause;
    std::string chronology;
    std::vector<ItemQuantity> needs;
    std::vector<EmergencyStatus> emergencyStatus;
    std::string source;
    core::Instant attentionSince; ///< when it came, or first told of casualties, by our clock; folded
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const IncidentReport&, const IncidentReport&) = default;
};

} // namespace posko::domain
