// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/volcanotable.h"

#include "domain/embeddedvolcanoes.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace posko::domain {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isNamePart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Letters and digits alone, without the words that only say that it is a volcano.
std::string keyOf(std::string_view text)
{
    std::vector<std::string> words{1};
    for (const char written : text) {
        const char c = lower(written);
        if (isNamePart(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase(words, std::string());
    auto first = words.begin();
    if (words.size() > 1 && (*first == "gunung" || *first == "gunungapi" || *first == "g")) {
        ++first;
        if (words.end() - first > 1 && *first == "api") {
            ++first;
        }
    }
    std::string key;
    for (; first != words.end(); ++first) {
        key += *first;
    }
    return key;
}

std::vector<std::string_view> split(std::string_view text, char divider)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(divider);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

std::vector<VolcanoPlace> readVolcanoes(std::string_view csv)
{
    std::vector<VolcanoPlace> places;
    bool head = true;
    for (std::string_view line : split(csv, '\n')) {
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (std::exchange(head, false)) {
            continue;
        }
        const auto fields = split(line, ',');
        if (fields.size() < 4 || keyOf(fields[0]).empty()) {
            continue;
        }
        const auto lat = number(fields[2]);
        const auto lon = number(fields[3]);
        if (!lat || !lon || !core::isValid({*lat, *lon})) {
            continue;
        }
        VolcanoPlace place{std::string(fields[0]), {}, {*lat, *lon}};
        for (const std::string_view other : split(fields[1], ';')) {
            if (!keyOf(other).empty()) {
                place.otherNames.emplace_back(other);
            }
        }
        places.push_back(std::move(place));
    }
    return places;
}

const std::vector<VolcanoPlace>& volcanoPlaces()
{
    static const std::vector<VolcanoPlace> places = readVolcanoes(embeddedVolcanoes());
    return places;
}

std::optional<VolcanoPlace> volcanoPlaceOf(std::string_view idOrName)
{
    const std::string key = keyOf(idOrName);
    if (key.empty()) {
        return std::nullopt;
    }
    const auto& places = volcanoPlaces();
    const auto found = std::ranges::find_if(places, [&](const VolcanoPlace& place) {
        return keyOf(place.name) == key ||
               std::ranges::any_of(place.otherNames,
                                   [&](const std::string& other) { return keyOf(other) == key; });
    });
    return found == places.end() ? std::nullopt : std::optional(*found);
}

} // namespace posko::domain
