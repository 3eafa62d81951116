// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/timetemplate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <format>
#include <optional>

namespace posko::drill {

namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";
constexpr std::string_view kOpenWord = "open";
constexpr int kWib = 7 * 60;
constexpr double kLongestOffset = 400.0 * 86'400; // seconds: a typing mistake rather than a scenario

constexpr auto kMonths = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"});

using Format = TimeTemplate::Format;

struct FormatRule
{
    std::string_view word;
    Format format;
    bool takesZone; ///< `+07:00` may follow the word
    int zone;       ///< without one
};
constexpr auto kFormats = std::to_array<FormatRule>({
    {"rfc3339", Format::rfc3339, true, 0},
    {"epoch", Format::epoch, false, 0},
    {"tanggal", Format::tanggal, false, kWib},
    {"jam", Format::jam, false, kWib},
    {"bmkg-datetime", Format::bmkgDateTime, false, 0},
    {"date", Format::date, true, kWib},
    {"day", Format::day, true, kWib},
    {"digits", Format::digits, true, kWib},
    {"pukul", Format::pukul, true, kWib},
    {"cap-hour", Format::capHour, false, 0},
    {"spaced", Format::spaced, true, kWib},
    {"inatews-sent", Format::inatewsSent, false, kWib},
    {"inatews-date", Format::inatewsDate, false, kWib},
    {"inatews-day", Format::inatewsDay, false, kWib},
    {"inatews-timesent", Format::inatewsTimesent, false, kWib},
});

std::string_view zoneName(int zoneMinutes)
{
    switch (zoneMinutes) {
    case 7 * 60:
        return "WIB";
    case 8 * 60:
        return "WITA";
    case 9 * 60:
        return "WIT";
    default:
        return {};
    }
}

/// Minutes of `+07:00`.
std::optional<int> readZone(std::string_view text)
{
    int hours = 0;
    int minutes = 0;
    const bool form = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
    if (!form) {
        return std::nullopt;
    }
    const auto number = [](std::string_view digits, int& value) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size() && digits[0] != '-';
    };
    if (!number(text.substr(1, 2), hours) || !number(text.substr(4, 2), minutes) || hours > 23 ||
        minutes > 59) {
        return std::nullopt;
    }
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

bool readFormat(std::string_view text, TimeTemplate::Time& time)
{
    for (const auto& rule : kFormats) {
        if (!text.starts_with(rule.word)) {
            continue;
        }
        const std::string_view zone = text.substr(rule.word.size());
        time.format = rule.format;
        time.zoneMinutes = rule.zone;
        time.zulu = rule.format == Format::rfc3339 && (zone.empty() || zone == "Z");
        if (!zone.empty() && !time.zulu) {
            const auto minutes = rule.takesZone ? readZone(zone) : std::nullopt;
            if (!minutes) {
                continue;
            }
            time.zoneMinutes = *minutes;
        }
        return rule.format != Format::pukul || !zoneName(time.zoneMinutes).empty();
    }
    return false;
}

struct AnchorRule
{
    std::string_view word;
    TimeTemplate::Anchor anchor;
};
constexpr auto kAnchors = std::to_array<AnchorRule>({
    {"now", TimeTemplate::Anchor::now},
    {"hour", TimeTemplate::Anchor::hour},
    {"t", TimeTemplate::Anchor::start},
});

core::Instant instantOf(TimeTemplate::Anchor anchor, const Anchors& anchors)
{
    switch (anchor) {
    case TimeTemplate::Anchor::now:
        return anchors.now;
    case TimeTemplate::Anchor::hour:
        return std::chrono::floor<std::chrono::hours>(anchors.start);
    case TimeTemplate::Anchor::start:
        break;
    }
    return anchors.start;
}

/// `t`, `now`, `t-3600`, `now+0.5`, `hour+10800`.
bool readAnchor(std::string_view text, TimeTemplate::Time& time)
{
    const auto rule =
        std::ranges::find_if(kAnchors, [&](const AnchorRule& one) { return text.starts_with(one.word); });
    if (rule == kAnchors.end()) {
        return false;
    }
    time.anchor = rule->anchor;
    text.remove_prefix(rule->word.size());
    if (text.empty()) {
        return true;
    }
    const bool minus = text[0] == '-';
    if (!minus && text[0] != '+') {
        return false;
    }
    text.remove_prefix(1);
    double seconds = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed);
    if (error != std::errc{} || end != text.data() + text.size() || !(seconds >= 0) ||
        seconds > kLongestOffset) {
        return false;
    }
    time.offset = core::Milliseconds{std::llround((minus ? -seconds : seconds) * 1000)};
    return true;
}

