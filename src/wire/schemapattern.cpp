// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/schemapattern.h"

#include "core/instant.h"
#include "wire/text.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace posko::wire {

namespace {

using core::ErrorCode;

constexpr std::string_view filledPattern = R"(\S)";
constexpr std::string_view timePattern =
    R"re(^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$)re";
constexpr std::string_view datePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view idPattern = "^[^/+#]*$";
constexpr std::string_view schemaBegin = R"(^posko\.)";
constexpr std::string_view schemaEnd = R"re((\.|$))re";

bool isVersionOf(std::string_view text, std::string_view schema)
{
    return text.starts_with(schema) && (text.size() == schema.size() || text[schema.size()] == '.');
}

} // namespace

SchemaPattern::SchemaPattern(const std::string& pattern)
    : m_meaning(Meaning::filled)
{
    const std::string_view text = pattern;
    if (text == timePattern) {
        m_meaning = Meaning::time;
    } else if (text == datePattern) {
        m_meaning = Meaning::date;
    } else if (text == idPattern) {
        m_meaning = Meaning::id;
    } else if (text.starts_with(schemaBegin) && text.ends_with(schemaEnd)) {
        m_meaning = Meaning::schema;
        m_schema = text.substr(1, text.size() - 1 - schemaEnd.size());
        std::erase(m_schema, '\\');
    } else if (text != filledPattern) {
        throw std::invalid_argument("a schema uses a pattern that is not known: " + pattern);
    }
}

std::optional<core::Error> SchemaPattern::complaint(const std::string& text, const std::string& where) const
{
    switch (m_meaning) {
    case Meaning::filled:
        if (shownText(text).empty()) {
            return core::Error{ErrorCode::missingField, where, "required, but not there"};
        }
        break;
    case Meaning::time:
        if (!core::readRfc3339(text)) {
            const bool onlyOffset = core::readTime(text).has_value();
            return core::Error{ErrorCode::badTime, where,
                               onlyOffset ? "a time without offset" : "not an RFC 3339 time"};
        }
        break;
    case Meaning::date:
        if (!core::readDate(text)) {
            return core::Error{ErrorCode::badTime, where, "not a date YYYY-MM-DD"};
        }
        break;
    case Meaning::id:
        if (text.find_first_of("/+#") != std::string::npos) {
            return core::Error{ErrorCode::outOfRange, where, "an id has 1 to 64 characters, none of / + #"};
        }
        break;
    case Meaning::schema:
        if (!isVersionOf(text, m_schema)) {
            return core::Error{ErrorCode::wrongSchema, where, "not " + m_schema};
        }
        break;
    }
    return std::nullopt;
}

} // namespace posko::wire
