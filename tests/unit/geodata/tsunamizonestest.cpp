// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tsunamizones.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using posko::geodata::TsunamiZones;

constexpr std::string_view kHead = "province,district,region_code,region_name,source,verified\n";

TEST(TsunamiZones, FindsAZoneHoweverItsNameIsSpaced)
{
    const auto zones = TsunamiZones::read(
        std::string(kHead) + "SUMUT,NIAS-SELATAN PULAU TANABALA,12.14,Kab. Nias Selatan,x,y\r\n");
    ASSERT_EQ(zones.size(), 1U);
    for (const char* name :
         {"NIAS-SELATAN PULAU TANABALA", "Nias Selatan  Pulau Tanabala ", "nias selatan pulau-tanabala"}) {
        const auto region = zones.regionOf("SUMUT", name);
        ASSERT_TRUE(region.has_value()) << name;
        EXPECT_EQ(region->regionCode, "12.14");
        EXPECT_EQ(region->name, "Kab. Nias Selatan");
    }
}

TEST(TsunamiZones, AnUnknownNameOrAnotherProvinceIsNotFound)
{
    const auto zones = TsunamiZones::read(std::string(kHead) + "SUMUT,A,12.14,Kab. Nias Selatan\n");
    EXPECT_EQ(zones.regionOf("SUMUT", "B"), std::nullopt);
    EXPECT_EQ(zones.regionOf("SUMBAR", "A"), std::nullopt);
    EXPECT_EQ(zones.regionOf("SUMUTA", ""), std::nullopt);
}

TEST(TsunamiZones, ALineWithoutItsFourFieldsIsLeftOut)
{
    EXPECT_EQ(TsunamiZones::read("").size(), 0U);
    EXPECT_EQ(TsunamiZones::read(kHead).size(), 0U);
    EXPECT_EQ(
        TsunamiZones::read(std::string(kHead) + "SUMUT,A,12.14\nSUMUT,,12.14,x\n\nSUMUT,B,12.14,x").size(),
        1U);
}

constexpr std::string_view kWords = "word,province_code,source,verified\nSUMBAR,13,,\nMALUKU,81,,\n";
constexpr std::string_view kCodes =
    "kemendagri,bps,name,other_names,source,verified\n"
    "13,13,Sumatera Barat,,,\n81,81,Maluku,,,\n"
    "13.09,1301,Kab. Kepulauan Mentawai,,,\n13.05,1306,Kab. Padang Pariaman,,,\n"
    "13.71,1371,Kota Padang,,,\n13.02,1303,Kab. Solok,,,\n13.72,1372,Kota Solok,,,\n"
    "81.03,8101,Kab. Kepulauan Tanimbar,Kab. Maluku Tenggara Barat,,\n";

TEST(TsunamiZones, AZoneWithoutARowIsKnownByTheRegionItsNameBeginsWith)
{
    auto zones = TsunamiZones::read(kHead);
    EXPECT_FALSE(zones.regionOf("SUMBAR", "PADANG-PARIAMAN BAGIAN UTARA"));
    zones.addNames(kWords, kCodes);
    const auto code = [&](std::string_view province, std::string_view district) {
        const auto region = zones.regionOf(province, district);
        return region ? region->regionCode : "";
    };
    EXPECT_EQ(code("SUMBAR", "PADANG-PARIAMAN BAGIAN UTARA"), "13.05") << "the longest name";
    EXPECT_EQ(code("SUMBAR", "PADANG BAGIAN SELATAN"), "13.71") << "the only one of that name is a kota";
    EXPECT_EQ(code("Sumatera Barat", "KEP-MENTAWAI PULAU SIBERUT"), "13.09");
    EXPECT_EQ(code("SUMBAR", "SOLOK"), "13.02");
    EXPECT_EQ(code("SUMBAR", "KOTA-SOLOK"), "13.72");
    EXPECT_EQ(code("MALUKU", "MALUKU TENGGARA BARAT"), "81.03") << "an older name";
    EXPECT_EQ(code("MALUKU", "PADANG"), "") << "of another province";
    EXPECT_EQ(code("SUMBAR", "PULAU LAIN"), "");
    EXPECT_TRUE(zones.regionOf("SUMBAR", "PADANG")->byName);
}

TEST(TsunamiZones, TheShippedTableIsRead)
{
    const std::filesystem::path source = std::getenv("POSKO_SOURCE_DIR");
    std::ifstream stream(source / "resources/reference/tsunami_zones.csv");
    const std::string csv{std::istreambuf_iterator<char>(stream), {}};
    const auto zones = TsunamiZones::read(csv);
    EXPECT_EQ(zones.size(), static_cast<std::size_t>(std::ranges::count(csv, '\n') - 1))
        << "every line counts";
    EXPECT_EQ(zones.regionOf("SUMUT", "NIAS-SELATAN PULAU TANABALA")->regionCode, "12.14");
}

} // namespace
