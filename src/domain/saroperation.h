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

/// The five kinds of formats 4.1.
enum class SarKind { aircraft, ship, special, disaster, humanDanger };
POSKO_WORDS(SarKind, {SarKind::aircraft, "kecelakaan_pesawat"}, {SarKind::ship, "kecelakaan_kapal"},
            {SarKind::special, "penanganan_khusus"}, {SarKind::disaster, "bencana"},
            {SarKind::humanDanger, "membahayakan_manusia"});

enum class SarSubkind {
    sunk,
    collision,
    fire,
    aground,
    engineFailure,
    lostContact,
    capsized,
    manOverboard,
    medicalEvacuation,
    train,
    vehicle,
    other
};
POSKO_WORDS(SarSubkind, {SarSubkind::sunk, "tenggelam"}, {SarSubkind::collision, "tubrukan"},
            {SarSubkind::fire, "terbakar"}, {SarSubkind::aground, "kandas"},
            {SarSubkind::engineFailure, "mati_mesin"}, {SarSubkind::lostContact, "hilang_kontak"},
            {SarSubkind::capsized, "terbalik"}, {SarSubkind::manOverboard, "orang_jatuh_ke_air"},
            {SarSubkind::medicalEvacuation, "evakuasi_medis"}, {SarSubkind::train, "kereta_api"},
            {SarSubkind::vehicle, "kendaraan_bermotor"}, {SarSubkind::other, "lainnya"});

/// IAMSAR stages (operations 11.1).
enum class SarStage { awareness, initialAction, planning, operation, conclusion };
POSKO_WORDS(SarStage, {SarStage::awareness, "menyadari"}, {SarStage::initialAction, "tindak_awal"},
            {SarStage::planning, "perencanaan"}, {SarStage::operation, "operasi"},
            {SarStage::conclusion, "pengakhiran"});

/// IAMSAR emergency phases.
enum class SarPhase { uncertainty, alert, distress };
POSKO_WORDS(SarPhase, {SarPhase::uncertainty, "incerfa"}, {SarPhase::alert, "alerfa"},
            {SarPhase::distress, "detresfa"});

enum class SarState { running, extended, closed, monitoring, reopened };
POSKO_WORDS(SarState, {SarState::running, "berlangsung"}, {SarState::extended, "diperpanjang"},
            {SarState::closed, "ditutup"}, {SarState::monitoring, "pemantauan"},
            {SarState::reopened, "dibuka_kembali"});

/// What Basarnas counts its days from (operations 11.4).
enum class SarDayBasis { coordinatorAppointed, operationBegun, accident };
POSKO_WORDS(SarDayBasis, {SarDayBasis::coordinatorAppointed, "penunjukan_smc"},
            {SarDayBasis::operationBegun, "mulai_operasi"}, {SarDayBasis::accident, "kejadian"});

enum class PersonsBasis { manifest, estimate, familyReport, unknown };
POSKO_WORDS(PersonsBasis, {PersonsBasis::manifest, "manifes"}, {PersonsBasis::estimate, "perkiraan"},
            {PersonsBasis::familyReport, "laporan_keluarga"}, {PersonsBasis::unknown, "belum_diketahui"});

/// Grounds of an extension or reopening (operations 11.5).
enum class SarGround { newSign, request, evaluation };
POSKO_WORDS(SarGround, {SarGround::newSign, "tanda_baru"}, {SarGround::request, "permintaan"},
            {SarGround::evaluation, "evaluasi_smc"});

struct Nationality
{
    std::string country; ///< ISO 3166 alpha-2
    std::int64_t count = 0;

    friend bool operator==(const Nationality&, const Nationality&) = default;
};

/// Persons of an operation as counted; a sum that does not match is shown, not corrected (operations 11.3).
struct SarPersons
{
    std::optional<std::int64_t> total;
    PersonsBasis totalBasis = PersonsBasis::unknown;
    std::int64_t safe = 0; ///< the injured are part of it
    std::optional<std::int64_t> injured;
    std::int64_t dead = 0;
    std::optional<std::int64_t> searching;
    std::optional<std::int64_t> declaredMissing;
    std::optional<std::int64_t> remains;
    std::vector<Nationality> nationalities;

    friend bool operator==(const SarPersons&, const SarPersons&) = default;
};

struct SearchArea
{
    std::string unit;
    std::string method;
    std::optional<double> areaSquareMiles;
    std::optional<double> trackSpacingMiles;
    std::vector<core::LatLon> polygon;

    friend bool operator==(const SearchArea&, const SearchArea&) = default;
};

struct SarFind
{
    core::Instant foundAt;
    std::string what;
    std::optional<core::LatLon> position;
    std::string condition;
    std::string takenTo;

    friend bool operator==(const SarFind&, const SarFind&) = default;
};

struct SarAgency
{
    std::string organisation;
    std::string brought;

    friend bool operator==(const SarAgency&, const SarAgency&) = default;
};

struct SarWeather
{
    std::string text;
    core::Instant observedAt;
    std::optional<double> windFromDegrees;
    std::optional<double> windKnots;
    std::optional<double> waveMetres;
    std::optional<double> visibilityMetres;

    friend bool operator==(const SarWeather&, const SarWeather&) = default;
};

/// What was told to the rescue centre of another country.
struct SarExchange
{
    std::string country;
    std::string rescueCentre;
    std::string what;
    core::Instant sentAt;
    std::optional<core::Instant> confirmedAt;

    friend bool operator==(const SarExchange&, const SarExchange&) = default;
};

struct SarExtension
{
    SarGround ground = SarGround::evaluation;
    std::int64_t days = 0;
    std::string text;
    core::Instant decidedAt;

    friend bool operator==(const SarExtension&, const SarExtension&) = default;
};

struct SarReopening
{
    SarGround ground = SarGround::evaluation;
    std::string text;
    core::Instant reopenedAt;

    friend bool operator==(const SarReopening&, const SarReopening&) = default;
};

/// A search and rescue operation as Basarnas reports it (`posko.sar-operation/1`); nobody else changes it.
struct SarOperation
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string title;
    SarKind kind = SarKind::humanDanger;
    std::optional<SarSubkind> subkind;
    SarStage stage = SarStage::awareness;
    std::optional<SarPhase> phase;
    SarState state = SarState::running;
    std::string office;
    std::string regionCode;
    core::LatLon at;
    std::optional<core::Instant> occurredAt;
    core::Instant reportedAt;
    std::optional<core::Instant> coordinatorAppointedAt;
    std::optional<core::Instant> departedAt;
    std::optional<core::Instant> arrivedAt;
    std::optional<std::int64_t> dayNumber;
    std::optional<SarDayBasis> dayBasis;
    std::optional<core::Instant> plannedEnd;
    SarPersons persons;
    std::vector<SearchArea> searchAreas;
    std::vector<SarFind> finds;
    std::vector<std::string> units;
    std::vector<SarAgency> agencies;
    std::string missionCoordinator;
    std::string onSceneCoordinator;
    std::optional<SarWeather> weather;
    std::vector<SarExchange> exchanges;
    std::vector<SarExtension> extensions;
    std::vector<SarReopening> reopenings;
    std::optional<core::Instant> closedAt;
    std::string closingReason;
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const SarOperation&, const SarOperation&) = default;
};

} // namespace posko::domain
