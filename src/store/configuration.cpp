// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/configuration.h"

#include <nlohmann/json.hpp>

#include <exception>
#include <type_traits>
#include <utility>

namespace posko::store {

namespace {

using Json = nlohmann::json;

/// Every number of the rules by its name.
template <class Rules, class Visitor> void numbers(Rules& rules, Visitor&& visit)
{
    visit("staleAfterIntervals", rules.staleAfterIntervals);
    visit("lostAfterIntervals", rules.lostAfterIntervals);
    visit("depotEvery", rules.depotEvery);
    visit("teamEvery", rules.teamEvery);
    visit("unitEvery", rules.unitEvery);
    visit("positionMovingEvery", rules.positionMovingEvery);
    visit("positionRestingEvery", rules.positionRestingEvery);
    visit("operationEvery", rules.operationEvery);
    visit("gaugeEvery", rules.gaugeEvery);
    visit("volcanoEvery", rules.volcanoEvery);
    visit("reportEvery", rules.reportEvery);
    visit("shelterEvery", rules.shelterEvery);
    visit("accessEvery", rules.accessEvery);
    visit("forecastEvery", rules.forecastEvery);
    visit("recordEvery", rules.recordEvery);
    visit("linkEvery", rules.linkEvery);
    visit("countFresh", rules.countFresh);
    visit("countOld", rules.countOld);
    visit("clockAheadLimit", rules.clockAheadLimit);
    visit("olderInARowFault", rules.olderInARowFault);
    visit("quakeJoinTime", rules.quakeJoinTime);
    visit("quakeJoinDegrees", rules.quakeJoinDegrees);
    visit("quakeKept", rules.quakeKept);
    visit("quakeActive", rules.quakeActive);
    visit("incidentActive", rules.incidentActive);
    visit("capDefaultLife", rules.capDefaultLife);
    visit("endedShown", rules.endedShown);
    visit("endedKept", rules.endedKept);
    visit("gaugeHistory", rules.gaugeHistory);
    visit("gaugeReadingsKept", rules.gaugeReadingsKept);
    visit("rejectionsKept", rules.rejectionsKept);
    visit("unverifiedRadiusMetres", rules.unverifiedRadiusMetres);
    visit("townNearMetres", rules.townNearMetres);
    visit("coastNearMetres", rules.coastNearMetres);
    visit("positionMovingEvery", rules.positionMovingEvery);
    visit("positionRestingEvery", rules.positionRestingEvery);
    visit("operationEvery", rules.operationEvery);
    visit("trailMetres", rules.trailMetres);
    visit("trailEvery", rules.trailEvery);
    visit("trailKept", rules.trailKept);
    visit("trailPoints", rules.trailPoints);
    visit("sarDays", rules.sarDays);
    visit("sarAlarmDay", rules.sarAlarmDay);
    visit("sarDistressPersons", rules.sarDistressPersons);
}

/// Durations are written as counts of their own unit.
template <class T> Json written(const T& value)
{
    if constexpr (std::is_arithmetic_v<T>) {
        return value;
    } else {
        return value.count();
    }
}

template <class T> void read(const Json& json, T& value)
{
    if constexpr (std::is_arithmetic_v<T>) {
        json.get_to(value);
    } else {
        value = T{json.get<typename T::rep>()};
    }
}

Json toJson(const domain::SourceRule& source)
{
    return {{"id", source.id},
            {"topicFilters", source.topicFilters},
            {"linkFeeds", source.linkFeeds},
            {"expectedEvery", source.expectedEvery.count()},
            {"alwaysExpected", source.alwaysExpected}};
}

domain::SourceRule toSource(const Json& json)
{
    return {.id = json.at("id").get<std::string>(),
            .topicFilters = json.at("topicFilters").get<std::vector<std::string>>(),
            .linkFeeds = json.at("linkFeeds").get<std::vector<std::string>>(),
            .expectedEvery = std::chrono::seconds{json.at("expectedEvery").get<std::int64_t>()},
            .alwaysExpected = json.value("alwaysExpected", false)};
}

} // namespace

std::string configurationJson(const Configuration& configuration)
{
    Json rules = Json::object();
    numbers(configuration.rules, [&](const char* name, const auto& value) { rules[name] = written(value); });
    rules["devices"] = configuration.rules.devices;
    rules["sources"] = Json::array();
    for (const domain::SourceRule& source : configuration.rules.sources) {
        rules["sources"].push_back(toJson(source));
    }
    const Json json{{"topicPrefix", configuration.topicPrefix}, {"rules", std::move(rules)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

core::Result<Configuration> readConfiguration(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        Configuration configuration;
        configuration.topicPrefix = json.value("topicPrefix", std::string{});
        const Json& rules = json.at("rules");
        numbers(configuration.rules, [&](const char* name, auto& value) {
            if (const auto found = rules.find(name); found != rules.end()) {
                read(*found, value);
            }
        });
        if (const auto devices = rules.find("devices"); devices != rules.end()) {
            devices->get_to(configuration.rules.devices);
        }
        if (const auto sources = rules.find("sources"); sources != rules.end()) {
            configuration.rules.sources.clear();
            for (const Json& source : *sources) {
                configuration.rules.sources.push_back(toSource(source));
            }
        }
        return configuration;
    } catch (const std::exception& error) {
        return core::fail(core::ErrorCode::storeDamaged, "configuration", error.what());
    }
}

} // namespace posko::store
