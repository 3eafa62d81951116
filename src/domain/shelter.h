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

enum class ShelterKind { central, selfOrganised, withRelatives, transitional };
POSKO_WORDS(ShelterKind, {ShelterKind::central, "terpusat"}, {ShelterKind::selfOrganised, "mandiri"},
            {ShelterKind::withRelatives, "di_kerabat"}, {ShelterKind::transitional, "huntara"});

enum class ShelterState { open, full, closed };
POSKO_WORDS(ShelterState, {ShelterState::open, "buka"}, {ShelterState::full, "penuh"},
            {ShelterState::closed, "tutup"});

/// Goods that were received at a shelter.
struct ShelterReceipt
{
    std::string item;
    double quantity = 0;
    std::string unit;
    core::Instant receivedAt;
    std::string order;
    std::optional<double> difference;
    std::string by;

    friend bool operator==(const ShelterReceipt&, const ShelterReceipt&) = default;
};

/// A titik pengungsian as its manager last counted it (`posko.shelter/1`, operations 4).
struct Shelter
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string name;
    ShelterKind kind = ShelterKind::central;
    ShelterState state = ShelterState::open;
    core::LatLon at;
    std::string regionCode;
    std::string incident;
    std::optional<std::int64_t> capacityPeople;
    PeopleCount count;
    VulnerableGroups groups;
    std::optional<double> kitchenPortionsPerDay;
    std::optional<double> waterLitresPerDay;
    std::optional<std::int64_t> latrines;
    std::string manager;
    std::string accessNote;
    std::vector<ItemQuantity> needs;
    std::vector<ShelterReceipt> received;
    core::Instant countedAt;
    std::string countedBy;
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const Shelter&, const Shelter&) = default;
};

} // namespace posko::domain
