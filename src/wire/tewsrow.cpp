// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/tewsrow.h"

#include "wire/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace posko::wire {

namespace {

using core::ErrorCode;
using core::Result;

constexpr std::array<std::pair<std::string_view, TewsField>, tewsFieldCount> names{{
    {"Tanggal", TewsField::tanggal},
    {"Jam", TewsField::jam},
    {"DateTime", TewsField::dateTime},
    {"Coordinates", TewsField::coordinates},
    {"Lintang", TewsField::lintang},
    {"Bujur", TewsField::bujur},
    {"Magnitude", TewsField::magnitude},
    {"Kedalaman", TewsField::kedalaman},
    {"Wilayah", TewsField::wilayah},
    {"Potensi", TewsField::potensi},
    {"Dirasakan", TewsField::dirasakan},
    {"Shakemap", TewsField::shakemap},
}};

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

constexpr double deepestKilometres = 1000;
constexpr double strongest = 10;
constexpr double weakest = -2;
constexpr double samePlaceDegrees = 0.05; // both notations are rounded to hundredths

/// Takes the next word (up to a blank) from the front.
std::string_view takeWord(std::string_view& text)
{
    text = trimmed(text);
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
    text.remove_prefix(word.size());
    return word;
}

std::optional<core::Date> readTanggal(std::string_view text)
{
    const auto day = readDigits(takeWord(text));
    const std::string monthName = lowered(takeWord(text));
    const auto year = readDigits(takeWord(text));
    const auto* const month =
        std::ranges::find(months, monthName, &std::pair<std::string_view, unsigned>::first);
    if (!day || !year || month == months.end() || !trimmed(text).empty() || *year < 1900 || *year > 9999) {
        return std::nullopt;
    }
    const core::Date date{std::chrono::year{*year}, std::chrono::month{month->second},
                          std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// `19:16:56 WIB` as the time since midnight UTC of the day it belongs to (may be negative).
std::optional<std::chrono::seconds> readJam(std::string_view text)
{
    const std::string_view clock = takeWord(text);
    const std::string zoneName = lowered(takeWord(text));
    const auto* const zone = std::ranges::find(zones, zoneName, &std::pair<std::string_view, int>::first);
    if (clock.size() != 8 || clock[2] != ':' || clock[5] != ':' || !trimmed(text).empty() ||
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

/// A number and, after it, one of the words; the sign that belongs to the word.
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

std::optional<core::LatLon> readCoordinates(std::string_view text)
{
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) {
        return std::nullopt;
    }
    const auto lat = readNumber(trimmed(text.substr(0, comma)));
    const auto lon = readNumber(trimmed(text.substr(comma + 1)));
    return lat && lon ? std::optional(core::LatLon{*lat, *lon}) : std::nullopt;
}

std::optional<int> readRoman(std::string_view text)
{
    constexpr std::array<std::string_view, 12> numerals{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                        "vii", "viii", "ix",  "x",  "xi", "xii"};
    const auto* const found = std::ranges::find(numerals, lowered(text));
    return found == numerals.end() ? std::nullopt
                                   : std::optional(static_cast<int>(found - numerals.begin()) + 1);
}

/// Splits a numeral from the front of `text`.
std::optional<int> takeRoman(std::string_view& text)
{
    const std::size_t end = std::min(text.find_first_not_of("IVXivx"), text.size());
    const auto value = readRoman(text.substr(0, end));
    if (value) {
        text.remove_prefix(end);
    }
    return value;
}

/// Removes `-` or an en dash, with the blanks around it; false where there is none.
bool takeHyphen(std::string_view& text)
{
    std::string_view rest = trimmed(text);
    if (rest.starts_with('-')) {
        rest.remove_prefix(1);
    } else if (rest.starts_with("\xE2\x80\x93")) {
        rest.remove_prefix(3);
    } else {
        return false;
    }
    text = trimmed(rest);
    return true;
}

std::optional<domain::FeltReport> readFeltPart(std::string_view text)
{
    const auto from = takeRoman(text);
    std::optional<int> to = from;
    if (from && takeHyphen(text)) {
        to = takeRoman(text);
    }
    const std::string_view place = trimmed(text);
    if (!from || !to || place.empty() || !isBlank(text.front())) {
        return std::nullopt;
    }
    return domain::FeltReport{std::min(*from, *to), std::max(*from, *to), std::string(place)};
}

/// What BMKG's sentence says of a tsunami; nothing where it speaks of something else.
std::optional<bool> readPotential(std::string_view text)
{
    const std::string words = lowered(text);
    if (words.find("tsunami") == std::string::npos || words.find("potensi") == std::string::npos) {
        return std::nullopt;
    }
    return words.find("tidak") == std::string::npos;
}

bool isFileName(std::string_view text)
{
    return !text.empty() && !text.starts_with('.') && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
               c == '_' || c == '-';
    });
}

/// Reads one row, remembering what was odd.
class RowReader
{
public:
    RowReader(const TewsTexts& texts, std::string_view where, TewsRow& row)
        : m_texts(texts)
        , m_where(where)
        , m_row(row)
    {}

    Result<core::Instant> originTime()
    {
        const std::string& dateTime = m_texts[TewsField::dateTime];
        const auto read = core::readTime(dateTime);
        if (read) {
            return read->instant;
        }
        const auto date = readTanggal(m_texts[TewsField::tanggal]);
        const auto time = readJam(m_texts[TewsField::jam]);
        if (date && time) {
            if (!dateTime.empty()) {
                note("time-unreadable", TewsField::dateTime, "Tanggal and Jam were taken");
            }
            return core::Instant{std::chrono::sys_days{*date}} + *time;
        }
        const bool none = dateTime.empty() && m_texts[TewsField::tanggal].empty();
        return refuse(none ? ErrorCode::missingField : ErrorCode::badTime, TewsField::dateTime,
                      none ? "no origin time" : "neither DateTime nor Tanggal and Jam can be read");
    }

    Result<core::LatLon> epicentre()
    {
        const std::string& text = m_texts[TewsField::coordinates];
        const auto lat = readHalf(m_texts[TewsField::lintang], "lu", "ls", 90);
        const auto lon = readHalf(m_texts[TewsField::bujur], "bt", "bb", 180);
        const auto halves = lat && lon ? std::optional(core::LatLon{*lat, *lon}) : std::nullopt;
        if (text.empty()) {
            if (halves) {
                return *halves;
            }
            return refuse(ErrorCode::missingField, TewsField::coordinates, "no epicentre");
        }
        const auto point = readCoordinates(text);
        if (!point) {
            return refuse(ErrorCode::wrongType, TewsField::coordinates, "not lat,lon in degrees");
        }
        if (!core::isValid(*point)) {
            return refuse(ErrorCode::outOfRange, TewsField::coordinates, "no place on Earth");
        }
        if (halves && (std::abs(halves->lat - point->lat) > samePlaceDegrees ||
                       std::abs(halves->lon - point->lon) > samePlaceDegrees)) {
            note("coordinates-differ", TewsField::coordinates, "Lintang and Bujur name another place");
        }
        return *point;
    }

    /// A number with its unit behind it, where there is one; absent where the field is empty.
    Result<std::optional<double>> quantity(TewsField field, std::string_view unit, double least, double most)
    {
        std::string_view text = m_texts[field];
        if (trimmed(text).empty()) {
            return std::nullopt;
        }
        const auto number = readNumber(takeWord(text));
        const std::string rest = lowered(trimmed(text));
        if (!number || (!rest.empty() && rest != unit)) {
            return refuse(ErrorCode::wrongType, field, "not a number");
        }
        if (*number < least || *number > most) {
            return refuse(ErrorCode::outOfRange, field, "number out of range");
        }
        return number;
    }

    std::vector<domain::FeltReport> felt()
    {
        std::vector<std::string> unread;
        auto result = readFelt(m_texts[TewsField::dirasakan], unread);
        for (const std::string& part : unread) {
            note("felt-unreadable", TewsField::dirasakan, part);
        }
        return result;
    }

private:
    std::string place(TewsField field) const { return m_where + '/' + std::string(nameOf(field)); }

    void note(std::string code, TewsField field, std::string detail)
    {
        m_row.defects.push_back({std::move(code), place(field), std::move(detail)});
    }

    std::unexpected<core::Error> refuse(ErrorCode code, TewsField field, std::string detail) const
    {
        return core::fail(code, place(field), std::move(detail));
    }

    const TewsTexts& m_texts;
    std::string m_where;
    TewsRow& m_row;
};

} // namespace

std::optional<TewsField> tewsFieldOf(std::string_view name)
{
    const auto* const found = std::ranges::find(names, name, &std::pair<std::string_view, TewsField>::first);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::string_view nameOf(TewsField field)
{
    return std::ranges::find(names, field, &std::pair<std::string_view, TewsField>::second)->first;
}

std::vector<domain::FeltReport> readFelt(std::string_view text, std::vector<std::string>& unread)
{
    std::vector<domain::FeltReport> result;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view part = trimmed(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        if (auto report = readFeltPart(part)) {
            result.push_back(std::move(*report));
        } else if (!part.empty()) {
            unread.emplace_back(part);
        }
    }
    return result;
}

TewsRow readRow(const TewsTexts& texts, std::string_view where, const TewsOrigin& origin,
                domain::QuakeSource source)
{
    TewsRow row;
    RowReader reader(texts, where, row);
    const auto originTime = reader.originTime();
    const auto epicentre = reader.epicentre();
    const auto depth = reader.quantity(TewsField::kedalaman, "km", 0, deepestKilometres);
    const auto magnitude = reader.quantity(TewsField::magnitude, {}, weakest, strongest);
    const auto firstError = [&]() -> const core::Error* {
        return !originTime  ? &originTime.error()
               : !epicentre ? &epicentre.error()
               : !depth     ? &depth.error()
               : !magnitude ? &magnitude.error()
                            : nullptr;
    };
    if (const core::Error* const error = firstError()) {
        row.report = std::unexpected(*error);
        return row;
    }
    domain::QuakeReport report;
    report.source = source;
    report.originTime = *originTime;
    report.epicentre = *epicentre;
    report.depthKilometres = *depth;
    report.magnitude = *magnitude;
    report.area = texts[TewsField::wilayah];
    report.potential = texts[TewsField::potensi];
    report.tsunamiPotential = readPotential(report.potential);
    report.felt = reader.felt();
    report.shakemap = isFileName(texts[TewsField::shakemap]) ? texts[TewsField::shakemap] : std::string();
    report.firstReceivedAt = origin.receivedAt;
    report.topic = origin.topic;
    row.report = std::move(report);
    return row;
}

} // namespace posko::wire
