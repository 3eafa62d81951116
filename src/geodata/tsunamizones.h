// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace posko::geodata {

/// The kabupaten or kota that a tsunami warning zone lies in.
struct TsunamiZoneRegion
{
    std::string regionCode; ///< Kemendagri, `12.14`
    std::string name;       ///< `Kab. Nias Selatan`

    friend bool operator==(const TsunamiZoneRegion&, const TsunamiZoneRegion&) = default;
};

/// The table from BMKG's names of warning zones to regions (operations 2.8). A name that it does not hold
/// stays in BMKG's words, and its zone counts all the same.
class TsunamiZones
{
public:
    /// Reads `resources/reference/tsunami_zones.csv`: a head line, then province, district, region code,
    /// region name; what stands behind is for people. A line with less or with an empty field is left out.
    [[nodiscard]] static TsunamiZones read(std::string_view csv);

    /// The region of a zone. Case, hyphens and repeated blanks make no difference.
    [[nodiscard]] std::optional<TsunamiZoneRegion> regionOf(std::string_view province,
                                                            std::string_view district) const;
    [[nodiscard]] std::size_t size() const { return m_regions.size(); }

private:
    std::map<std::string, TsunamiZoneRegion, std::less<>> m_regions;
};

} // namespace posko::geodata
