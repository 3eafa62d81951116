// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/importjoin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace posko::geodata {

namespace {

using testing::HasSubstr;
using Codes = std::vector<std::optional<std::string>>;
using Rows = std::vector<std::vector<std::string>>;

NamedPlace region(NamedKind kind, const std::string& code, const std::string& name)
{
    NamedPlace place;
    place.kind = kind;
    place.code = code;
    place.name = name;
    return place;
}

const ImportRegions& regions()
{
    static const ImportRegions all(
        {region(NamedKind::provinsi, "11", "Aceh"),
         region(NamedKind::kabupaten, "11.01", "Kab. Aceh Selatan"),
         region(NamedKind::kabupaten, "11.07", "Kab. Pidie"),
         region(NamedKind::kabupaten, "11.09", "Kab. Simeulue"),
         region(NamedKind::kabupaten, "11.10", "Kab. Aceh Singkil"),
         region(NamedKind::provinsi, "15", "Jambi"),
         region(NamedKind::kabupaten, "15.04", "Kab. Batang Hari"),
         region(NamedKind::kota, "15.71", "Kota Jambi"), region(NamedKind::provinsi, "31", "DKI Jakarta"),
         region(NamedKind::kabupaten, "31.01", "Kab. Administrasi Kepulauan Seribu"),
         region(NamedKind::provinsi, "32", "Jawa Barat"),
         region(NamedKind::kabupaten, "32.03", "Kab. Cianjur"),
         region(NamedKind::kabupaten, "32.04", "Kab. Bandung"),
         region(NamedKind::kota, "32.73", "Kota Bandung"),
         region(NamedKind::kecamatan, "32.03.05", "Kec. Cipanas"),
         region(NamedKind::kecamatan, "32.03.06", "Kec. Pacet"),
         region(NamedKind::kecamatan, "32.04.30", "Kec. Pacet"),
         region(NamedKind::provinsi, "76", "Sulawesi Barat"),
         region(NamedKind::kabupaten, "76.01", "Kab. Pasangkayu")},
        embeddedRegionCodes());
    return all;
}

JoinedRegions join(std::vector<std::string> columns, Rows rows, std::optional<CodeSystem> asked = {})
{
    return joinRegions({std::move(columns), std::move(rows)}, regions(), asked);
}

} // namespace

TEST(ImportJoin, KnowsBothCodesOfARegion)
{
    EXPECT_EQ(regions().kemendagri("1101", CodeSystem::bps), "11.09");
    EXPECT_EQ(regions().kemendagri("1109", CodeSystem::kemendagri), "11.09");
    EXPECT_EQ(regions().kemendagri("1109", CodeSystem::bps), "11.07");
    EXPECT_EQ(regions().kemendagri("1199", CodeSystem::bps), std::nullopt);
}

TEST(ImportJoin, JoinsByNameAndKindWhereThereIsNoCode)
{
    const auto joined = join({"WADMPR", "WADMKK"}, {{"Jawa Barat", "Bandung"},
                                                    {"Jawa Barat", "Kota Bandung"},
                                                    {"Jambi", "Batanghari"},
                                                    {"DKI Jakarta", "Administrasi Kepulauan Seribu"},
                                                    {"Sulawesi Barat", "Mamuju Utara"}});
    EXPECT_EQ(joined.refusal, "");
    EXPECT_EQ(joined.level, AdminLevel::regency);
    EXPECT_EQ(joined.system, std::nullopt);
    EXPECT_EQ(joined.codes, (Codes{"32.04", "32.73", "15.04", "31.01", "76.01"}));
}

TEST(ImportJoin, TellsTheSystemsApartByTheNamesBesideTheCodes)
{
    const auto bps = join({"KODE", "NAMA"}, {{"1101", "SIMEULUE"}, {"1109", "PIDIE"}, {"3273", "BANDUNG"}});
    EXPECT_EQ(bps.refusal, "");
    EXPECT_EQ(bps.system, CodeSystem::bps);
    EXPECT_EQ(bps.codes, (Codes{"11.09", "11.07", "32.73"}));
    const auto kemendagri =
        join({"KODE", "NAMA"}, {{"11.09", "Simeulue"}, {"11.1", "Aceh Singkil"}, {"32.73", "Kota Bandung"}});
    EXPECT_EQ(kemendagri.refusal, "");
    EXPECT_EQ(kemendagri.system, CodeSystem::kemendagri);
    EXPECT_EQ(kemendagri.codes, (Codes{"11.09", "11.10", "32.73"}));
}

