// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/tewsrow.h"

#include "wire/bmkgtext.h"
#include "wire/text.h"

#include <algorithm>
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
        const auto date = readNamedDate(m_texts[TewsField::tanggal]);
        const auto time = readClock(m_texts[TewsField::jam]);
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
        const auto pair = readPair(text);
        if (!pair) {
            return refuse(ErrorCode::wrongType, TewsField::coordinates, "not lat,lon in degrees");
        }
        const core::LatLon point{pair->first,
                                 pair->second}; // lat,lon here, unlike InaTEWS (formats.md trap 1)
        if (!core::isValid(point)) {
            return refuse(ErrorCode::outOfRange, TewsField::coordinates, "no place on Earth");
        }
        if (halves && !isSamePlace(*halves, point)) {
            note("coordinates-differ", TewsField::coordinates, "Lintang and Bujur name another place");
        }
        return point;
    }

    /// A number with its unit behind it, where there is one; absent where the field is empty.
    Result<std::optional<double>> quantity(TewsField field, std::string_view unit, double least, double most)
    {
        const std::string_view text = m_texts[field];
        if (trimmed(text).empty()) {
            return std::nullopt;
        }
        const auto number = readQuantity(text, unit);
        if (!number) {
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
    report.shakemap = fileNameOf(texts[TewsField::shakemap]);
    report.firstReceivedAt = origin.receivedAt;
    report.topic = origin.topic;
    row.report = std::move(report);
    return row;
}

} // namespace posko::wire
