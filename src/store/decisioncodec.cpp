// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decisioncodec.h"

#include <nlohmann/json.hpp>

#include <exception>
#include <stdexcept>
#include <utility>

namespace posko::store {

namespace {

using Json = nlohmann::json;

constexpr const char* acknowledged = "incident-acknowledged";

Json toJson(const domain::IncidentAcknowledged& event)
{
    return {{"type", acknowledged},
            {"at", core::toEpochMs(event.at)},
            {"subject", event.subject},
            {"disposition", event.disposition},
            {"officer", event.officer}};
}

domain::Event fromJson(const Json& json)
{
    if (json.at("type") != acknowledged) {
        throw std::invalid_argument("an unknown event");
    }
    return domain::IncidentAcknowledged{.at = core::fromEpochMs(json.at("at").get<std::int64_t>()),
                                        .subject = json.at("subject").get<std::string>(),
                                        .disposition = json.at("disposition").get<std::string>(),
                                        .officer = json.at("officer").get<std::string>()};
}

} // namespace

core::Result<std::string> decisionJson(const std::vector<domain::Event>& events)
{
    Json array = Json::array();
    for (const domain::Event& event : events) {
        const auto* one = std::get_if<domain::IncidentAcknowledged>(&event);
        if (one == nullptr) {
            return core::fail(core::ErrorCode::internal, "decision", "an event that no decision makes");
        }
        array.push_back(toJson(*one));
    }
    try {
        return array.dump();
    } catch (const std::exception& error) {
        return core::fail(core::ErrorCode::badSyntax, "decision", error.what());
    }
}

core::Result<std::vector<domain::Event>> readDecision(std::string_view json)
{
    try {
        std::vector<domain::Event> events;
        for (const Json& one : Json::parse(json)) {
            events.push_back(fromJson(one));
        }
        return events;
    } catch (const std::exception& error) {
        return core::fail(core::ErrorCode::storeDamaged, "decision", error.what());
    }
}

} // namespace posko::store
