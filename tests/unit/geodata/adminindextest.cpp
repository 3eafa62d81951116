// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/adminindex.h"
#include "geodata/importborders.h"
#include "placefile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <vector>

namespace posko::geodata {

namespace {

/// Two zones side by side: Cianjur from 107 E, Bandung from 108 E, each one degree wide from 7 S.
class AdminIndexTest : public testing::Test
{
protected:
    AdminIndexTest()
    {
        m_file.addRegions();
        m_file.addZone("provinsi", "32", "Jawa Barat", "approx", 107, -8, 2);
        m_file.addZone("kabupaten", "32.03", "Kab. Cianjur", "indicative", 107, -7, 1);
        m_file.addZone("kabupaten", "32.04", "Kab. Bandung", "indicative", 108, -7, 1);
    }

    std::filesystem::path borders(const std::string& name, std::vector<ImportedShape> shapes) const
    {
        const auto file = m_file.folder() / name;
        EXPECT_TRUE(writeBorders(file, std::move(shapes)));
        return file;
    }

    [[nodiscard]] AdminIndex open(const std::vector<std::filesystem::path>& files = {}) const
    {
        return std::move(*AdminIndex::open(m_file.path(), files));
    }

    test::PlaceFile m_file;
};

ImportedShape shape(const std::string& code, const std::string& name, double west, double south, double size)
{
    return {"kabupaten", code, name, test::squareWkb(west, south, size)};
}

const AdminName bandungIndicative{"Kab. Bandung", "32.04", AdminQuality::indicative};
const AdminName bandungOfficial{"Kab. Bandung", "32.04", AdminQuality::official};

} // namespace

TEST_F(AdminIndexTest, SaysHowEachNameIsKnown)
{
    const AdminIndex index = open();
    const AdminPlace place = index.at({-6.5, 108.5});
    EXPECT_EQ(place.province, (AdminName{"Jawa Barat", "32", AdminQuality::approximate}));
    EXPECT_EQ(place.regency, bandungIndicative);
    EXPECT_FALSE(place.district);
    EXPECT_EQ(index.at({-7.5, 108.5}).regency, std::nullopt); // in the province, in no zone
    EXPECT_EQ(index.at({-20, 108.5}), AdminPlace{});
}

TEST_F(AdminIndexTest, ForgivesAnApproximateShoreOnly)
{
    EXPECT_EQ(open().at({-6.5, 109.01}).regency, bandungIndicative); // 1.1 km off
    EXPECT_EQ(open().at({-6.5, 109.03}), AdminPlace{});              // 3.3 km off
    const auto official = borders("official", {shape("32.04", "Kab. Bandung", 108, -7, 1)});
    EXPECT_EQ(open({official}).at({-6.5, 109.01}).regency, std::nullopt);
}

TEST_F(AdminIndexTest, PrefersWhatWasImportedAndGuessesNoRegionThatWas)
{
    // The official Bandung is smaller than its zone: what lies outside is not Bandung any more.
    const auto official = borders("official", {shape("32.04", "Kab. Bandung", 108, -6.5, 0.5)});
    const AdminIndex index = open({official});
    EXPECT_EQ(index.at({-6.25, 108.25}).regency, bandungOfficial);
    EXPECT_EQ(index.at({-6.25, 108.25}).province, (AdminName{"Jawa Barat", "32", AdminQuality::official}));
    EXPECT_EQ(index.at({-6.75, 108.75}).regency, std::nullopt);
    EXPECT_EQ(index.at({-6.75, 108.75}).province->quality, AdminQuality::approximate);
    EXPECT_EQ(index.at({-6.5, 107.5}).regency,
              (AdminName{"Kab. Cianjur", "32.03", AdminQuality::indicative}));
}

TEST_F(AdminIndexTest, EndsTheApproximateProvinceOnceAllItsPartsAreOfficial)
{
    const auto official = borders("official", {shape("32.03", "Kab. Cianjur", 107, -6.5, 0.5),
                                               shape("32.04", "Kab. Bandung", 108, -6.5, 0.5),
                                               shape("32.17", "Kab. Bandung Barat", 108, -6, 0.1),
                                               shape("32.73", "Kota Bandung", 108.1, -6, 0.1)});
    EXPECT_EQ(open({official}).at({-7.5, 108.5}), AdminPlace{});
}

TEST_F(AdminIndexTest, TakesTheFinestLevelAndTheNewestFile)
{
    const auto province = borders("province", {{"provinsi", "11", "Aceh", test::squareWkb(107, -8, 2)}});
    const auto older = borders("older", {shape("32.03", "Kab. Cianjur", 108, -7, 1)});
    const auto newer = borders("newer", {shape("32.04", "Kab. Bandung", 108, -7, 1)});
    EXPECT_EQ(open({province, newer, older}).at({-6.5, 108.5}).regency, bandungOfficial);
    EXPECT_EQ(open({province}).at({-6.5, 108.5}).province->name, "Aceh");
    // The zone says Jawa Barat, the official province Aceh: the zone is not believed.
    EXPECT_EQ(open({province}).at({-6.5, 108.5}).regency, std::nullopt);
}

TEST_F(AdminIndexTest, CutsRegionsIntoPiecesThatCoverTheSame)
{
    // One ring of 4,000 corners around 108.5 E 6.5 S, written in pieces of 256.
    std::string ring(1, '\x01');
    const auto append = [&ring](auto number) {
        ring.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    constexpr std::uint32_t corners = 4000;
    append(std::uint32_t{3});
    append(std::uint32_t{1});
    append(corners + 1);
    const auto radius = [](std::uint32_t i) {
        return i % 2 == 0 ? 0.4 : 0.3;
    };
    for (std::uint32_t i = 0; i <= corners; ++i) {
        const double angle = 2 * 3.14159265358979323846 * (i % corners) / corners;
        append(108.5 + radius(i) * std::cos(angle));
        append(-6.5 + radius(i) * std::sin(angle));
    }
    const auto official = borders("star", {{"kabupaten", "32.04", "Kab. Bandung", ring}});
    auto areas = BorderAreas::open(official);
    ASSERT_TRUE(areas);
    EXPECT_GT(areas->all().size(), 16U);
    for (int i = 0; i < 400; ++i) {
        const double angle = 0.0157 * i + 0.001;
        const core::LatLon inner{-6.5 + 0.295 * std::sin(angle), 108.5 + 0.295 * std::cos(angle)};
        const core::LatLon outer{-6.5 + 0.405 * std::sin(angle), 108.5 + 0.405 * std::cos(angle)};
        EXPECT_NE(areas->at(inner, AdminLevel::regency), nullptr) << i;
        EXPECT_EQ(areas->at(outer, AdminLevel::regency), nullptr) << i;
    }
}

TEST_F(AdminIndexTest, PassesOverBordersThatCannotBeRead)
{
    std::ofstream(m_file.folder() / "broken") << std::string(5000, 'x');
    const AdminIndex index = open({m_file.folder() / "broken", m_file.folder() / "absent"});
    EXPECT_EQ(index.at({-6.5, 108.5}).regency, bandungIndicative);
    EXPECT_FALSE(AdminIndex::open(m_file.folder() / "absent", {}));
}

} // namespace posko::geodata
