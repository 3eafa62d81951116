// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/owntracks.h"

#include "wire/json.h"

#include <cmath>

namespace posko::wire {

namespace {

using core::ErrorCode;

/// Seconds since 1970 of the last second that has a year of four digits.
constexpr double endOfYears = 253'402'300'799.0;

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

} // namespace

Reading<domain::Fix> readLocation(std::string_view payload, core::Instant receivedAt)
{
    const auto refused = [](core::Error error, std::string kind, bool unknown = false) {
        return std::unexpected(Refusal{std::move(error), unknown, std::move(kind)});
    };
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return refused(document.error(), "position");
    }
    JsonObject object;
    if (document->root().get(object) != simdjson::SUCCESS) {
        return refused({ErrorCode::wrongType, {}, "not a JSON object"}, "position");
    }
    std::optional<core::Error> error;
    JsonFields fields(object, {}, error);
    const std::string type = fields.text("_type");
    if (error) {
        return refused(*error, "position");
    }
    if (type != "location") {
        return refused(
            {ErrorCode::unknownValue, "_type", "this version does not decode OwnTracks " + shortText(type)},
            kindOf(type), true);
    }
    domain::Fix fix;
    fix.at = fields.point();
    fix.receivedAt = receivedAt;
    const auto seconds = fields.optionalNumber("tst", 1, endOfYears);
    const auto accuracy = fields.optionalNumber("acc", -endOfYears, endOfYears);
    if (!seconds) {
        fields.fail(ErrorCode::missingField, "tst", "required, but not there");
    }
    if (fix.at == core::LatLon{}) {
        fields.fail(ErrorCode::outOfRange, "lat", "0,0 is what a device sends that knows no position");
    }
    if (error || !seconds) {
        return refused(error.value_or(core::Error{}), "position");
    }
    fix.observedAt = core::fromEpochMs(std::llround(*seconds * 1000.0));
    fix.accuracyMetres = accuracy && *accuracy >= 0 ? accuracy : std::nullopt;
    return fix;
}

} // namespace posko::wire
