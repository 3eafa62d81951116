// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/json.h"

#include <charconv>
#include <cmath>

namespace posko::wire {

namespace {

using core::ErrorCode;

/// Whether brackets outside of texts nest deeper than the limit; the text need not be JSON.
bool tooDeep(std::string_view payload)
{
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < payload.size(); ++i) {
        const char c = payload[i];
        if (inText) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inText = false;
            }
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth) {
                return true;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' ||
           c == '-' || c == '.';
}

/// A bare NaN or Infinity, or a number beyond what a double holds: the usual ways to write what is not
/// finite.
bool isNotFinite(std::string_view word)
{
    if (word == "NaN" || word == "nan" || word.ends_with("Infinity") || word.ends_with("inf")) {
        return true;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc::result_out_of_range && word.find("e-") == std::string_view::npos &&
           word.find("E-") == std::string_view::npos;
}

/// The first number outside of texts that is not finite; empty where there is none.
std::string_view notFinite(std::string_view payload)
{
    bool inText = false;
    for (std::size_t i = 0; i < payload.size(); ++i) {
        const char c = payload[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
            continue;
        }
        inText = c == '"';
        std::size_t end = i;
        while (end < payload.size() && isWordCharacter(payload[end])) {
            ++end;
        }
        if (end > i) {
            const std::string_view word = payload.substr(i, end - i);
            if (isNotFinite(word)) {
                return word;
            }
            i = end - 1;
        }
    }
    return {};
}

} // namespace

core::Result<JsonDocument> JsonDocument::read(std::string_view payload)
{
    if (payload.size() > maxJsonBytes) {
        return core::fail(ErrorCode::tooLarge, {}, "over 1 MiB of JSON");
    }
    payload = withoutMark(payload);
    if (tooDeep(payload)) {
        return core::fail(ErrorCode::tooLarge, {}, "deeper than 32 levels");
    }
    auto parser = std::make_unique<simdjson::dom::parser>();
    JsonValue root;
    const auto error = parser->parse(payload.data(), payload.size()).get(root);
    if (error == simdjson::SUCCESS) {
        return JsonDocument(std::move(parser), root);
    }
    if (const std::string_view word = notFinite(payload); !word.empty()) {
        return core::fail(ErrorCode::outOfRange, {},
                          "a number is not finite: " + std::string(word.substr(0, 24)));
    }
    return core::fail(ErrorCode::badSyntax, {}, std::string("not JSON: ") + simdjson::error_message(error));
}

core::Result<JsonObject> JsonDocument::object() const
{
    JsonObject object;
    if (m_root.get(object) != simdjson::SUCCESS) {
        return core::fail(core::ErrorCode::wrongType, {}, "not a JSON object");
    }
    return object;
}

std::optional<JsonValue> member(JsonObject object, std::string_view name)
{
    std::optional<JsonValue> result;
    for (const auto field : object) {
        if (field.key == name) {
            result = field.value;
        }
    }
    return result;
}

void JsonFields::fail(ErrorCode code, std::string where, std::string detail)
{
    if (!m_error) {
        m_error = core::Error{code, std::move(where), std::move(detail)};
    }
}

std::string JsonFields::path(std::string_view name) const
{
    return m_where.empty() ? std::string(name) : m_where + '/' + std::string(name);
}

void JsonFields::missing(std::string_view name)
{
    fail(ErrorCode::missingField, path(name), "required, but not there");
}

std::optional<std::string_view> JsonFields::rawText(std::string_view name)
{
    const auto value = member(m_object, name);
    std::string_view text;
    if (value && value->get(text) != simdjson::SUCCESS) {
        fail(ErrorCode::wrongType, path(name), "not a text");
        return std::nullopt;
    }
    return value ? std::optional(text) : std::nullopt;
}

std::string JsonFields::optionalText(std::string_view name)
{
    return shownText(rawText(name).value_or(""));
}

std::string JsonFields::text(std::string_view name)
{
    std::string result = optionalText(name);
    if (result.empty()) {
        missing(name);
    }
    return result;
}

std::optional<bool> JsonFields::optionalTruth(std::string_view name)
{
    const auto value = member(m_object, name);
    bool truth = false;
    if (value && value->get(truth) != simdjson::SUCCESS) {
        fail(ErrorCode::wrongType, path(name), "neither true nor false");
        return std::nullopt;
    }
    return value ? std::optional(truth) : std::nullopt;
}

std::optional<double> JsonFields::optionalNumber(std::string_view name, double least, double most)
{
    const auto value = member(m_object, name);
    if (!value) {
        return std::nullopt;
    }
    double result = 0;
    if (value->get(result) != simdjson::SUCCESS) {
        fail(ErrorCode::wrongType, path(name), "not a number");
        return std::nullopt;
    }
    if (!std::isfinite(result) || result < least || result > most) {
        fail(ErrorCode::outOfRange, path(name), "number out of range");
        return std::nullopt;
    }
    return result;
}

double JsonFields::number(std::string_view name, double least, double most)
{
    const auto value = optionalNumber(name, least, most);
    if (!value) {
        missing(name);
    }
    return value.value_or(0);
}

bool JsonFields::isNull(std::string_view name) const
{
    const auto value = member(m_object, name);
    return value && value->is_null();
}

std::optional<double> JsonFields::knownNumber(std::string_view name, double least, double most)
{
    return isNull(name) ? std::nullopt : optionalNumber(name, least, most);
}

std::optional<std::int64_t> JsonFields::knownInteger(std::string_view name, std::int64_t least)
{
    return isNull(name) ? std::nullopt : optionalInteger(name, least);
}

std::optional<std::int64_t> JsonFields::optionalInteger(std::string_view name, std::int64_t least)
{
    const auto value = member(m_object, name);
    std::int64_t whole = 0;
    if (value && value->get(whole) != simdjson::SUCCESS) {
        constexpr double most = 9007199254740992.0; // above it a double no longer tells whole numbers apart
        const auto decimal = optionalNumber(name, -most, most);
        if (!decimal) {
            return std::nullopt;
        }
        if (*decimal != std::floor(*decimal)) {
            fail(ErrorCode::wrongType, path(name), "not a whole number");
            return std::nullopt;
        }
        whole = static_cast<std::int64_t>(*decimal);
    }
    if (value && whole < least) {
        fail(ErrorCode::outOfRange, path(name), "number out of range");
        return std::nullopt;
    }
    return value ? std::optional(whole) : std::nullopt;
}

std::int64_t JsonFields::integer(std::string_view name, std::int64_t least)
{
    const auto value = optionalInteger(name, least);
    if (!value) {
        missing(name);
    }
    return value.value_or(0);
}

std::optional<core::Instant> JsonFields::optionalTime(std::string_view name)
{
    const auto text = rawText(name);
    const auto instant = text ? core::readRfc3339(*text) : std::nullopt;
    if (text && !instant) {
        const bool onlyOffset = core::readTime(*text).has_value();
        fail(ErrorCode::badTime, path(name), onlyOffset ? "a time without offset" : "not an RFC 3339 time");
    }
    return instant;
}

std::vector<std::string> JsonFields::texts(std::string_view name, bool required)
{
    std::vector<std::string> result;
    for (const JsonValue value : list(name, required)) {
        std::string_view text;
        const std::string where = path(name) + '[' + std::to_string(result.size()) + ']';
        if (value.get(text) != simdjson::SUCCESS) {
            fail(ErrorCode::wrongType, where, "not a text");
            return {};
        }
        result.push_back(shownText(text));
        if (result.back().empty()) {
            fail(ErrorCode::missingField, where, "required, but not there");
            return {};
        }
    }
    return result;
}

core::Instant JsonFields::time(std::string_view name)
{
    const auto instant = optionalTime(name);
    if (!instant) {
        missing(name);
    }
    return instant.value_or(core::Instant{});
}

std::optional<core::Date> JsonFields::optionalDate(std::string_view name)
{
    const auto text = rawText(name);
    const auto date = text ? core::readDate(*text) : std::nullopt;
    if (text && !date) {
        fail(ErrorCode::badTime, path(name), "not a date YYYY-MM-DD");
    }
    return date;
}

std::optional<core::LatLon> JsonFields::optionalPoint()
{
    const auto lat = optionalNumber("lat", -90, 90);
    const auto lon = optionalNumber("lon", -180, 180);
    if (lat && lon) {
        return core::LatLon{*lat, *lon};
    }
    if (lat || lon) {
        missing(lat ? "lon" : "lat");
    }
    return std::nullopt;
}

core::LatLon JsonFields::point()
{
    const auto point = optionalPoint();
    if (!point) {
        missing("lat");
    }
    return point.value_or(core::LatLon{});
}

std::vector<JsonValue> JsonFields::list(std::string_view name, bool required)
{
    const auto value = member(m_object, name);
    simdjson::dom::array array;
    if (!value) {
        if (required) {
            missing(name);
        }
        return {};
    }
    if (value->get(array) != simdjson::SUCCESS) {
        fail(ErrorCode::wrongType, path(name), "not a list");
        return {};
    }
    return {array.begin(), array.end()};
}

} // namespace posko::wire
