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
