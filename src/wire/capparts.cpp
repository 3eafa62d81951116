// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capparts.h"

#include "wire/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace posko::wire {

namespace {

/// Beyond one and a half turns a longitude is no slip at the antimeridian but no longitude at all.
constexpr double mostLongitude = 540;
constexpr double halfEarthKilometres = 20'038;

/// Calls `take` for every blank-separated token until it answers false.
template <class Take> bool eachToken(std::string_view text, Take take)
{
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const auto size = static_cast<std::size_t>(std::ranges::find_if(text, isBlank) - text.begin());
        if (!take(text.substr(0, size))) {
            return false;
        }
        text.remove_prefix(size);
    }
    return true;
}

/// Removes brackets, commas and semicolons around a token; true where there were any.
bool stripPunctuation(std::string_view& token)
{
    constexpr std::string_view marks = "[](){},;";
    const std::size_t first = token.find_first_not_of(marks);
    if (first == std::string_view::npos) {
        token = {};
        return true;
    }
    const std::size_t last = token.find_last_not_of(marks);
    const bool any = first > 0 || last + 1 < token.size();
    token = token.substr(first, last + 1 - first);
    return any;
}

/// The numbers of a text in their order, and how they were written.
struct Numbers
{
    std::vector<double> values;
    bool punctuated = false; ///< with brackets or commas where there should be none
    bool pairs = true;       ///< every token held two
    bool singles = true;     ///< every token held one
    bool tooMany = false;
};

std::optional<Numbers> readNumbers(std::string_view text, std::size_t most)
{
    Numbers result;
    const bool whole = eachToken(text, [&](std::string_view token) {
        result.punctuated = stripPunctuation(token) || result.punctuated;
        if (token.empty()) {
            return true;
        }
        const std::size_t comma = token.find(',');
        const bool two = comma != std::string_view::npos;
        const auto take = [&](std::string_view number) {
            const auto value = readNumber(number);
            result.values.push_back(value.value_or(0));
            return value.has_value();
        };
        if (!take(token.substr(0, comma)) || (two && !take(token.substr(comma + 1)))) {
            return false;
        }
        (two ? result.singles : result.pairs) = false;
        result.tooMany = result.values.size() > most;
        return !result.tooMany;
    });
    return whole || result.tooMany ? std::optional(std::move(result)) : std::nullopt;
}

/// A longitude taken round the Earth into [-180, 180].
double wrapped(double lon)
{
    const double turned = std::remainder(lon, 360.0);
    return turned == -180.0 && lon > 0 ? 180.0 : turned;
}

/// The pairs as points; empty where one is no place.
std::optional<domain::Ring> pointsOf(const std::vector<double>& values, bool& wrap)
{
    domain::Ring ring;
    ring.reserve(values.size() / 2);
    for (std::size_t i = 0; i + 1 < values.size(); i += 2) {
        const double lat = values[i];
        double lon = values[i + 1];
        if (std::abs(lat) > 90 || std::abs(lon) > mostLongitude) {
            return std::nullopt;
        }
        if (std::abs(lon) > 180) {
            lon = wrapped(lon);
            wrap = true;
        }
        ring.push_back({lat, lon});
    }
    return ring;
}

bool hasThreePoints(const domain::Ring& ring)
{
    const auto second = std::ranges::find_if(ring, [&](core::LatLon p) { return p != ring.front(); });
    return second != ring.end() &&
           std::any_of(second, ring.end(), [&](core::LatLon p) { return p != ring.front() && p != *second; });
}

/// Splits at every comma; an item that is empty stays one.
std::vector<std::string_view> splitAtCommas(std::string_view text)
{
    std::vector<std::string_view> result;
    for (;;) {
        const std::size_t comma = text.find(',');
        result.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos) {
            return result;
        }
        text.remove_prefix(comma + 1);
    }
}

} // namespace

