// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// One step of BMKG's forecast (formats 1.4).
struct ForecastStep
{
    core::Instant at;
    std::optional<double> temperatureCelsius;
    std::optional<double> precipitationMillimetres;
    std::optional<double> cloudPercent;
    std::optional<double> humidityPercent;
    std::optional<double>
        windFromDegrees; ///< the compass point is computed from it, never taken from the text
    std::optional<double> windKilometresPerHour;
    std::optional<double> visibilityMetres;
    std::string weather;
    std::string weatherEnglish;

    friend bool operator==(const ForecastStep&, const ForecastStep&) = default;
};

/// The forecast of one kelurahan or desa by its adm4 code.
struct Forecast
{
    std::string id; ///< adm4
    std::string topic;
    core::Instant receivedAt;
    std::optional<core::Instant> analysedAt;
    std::string province;
    std::string district;
    std::string subdistrict;
    std::string village;
    std::string timeZone;
    core::LatLon position;
    std::vector<ForecastStep> steps;
    bool simulated = false;
    bool withdrawn = false;

    friend bool operator==(const Forecast&, const Forecast&) = default;
};

} // namespace posko::domain
