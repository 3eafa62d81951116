// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/forecast.h"

#include "wire/json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace posko::wire {

namespace {

using core::ErrorCode;

constexpr std::size_t maxSteps = 1000;
constexpr std::size_t maxDefects = 50;

using Defects = std::vector<domain::Defect>;

void note(Defects& defects, std::string code, std::string where, std::string detail)
{
    if (defects.size() < maxDefects) {
        defects.push_back({std::move(code), std::move(where), std::move(detail)});
    }
}

std::string textOf(JsonObject object, std::string_view name)
{
    const auto value = member(object, name);
    std::string_view text;
    return value && value->get(text) == simdjson::SUCCESS ? shownText(text) : std::string();
}

/// A time of BMKG: with `Z`, or UTC without any zone and with a blank for the T.
std::optional<core::Instant> timeOf(const std::string& text)
{
    const auto time = core::readTime(text);
    return time ? std::optional(time->instant) : std::nullopt;
}

/// One step's members; what is wrong with a value becomes a defect.
class StepFields
{
public:
    StepFields(JsonObject object, std::string where, Defects& defects)
        : m_object(object)
        , m_where(std::move(where))
        , m_defects(defects)
    {}

    std::optional<double> number(std::string_view name, double least, double most)
    {
        const auto value = member(m_object, name);
        if (!value || value->is_null()) {
            return std::nullopt;
        }
        double result = 0;
        if (value->get(result) != simdjson::SUCCESS) {
            note(m_defects, "wrong-type", path(name), "not a number");
            return std::nullopt;
        }
        if (!(result >= least && result <= most)) {
            note(m_defects, "out-of-range", path(name), "number out of range");
            return std::nullopt;
        }
        return result;
    }

    /// `datetime`, else `utc_datetime`.
    std::optional<core::Instant> time()
    {
        for (const char* const name : {"datetime", "utc_datetime"}) {
            if (const auto instant = timeOf(textOf(m_object, name))) {
                return instant;
            }
        }
        note(m_defects, "bad-time", path("datetime"), "no readable time; the step is left out");
        return std::nullopt;
    }

    std::string text(std::string_view name) const { return textOf(m_object, name); }

private:
    std::string path(std::string_view name) const { return m_where + '/' + std::string(name); }

    JsonObject m_object;
    std::string m_where;
    Defects& m_defects;
};

/// The compass texts beside the degrees are not read: they round down (trap 16).
domain::ForecastStep readStep(StepFields& fields, core::Instant at)
{
    constexpr double any = std::numeric_limits<double>::max();
    domain::ForecastStep step;
    step.at = at;
    step.temperatureCelsius = fields.number("t", -100, 100);
    step.precipitationMillimetres = fields.number("tp", 0, any);
    step.cloudPercent = fields.number("tcc", 0, 100);
    step.humidityPercent = fields.number("hu", 0, 100);
    step.windFromDegrees = fields.number("wd_deg", 0, 360);
    step.windKilometresPerHour = fields.number("ws", 0, any);
    step.visibilityMetres = fields.number("vs", 0, any);
    step.weather = fields.text("weather_desc");
    step.weatherEnglish = fields.text("weather_desc_en");
    return step;
}

/// Collects the steps of any depth of lists: BMKG writes one list for each day.
class Steps
{
public:
    explicit Steps(ForecastReading& reading)
        : m_reading(reading)
    {}

    void add(JsonValue value, const std::string& where)
    {
        simdjson::dom::array list;
        JsonObject object;
        if (value.get(list) == simdjson::SUCCESS) {
            std::size_t index = 0;
            for (const JsonValue one : list) {
                add(one, where + '[' + std::to_string(index++) + ']');
            }
        } else if (value.get(object) == simdjson::SUCCESS) {
            addStep(object, where);
        } else if (!value.is_null()) {
            note(m_reading.defects, "wrong-type", where, "not a step");
        }
    }

