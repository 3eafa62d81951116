// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oracle.h"

#include "wire/forecast.h"

#include <algorithm>

namespace {

using posko::wire::fuzz::require;

void check(const posko::domain::Forecast& forecast)
{
    require(!forecast.id.empty() && posko::core::isValid(forecast.position));
    require(!forecast.steps.empty() && forecast.steps.size() <= 1000);
    require(
        std::ranges::is_sorted(forecast.steps, std::ranges::less_equal{}, &posko::domain::ForecastStep::at));
    for (const posko::domain::ForecastStep& step : forecast.steps) {
        require(!step.windFromDegrees || (*step.windFromDegrees >= 0 && *step.windFromDegrees <= 360));
        require(!step.humidityPercent || (*step.humidityPercent >= 0 && *step.humidityPercent <= 100));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    posko::wire::fuzz::run("bmkg/cuaca/00.00.00.0001", data, size);
    const auto reading =
        posko::wire::readForecast({reinterpret_cast<const char*>(data), size}, {"bmkg/cuaca/x", {}, {}});
    if (reading) {
        require(reading->defects.size() <= 50);
        check(reading->forecast);
    }
    return 0;
}
