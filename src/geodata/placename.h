// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace posko::geodata {

/// What a named place is; the words are those of the search file.
enum class NamedKind : std::uint8_t {
    provinsi,
    kabupaten,
    kota,
    kecamatan,
    pulau,
    gunungApi,
    kotaKecil,
    desa,
    selat,
    teluk,
    laut,
    samudra,
    negara,
};

/// The kind's word in the search file (`gunung_api`).
[[nodiscard]] std::string_view wordOf(NamedKind kind);
[[nodiscard]] std::optional<NamedKind> namedKindOf(std::string_view word);

/// One place of the search file. `name` is as shown ("Kab. Bandung", "Kota Bandung"), `code` Kemendagri's.
struct NamedPlace
{
    NamedKind kind = NamedKind::desa;
    std::string name;
    std::string code;               ///< "32", "32.04", "32.04.05"; empty where there is none
    std::string province;           ///< as shown; empty where unknown
    std::string regency;            ///< as shown; empty where unknown
    std::optional<core::LatLon> at; ///< nothing where no point is known
    int rank = 0;                   ///< 0 is shown first
    std::string source;
    std::string quality;

    friend bool operator==(const NamedPlace&, const NamedPlace&) = default;
};

/// Kind, name and parents, so that no two places that people confuse read alike (operations 12.5):
/// "Provinsi Jambi", "Kota Jambi, Jambi", "Kec. Cipanas, Kab. Cianjur, Jawa Barat".
[[nodiscard]] std::string fullName(const NamedPlace& place);

/// The text in small letters without marks, one space between words: "Kab. Fak-Fak" is "kab fak fak". Latin
/// letters with marks become plain; what is no letter or digit of ASCII or UTF-8 becomes a space.
[[nodiscard]] std::string folded(std::string_view text);

/// Kemendagri's notation of a code: "3204" and "32.04" are "32.04". Nothing where the digits are not 2, 4, 6
/// or 10.
[[nodiscard]] std::optional<std::string> dottedCode(std::string_view text);

} // namespace posko::geodata
