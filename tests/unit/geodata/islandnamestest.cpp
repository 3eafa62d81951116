// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/islandnames.h"
#include "placefile.h"

#include <gtest/gtest.h>

#include <fstream>

namespace posko::geodata {

namespace {

NamedPlace placeAt(NamedKind kind, const std::string& name, core::LatLon at, int rank)
{
    NamedPlace place;
    place.kind = kind;
    place.name = name;
    place.at = at;
    place.rank = rank;
    place.source = "contoh";
    return place;
}

} // namespace

TEST(IslandNames, FindsTheIslandsOfABoxByTheirRanks)
{
    test::PlaceFile file;
    file.add(placeAt(NamedKind::pulau, "Pulau Besar", {-3.0, 128.0}, 2));
    file.add(placeAt(NamedKind::pulau, "Pulau Kecil", {-3.2, 128.2}, 7));
    file.add(placeAt(NamedKind::pulau, "Pulau Jauh", {-3.2, 131.0}, 2));
    file.add(placeAt(NamedKind::desa, "Desa Contoh", {-3.1, 128.1}, 2));
    const auto islands = IslandNames::open(file.path());
    ASSERT_TRUE(islands);
    const auto great = (*islands)->in({-4, 127}, {-2, 129}, 4);
    ASSERT_EQ(great.size(), 1U);
    EXPECT_EQ(great[0].name, "Pulau Besar");
    EXPECT_EQ(great[0].rank, 0);
    EXPECT_EQ(great[0].at, (core::LatLon{-3.0, 128.0}));
    EXPECT_EQ((*islands)->in({-4, 127}, {-2, 129}, 5).size(), 2U);
    EXPECT_TRUE((*islands)->in({-4, 127}, {-3.5, 129}, 5).empty());
}

TEST(IslandNames, AFileThatIsNoSearchFileIsRefused)
{
    const test::PlaceFile file;
    EXPECT_EQ(IslandNames::open(file.folder() / "nothing.sqlite").error().code, core::ErrorCode::notFound);
    std::ofstream(file.folder() / "text.sqlite") << "no database at all, but some text";
    EXPECT_EQ(IslandNames::open(file.folder() / "text.sqlite").error().code, core::ErrorCode::storeDamaged);
}

} // namespace posko::geodata
