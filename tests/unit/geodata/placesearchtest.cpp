// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/placesearch.h"
#include "placefile.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <string>
#include <vector>

namespace posko::geodata {

namespace {

class PlaceSearchTest : public testing::Test
{
protected:
    PlaceSearchTest() { m_file.addRegions(); }

    [[nodiscard]] PlaceSearch open() const { return std::move(*PlaceSearch::open(m_file.path())); }

    [[nodiscard]] std::vector<std::string> names(const std::string& text,
                                                 std::optional<core::LatLon> near = {}) const
    {
        std::vector<std::string> names;
        for (const FoundPlace& found : open().find(text, near)) {
            names.push_back(found.place ? found.place->name : "(point)");
        }
        return names;
    }

    test::PlaceFile m_file;
};

using Names = std::vector<std::string>;

} // namespace

TEST_F(PlaceSearchTest, FindsPlacesByTheBeginningsOfTheirWords)
{
    EXPECT_EQ(names("sime"), (Names{"Kab. Simeulue"}));
    EXPECT_EQ(names("SIMEULUE, aceh"), (Names{"Kab. Simeulue"}));
    EXPECT_EQ(names("coblong bandung"), (Names{"Kec. Coblong"}));
    EXPECT_EQ(names("gede"), (Names{"Gunung Gede"}));
    EXPECT_EQ(names("atlantis"), Names{});
    EXPECT_EQ(names(""), Names{});
    EXPECT_EQ(names("  "), Names{});
}

TEST_F(PlaceSearchTest, AnswersTheSameWhenItWasPrepared)
{
    const PlaceSearch search = open();
    search.prepare();
    search.prepare();
    Names prepared;
    for (const FoundPlace& found : search.find("bandung")) {
        prepared.push_back(found.place ? found.place->name : "(point)");
    }
    EXPECT_EQ(prepared, names("bandung"));
}

TEST_F(PlaceSearchTest, KeepsTheKabupatenAndTheKotaOfOneNameApart)
{
    EXPECT_EQ(names("Kab. Bandung").front(), "Kab. Bandung");
    EXPECT_EQ(names("kabupaten bandung").front(), "Kab. Bandung");
    EXPECT_EQ(names("Kota Bandung").front(), "Kota Bandung");
    const Names both = names("bandung");
    ASSERT_GE(both.size(), 4U);
    EXPECT_EQ((Names{both[0], both[1], both[2]}),
              (Names{"Kab. Bandung", "Kota Bandung", "Kab. Bandung Barat"}));
    const PlaceSearch search = open();
    EXPECT_EQ(fullName(*search.byCode("32.04")), "Kab. Bandung, Jawa Barat");
    EXPECT_EQ(fullName(*search.byCode("3273")), "Kota Bandung, Jawa Barat");
    EXPECT_EQ(fullName(*search.byCode("32.73.02")), "Kec. Coblong, Kota Bandung, Jawa Barat");
    EXPECT_EQ(fullName(*search.byCode("32")), "Provinsi Jawa Barat");
}

TEST_F(PlaceSearchTest, RanksTheNearerOfEqualPlacesFirst)
{
    m_file.add({NamedKind::desa, "Sukamaju", "", "Jawa Barat", "Kab. Cianjur", core::LatLon{-6.9, 107.1}, 0,
                "t", "q"});
    m_file.add(
        {NamedKind::desa, "Sukamaju", "", "Aceh", "Kab. Aceh Selatan", core::LatLon{3.2, 97.3}, 0, "t", "q"});
    const auto first = [&](core::LatLon near) {
        return open().find("sukamaju", near).front();
    };
    EXPECT_EQ(first({3, 97}).place->province, "Aceh");
    EXPECT_EQ(first({-7, 107}).place->province, "Jawa Barat");
    EXPECT_NEAR(*first({-7, 107}).metres, 15'600, 300);
}

TEST_F(PlaceSearchTest, TakesCodesAndCoordinatesAsTheyAre)
{
    EXPECT_EQ(names("32.04"), (Names{"Kab. Bandung"}));
    EXPECT_EQ(names("1109"), (Names{"Kab. Simeulue"}));
    const auto found = open().find("6° 50′ 24″ LS 107° 03′ 00″ BT", core::LatLon{-6.84, 107.15});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found.front().place);
    EXPECT_NEAR(found.front().at->lat, -6.84, 1e-9);
    EXPECT_NEAR(*found.front().metres, 11'055, 50);
}

TEST_F(PlaceSearchTest, TakesAnyText)
{
    const PlaceSearch search = open();
    for (const std::string& text : std::vector<std::string>{"\"",
                                                            "'",
                                                            "*",
                                                            "a*\"",
                                                            "\" OR \"",
                                                            "NEAR(",
                                                            "name:bandung",
                                                            "-bandung",
                                                            "^",
                                                            "(",
                                                            "AND OR NOT",
                                                            "%_",
                                                            "\xff\xfe",
                                                            "\xc3",
                                                            std::string("ban\0dung", 8),
                                                            "bandung\n; DROP TABLE place",
                                                            "\u200b",
                                                            "ａｂ",
                                                            std::string(100'000, 'a'),
                                                            "a b c d e f g h i j k l"}) {
        EXPECT_LE(search.find(text).size(), 20U);
    }
    EXPECT_EQ(search.find("\"bandung\"*").front().place->name, "Kab. Bandung");
    EXPECT_EQ(search.find("bandung", {}, 2).size(), 2U);
}

TEST_F(PlaceSearchTest, FindsTheNearestPlaceOfAKind)
{
    const PlaceSearch search = open();
    constexpr std::array volcanoes{NamedKind::gunungApi};
    constexpr std::array cities{NamedKind::kota, NamedKind::kabupaten};
    const auto volcano = search.nearest({-6.84, 107.05}, volcanoes);
    ASSERT_TRUE(volcano);
    EXPECT_EQ(volcano->place->name, "Gunung Gede");
    EXPECT_NEAR(*volcano->metres, 9'500, 300);
    EXPECT_EQ(search.nearest({-6.9, 107.6}, cities)->place->name, "Kota Bandung");
    EXPECT_FALSE(search.nearest({-6.84, 107.05}, volcanoes, 5'000));
    EXPECT_FALSE(search.nearest({60, 10}, volcanoes));
    EXPECT_TRUE(search.nearest({-6.84, 107.05}, volcanoes, 20'000'000));
}

TEST_F(PlaceSearchTest, RefusesWhatIsNoSearchFile)
{
    EXPECT_EQ(PlaceSearch::open(m_file.folder() / "absent").error().code, core::ErrorCode::notFound);
    EXPECT_EQ(PlaceSearch::open(m_file.folder()).error().code, core::ErrorCode::notFound);
    std::ofstream(m_file.folder() / "text") << std::string(5000, 'x');
    EXPECT_EQ(PlaceSearch::open(m_file.folder() / "text").error().code, core::ErrorCode::storeDamaged);
}

} // namespace posko::geodata
