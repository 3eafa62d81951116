// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/instant.h"

#include <cstdio>

namespace posko::core {

namespace {

/// Reads digits from the front of a text; every reader here consumes what it read.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    bool take(char c)
    {
        if (peek() != c) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    /// Exactly `digits` decimal digits.
    std::optional<int> number(int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            const char c = peek();
            if (c < '0' || c > '9') {
                return std::nullopt;
            }
            value = value * 10 + (c - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }

private:
    std::string_view m_rest;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `.5`, `.123456`: milliseconds, the rest cut off; at least one digit must follow the point.
std::optional<int> readFraction(Reader& reader)
{
    int milliseconds = 0;
    int scale = 100;
    bool any = false;
    while (isDigit(reader.peek())) {
        milliseconds += scale * (reader.peek() - '0');
        scale /= 10;
        any = true;
        reader.take(reader.peek());
    }
    return any ? std::optional(milliseconds) : std::nullopt;
}

/// `+07:00`, `-0330`, `+08`: minutes east of UTC.
std::optional<int> readOffset(Reader& reader)
{
    const int sign = reader.take('-') ? -1 : 1;
    if (sign == 1 && !reader.take('+')) {
        return std::nullopt;
    }
    const auto hours = reader.number(2);
    int minutes = 0;
    if (hours && (reader.take(':') || isDigit(reader.peek()))) {
        const auto read = reader.number(2);
        if (!read) {
            return std::nullopt;
        }
        minutes = *read;
    }
    if (!hours || *hours > 23 || minutes > 59) {
        return std::nullopt;
    }
    return sign * (*hours * 60 + minutes);
}

std::optional<Date> readDay(Reader& reader)
{
    const auto year = reader.number(4);
    if (!year || !reader.take('-')) {
        return std::nullopt;
    }
    const auto month = reader.number(2);
    if (!month || !reader.take('-')) {
        return std::nullopt;
    }
    const auto day = reader.number(2);
    if (!day) {
        return std::nullopt;
    }
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Milliseconds> readTimeOfDay(Reader& reader)
{
    const auto hour = reader.number(2);
    if (!hour || !reader.take(':')) {
        return std::nullopt;
    }
    const auto minute = reader.number(2);
    if (!minute || !reader.take(':')) {
        return std::nullopt;
    }
    const auto second = reader.number(2);
    if (!second || *hour > 24 || *minute > 59 || *second > 60 ||
        (*hour == 24 && (*minute != 0 || *second != 0))) {
        return std::nullopt;
    }
    int milliseconds = 0;
    if (reader.take('.')) {
        const auto fraction = readFraction(reader);
        if (!fraction) {
            return std::nullopt;
        }
        milliseconds = *fraction;
    }
    return std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second} +
           Milliseconds{milliseconds};
}

} // namespace

std::optional<ReadTime> readTime(std::string_view text)
{
    Reader reader(text);
    const auto date = readDay(reader);
    if (!date || !(reader.take('T') || reader.take('t') || reader.take(' '))) {
        return std::nullopt;
    }
    const auto timeOfDay = readTimeOfDay(reader);
    if (!timeOfDay) {
        return std::nullopt;
    }
    ReadTime result{Instant{std::chrono::sys_days{*date}} + *timeOfDay, false, false};
    if (reader.atEnd()) {
        return result;
    }
    if (reader.take('Z') || reader.take('z')) {
        result.zulu = true;
        result.hasOffset = true;
    } else {
        const auto offset = readOffset(reader);
        if (!offset) {
            return std::nullopt;
        }
        result.hasOffset = true;
        result.instant -= std::chrono::minutes{*offset};
    }
    return reader.atEnd() ? std::optional(result) : std::nullopt;
}

std::optional<Instant> readRfc3339(std::string_view text)
{
    const auto time = readTime(text);
    if (!time || !time->hasOffset) {
        return std::nullopt;
    }
    return time->instant;
}

std::string toRfc3339(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const Date date{day};
    const auto inDay = (instant - day).count();
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(inDay / 3'600'000), static_cast<int>(inDay / 60'000 % 60),
                  static_cast<int>(inDay / 1'000 % 60), static_cast<int>(inDay % 1'000));
    return text;
}

std::optional<Date> readDate(std::string_view text)
{
    Reader reader(text);
    const auto date = readDay(reader);
    return date && reader.atEnd() ? date : std::nullopt;
}

std::string toText(Date date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

} // namespace posko::core
