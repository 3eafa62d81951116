// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/borderareas.h"
#include "geodata/placename.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::geodata {

/// Who numbers the regions. The systems share their shape and most codes, but 1101 is Simeulue for BPS and
/// Aceh Selatan for Kemendagri.
enum class CodeSystem : std::uint8_t { kemendagri, bps };

/// The table resources/reference/region_codes.csv, which is part of the program.
[[nodiscard]] std::string_view embeddedRegionCodes();

/// Provinces, kabupaten, kota and kecamatan by code of either system and by name, as files of borders write
/// them.
class ImportRegions
{
public:
    /// `regions`: coded places of the search file. `codes`: the table of codes and other names.
    ImportRegions(std::vector<NamedPlace> regions, std::string_view codes);

    /// The region with this dotted code of Kemendagri.
    [[nodiscard]] const NamedPlace* region(std::string_view code) const;
    /// Kemendagri's dotted code for the digits of a code in the given system ("1101", "11"); codes of BPS
    /// below the kabupaten are not known. Nothing for codes of no region.
    [[nodiscard]] std::optional<std::string> kemendagri(std::string_view digits, CodeSystem system) const;
    /// The codes of all regions of a level that are called so, within the region whose code is `parent` (may
    /// be empty). "Bandung" may be the kabupaten and the kota, "Kota Bandung" only one; the kabupaten stands
    /// first.
    [[nodiscard]] std::vector<std::string> called(AdminLevel level, std::string_view name,
                                                  std::string_view parent) const;

private:
    void add(AdminLevel level, const std::string& name, const std::string& code);

    std::vector<NamedPlace> m_regions;                     ///< sorted by code
    std::map<std::string, std::string, std::less<>> m_bps; ///< digits of BPS to dotted code
    std::multimap<std::string, std::string, std::less<>> m_names;
};

} // namespace posko::geodata
