// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/documentrules.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace posko::wire {

namespace {

using core::Error;
using core::ErrorCode;
using Json = nlohmann::json;
using Rule = std::optional<Error> (*)(const Json&);

/// The list of this name; empty where there is none.
const Json& list(const Json& object, const char* name)
{
    static const Json none = Json::array();
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found == object.end() || !found->is_array() ? none : *found;
}

bool isOtherThanList(const Json& object, const char* name)
{
    return object.contains(name) && !object[name].is_array();
}

bool lacksPlace(const Json& access)
{
    return !access.contains("lat") && !access.contains("lon") && list(access, "line").size() < 2 &&
           list(access, "polygon").size() < 3 && !isOtherThanList(access, "line") &&
           !isOtherThanList(access, "polygon");
}

Error withoutPlace(std::string where)
{
    return {ErrorCode::missingField, std::move(where),
            "required, but not there: lat and lon, a line of two points or a polygon of three"};
}

} // namespace

std::optional<Error> entriesOutOfStep(const Json& document)
{
    std::int64_t expected = 1;
    for (const Json& entry : list(document, "entries")) {
        const auto n = entry.is_object() ? entry.find("n") : entry.end();
        if (n == entry.end() || !n->is_number_integer()) {
            return std::nullopt;
        }
        if (n->get<std::int64_t>() != expected) {
            return Error{ErrorCode::outOfRange, "entries[" + std::to_string(expected - 1) + "]/n",
                         "entries are numbered 1, 2, 3 without a gap or a repeat: " +
                             std::to_string(expected) + " is expected"};
        }
        ++expected;
    }
    return std::nullopt;
}

std::optional<Error> volcanoLevelAndNameDiffer(const Json& document)
{
    constexpr std::array<const char*, 4> names{"Normal", "Waspada", "Siaga", "Awas"};
    const auto level = document.find("level");
    const auto name = document.find("levelName");
    if (level == document.end() || name == document.end() || !level->is_number_integer() || *level < 1 ||
        *level > 4) {
        return std::nullopt;
    }
    const std::string expected = names.at(level->get<std::size_t>() - 1);
    if (std::ranges::find(names, *name) == names.end() || *name == expected) {
        return std::nullopt;
    }
    return Error{ErrorCode::outOfRange, "levelName", "level " + level->dump() + " is called " + expected};
}

std::optional<Error> accessWithoutPlace(const Json& document)
{
    return lacksPlace(document) ? std::optional(withoutPlace("lat")) : std::nullopt;
}

std::optional<Error> closureWithoutPlace(const Json& document)
{
    std::size_t index = 0;
    for (const Json& entry : list(document, "entries")) {
        const auto body = entry.is_object() ? entry.find("body") : entry.end();
        if (body != entry.end() && body->is_object() && lacksPlace(*body)) {
            return withoutPlace("entries[" + std::to_string(index) + "]/body/lat");
        }
        ++index;
    }
    return std::nullopt;
}

std::optional<Error> brokenRule(std::string_view kind, const Json& document)
{
    constexpr std::array<std::pair<std::string_view, Rule>, 10> rules{{
        {"volcano", volcanoLevelAndNameDiffer},
        {"access", accessWithoutPlace},
        {"closure", closureWithoutPlace},
        {"closure", entriesOutOfStep},
        {"order", entriesOutOfStep},
        {"reservation", entriesOutOfStep},
        {"ack", entriesOutOfStep},
        {"incident", entriesOutOfStep},
        {"call", entriesOutOfStep},
        {"handover", entriesOutOfStep},
    }};
    for (const auto& [of, rule] : rules) {
        auto broken = kind == of ? rule(document) : std::nullopt;
        if (broken) {
            return broken;
        }
    }
    return std::nullopt;
}

} // namespace posko::wire
