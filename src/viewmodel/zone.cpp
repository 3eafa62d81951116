// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/zone.h"

#include <algorithm>
#include <array>
#include <utility>

namespace posko::viewmodel {

namespace {

using ProvinceZone = std::pair<std::string_view, Zone>;

constexpr auto provinceZones = std::to_array<ProvinceZone>({
    {"Aceh", Zone::wib},
    {"Sumatera Utara", Zone::wib},
    {"Sumatera Barat", Zone::wib},
    {"Riau", Zone::wib},
    {"Jambi", Zone::wib},
    {"Sumatera Selatan", Zone::wib},
    {"Bengkulu", Zone::wib},
    {"Lampung", Zone::wib},
    {"Kepulauan Bangka Belitung", Zone::wib},
    {"Bangka Belitung", Zone::wib},
    {"Kepulauan Riau", Zone::wib},
    {"DKI Jakarta", Zone::wib},
    {"Daerah Khusus Jakarta", Zone::wib},
    {"Jakarta", Zone::wib},
    {"Jawa Barat", Zone::wib},
    {"Jawa Tengah", Zone::wib},
    {"DI Yogyakarta", Zone::wib},
    {"Daerah Istimewa Yogyakarta", Zone::wib},
    {"Yogyakarta", Zone::wib},
    {"Jawa Timur", Zone::wib},
    {"Banten", Zone::wib},
    {"Kalimantan Barat", Zone::wib},
    {"Kalimantan Tengah", Zone::wib},
    {"Bali", Zone::wita},
    {"Nusa Tenggara Barat", Zone::wita},
    {"Nusa Tenggara Timur", Zone::wita},
    {"Kalimantan Selatan", Zone::wita},
    {"Kalimantan Timur", Zone::wita},
    {"Kalimantan Utara", Zone::wita},
    {"Sulawesi Utara", Zone::wita},
    {"Sulawesi Tengah", Zone::wita},
    {"Sulawesi Selatan", Zone::wita},
    {"Sulawesi Tenggara", Zone::wita},
    {"Gorontalo", Zone::wita},
    {"Sulawesi Barat", Zone::wita},
    {"Maluku", Zone::wit},
    {"Maluku Utara", Zone::wit},
    {"Papua", Zone::wit},
    {"Papua Barat", Zone::wit},
    {"Papua Selatan", Zone::wit},
    {"Papua Tengah", Zone::wit},
    {"Papua Pegunungan", Zone::wit},
    {"Papua Barat Daya", Zone::wit},
    // As BMKG writes provinces in tsunami bulletins.
    {"ACEH", Zone::wib},
    {"NAD", Zone::wib},
    {"SUMUT", Zone::wib},
    {"SUMBAR", Zone::wib},
    {"SUMSEL", Zone::wib},
    {"RIAU", Zone::wib},
    {"KEPRI", Zone::wib},
    {"JAMBI", Zone::wib},
    {"BENGKULU", Zone::wib},
    {"LAMPUNG", Zone::wib},
    {"BABEL", Zone::wib},
    {"BANTEN", Zone::wib},
    {"JAKARTA", Zone::wib},
    {"JABAR", Zone::wib},
    {"JATENG", Zone::wib},
    {"DIY", Zone::wib},
    {"JATIM", Zone::wib},
    {"KALBAR", Zone::wib},
    {"KALTENG", Zone::wib},
    {"BALI", Zone::wita},
    {"NTB", Zone::wita},
    {"NTT", Zone::wita},
    {"KALSEL", Zone::wita},
    {"KALTIM", Zone::wita},
    {"KALTARA", Zone::wita},
    {"SULUT", Zone::wita},
    {"SULTENG", Zone::wita},
    {"SULSEL", Zone::wita},
    {"SULTRA", Zone::wita},
    {"SULBAR", Zone::wita},
    {"GORONTALO", Zone::wita},
    {"MALUKU", Zone::wit},
    {"MALUT", Zone::wit},
    {"PAPUA", Zone::wit},
    {"PABAR", Zone::wit},
});

/// From this longitude on a band of latitude keeps the next zone's time.
struct Band
{
    double south;
    double witaFrom;
    double witFrom;
};

// North to south: Talaud is Sulawesi (127 E), Minahasa ends at 125.3, Taliabu in North Maluku begins at
// 124.3, Wakatobi ends before 124.5, Alor (East Nusa Tenggara) at 125.2; Bali begins at 114.43.
constexpr auto bands = std::to_array<Band>({
    {.south = 2.2, .witaFrom = 114.2, .witFrom = 127.3},
    {.south = 0.2, .witaFrom = 114.2, .witFrom = 126.2},
    {.south = -2.2, .witaFrom = 115.3, .witFrom = 124.2},
    {.south = -3.0, .witaFrom = 114.9, .witFrom = 124.2},
    {.south = -6.0, .witaFrom = 114.4, .witFrom = 125.0},
    {.south = -90.0, .witaFrom = 114.43, .witFrom = 125.4},
});

} // namespace

std::string_view nameOf(Zone zone)
{
    switch (zone) {
    case Zone::wib:
        return "WIB";
    case Zone::wita:
        return "WITA";
    case Zone::wit:
        return "WIT";
    case Zone::utc:
        break;
    }
    return "UTC";
}

std::optional<Zone> zoneOfProvince(std::string_view province)
{
    const auto found = std::ranges::find(provinceZones, province, &ProvinceZone::first);
    if (found == provinceZones.end()) {
        return std::nullopt;
    }
    return found->second;
}

Zone zoneAt(core::LatLon point)
{
    const auto band = std::ranges::find_if(bands, [&](const Band& b) { return point.lat >= b.south; });
    if (band == bands.end() || point.lon < band->witaFrom) {
        return Zone::wib;
    }
    return point.lon < band->witFrom ? Zone::wita : Zone::wit;
}

} // namespace posko::viewmodel
