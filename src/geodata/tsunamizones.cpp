// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tsunamizones.h"

#include <algorithm>
#include <array>

namespace posko::geodata {

namespace {

/// Takes what stands up to the next separator from the front.
std::string_view take(std::string_view& text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

/// One notation of a zone's name.
std::string keyOf(std::string_view province, std::string_view district)
{
    std::string key;
    for (const std::string_view part : {province, district}) {
        for (const char c : part) {
            const bool gap = c == ' ' || c == '-' || c == '\t';
            if (!gap) {
                key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            } else if (!key.empty() && key.back() != ' ' && key.back() != '|') {
                key += ' ';
            }
        }
        while (key.ends_with(' ')) {
            key.pop_back();
        }
        key += '|';
    }
    return key;
}

} // namespace

TsunamiZones TsunamiZones::read(std::string_view csv)
{
    TsunamiZones zones;
    take(csv, '\n');
    while (!csv.empty()) {
        std::string_view line = take(csv, '\n');
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        std::array<std::string_view, 4> fields;
        for (std::string_view& field : fields) {
            field = take(line, ',');
        }
        if (std::ranges::none_of(fields, &std::string_view::empty)) {
            zones.m_regions.insert_or_assign(
                keyOf(fields[0], fields[1]),
                TsunamiZoneRegion{std::string(fields[2]), std::string(fields[3])});
        }
    }
    return zones;
}

std::optional<TsunamiZoneRegion> TsunamiZones::regionOf(std::string_view province,
                                                        std::string_view district) const
{
    const auto found = m_regions.find(keyOf(province, district));
    return found == m_regions.end() ? std::nullopt : std::optional(found->second);
}

} // namespace posko::geodata
