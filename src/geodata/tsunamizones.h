// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::geodata {

/// The kabupaten or kota that a tsunami warning zone lies in.
struct TsunamiZoneRegion
{
    std::string regionCode; ///< Kemendagri, `12.14`
    std::string name;       ///< `Kab. Nias Selatan`
    bool byName = false;    ///< no row of the table: the zone's name begins with the region's

    friend bool operator==(const TsunamiZoneRegion&, const TsunamiZoneRegion&) = default;
};

/// From BMKG's names of warning zones to regions (operations 2.8): by a table, else by the name itself, which
/// begins with that of a kabupaten or kota. A name that neither knows stays in BMKG's words, and its zone
/// counts all the same. It is always the whole region: what part of it a zone means, no list tells.
class TsunamiZones
{
public:
    /// Reads `resources/reference/tsunami_zones.csv`: a head line, then province, district, region code,
    /// region name; what stands behind is for people. A line with less or with an empty field is left out.
    [[nodiscard]] static TsunamiZones read(std::string_view csv);

    /// Adds `resources/reference/bmkg_provinces.csv` (word, province code) and `region_codes.csv`
    /// (Kemendagri's code, another, name, other names), so that zones are known by their name too.
    void addNames(std::string_view provinceWords, std::string_view regionCodes);

    /// The region of a zone. Case, hyphens and repeated blanks make no difference. By name the longest one
    /// counts, "KEP" stands for "KEPULAUAN", and of a kabupaten and a kota of one name the kota only where
    /// the zone says "KOTA".
    [[nodiscard]] std::optional<TsunamiZoneRegion> regionOf(std::string_view province,
                                                            std::string_view district) const;
    [[nodiscard]] std::size_t size() const { return m_regions.size(); }

private:
    [[nodiscard]] std::optional<TsunamiZoneRegion> byName(std::string_view province,
                                                          std::string_view district) const;

    std::map<std::string, TsunamiZoneRegion, std::less<>> m_regions;
    std::multimap<std::string, std::string, std::less<>> m_provinces;           ///< word to code
    std::map<std::string, std::vector<TsunamiZoneRegion>, std::less<>> m_names; ///< by bare name
};

} // namespace posko::geodata
