// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tsunamizones.h"

#include "geodata/textparts.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace posko::geodata {

namespace {

/// Capitals, one blank between words.
std::string plain(std::string_view text)
{
    std::string key;
    for (const char c : text) {
        const bool gap = c == ' ' || c == '-' || c == '.' || c == '\t';
        if (!gap) {
            key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        } else if (!key.empty() && key.back() != ' ') {
            key += ' ';
        }
    }
    while (key.ends_with(' ')) {
        key.pop_back();
    }
    return key;
}

/// One notation of a zone's name.
std::string keyOf(std::string_view province, std::string_view district)
{
    return plain(province) + '|' + plain(district) + '|';
}

/// Takes one of these words from the front; true where it stood there.
bool takeWord(std::string& text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (text.starts_with(word) && text.size() > word.size() && text[word.size()] == ' ') {
            text.erase(0, word.size() + 1);
            return true;
        }
    }
    return false;
}

constexpr std::string_view city = "Kota ";

} // namespace

TsunamiZones TsunamiZones::read(std::string_view csv)
{
    TsunamiZones zones;
    takePart(csv, '\n');
    while (!csv.empty()) {
        std::string_view line = takePart(csv, '\n');
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        std::array<std::string_view, 4> fields;
        for (std::string_view& field : fields) {
            field = takePart(line, ',');
        }
        if (std::ranges::none_of(fields, &std::string_view::empty)) {
            zones.m_regions.insert_or_assign(
                keyOf(fields[0], fields[1]),
                TsunamiZoneRegion{std::string(fields[2]), std::string(fields[3])});
        }
    }
    return zones;
}

void TsunamiZones::addNames(std::string_view provinceWords, std::string_view regionCodes)
{
    takePart(provinceWords, '\n');
    while (!provinceWords.empty()) {
        std::string_view line = takePart(provinceWords, '\n');
        const std::string word = plain(takePart(line, ','));
        m_provinces.emplace(word, takePart(line, ','));
    }
    takePart(regionCodes, '\n');
    while (!regionCodes.empty()) {
        constexpr std::size_t provinceDigits = 2;
        std::string_view line = takePart(regionCodes, '\n');
        const std::string_view code = takePart(line, ',');
        takePart(line, ',');
        const std::string_view name = takePart(line, ',');
        const std::string_view otherNames = takePart(line, ',');
        if (code.size() == provinceDigits) {
            m_provinces.emplace(plain(name), code);
            continue;
        }
        for (const std::string_view one : {name, otherNames}) {
            std::string bare = plain(one);
            takeWord(bare, {"KAB", "KABUPATEN", "KOTA"});
            if (!bare.empty()) {
                m_names[bare].push_back({std::string(code), std::string(name), true});
            }
        }
    }
}

std::optional<TsunamiZoneRegion> TsunamiZones::regionOf(std::string_view province,
                                                        std::string_view district) const
{
    const auto found = m_regions.find(keyOf(province, district));
    return found != m_regions.end() ? std::optional(found->second) : byName(province, district);
}

std::optional<TsunamiZoneRegion> TsunamiZones::byName(std::string_view province,
                                                      std::string_view district) const
{
    std::string name = plain(district);
    const bool wantsCity = takeWord(name, {"KOTA", "KODYA"});
    takeWord(name, {"KAB", "KABUPATEN"});
    if (takeWord(name, {"KEP"})) {
        name.insert(0, "KEPULAUAN ");
    }
    const auto words = m_provinces.equal_range(plain(province));
    const auto inProvince = [&words](const TsunamiZoneRegion& region) {
        return std::any_of(words.first, words.second,
                           [&](const auto& word) { return region.regionCode.starts_with(word.second); });
    };
    std::optional<TsunamiZoneRegion> best;
    while (!best && !name.empty()) {
        if (const auto known = m_names.find(name); known != m_names.end()) {
            for (const TsunamiZoneRegion& region : known->second) {
                if (inProvince(region) && (!best || region.name.starts_with(city) == wantsCity)) {
                    best = region;
                }
            }
        }
        const std::size_t lastGap = name.rfind(' ');
        name.resize(lastGap == std::string::npos ? 0 : lastGap);
    }
    return best;
}

} // namespace posko::geodata