    void finish()
    {
        for (auto& [at, step] : m_steps) {
            m_reading.forecast.steps.push_back(std::move(step));
        }
    }

private:
    void addStep(JsonObject object, const std::string& where)
    {
        StepFields fields(object, where, m_reading.defects);
        const auto at = fields.time();
        if (!at) {
            return;
        }
        if (m_steps.size() >= maxSteps && !m_steps.contains(*at)) {
            note(m_reading.defects, "too-many", where, "more steps than are kept");
            return;
        }
        m_steps.insert_or_assign(*at, readStep(fields, *at));
        if (const auto analysed = timeOf(fields.text("analysis_date"))) {
            auto& newest = m_reading.forecast.analysedAt;
            newest = newest ? std::max(*newest, *analysed) : *analysed;
        }
    }

    ForecastReading& m_reading;
    std::map<core::Instant, domain::ForecastStep> m_steps;
};

void readSteps(JsonObject root, ForecastReading& reading)
{
    Steps steps(reading);
    const auto data = member(root, "data");
    simdjson::dom::array places;
    if (data && data->get(places) == simdjson::SUCCESS) {
        std::size_t index = 0;
        for (const JsonValue value : places) {
            const std::string where = "data[" + std::to_string(index++) + "]/cuaca";
            JsonObject place;
            const auto days = value.get(place) == simdjson::SUCCESS ? member(place, "cuaca") : std::nullopt;
            if (days) {
                steps.add(*days, where);
            }
        }
    }
    steps.finish();
}

core::Result<void> readPlace(JsonObject root, domain::Forecast& forecast)
{
    const auto value = member(root, "lokasi");
    JsonObject place;
    if (!value || value->get(place) != simdjson::SUCCESS) {
        return core::fail(ErrorCode::missingField, "lokasi", "required, but not there");
    }
    forecast.id = textOf(place, "adm4");
    forecast.province = textOf(place, "provinsi");
    forecast.district = textOf(place, "kotkab");
    forecast.subdistrict = textOf(place, "kecamatan");
    forecast.village = textOf(place, "desa");
    forecast.timeZone = textOf(place, "timezone");
    if (forecast.id.empty()) {
        return core::fail(ErrorCode::missingField, "lokasi/adm4", "required, but not there");
    }
    std::optional<core::Error> error;
    forecast.position = JsonFields(place, "lokasi", error).point();
    return error ? core::Result<void>(std::unexpected(*error)) : core::Result<void>();
}

/// BMKG answers an unknown adm4 with a JSON object of its own.
std::optional<core::Error> refusalOf(JsonObject root)
{
    const auto status = member(root, "statusCode");
    if (!status || member(root, "lokasi")) {
        return std::nullopt;
    }
    std::int64_t code = 0;
    const bool told = status->get(code) == simdjson::SUCCESS;
    return core::Error{ErrorCode::noMessage,
                       {},
                       "BMKG answers " + (told ? std::to_string(code) : std::string("an error")) + ": " +
                           shortText(textOf(root, "message"))};
}

} // namespace

core::Result<ForecastReading> readForecast(std::string_view payload, const ForecastOrigin& origin)
{
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return std::unexpected(document.error());
    }
    const auto object = document->object();
    if (!object) {
        return std::unexpected(object.error());
    }
    const JsonObject root = *object;
    if (auto refusal = refusalOf(root)) {
        return std::unexpected(std::move(*refusal));
    }
    ForecastReading reading;
    reading.forecast.topic = origin.topic;
    reading.forecast.receivedAt = origin.receivedAt;
    if (const auto placed = readPlace(root, reading.forecast); !placed) {
        return std::unexpected(placed.error());
    }
    if (!origin.adm4.empty() && reading.forecast.id != origin.adm4) {
        return core::fail(ErrorCode::idMismatch, "lokasi/adm4", "not the code in the topic");
    }
    readSteps(root, reading);
    if (reading.forecast.steps.empty()) {
        return core::fail(ErrorCode::missingField, "data", "no step with a readable time");
    }
    return reading;
}

} // namespace posko::wire
