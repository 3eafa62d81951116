// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/fields.h"
#include "domain/words.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Writes and reads any entity that has a field table (domain/fields.h). Internal to the store: nothing of it
/// is thrown past checkpoint.cpp and canonical.cpp.
namespace posko::store::table {

using Json = nlohmann::json;

/// For people and other programs, or for ourselves.
enum class Style {
    document,   ///< times as RFC 3339, whole numbers without a fraction
    checkpoint, ///< times as epoch milliseconds, numbers as they are
};

struct AnyVisitor
{
    template <class T> void operator()(const char*, T&&) const {}
};

template <class T>
concept Tabled = requires(T& entity, AnyVisitor visitor) { domain::fields(entity, visitor); };

template <class T> inline constexpr bool isOptional = false;
template <class T> inline constexpr bool isOptional<std::optional<T>> = true;
template <class T> inline constexpr bool isVector = false;
template <class T> inline constexpr bool isVector<std::vector<T>> = true;
template <class T> inline constexpr bool isMap = false;
template <class T> inline constexpr bool isMap<std::map<std::string, T>> = true;

template <class T> [[nodiscard]] Json toJson(const T& value, Style style);

[[nodiscard]] inline Json numberJson(double value, Style style)
{
    constexpr double exactIntegers = 9007199254740992.0;
    if (style == Style::document && std::abs(value) < exactIntegers && std::trunc(value) == value) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

/// True for what is left out: an absent fact is an absent key.
template <class T> [[nodiscard]] bool isAbsent(const T& value)
{
    if constexpr (std::same_as<T, std::string>) {
        return value.empty();
    } else if constexpr (domain::Worded<T>) {
        return domain::toWord(value).empty();
    } else if constexpr (isOptional<T>) {
        return !value.has_value() || isAbsent(*value);
    } else if constexpr (std::same_as<T, core::Instant>) {
        return value == core::Instant{};
    } else {
        return false;
    }
}

template <Tabled T> [[nodiscard]] Json entityJson(const T& entity, Style style)
{
    Json object = Json::object();
    domain::fields(entity, [&](const char* name, const auto& value) {
        if (!isAbsent(value)) {
            object[name] = toJson(value, style);
        }
    });
    return object;
}

template <class T> [[nodiscard]] Json mapJson(const std::map<std::string, T>& map, Style style)
{
    if constexpr (Tabled<T>) {
        Json array = Json::array();
        for (const auto& [id, entity] : map) {
            array.push_back(entityJson(entity, style));
        }
        return array;
    } else {
        Json object = Json::object();
        for (const auto& [key, value] : map) {
            object[key] = toJson(value, style);
        }
        return object;
    }
}

template <class T> Json toJson(const T& value, Style style)
{
    if constexpr (isOptional<T>) {
        return value ? toJson(*value, style) : Json();
    } else if constexpr (isVector<T>) {
        Json array = Json::array();
        for (const auto& one : value) {
            array.push_back(toJson(one, style));
        }
        return array;
    } else if constexpr (isMap<T>) {
        return mapJson(value, style);
    } else if constexpr (domain::Worded<T>) {
        return std::string(domain::toWord(value));
    } else if constexpr (std::same_as<T, core::Instant>) {
        return style == Style::document ? Json(core::toRfc3339(value)) : Json(core::toEpochMs(value));
    } else if constexpr (std::same_as<T, core::Date>) {
        return core::toText(value);
    } else if constexpr (std::floating_point<T>) {
        return numberJson(value, style);
    } else if constexpr (std::same_as<T, bool> || std::integral<T> || std::same_as<T, std::string>) {
        return value;
    } else {
        return entityJson(value, style);
    }
}

template <class T> void fromJson(const Json& json, T& value);

/// Reads the keys that are there (checkpoint style); the others keep their defaults.
template <Tabled T> void readEntity(const Json& json, T& entity)
{
    if (!json.is_object()) {
        throw std::invalid_argument("an entity is no object");
    }
    domain::fields(entity, [&](const char* name, auto& value) {
        if (const auto found = json.find(name); found != json.end()) {
            fromJson(*found, value);
        }
    });
}

template <class T> void readMap(const Json& json, std::map<std::string, T>& map)
{
    if constexpr (Tabled<T>) {
        for (const Json& one : json) {
            T entity{};
            readEntity(one, entity);
            std::string id = entity.id;
            map.insert_or_assign(map.end(), std::move(id), std::move(entity));
        }
    } else {
        for (const auto& [key, one] : json.items()) {
            fromJson(one, map[key]);
        }
    }
}

template <class T> void fromJson(const Json& json, T& value)
{
    if constexpr (isOptional<T>) {
        fromJson(json, value.emplace());
    } else if constexpr (isVector<T>) {
        value.clear();
        value.reserve(json.size());
        for (const Json& one : json) {
            fromJson(one, value.emplace_back());
        }
    } else if constexpr (isMap<T>) {
        readMap(json, value);
    } else if constexpr (domain::Worded<T>) {
        const auto known = domain::fromWord<T>(json.get_ref<const std::string&>());
        if (!known) {
            throw std::invalid_argument("an unknown word");
        }
        value = *known;
    } else if constexpr (std::same_as<T, core::Instant>) {
        value = core::fromEpochMs(json.get<std::int64_t>());
    } else if constexpr (std::same_as<T, core::Date>) {
        const auto date = core::readDate(json.get_ref<const std::string&>());
        if (!date) {
            throw std::invalid_argument("no date");
        }
        value = *date;
    } else if constexpr (std::same_as<T, bool> || std::same_as<T, std::string> || std::is_arithmetic_v<T>) {
        json.get_to(value);
    } else {
        readEntity(json, value);
    }
}

} // namespace posko::store::table
