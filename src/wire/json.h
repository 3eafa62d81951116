// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "core/result.h"
#include "domain/words.h"
#include "wire/text.h"

#include <simdjson.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::wire {

using JsonValue = simdjson::dom::element;
using JsonObject = simdjson::dom::object;

/// A parsed JSON text within the limits: at most 1 MiB, 32 levels, valid UTF-8, finite numbers.
class JsonDocument
{
public:
    [[nodiscard]] static core::Result<JsonDocument> read(std::string_view payload);
    [[nodiscard]] JsonValue root() const { return m_root; }
    /// The root as an object; wrongType where it is none.
    [[nodiscard]] core::Result<JsonObject> object() const;

private:
    JsonDocument(std::unique_ptr<simdjson::dom::parser> parser, JsonValue root)
        : m_parser(std::move(parser))
        , m_root(root)
    {}

    std::unique_ptr<simdjson::dom::parser> m_parser; ///< owns what m_root refers to
    JsonValue m_root;
};

/// The member of this name; of repeated names the last one.
[[nodiscard]] std::optional<JsonValue> member(JsonObject object, std::string_view name);

/// Reads the members of one object, as a posko.* document describes them. The first thing that is wrong is
/// kept in the shared error; whatever is read after it is a default that nobody uses.
class JsonFields
{
public:
    JsonFields(JsonObject object, std::string where, std::optional<core::Error>& error)
        : m_object(object)
        , m_where(std::move(where))
        , m_error(error)
    {}

    [[nodiscard]] bool has(std::string_view name) const { return member(m_object, name).has_value(); }

    /// Required texts hold at least one character that can be seen.
    std::string text(std::string_view name);
    std::string optionalText(std::string_view name);
    std::optional<bool> optionalTruth(std::string_view name);
    std::int64_t integer(std::string_view name, std::int64_t least);
    std::optional<std::int64_t> optionalInteger(std::string_view name, std::int64_t least);
    /// As optionalInteger(), of a field that may be null: not known.
    std::optional<std::int64_t> knownInteger(std::string_view name, std::int64_t least);
    double number(std::string_view name, double least, double most);
    std::optional<double> knownNumber(std::string_view name, double least, double most);
    std::optional<double> optionalNumber(std::string_view name, double least, double most);
    /// A list of texts, each with a character that can be seen.
    std::vector<std::string> texts(std::string_view name, bool required);
    core::Instant time(std::string_view name);
    std::optional<core::Instant> optionalTime(std::string_view name);
    std::optional<core::Date> optionalDate(std::string_view name);
    /// `lat` and `lon` of this object.
    core::LatLon point();
    /// As point(); absent where neither is given. One without the other is an error.
    std::optional<core::LatLon> optionalPoint();

    template <domain::Worded E> E word(std::string_view name)
    {
        const auto value = optionalWord<E>(name);
        if (!value) {
            missing(name);
        }
        return value.value_or(E{});
    }

    template <domain::Worded E> std::optional<E> optionalWord(std::string_view name)
    {
        const auto value = member(m_object, name);
        return value ? wordOf<E>(*value, path(name)) : std::nullopt;
    }

    template <domain::Worded E> std::vector<E> words(std::string_view name, bool required)
    {
        std::vector<E> result;
        int index = 0;
        for (const JsonValue value : list(name, required)) {
            if (const auto one = wordOf<E>(value, path(name) + '[' + std::to_string(index++) + ']')) {
                result.push_back(*one);
            }
        }
        return result;
    }

    /// Calls `read(JsonFields&)` for every object of a list.
    template <class Read> void objects(std::string_view name, bool required, Read read)
    {
        int index = 0;
        for (const JsonValue value : list(name, required)) {
            const std::string where = path(name) + '[' + std::to_string(index++) + ']';
            JsonObject object;
            if (value.get(object) != simdjson::SUCCESS) {
                fail(core::ErrorCode::wrongType, where, "not an object");
                return;
            }
            JsonFields fields(object, where, m_error);
            read(fields);
            if (m_error) {
                return;
            }
        }
    }

    /// Calls `read(JsonFields&)` for the object of this name, where there is one.
    template <class Read> void object(std::string_view name, bool required, Read read)
    {
        const auto value = member(m_object, name);
        if (!value) {
            if (required) {
                missing(name);
            }
            return;
        }
        JsonObject object;
        if (value->get(object) != simdjson::SUCCESS) {
            fail(core::ErrorCode::wrongType, path(name), "not an object");
            return;
        }
        JsonFields fields(object, path(name), m_error);
        read(fields);
    }

    void fail(core::ErrorCode code, std::string where, std::string detail);
    [[nodiscard]] std::string path(std::string_view name) const;

private:
    template <domain::Worded E> std::optional<E> wordOf(JsonValue value, const std::string& where)
    {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS) {
            fail(core::ErrorCode::wrongType, where, "not a text");
            return std::nullopt;
        }
        const auto found = text.empty() ? std::nullopt : domain::fromWord<E>(text);
        if (!found) {
            fail(core::ErrorCode::unknownValue, where, "unknown value \"" + shortText(text) + '"');
        }
        return found;
    }

    std::vector<JsonValue> list(std::string_view name, bool required);
    std::optional<std::string_view> rawText(std::string_view name);
    [[nodiscard]] bool isNull(std::string_view name) const;
    void missing(std::string_view name);

    JsonObject m_object;
    std::string m_where;
    std::optional<core::Error>& m_error;
};

} // namespace posko::wire
