// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/importregions.h"

#include "geodata/textparts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace posko::geodata {

namespace {

constexpr std::array provinceWords{"provinsi", "propinsi", "prov", "daerah", "istimewa", "khusus",
                                   "ibukota",  "ibu",      "dki",  "di",     "d",        "i"};
constexpr std::array regencyWords{"kabupaten", "kab"};
constexpr std::array administrative{"administrasi", "administratif", "adm"};
constexpr std::array districtWords{"kecamatan", "kec", "distrik"};

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        words.push_back(takePart(text, ' '));
    }
    return words;
}

template <class Words> bool isOneOf(std::string_view word, const Words& words)
{
    return std::ranges::any_of(words, [&](const char* one) { return word == one; });
}

/// The words without spaces, in one spelling: "Kep. Aru" and "Kepulauan Aru", "Batang Hari" and "Batanghari".
std::string squeezed(const std::vector<std::string_view>& words)
{
    std::string key;
    for (const std::string_view word : words) {
        if (word == "kep") {
            key += "kepulauan";
        } else if (word != "dan") {
            key += word;
        }
    }
    return key;
}

char letterOf(AdminLevel level)
{
    constexpr std::string_view letters = "pkd";
    return letters[static_cast<std::size_t>(level)];
}

/// The keys that a name may be found by, the likelier first: level, kind of regency, squeezed name.
std::vector<std::string> keysOf(AdminLevel level, std::string_view name)
{
    const std::string plain = folded(name);
    std::vector<std::string_view> words = wordsOf(plain);
    const std::string start(1, letterOf(level));
    if (level == AdminLevel::province) {
        std::erase_if(words, [](std::string_view word) { return isOneOf(word, provinceWords); });
        return {start + squeezed(words)};
    }
    if (level == AdminLevel::district) {
        if (words.size() > 1 && isOneOf(words.front(), districtWords)) {
            words.erase(words.begin());
        }
        return {start + squeezed(words)};
    }
    const bool kab = words.size() > 1 && isOneOf(words.front(), regencyWords);
    const bool kota = words.size() > 1 && words.front() == "kota";
    const std::string whole = squeezed(words);
    if (kab || kota) {
        words.erase(words.begin());
    }
    if (words.size() > 1 && isOneOf(words.front(), administrative)) {
        words.erase(words.begin());
    }
    const std::string bare = squeezed(words);
    if (kota) {
        return {start + "t" + bare, start + "b" + whole};
    }
    return kab ? std::vector{start + "b" + bare} : std::vector{start + "b" + bare, start + "t" + bare};
}

std::optional<AdminLevel> levelOf(std::string_view code)
{
    switch (code.size()) {
    case 2:
        return AdminLevel::province;
    case 5:
        return AdminLevel::regency;
    case 8:
        return AdminLevel::district;
    default:
        return std::nullopt;
    }
}

} // namespace

ImportRegions::ImportRegions(std::vector<NamedPlace> regions, std::string_view codes)
    : m_regions(std::move(regions))
{
    std::ranges::sort(m_regions, {}, &NamedPlace::code);
    for (const NamedPlace& region : m_regions) {
        if (const auto level = levelOf(region.code)) {
            add(*level, region.name, region.code);
        }
    }
    takePart(codes, '\n');
    while (!codes.empty()) {
        std::string_view line = takePart(codes, '\n');
        const std::string code(takePart(line, ','));
        const std::string bps(takePart(line, ','));
        takePart(line, ',');
        std::string_view others = takePart(line, ',');
        const auto level = levelOf(code);
        if (!level) {
            continue;
        }
        if (!bps.empty()) {
            m_bps.emplace(bps, code);
        }
        while (!others.empty()) {
            add(*level, std::string(takePart(others, ';')), code);
        }
    }
}

void ImportRegions::add(AdminLevel level, const std::string& name, const std::string& code)
{
    const std::string key = keysOf(level, name).front();
    const auto [first, last] = m_names.equal_range(key);
    if (std::none_of(first, last, [&](const auto& known) { return known.second == code; })) {
        m_names.emplace(key, code);
    }
}

const NamedPlace* ImportRegions::region(std::string_view code) const
{
    const auto found = std::ranges::lower_bound(
        m_regions, code, {}, [](const NamedPlace& place) { return std::string_view(place.code); });
    return found != m_regions.end() && found->code == code ? &*found : nullptr;
}

std::optional<std::string> ImportRegions::kemendagri(std::string_view digits, CodeSystem system) const
{
    if (system == CodeSystem::bps) {
        const auto known = m_bps.find(digits);
        return known == m_bps.end() ? std::nullopt : std::optional(known->second);
    }
    auto dotted = dottedCode(digits);
    return dotted && region(*dotted) != nullptr ? dotted : std::nullopt;
}

std::vector<std::string> ImportRegions::called(AdminLevel level, std::string_view name,
                                               std::string_view parent) const
{
    std::vector<std::string> codes;
    for (const std::string& key : keysOf(level, name)) {
        const auto [first, last] = m_names.equal_range(key);
        for (auto known = first; known != last; ++known) {
            if (known->second.starts_with(parent) && !std::ranges::contains(codes, known->second)) {
                codes.push_back(known->second);
            }
        }
    }
    return codes;
}

} // namespace posko::geodata