TEST(ImportJoin, RefusesMixedSystems)
{
    const auto mixed = join({"KODE", "NAMA"}, {{"1101", "Simeulue"}, {"1107", "Pidie"}, {"3203", "Cianjur"}});
    EXPECT_THAT(mixed.refusal, HasSubstr("column KODE mixes codes of BPS and of Kemendagri"));
}

TEST(ImportJoin, AsksWhichSystemWhereNothingTells)
{
    EXPECT_THAT(join({"ID"}, {{"1101"}, {"1109"}, {"3203"}}).refusal, HasSubstr("--code"));
    const auto asked = join({"ID"}, {{"1101"}, {"1109"}, {"3203"}}, CodeSystem::bps);
    EXPECT_EQ(asked.refusal, "");
    EXPECT_EQ(asked.codes, (Codes{"11.09", "11.07", "32.03"}));
    EXPECT_EQ(join({"ID"}, {{"11.01"}, {"11.09"}}).codes, (Codes{"11.01", "11.09"}));
}

TEST(ImportJoin, RefusesMoreThanOneInTwentyUnknown)
{
    Rows rows(19, {"32.03", "Cianjur"});
    rows.push_back({"99.99", "Atlantis"});
    const auto atTheLimit = join({"KODE", "NAMA"}, rows);
    EXPECT_EQ(atTheLimit.refusal, "");
    EXPECT_EQ(atTheLimit.unmatched, (std::vector<std::string>{"KODE 99.99, NAMA Atlantis"}));
    rows.push_back({"32.04", "Cianjur"}); // a code that its name contradicts
    EXPECT_THAT(join({"KODE", "NAMA"}, rows).refusal, HasSubstr("2 of 21 features"));
}

TEST(ImportJoin, RefusesTheSystemThatThePersonNamedWrongly)
{
    const auto joined =
        join({"KODE", "NAMA"}, {{"1101", "Simeulue"}, {"1109", "Pidie"}}, CodeSystem::kemendagri);
    EXPECT_THAT(joined.refusal, HasSubstr("2 of 2 features"));
}

TEST(ImportJoin, FindsTheFinestLevel)
{
    const auto districts = join({"WADMPR", "WADMKK", "WADMKC"}, {{"Jawa Barat", "Cianjur", "Cipanas"},
                                                                 {"Jawa Barat", "Cianjur", "Pacet"},
                                                                 {"Jawa Barat", "Bandung", "Pacet"}});
    EXPECT_EQ(districts.level, AdminLevel::district);
    EXPECT_EQ(districts.codes, (Codes{"32.03.05", "32.03.06", "32.04.30"}));
    const auto villages = join({"KDEPUM"}, {{"32.03.05.2001"}, {"32.03.05.2002"}, {"32.03.06.2001"}});
    EXPECT_EQ(villages.codes, (Codes{"32.03.05", "32.03.05", "32.03.06"}));
    const auto provinces =
        join({"KODE_PROV", "PROVINSI"}, {{"15", "Jambi"}, {"31", "Daerah Khusus Ibukota Jakarta"}});
    EXPECT_EQ(provinces.level, AdminLevel::province);
    EXPECT_EQ(provinces.codes, (Codes{"15", "31"}));
}

TEST(ImportJoin, PrefersTheColumnOfKemendagriWhereBothStandBesideEachOther)
{
    const auto joined =
        join({"KDBBPS", "KDPKAB", "NAMOBJ"}, {{"1101", "11.09", "Simeulue"}, {"1109", "11.07", "Pidie"}});
    EXPECT_EQ(joined.system, CodeSystem::kemendagri);
    EXPECT_EQ(joined.codes, (Codes{"11.09", "11.07"}));
}

TEST(ImportJoin, RefusesATableWithoutRegions)
{
    EXPECT_NE(join({"a"}, {{"x"}, {"y"}}).refusal, "");
    EXPECT_NE(join({}, {{}}).refusal, "");
    EXPECT_NE(join({"a"}, {}).refusal, "");
}

} // namespace posko::geodata
