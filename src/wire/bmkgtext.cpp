// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/bmkgtext.h"

#include "wire/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace posko::wire {

namespace {

/// Indonesian names and abbreviations of the months, with the English ones that were seen beside them.
constexpr std::array<std::pair<std::string_view, unsigned>, 33> months{{
    {"jan", 1},       {"januari", 1},  {"feb", 2},   {"februari", 2}, {"peb", 2},       {"mar", 3},
    {"maret", 3},     {"apr", 4},      {"april", 4}, {"mei", 5},      {"may", 5},       {"jun", 6},
    {"juni", 6},      {"jul", 7},      {"juli", 7},  {"agu", 8},      {"agt", 8},       {"ags", 8},
    {"agust", 8},     {"agustus", 8},  {"aug", 8},   {"sep", 9},      {"sept", 9},      {"september", 9},
    {"okt", 10},      {"oktober", 10}, {"oct", 10},  {"nov", 11},     {"november", 11}, {"des", 12},
    {"desember", 12}, {"dec", 12},     {"nop", 11},
}};

/// Hours ahead of UTC of Indonesia's zones; the feed always says WIB (formats.md 3.1).
constexpr std::array<std::pair<std::string_view, int>, 3> zones{{{"wib", 7}, {"wita", 8}, {"wit", 9}}};

constexpr double samePlaceDegrees = 0.05; // both notations are rounded to hundredths

std::optional<core::Date> dateOf(int year, unsigned month, int day)
{
    const core::Date date{std::chrono::year{year}, std::chrono::month{month},
                          std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

std::string_view takeWord(std::string_view& text)
{
    text = trimmed(text);
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
    text.remove_prefix(word.size());
    return word;
}

std::optional<core::Date> readNamedDate(std::string_view text)
{
    const auto day = readDigits(takeWord(text));
    const std::string monthName = lowered(takeWord(text));
    const auto year = readDigits(takeWord(text));
    const auto* const month =
        std::ranges::find(months, monthName, &std::pair<std::string_view, unsigned>::first);
    if (!day || !year || month == months.end() || !trimmed(text).empty() || *year < 1900 || *year > 9999) {
        return std::nullopt;
    }
    return dateOf(*year, month->second, *day);
}

std::optional<core::Date> readNumberedDate(std::string_view text)
{
    text = trimmed(text);
    const std::size_t first = text.find_first_of("-/");
    const std::size_t second = first == std::string_view::npos ? first : text.find(text[first], first + 1);
    if (second == std::string_view::npos) {
        return std::nullopt;
    }
    const auto day = readDigits(text.substr(0, first));
    const auto month = readDigits(text.substr(first + 1, second - first - 1));
    const std::string_view yearText = text.substr(second + 1);
    const auto year = readDigits(yearText);
    if (!day || !month || !year || (yearText.size() != 2 && yearText.size() != 4)) {
        return std::nullopt;
    }
    return dateOf(yearText.size() == 2 ? 2000 + *year : *year, static_cast<unsigned>(*month), *day);
}

std::optional<std::chrono::seconds> readClock(std::string_view text)
{
    text = trimmed(text);
    const std::string_view clock = text.substr(0, 8);
    const std::string zoneName = lowered(trimmed(text.substr(clock.size())));
    const auto* const zone = std::ranges::find(zones, zoneName, &std::pair<std::string_view, int>::first);
    if (clock.size() != 8 || clock[2] != ':' || clock[5] != ':' ||
        (!zoneName.empty() && zone == zones.end())) {
        return std::nullopt;
    }
    const auto hour = readDigits(clock.substr(0, 2));
    const auto minute = readDigits(clock.substr(3, 2));
    const auto second = readDigits(clock.substr(6, 2));
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    const int ahead = zone == zones.end() ? zones.front().second : zone->second;
    return std::chrono::hours{*hour - ahead} + std::chrono::minutes{*minute} + std::chrono::seconds{*second};
}

std::optional<double> readHalf(std::string_view text, std::string_view positive, std::string_view negative,
                               double most)
{
    const auto number = readNumber(takeWord(text));
    const std::string word = lowered(trimmed(text));
    if (!number || *number < 0 || *number > most || (word != positive && word != negative)) {
        return std::nullopt;
    }
    return word == positive ? *number : -*number;
}

std::optional<NumberPair> readPair(std::string_view text)
{
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) {
        return std::nullopt;
    }
    const auto first = readNumber(trimmed(text.substr(0, comma)));
    const auto second = readNumber(trimmed(text.substr(comma + 1)));
    return first && second ? std::optional(NumberPair{*first, *second}) : std::nullopt;
}

std::optional<double> readQuantity(std::string_view text, std::string_view unit)
{
    text = trimmed(text);
    const std::size_t size = std::min(text.find_first_not_of("+-.0123456789"), text.size());
    const auto number = readNumber(text.substr(0, size));
    const std::string rest = lowered(trimmed(text.substr(size)));
    return rest.empty() || rest == unit ? number : std::nullopt;
}

std::optional<bool> readPotential(std::string_view text)
{
    const std::string words = lowered(text);
    if (words.find("tsunami") == std::string::npos || words.find("potensi") == std::string::npos) {
        return std::nullopt;
    }
    return words.find("tidak") == std::string::npos;
}

std::string fileNameOf(const std::string& text)
{
    const bool good = !text.starts_with('.') && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
               c == '_' || c == '-';
    });
    return good ? text : std::string();
}

std::optional<std::string> textOf(JsonValue value)
{
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) {
        return shownText(text);
    }
    double number = 0;
    if (value.get(number) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    char digits[32];
    const auto written = std::to_chars(digits, digits + sizeof digits, number);
    return std::string(digits, written.ptr);
}

bool isSamePlace(core::LatLon a, core::LatLon b)
{
    return std::abs(a.lat - b.lat) <= samePlaceDegrees && std::abs(a.lon - b.lon) <= samePlaceDegrees;
}

} // namespace posko::wire
