// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// Households (KK) and people (jiwa); an empty one is not known and never computed from the other
/// (operations 4.2).
struct PeopleCount
{
    std::optional<std::int64_t> households;
    std::optional<std::int64_t> people;

    friend bool operator==(const PeopleCount&, const PeopleCount&) = default;
};

/// People by group, where somebody counted them.
struct VulnerableGroups
{
    std::optional<std::int64_t> underFives;
    std::optional<std::int64_t> children;
    std::optional<std::int64_t> elderly;
    std::optional<std::int64_t> pregnant;
    std::optional<std::int64_t> nursing;
    std::optional<std::int64_t> withDisability;
    std::optional<std::int64_t> women;
    std::optional<std::int64_t> men;

    friend bool operator==(const VulnerableGroups&, const VulnerableGroups&) = default;
};

/// So much of an item: a code of the item table, or plain text.
struct ItemQuantity
{
    std::string item;
    double quantity = 0;
    std::string unit;

    friend bool operator==(const ItemQuantity&, const ItemQuantity&) = default;
};

/// The three statuses of operations 3.1.
enum class EmergencyStatusKind { alert, response, transition };
POSKO_WORDS(EmergencyStatusKind, {EmergencyStatusKind::alert, "siaga_darurat"},
            {EmergencyStatusKind::response, "tanggap_darurat"},
            {EmergencyStatusKind::transition, "transisi"});

enum class AdministrativeLevel { district, province, national };
POSKO_WORDS(AdministrativeLevel, {AdministrativeLevel::district, "kabkota"},
            {AdministrativeLevel::province, "provinsi"}, {AdministrativeLevel::national, "nasional"});

/// A declared status with its basis.
struct EmergencyStatus
{
    EmergencyStatusKind kind = EmergencyStatusKind::alert;
    AdministrativeLevel level = AdministrativeLevel::district;
    std::string hazard;
    std::vector<std::string> regionCodes;
    std::string number;
    std::string signedBy;
    std::string office;
    std::optional<core::Date> signedOn;
    std::optional<core::Date> from;
    std::optional<core::Date> until;
    std::string extendsNumber;
    std::string documentSha256;
    std::string source;
    std::string verifiedBy;

    friend bool operator==(const EmergencyStatus&, const EmergencyStatus&) = default;
};

} // namespace posko::domain
