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

enum class DepotKind {
    centralWarehouse,
    regionalWarehouse,
    sentra,
    provincialWarehouse,
    districtWarehouse,
    lumbungSosial
};
POSKO_WORDS(DepotKind, {DepotKind::centralWarehouse, "gudang_pusat"},
            {DepotKind::regionalWarehouse, "gudang_regional"}, {DepotKind::sentra, "sentra"},
            {DepotKind::provincialWarehouse, "gudang_provinsi"},
            {DepotKind::districtWarehouse, "gudang_kabkota"}, {DepotKind::lumbungSosial, "lumbung_sosial"});

enum class Condition { intact, damaged, unreachable, unknown };
POSKO_WORDS(Condition, {Condition::intact, "utuh"}, {Condition::damaged, "rusak"},
            {Condition::unreachable, "tidak_terjangkau"}, {Condition::unknown, "belum_diketahui"});

enum class ReleaseBasis { emergencyStatus, urgentUse, beforeDisaster };
POSKO_WORDS(ReleaseBasis, {ReleaseBasis::emergencyStatus, "status_darurat"},
            {ReleaseBasis::urgentUse, "penggunaan_mendesak"}, {ReleaseBasis::beforeDisaster, "prabencana"});

/// Order of life-saving importance of an item (operations 9.1); `unset` where the line does not say.
enum class ItemClass { a, b, c, unset };
POSKO_WORDS(ItemClass, {ItemClass::a, "A"}, {ItemClass::b, "B"}, {ItemClass::c, "C"}, {ItemClass::unset, ""});

struct StockLine
{
    std::string item; ///< code of the item table, or plain text
    std::string unit;
    std::int64_t onHand = 0;
    std::optional<std::int64_t> minimum;
    ItemClass itemClass = ItemClass::unset;
    std::optional<std::int64_t> batchYear;
    std::optional<core::Date> expiresOn;
    core::Instant countedAt;
    std::string countedBy;

    friend bool operator==(const StockLine&, const StockLine&) = default;
};

struct Vehicle
{
    std::string kind;
    std::int64_t count = 0;
    std::optional<double> loadKilograms;
    std::optional<double> loadCubicMetres;

    friend bool operator==(const Vehicle&, const Vehicle&) = default;
};

/// A warehouse with its stock, as its keeper last reported it (`posko.depot/1`).
struct Depot
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string name;
    DepotKind kind = DepotKind::lumbungSosial;
    core::LatLon at;
    std::string regionCode;
    std::optional<bool> openNow;
    std::string keeper;
    std::string keyHeldBy;
    Condition condition = Condition::unknown;
    std::optional<core::Instant> verifiedAt;
    std::string verifiedBy;
    std::string access;
    std::vector<ReleaseBasis> releaseBases;
    std::string authorityOffice;
    std::optional<double> ceilingTonnesPerYear;
    std::string authoritySource;
    std::vector<Vehicle> vehicles;
    std::vector<StockLine> stock;
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const Depot&, const Depot&) = default;
};

} // namespace posko::domain
