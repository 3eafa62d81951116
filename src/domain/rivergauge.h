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

enum class LevelUnit { metres, centimetres };
POSKO_WORDS(LevelUnit, {LevelUnit::metres, "m"}, {LevelUnit::centimetres, "cm"});

enum class GaugeTrend { rising, steady, falling };
POSKO_WORDS(GaugeTrend, {GaugeTrend::rising, "naik"}, {GaugeTrend::steady, "tetap"},
            {GaugeTrend::falling, "turun"});

enum class GaugeReadingKind { automatic, observer };
POSKO_WORDS(GaugeReadingKind, {GaugeReadingKind::automatic, "otomatis"},
            {GaugeReadingKind::observer, "petugas"});

/// A named level; rank 1 is the worst, whatever the name counts (operations 10.1).
struct GaugeThreshold
{
    std::string name;
    double value = 0;
    std::int64_t rank = 1;

    friend bool operator==(const GaugeThreshold&, const GaugeThreshold&) = default;
};

struct GaugeForecast
{
    core::Instant at;
    double level = 0;

    friend bool operator==(const GaugeForecast&, const GaugeForecast&) = default;
};

/// A level that was reported before.
struct GaugeReading
{
    core::Instant observedAt;
    std::optional<double> level;

    friend bool operator==(const GaugeReading&, const GaugeReading&) = default;
};

/// A water level (tinggi muka air) with the thresholds of its own gauge (`posko.river-gauge/1`).
struct RiverGauge
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string name;
    std::string river;
    std::string owner;
    core::LatLon at;
    std::string regionCode;
    std::optional<double> level; ///< in `unit` above `datum`; empty: not known
    LevelUnit unit = LevelUnit::metres;
    std::string datum;
    std::vector<GaugeThreshold> thresholds;
    std::optional<GaugeTrend> trend;
    std::optional<double> changePerHour;
    std::optional<GaugeReadingKind> reading;
    std::optional<std::int64_t> everyMinutes;
    std::vector<core::LatLon> area;
    std::vector<std::string> areaRegionCodes;
    std::vector<GaugeForecast> forecast;
    std::vector<GaugeReading> history; ///< former readings of the last two days, oldest first; folded
    core::Instant attentionSince;      ///< when a worse threshold was last reached, by our clock; folded
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const RiverGauge&, const RiverGauge&) = default;
};

} // namespace posko::domain