std::string write(const TimeTemplate::Time& time, core::Instant instant)
{
    using namespace std::chrono;
    const auto local = instant + minutes{time.zoneMinutes};
    const auto whole = floor<seconds>(local);
    const year_month_day date{floor<days>(whole)};
    const auto fraction = (local - whole).count();
    switch (time.format) {
    case Format::rfc3339: {
        const int zone = std::abs(time.zoneMinutes);
        return std::format("{:%FT%T}", whole) +
               (fraction == 0 ? std::string{} : std::format(".{:03}", fraction)) +
               (time.zulu
                    ? "Z"
                    : std::format("{}{:02}:{:02}", time.zoneMinutes < 0 ? '-' : '+', zone / 60, zone % 60));
    }
    case Format::epoch:
        return std::to_string(whole.time_since_epoch().count()) +
               (fraction == 0 ? std::string{} : std::format(".{:03}", fraction));
    case Format::tanggal:
        return std::format("{:02} {} {}", static_cast<unsigned>(date.day()),
                           kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
    case Format::jam:
        return std::format("{:%T} WIB", whole);
    case Format::bmkgDateTime:
        return std::format("{:%FT%T}+00:00", whole);
    case Format::date:
        return std::format("{:%F}", whole);
    case Format::day:
        return std::format("{:%Y%m%d}", whole);
    case Format::digits:
        return std::format("{:%Y%m%d%H%M%S}", whole);
    case Format::pukul:
        return std::format("{:%H.%M} {}", whole, zoneName(time.zoneMinutes));
    case Format::capHour:
        return std::format("{:%Y.%m.%d.%H}", whole);
    case Format::spaced:
        return std::format("{:%F %T}", whole);
    case Format::inatewsSent:
        return std::format("{:%FT%T}WIB", whole);
    case Format::inatewsDate:
        return std::format("{:%d-%m-%y}", whole);
    case Format::inatewsDay:
        return std::format("{:%d-%m-%Y}", whole);
    case Format::inatewsTimesent:
        return std::format("{:%d/%m/%Y %T}WIB", whole);
    }
    return {};
}

} // namespace

core::Result<TimeTemplate> TimeTemplate::parse(std::string_view text)
{
    TimeTemplate result;
    while (!text.empty()) {
        const auto open = text.find(kOpen);
        if (open != 0) {
            result.m_pieces.emplace_back(std::string(text.substr(0, open)));
            text.remove_prefix(std::min(open, text.size()));
            continue;
        }
        const auto close = text.find(kClose);
        if (close == std::string_view::npos) {
            return core::fail(core::ErrorCode::badSyntax, {}, "{{ without }}");
        }
        const std::string_view inside = text.substr(kOpen.size(), close - kOpen.size());
        text.remove_prefix(close + kClose.size());
        if (inside == kOpenWord) {
            result.m_pieces.emplace_back(std::string(kOpen));
            continue;
        }
        const auto bar = inside.find('|');
        Time time;
        if (bar == std::string_view::npos || !readAnchor(inside.substr(0, bar), time) ||
            !readFormat(inside.substr(bar + 1), time)) {
            return core::fail(core::ErrorCode::badSyntax, {}, "not a time: {{" + std::string(inside) + "}}");
        }
        result.m_pieces.emplace_back(time);
    }
    return result;
}

std::string TimeTemplate::expand(const Anchors& anchors) const
{
    std::string text;
    for (const auto& piece : m_pieces) {
        if (const auto* time = std::get_if<Time>(&piece)) {
            text += write(*time, instantOf(time->anchor, anchors) + time->offset);
        } else {
            text += std::get<std::string>(piece);
        }
    }
    return text;
}

bool TimeTemplate::isNumber() const
{
    const auto* time = m_pieces.size() == 1 ? std::get_if<Time>(&m_pieces[0]) : nullptr;
    return time != nullptr && time->format == Format::epoch;
}

std::string TimeTemplate::escaped(std::string_view text)
{
    std::string result;
    for (auto open = text.find(kOpen); open != std::string_view::npos; open = text.find(kOpen)) {
        result += text.substr(0, open);
        result += "{{open}}";
        text.remove_prefix(open + kOpen.size());
    }
    return result += text;
}

} // namespace posko::drill
