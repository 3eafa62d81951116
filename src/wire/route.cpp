// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/route.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace posko::wire {

namespace {

/// The levels of a topic below a name; nothing where the topic is not below it, or where a level is empty.
std::vector<std::string_view> levelsBelow(std::string_view topic, std::string_view name)
{
    if (name.empty() || !topic.starts_with(name) || topic.substr(name.size(), 1) != "/") {
        return {};
    }
    std::vector<std::string_view> levels;
    for (topic.remove_prefix(name.size()); !topic.empty();) {
        topic.remove_prefix(1);
        const std::string_view level = topic.substr(0, topic.find('/'));
        if (level.empty()) {
            return {};
        }
        levels.push_back(level);
        topic.remove_prefix(level.size());
    }
    return levels;
}

/// The topic without the configured prefix; empty where it does not have it.
std::string_view withoutPrefix(std::string_view topic, std::string_view prefix)
{
    while (prefix.ends_with('/')) {
        prefix.remove_suffix(1);
    }
    if (prefix.empty()) {
        return topic;
    }
    if (!topic.starts_with(prefix) || topic.substr(prefix.size(), 1) != "/") {
        return {};
    }
    return topic.substr(prefix.size() + 1);
}

Route routeOfEntity(std::string_view topic, std::string_view name, std::string_view schema, Family document,
                    Family position)
{
    constexpr std::string_view positionLevel = "posisi";
    const auto levels = levelsBelow(topic, name);
    Route route;
    if (levels.size() == 1) {
        route.family = document;
        route.id = levels[0];
        route.schema = schema;
    } else if (levels.size() == 2 && levels[1] == positionLevel) {
        route.family = position;
        route.id = levels[0];
    }
    return route;
}

Route routeOfCap(std::string_view topic, const TopicNames& names)
{
    Route route;
    if (const auto levels = levelsBelow(topic, names.bmkgCap); levels.size() == 2) {
        route.family = Family::cap;
        route.id = levels[1];
        route.issuer = "bmkg";
    } else if (const auto foreign = levelsBelow(topic, names.cap); foreign.size() == 2) {
        route.family = Family::cap;
        route.id = std::string(foreign[0]) + '/' + std::string(foreign[1]);
        route.issuer = foreign[0];
    }
    return route;
}

Route routeOfTews(std::string_view topic, const TopicNames& names)
{
    Route route;
    const auto levels = levelsBelow(topic, names.tews);
    const auto source = levels.size() == 1 ? domain::fromWord<domain::QuakeSource>(levels[0]) : std::nullopt;
    if (source && *source != domain::QuakeSource::inatews) {
        route.family = Family::tews;
        route.source = *source;
    }
    return route;
}

Route routeOfInatews(std::string_view topic, const TopicNames& names)
{
    Route route;
    if (levelsBelow(topic, names.inatews).size() == 1) {
        route.family = Family::inatews;
        route.source = domain::QuakeSource::inatews;
    }
    return route;
}

Route routeOfForecast(std::string_view topic, const TopicNames& names)
{
    Route route;
    if (const auto levels = levelsBelow(topic, names.forecasts); levels.size() == 1) {
        route.family = Family::forecast;
        route.id = levels[0];
    }
    return route;
}

Route routeOfDevice(std::string_view topic, const TopicNames& names)
{
    Route route;
    constexpr std::array<std::string_view, 10> words{"event", "waypoint", "waypoints", "cmd",  "status",
                                                     "info",  "step",     "beacon",    "dump", "request"};
    const auto levels = levelsBelow(topic, names.owntracks);
    if (levels.size() == 2 || (levels.size() == 3 && std::ranges::contains(words, levels[2]))) {
        route.family = levels.size() == 2 ? Family::devicePosition : Family::deviceWord;
        route.id = std::string(levels[0]) + '/' + std::string(levels[1]);
    }
    return route;
}

Route routeOfCot(std::string_view topic, const TopicNames& names)
{
    Route route;
    if (const auto levels = levelsBelow(topic, names.tak); levels.size() == 1) {
        route.family = Family::cot;
        route.id = "tak/" + std::string(levels[0]);
    }
    return route;
}

/// A topic of documents: how many levels stand below the name, and which of them is the id.
struct DocumentTopic
{
    const std::string TopicNames::* name;
    std::size_t levels;
    std::string_view last; ///< the last level, where it is a word
    std::size_t id;
    std::string_view schema;
    Family family;
};

constexpr auto documentTopics = std::to_array<DocumentTopic>({
    {&TopicNames::agreements, 1, {}, 0, "posko.agreement", Family::record},
    {&TopicNames::partners, 1, {}, 0, "posko.partner", Family::record},
    {&TopicNames::proposals, 1, {}, 0, "posko.proposal", Family::record},
    {&TopicNames::proposals, 2, "status", 0, "posko.proposal-status", Family::record},
    {&TopicNames::aidOffers, 1, {}, 0, "posko.aid-offer", Family::record},
    {&TopicNames::clusters, 1, {}, 0, "posko.cluster", Family::record},
    {&TopicNames::clusters, 2, {}, 1, "posko.cluster-member", Family::record},
    {&TopicNames::potentials, 1, {}, 0, "posko.sar-potential", Family::record},
    {&TopicNames::units, 1, {}, 0, "posko.unit", Family::document},
    {&TopicNames::shelters, 1, {}, 0, "posko.shelter", Family::document},
    {&TopicNames::reports, 1, {}, 0, "posko.incident-report", Family::document},
    {&TopicNames::accesses, 2, {}, 1, "posko.access", Family::document},
    {&TopicNames::gauges, 1, {}, 0, "posko.river-gauge", Family::document},
    {&TopicNames::volcanoes, 1, {}, 0, "posko.volcano", Family::document},
    {&TopicNames::operations, 1, {}, 0, "posko.sar-operation", Family::document},
    {&TopicNames::operations, 2, "orang", 0, "posko.sar-persons", Family::closed},
    {&TopicNames::complaints, 1, {}, 0, "posko.complaint", Family::closed},
    {&TopicNames::replies, 2, {}, 1, "posko.reply", Family::closed},
    {&TopicNames::replies, 3, {}, 1, "posko.reply", Family::closed},
});

Route routeOfDocument(std::string_view topic, const TopicNames& names)
{
    Route route;
    for (const DocumentTopic& one : documentTopics) {
        const auto levels = levelsBelow(topic, names.*one.name);
        if (levels.size() == one.levels && (one.last.empty() || levels.back() == one.last)) {
            route.family = one.family;
            route.id = levels[one.id];
            route.schema = one.schema;
            break;
        }
    }
    return route;
}

/// `<topic>/kontak`: the numbers of whatever stands above it.
Route routeOfContact(std::string_view topic)
{
    constexpr std::string_view word = "/kontak";
    Route route;
    if (topic.ends_with(word)) {
        const std::string_view above = topic.substr(0, topic.size() - word.size());
        route.id = above.substr(above.rfind('/') + 1);
        if (!route.id.empty()) {
            route.family = Family::closed;
            route.schema = "posko.contact";
        }
    }
    return route;
}

/// `posko/<kind>/<id>/<console>`
Route routeOfDecision(std::string_view topic, const TopicNames& names)
{
    constexpr std::array<std::string_view, 7> kinds{"order", "reservation", "ack",     "incident",
                                                    "call",  "closure",     "handover"};
    Route route;
    const auto levels = levelsBelow(topic, names.decisions);
    if (levels.size() == 3 && std::ranges::contains(kinds, levels[0])) {
        route.family = Family::closed;
        route.id = levels[1];
        route.schema = "posko." + std::string(levels[0]);
    }
    return route;
}

} // namespace

Route routeOf(std::string_view topic, const TopicNames& names)
{
    const std::string_view own = withoutPrefix(topic, names.prefix);
    for (const Route& route : std::array{
             routeOfTews(own, names),
             routeOfInatews(own, names),
             routeOfCap(own, names),
             routeOfForecast(own, names),
             routeOfEntity(own, names.depots, "posko.depot", Family::depot, Family::unknown),
             routeOfEntity(own, names.teams, "posko.team", Family::team, Family::teamPosition),
             routeOfEntity(own, names.units, {}, Family::unknown, Family::unitPosition),
             routeOfEntity(own, names.links, "posko.link", Family::link, Family::unknown),
             routeOfDevice(own, names),
             routeOfCot(own, names),
             routeOfContact(own),
             routeOfDocument(own, names),
             routeOfDecision(own, names),
         }) {
        if (route.family != Family::unknown) {
            return route;
        }
    }
    return {};
}

bool isPositionTopic(std::string_view topic, const TopicNames& names)
{
    const Family family = routeOf(topic, names).family;
    return family == Family::teamPosition || family == Family::unitPosition ||
           family == Family::devicePosition || family == Family::cot;
}

} // namespace posko::wire