std::optional<domain::Ring> readPolygon(std::string_view text, const NoteDefect& note)
{
    if (trimmed(text).empty()) {
        note(CapDefect::emptyPolygon, {});
        return std::nullopt;
    }
    const auto numbers = readNumbers(text, 2 * maxPolygonPoints);
    if (numbers && numbers->tooMany) {
        note(CapDefect::overLimit, "more than 10000 points");
        return std::nullopt;
    }
    if (!numbers || numbers->values.empty() || numbers->values.size() % 2 != 0 ||
        !(numbers->pairs || numbers->singles)) {
        note(CapDefect::polygonUnreadable, "a point is not lat,lon");
        return std::nullopt;
    }
    if (numbers->punctuated || !numbers->pairs) {
        note(CapDefect::polygonPunctuation, {});
    }
    bool wrap = false;
    auto ring = pointsOf(numbers->values, wrap);
    if (!ring) {
        note(CapDefect::polygonUnreadable, "a point is no place on Earth");
        return std::nullopt;
    }
    const bool closed = ring->size() > 1 && ring->front() == ring->back();
    if (closed) {
        ring->pop_back();
    }
    if (!hasThreePoints(*ring)) {
        note(CapDefect::ringTooFewPoints, {});
        return std::nullopt;
    }
    if (!closed) {
        note(CapDefect::ringOpen, {});
    }
    if (wrap) {
        note(CapDefect::longitudeWrapped, {});
    }
    return ring;
}

std::optional<domain::CapCircle> readCircle(std::string_view text, const NoteDefect& note)
{
    if (trimmed(text).empty()) {
        note(CapDefect::emptyCircle, {});
        return std::nullopt;
    }
    constexpr std::size_t few = 3;
    std::string spaced(text);
    const std::size_t comma = spaced.find(',');
    const bool standard = comma != std::string::npos && spaced.find(',', comma + 1) == std::string::npos &&
                          comma + 1 < spaced.size() && !isBlank(spaced[comma + 1]);
    std::ranges::replace(spaced, ',', ' ');
    const auto numbers = readNumbers(spaced, few);
    bool wrap = false;
    const auto centre = numbers && numbers->values.size() == few
                            ? pointsOf({numbers->values[0], numbers->values[1]}, wrap)
                            : std::nullopt;
    if (!centre || numbers->values[2] < 0 || numbers->values[2] > halfEarthKilometres) {
        note(CapDefect::circleUnreadable, shortText(text));
        return std::nullopt;
    }
    if (numbers->punctuated || !standard) {
        note(CapDefect::circlePunctuation, {});
    }
    if (wrap) {
        note(CapDefect::longitudeWrapped, {});
    }
    return domain::CapCircle{centre->front(), numbers->values[2]};
}

std::vector<domain::CapReference> readReferences(std::string_view text, const NoteDefect& note)
{
    std::vector<domain::CapReference> result;
    bool joined = false;
    eachToken(text, [&](std::string_view token) {
        const std::string_view whole = token;
        joined = stripPunctuation(token) || joined;
        const auto parts = splitAtCommas(token);
        if (parts.size() % 3 != 0 ||
            std::ranges::any_of(parts, [](std::string_view part) { return part.empty(); })) {
            note(CapDefect::badReference, shortText(whole));
            return true;
        }
        joined = parts.size() > 3 || joined;
        for (std::size_t i = 0; i < parts.size(); i += 3) {
            result.push_back({std::string(parts[i]), std::string(parts[i + 1]), std::string(parts[i + 2])});
        }
        return true;
    });
    if (joined) {
        note(CapDefect::commaJoinedReferences, {});
    }
    return result;
}

std::optional<CapTime> readCapTime(std::string_view text, const NoteDefect& note)
{
    const auto read = core::readTime(text);
    if (!read) {
        note(CapDefect::timeUnreadable, text.empty() ? "empty" : shortText(text));
        return std::nullopt;
    }
    if (!read->hasOffset) {
        note(CapDefect::timeWithoutOffset, shortText(text));
    } else if (read->zulu) {
        note(CapDefect::timeWithZ, shortText(text));
    }
    constexpr std::size_t dateLength = 10;
    const std::size_t end = std::min(text.find_first_of("+-Zz", dateLength), text.size());
    const auto local = core::readTime(text.substr(0, end));
    const auto ahead = local ? local->instant - read->instant : core::Milliseconds{0};
    return CapTime{read->instant, static_cast<int>(std::chrono::floor<std::chrono::minutes>(ahead).count())};
}

} // namespace posko::wire
