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

enum class AccessKind { road, bridge, port, pier, airport, ferryLine, area };
POSKO_WORDS(AccessKind, {AccessKind::road, "jalan"}, {AccessKind::bridge, "jembatan"},
            {AccessKind::port, "pelabuhan"}, {AccessKind::pier, "dermaga"}, {AccessKind::airport, "bandara"},
            {AccessKind::ferryLine, "jalur_penyeberangan"}, {AccessKind::area, "kawasan"});

enum class AccessState { open, restricted, cut, closed, unknown };
POSKO_WORDS(AccessState, {AccessState::open, "terbuka"}, {AccessState::restricted, "terbatas"},
            {AccessState::cut, "putus"}, {AccessState::closed, "tutup"},
            {AccessState::unknown, "belum_diketahui"});

enum class VehicleClass { twoWheels, fourByFour, smallTruck, largeTruck };
POSKO_WORDS(VehicleClass, {VehicleClass::twoWheels, "roda_dua"}, {VehicleClass::fourByFour, "4x4"},
            {VehicleClass::smallTruck, "truk_kecil"}, {VehicleClass::largeTruck, "truk_besar"});

/// A road, bridge, port or area and who can pass (`posko.access/1`, operations 9.3): a point, a line or an
/// area.
struct Access
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string name;
    AccessKind kind = AccessKind::road;
    AccessState state = AccessState::unknown;
    std::vector<VehicleClass> vehicles;
    std::optional<double> maxTonnes;
    std::optional<core::LatLon> at;
    std::vector<core::LatLon> line;
    std::vector<core::LatLon> polygon;
    std::string regionCode;
    core::Instant from;
    std::optional<core::Instant> until;
    std::string detour;
    std::optional<double> detourMinutes;
    std::string source;
    std::string by;
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const Access&, const Access&) = default;
};

} // namespace posko::domain
