// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/placename.h"

#include <array>
#include <utility>

namespace posko::geodata {

namespace {

constexpr std::array words{
    std::pair{NamedKind::provinsi, std::string_view("provinsi")},
    std::pair{NamedKind::kabupaten, std::string_view("kabupaten")},
    std::pair{NamedKind::kota, std::string_view("kota")},
    std::pair{NamedKind::kecamatan, std::string_view("kecamatan")},
    std::pair{NamedKind::pulau, std::string_view("pulau")},
    std::pair{NamedKind::gunungApi, std::string_view("gunung_api")},
    std::pair{NamedKind::kotaKecil, std::string_view("kota_kecil")},
    std::pair{NamedKind::desa, std::string_view("desa")},
    std::pair{NamedKind::selat, std::string_view("selat")},
    std::pair{NamedKind::teluk, std::string_view("teluk")},
    std::pair{NamedKind::laut, std::string_view("laut")},
    std::pair{NamedKind::samudra, std::string_view("samudra")},
    std::pair{NamedKind::negara, std::string_view("negara")},
};

/// Plain letters of U+00C0 to U+00FF, a space where there is none.
constexpr std::string_view plainLatin = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::string_view wordOf(NamedKind kind)
{
    for (const auto& [known, word] : words) {
        if (known == kind) {
            return word;
        }
    }
    return {};
}

std::optional<NamedKind> namedKindOf(std::string_view word)
{
    for (const auto& [kind, known] : words) {
        if (known == word) {
            return kind;
        }
    }
    return std::nullopt;
}

std::string fullName(const NamedPlace& place)
{
    std::string text;
    if (place.kind == NamedKind::provinsi) {
        text = "Provinsi ";
    } else if (place.kind == NamedKind::desa) {
        text = "Desa ";
    }
    text += place.name;
    for (const std::string& parent : {place.regency, place.province}) {
        if (!parent.empty() && parent != place.name) {
            text += ", " + parent;
        }
    }
    return text;
}

std::string folded(std::string_view text)
{
    std::string plain;
    const auto add = [&plain](char c) {
        if (c != ' ' || (!plain.empty() && plain.back() != ' ')) {
            plain += c;
        }
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const char small = lower(text[i]);
        if (byte == 0xc3 && i + 1 < text.size() &&
            (static_cast<unsigned char>(text[i + 1]) & 0xc0U) == 0x80U) {
            add(plainLatin[static_cast<unsigned char>(text[++i]) & 0x3fU]);
        } else {
            add(isPlain(small) || byte >= 0x80 ? small : ' ');
        }
    }
    if (plain.ends_with(' ')) {
        plain.pop_back();
    }
    return plain;
}

std::optional<std::string> dottedCode(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c != '.' || digits.empty()) {
            return std::nullopt;
        }
    }
    const bool known = digits.size() == 2 || digits.size() == 4 || digits.size() == 6 || digits.size() == 10;
    if (!known || text.ends_with('.')) {
        return std::nullopt;
    }
    for (std::size_t at = 2; at < digits.size() && at < 9; at += 3) {
        digits.insert(at, ".");
    }
    return digits;
}

} // namespace posko::geodata
