// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/route.h"

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

Route routeOfEntity(std::string_view topic, std::string_view name, Family document, Family position)
{
    constexpr std::string_view positionLevel = "posisi";
    const auto levels = levelsBelow(topic, name);
    Route route;
    if (levels.size() == 1) {
        route.family = document;
        route.id = levels[0];
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

Route routeOfDevice(std::string_view topic, const TopicNames& names)
{
    Route route;
    if (const auto levels = levelsBelow(topic, names.owntracks); levels.size() == 2) {
        route.family = Family::devicePosition;
        route.id = std::string(levels[0]) + '/' + std::string(levels[1]);
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
             routeOfEntity(own, names.depots, Family::depot, Family::unknown),
             routeOfEntity(own, names.teams, Family::team, Family::teamPosition),
             routeOfEntity(own, names.units, Family::unknown, Family::unitPosition),
             routeOfEntity(own, names.links, Family::link, Family::unknown),
             routeOfDevice(own, names),
         }) {
        if (route.family != Family::unknown) {
            return route;
        }
    }
    return {};
}

std::string_view schemaOf(Family family)
{
    switch (family) {
    case Family::depot:
        return "posko.depot";
    case Family::team:
        return "posko.team";
    case Family::link:
        return "posko.link";
    default:
        return {};
    }
}

bool isPositionTopic(std::string_view topic, const TopicNames& names)
{
    const Family family = routeOf(topic, names).family;
    return family == Family::teamPosition || family == Family::unitPosition ||
           family == Family::devicePosition;
}

} // namespace posko::wire
