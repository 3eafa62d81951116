// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/stamp.h"
#include "domain/team.h"
#include "domain/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

enum class UnitKind {
    ship,
    rescueBoat,
    rigidBoat,
    rubberBoat,
    helicopter,
    aircraft,
    rescueTruck,
    rescueCar,
    ambulance,
    underwaterRobot,
    drone,
    truck,
    kitchenCar,
    waterTruck,
    speedBoat,
    device,
    other
};
POSKO_WORDS(UnitKind, {UnitKind::ship, "kn_sar"}, {UnitKind::rescueBoat, "rescue_boat"},
            {UnitKind::rigidBoat, "rib"}, {UnitKind::rubberBoat, "lcr"}, {UnitKind::helicopter, "helikopter"},
            {UnitKind::aircraft, "pesawat"}, {UnitKind::rescueTruck, "rescue_truck"},
            {UnitKind::rescueCar, "rescue_car"}, {UnitKind::ambulance, "ambulans"},
            {UnitKind::underwaterRobot, "srut"}, {UnitKind::drone, "drone"}, {UnitKind::truck, "truk"},
            {UnitKind::kitchenCar, "mobil_dapur_umum"}, {UnitKind::waterTruck, "mobil_tangki_air"},
            {UnitKind::speedBoat, "kapal_cepat"}, {UnitKind::device, "perangkat"},
            {UnitKind::other, "lainnya"});

enum class UnitStatus { ready, moving, onScene, working, returning, maintenance, unavailable };
POSKO_WORDS(UnitStatus, {UnitStatus::ready, "siap"}, {UnitStatus::moving, "bergerak"},
            {UnitStatus::onScene, "di_lokasi"}, {UnitStatus::working, "bertugas"},
            {UnitStatus::returning, "perjalanan_pulang"}, {UnitStatus::maintenance, "perawatan"},
            {UnitStatus::unavailable, "tidak_siap"});

/// Whose side a Cursor-on-Target event says that it is on.
enum class Affiliation { friendly, hostile, neutral, unknown };
POSKO_WORDS(Affiliation, {Affiliation::friendly, "friend"}, {Affiliation::hostile, "hostile"},
            {Affiliation::neutral, "neutral"}, {Affiliation::unknown, "unknown"});

/// What a device tells together with its position; what it does not know is absent.
struct DeviceReading
{
    std::string name; ///< the callsign that it gives itself; empty: none
    std::optional<double> speedMetresPerSecond;
    std::optional<double> courseDegrees;
    std::optional<std::int64_t> batteryPercent;
    std::optional<Affiliation> affiliation;
    std::optional<core::Instant> staleAt; ///< its own word on when the position is too old

    friend bool operator==(const DeviceReading&, const DeviceReading&) = default;
};

/// What a device last said beside its position (DeviceNoted).
struct DeviceNote
{
    std::string type; ///< OwnTracks `_type`
    core::Instant at;
    std::string text;

    friend bool operator==(const DeviceNote&, const DeviceNote&) = default;
};

/// What is known of the device that a team carries.
struct TeamDevice
{
    std::string id;                      ///< of the team
    std::optional<core::Instant> lostAt; ///< as Unit::lostAt
    std::optional<DeviceNote> deviceNote;
    std::int64_t encryptedMessages = 0;

    friend bool operator==(const TeamDevice&, const TeamDevice&) = default;
};

/// A means of the SAR or another owner (`posko.unit/1`), or a device that no table binds: kind perangkat, id
/// `<user>/<device>`, known by its position alone (feeds 2).
struct Unit
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string name;
    std::string owner;
    UnitKind kind = UnitKind::device;
    std::string office;
    std::optional<UnitStatus> status; ///< empty for a device
    std::string callsign;
    std::string mmsi;
    std::optional<std::int64_t> crew;
    std::optional<std::int64_t> capacityPersons;
    std::optional<core::Instant> readyAt;
    std::optional<std::int64_t> everyMinutes;
    std::string operation;
    std::optional<Fix> reportedFix;       ///< the document's own position
    std::optional<Fix> fix;               ///< its device's newest, from telemetry
    std::optional<core::Instant> lostAt;  ///< its device's will said that it is gone (OwnTracks lwt)
    std::optional<DeviceReading> reading; ///< what its device told with `fix`
    std::optional<DeviceNote> deviceNote;
    std::int64_t encryptedMessages = 0; ///< of its device, which nobody here can read ("terenkripsi")
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const Unit&, const Unit&) = default;
};

} // namespace posko::domain
