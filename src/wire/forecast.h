// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/forecast.h"
#include "domain/warning.h"

#include <string_view>
#include <vector>

namespace posko::wire {

/// Where a forecast came from and which place its topic asks for.
struct ForecastOrigin
{
    std::string_view topic;
    std::string_view adm4; ///< that the place must be of; empty: not checked
    core::Instant receivedAt;
};

/// A forecast, and what of it could not be read and was left out.
struct ForecastReading
{
    domain::Forecast forecast;
    std::vector<domain::Defect> defects;
};

/// Reads BMKG's forecast of one kelurahan or desa (formats 1.4). Steps are sorted by time and each time
/// stands once (of several the last one written); a step without a readable time, and a value of another type
/// or outside what is possible, is left out with a defect; null is not known. Refused where nothing of it is
/// a forecast: no place, no step, or BMKG's own answer that it has none (its words are the reason).
[[nodiscard]] core::Result<ForecastReading> readForecast(std::string_view payload,
                                                         const ForecastOrigin& origin);

} // namespace posko::wire
