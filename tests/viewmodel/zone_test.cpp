// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/zone.h"

#include <gtest/gtest.h>

namespace {

using posko::core::LatLon;
using posko::viewmodel::Zone;
using posko::viewmodel::zoneAt;
using posko::viewmodel::zoneOfProvince;

struct Town
{
    const char* name;
    LatLon at;
    Zone zone;
};

TEST(Zones, towns_lie_in_the_zone_of_their_province)
{
    for (const Town& town :
         {Town{"Banda Aceh", {5.55, 95.32}, Zone::wib}, Town{"Jakarta", {-6.18, 106.83}, Zone::wib},
          Town{"Banyuwangi", {-8.21, 114.37}, Zone::wib}, Town{"Denpasar", {-8.65, 115.22}, Zone::wita},
          Town{"Pontianak", {-0.03, 109.34}, Zone::wib}, Town{"Palangka Raya", {-2.21, 113.92}, Zone::wib},
          Town{"Banjarmasin", {-3.32, 114.59}, Zone::wita}, Town{"Balikpapan", {-1.24, 116.85}, Zone::wita},
          Town{"Tarakan", {3.30, 117.63}, Zone::wita}, Town{"Palu", {-0.90, 119.87}, Zone::wita},
          Town{"Manado", {1.49, 124.84}, Zone::wita}, Town{"Melonguane", {4.01, 126.68}, Zone::wita},
          Town{"Kupang", {-10.18, 123.61}, Zone::wita}, Town{"Kalabahi", {-8.22, 124.52}, Zone::wita},
          Town{"Ternate", {0.79, 127.38}, Zone::wit}, Town{"Sanana", {-2.06, 125.98}, Zone::wit},
          Town{"Ambon", {-3.70, 128.18}, Zone::wit}, Town{"Jayapura", {-2.53, 140.72}, Zone::wit}}) {
        EXPECT_EQ(zoneAt(town.at), town.zone) << town.name;
    }
}

TEST(Zones, all_38_provinces_have_one_and_other_names_have_none)
{
    EXPECT_EQ(zoneOfProvince("Kalimantan Tengah"), Zone::wib);
    EXPECT_EQ(zoneOfProvince("Kalimantan Utara"), Zone::wita);
    EXPECT_EQ(zoneOfProvince("Papua Barat Daya"), Zone::wit);
    EXPECT_EQ(zoneOfProvince("Sabah"), std::nullopt);
    EXPECT_EQ(zoneOfProvince(""), std::nullopt);
}

} // namespace
