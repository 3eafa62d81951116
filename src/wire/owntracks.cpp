// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/owntracks.h"

#include "wire/json.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace posko::wire {

namespace {

using core::ErrorCode;

/// Seconds since 1970 of the last second that has a year of four digits.
constexpr double endOfYears = 253'402'300'799.0;

constexpr std::array<std::string_view, 15> knownTypes{
    "location",  "lwt",    "transition",    "waypoint", "waypoints", "card",  "cmd",    "status",
    "encrypted", "beacon", "configuration", "dump",     "request",   "steps", "objects"};

/// posko-check's word for an OwnTracks type.
std::string kindOf(std::string_view type)
{
    if (type == "location") {
        return "position";
    }
    if (type == "transition" || type == "lwt") {
        return std::string(type);
    }
    return type == "waypoint" || type == "waypoints" ? "waypoint" : "unknown";
}

/// What is no number is not known: it is no reason to lose a position.
std::optional<double> numberIn(JsonObject object, std::string_view name, double least, double most)
{
    const auto value = member(object, name);
    double number = 0;
    if (!value || value->get(number) != simdjson::SUCCESS || number < least || number > most) {
        return std::nullopt;
    }
    return number;
}

std::optional<core::Instant> timeIn(JsonObject object)
{
    const auto seconds = numberIn(object, "tst", 1, endOfYears);
    return seconds ? std::optional(core::fromEpochMs(std::llround(*seconds * 1000.0))) : std::nullopt;
}

domain::DeviceReading readingIn(JsonObject object)
{
    constexpr double kilometresPerHour = 3.6;
    domain::DeviceReading reading;
    if (const auto velocity = numberIn(object, "vel", 0, 10'000)) {
        reading.speedMetresPerSecond = *velocity / kilometresPerHour;
    }
    reading.courseDegrees = numberIn(object, "cog", 0, 360);
    if (const auto battery = numberIn(object, "batt", 0, 100)) {
        reading.batteryPercent = std::llround(*battery);
    }
    return reading;
}

DeviceFix readFix(JsonObject object, JsonFields& fields, core::Instant receivedAt)
{
    DeviceFix message;
    message.fix.at = fields.point();
    message.fix.receivedAt = receivedAt;
    const auto seconds = fields.optionalNumber("tst", 1, endOfYears);
    const auto accuracy = fields.optionalNumber("acc", -endOfYears, endOfYears);
    if (!seconds) {
        fields.fail(ErrorCode::missingField, "tst", "required, but not there");
    }
    if (message.fix.at == core::LatLon{}) {
        fields.fail(ErrorCode::outOfRange, "lat", "0,0 is what a device sends that knows no position");
    }
    message.fix.observedAt = core::fromEpochMs(std::llround(seconds.value_or(0) * 1000.0));
    message.fix.accuracyMetres = accuracy && *accuracy >= 0 ? accuracy : std::nullopt;
    message.reading = readingIn(object);
    return message;
}

DeviceWord readWord(const std::string& type, JsonObject object, JsonFields& fields,
                    const DeviceOrigin& origin)
{
    const bool countsFromReceipt = type == "lwt" && !origin.retained;
    DeviceWord word{type, origin.receivedAt, {}};
    if (!countsFromReceipt) {
        word.observedAt = timeIn(object).value_or(origin.receivedAt);
    }
    if (type == "transition") {
        word.text = fields.text("event");
        const std::string place = fields.optionalText("desc");
        word.text += place.empty() ? "" : ' ' + place;
    } else if (type == "waypoint") {
        word.text = fields.optionalText("desc");
    }
    return word;
}

} // namespace

Reading<DeviceMessage> readOwntracks(std::string_view payload, const DeviceOrigin& origin)
{
    const auto refused = [](core::Error error, std::string kind, bool unknown = false) {
        return std::unexpected(Refusal{std::move(error), unknown, std::move(kind)});
    };
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return refused(document.error(), "position");
    }
    const auto object = document->object();
    if (!object) {
        return refused(object.error(), "position");
    }
    std::optional<core::Error> error;
    JsonFields fields(*object, {}, error);
    const std::string type = fields.text("_type");
    if (error) {
        return refused(*error, "position");
    }
    if (!std::ranges::contains(knownTypes, type)) {
        return refused(
            {ErrorCode::unknownValue, "_type", "this version does not decode OwnTracks " + shortText(type)},
            kindOf(type), true);
    }
    DeviceMessage message = type == "location" ? DeviceMessage(readFix(*object, fields, origin.receivedAt))
                                               : DeviceMessage(readWord(type, *object, fields, origin));
    if (error) {
        return refused(*error, kindOf(type));
    }
    return message;
}

} // namespace posko::wire
