// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"
#include "inatewsfixtures.h"
#include "wire/inatews.h"
#include "wire/recognise.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;
using domain::BulletinStatus;
using domain::TsunamiBulletin;
using domain::TsunamiLevel;

std::vector<InatewsRow> rows(const std::string& payload)
{
    auto read = readInatews(payload, {"bmkg/inatews/datagempa", noon});
    EXPECT_TRUE(read.has_value()) << read.error().detail;
    return read ? std::move(*read) : std::vector<InatewsRow>{};
}

TsunamiBulletin bulletin(const std::string& payload)
{
    const auto read = rows(payload);
    const auto* found =
        read.size() == 1 && read[0].message ? std::get_if<TsunamiBulletin>(&*read[0].message) : nullptr;
    EXPECT_NE(found, nullptr);
    return found == nullptr ? TsunamiBulletin{} : *found;
}

BulletinStatus statusOf(const std::string& payload)
{
    return rows(payload).at(0).status;
}

std::string reason(const std::string& payload)
{
    const auto read = rows(payload);
    return read.size() == 1 && !read[0].message ? read[0].message.error().where : "accepted";
}

TEST(Inatews, ABulletinIsReadWithItsZones)
{
    const auto pd = bulletin(pd2);
    EXPECT_EQ(pd.number, 2);
    EXPECT_EQ(pd.part, 0);
    EXPECT_FALSE(pd.ended);
    EXPECT_EQ(pd.status, BulletinStatus::actual);
    EXPECT_EQ(pd.epicentre, (core::LatLon{-0.93, 98.39}));
    EXPECT_EQ(core::toRfc3339(pd.originTime), "2026-11-23T05:00:57.000Z");
    EXPECT_EQ(core::toRfc3339(pd.issuedAt), "2026-11-23T05:09:00.000Z");
    EXPECT_EQ(pd.magnitude, 7.3);
    EXPECT_EQ(pd.depthKilometres, 84);
    EXPECT_EQ(pd.eventId, "20261123120900");
    EXPECT_EQ(pd.instructions, (std::vector<std::string>{"Awas", "Siaga", "Waspada"}));
    ASSERT_EQ(pd.zones.size(), 2U);
    EXPECT_EQ(pd.zones[0].province, "SUMUT");
    EXPECT_EQ(pd.zones[0].district, "NIAS-SELATAN PULAU TANABALA");
    EXPECT_EQ(pd.zones[0].level, TsunamiLevel::advisory);
    EXPECT_EQ(core::toRfc3339(*pd.zones[0].arrival), "2026-11-23T05:18:54.000Z");
    EXPECT_EQ(pd.zones[1].level, TsunamiLevel::watch);
    EXPECT_EQ(codes(rows(pd2)[0].defects), "duplicate-zone");
}

TEST(Inatews, RowsOfOneDistrictThatDifferKeepTheHighestLevelAndTheEarliestArrival)
{
    const auto pd = bulletin(with(pd2,
                                  R"("level": "WASPADA", "date": "23-11-2026", "time": "12:18:54 WIB"})"
                                  "\n    ]",
                                  R"("level": "AWAS", "date": "23-11-2026", "time": "12:12:00 WIB"}])"));
    ASSERT_EQ(pd.zones.size(), 2U);
    EXPECT_EQ(pd.zones[0].level, TsunamiLevel::warning);
    EXPECT_EQ(core::toRfc3339(*pd.zones[0].arrival), "2026-11-23T05:12:00.000Z");
}

TEST(Inatews, ALevelThatNobodyKnowsIsTakenAsTheHighestAndNoted)
{
    const auto read = rows(with(pd2, "SIAGA\"", "GAWAT\""));
    EXPECT_EQ(codes(read[0].defects), "unknown-level duplicate-zone");
    EXPECT_EQ(std::get<TsunamiBulletin>(*read[0].message).zones[1].level, TsunamiLevel::warning);
    EXPECT_EQ(bulletin(with(pd2, "SIAGA\"", "Siaga \"")).zones[1].level, TsunamiLevel::watch);
}

TEST(Inatews, AZoneWithoutATimeHasNoArrivalAndOneWithoutADateArrivesAfterTheQuake)
{
    const auto none = bulletin(with(pd2, R"("time": "12:15:00 WIB")", R"("time": "")"));
    EXPECT_EQ(none.zones[1].arrival, std::nullopt);
    const auto next =
        bulletin(with(pd2, R"("date": "23-11-2026", "time": "12:15:00 WIB")", R"("time": "00:15:00 WIB")"));
    EXPECT_EQ(core::toRfc3339(*next.zones[1].arrival), "2026-11-23T17:15:00.000Z");
    EXPECT_EQ(codes(rows(with(pd2, "12:15:00 WIB", "nanti"))[0].defects), "time-unreadable duplicate-zone");
}

TEST(Inatews, EveryInfoOfAListIsABulletinOfItsOwn)
{
    const auto read = rows(pd3Xml);
    ASSERT_EQ(read.size(), 2U);
    const auto& third = std::get<TsunamiBulletin>(*read[0].message);
    const auto& last = std::get<TsunamiBulletin>(*read[1].message);
    EXPECT_EQ(third.number, 3);
    EXPECT_EQ(third.part, 2);
    EXPECT_EQ(third.identifier, "Indonesia-InaTEWS-20261123124000");
    ASSERT_EQ(third.observations.size(), 2U);
    EXPECT_EQ(third.observations[0].location, "CONTOH Tanabala");
    EXPECT_EQ(third.observations[0].at, (core::LatLon{-0.45, 98.50}));
    EXPECT_EQ(third.observations[0].heightMetres, 0.06);
    EXPECT_EQ(core::toRfc3339(*third.observations[0].observedAt), "2026-11-23T05:21:00.000Z");
    EXPECT_EQ(third.observations[1].at, (core::LatLon{-0.95, 100.36}));
    EXPECT_EQ(third.observations[1].heightMetres, 0.11);
    EXPECT_EQ(last.number, 4);
    EXPECT_TRUE(last.ended);
    EXPECT_EQ(last.identifier, "Indonesia-InaTEWS-20261123013000");
    EXPECT_EQ(last.zones.size(), 1U);
    EXPECT_EQ(codes(read[0].defects) + codes(read[1].defects), "");
}

TEST(Inatews, TheBulletinStandsInTheSubjectElseInTheHeadline)
{
    const auto numberOf = [](const char* subject, const char* headline) {
        const auto pd = bulletin(with(with(pd2, "Warning Tsunami PD-2", subject),
                                      "Peringatan Dini Tsunami di SUMUT, SUMBAR", headline));
        return std::to_string(pd.number) + '.' + std::to_string(pd.part);
    };
    EXPECT_EQ(numberOf("Warning Tsunami PD-1", "x"), "1.0");
    EXPECT_EQ(numberOf("PD-3.1", "x"), "3.1");
    EXPECT_EQ(numberOf("Warning Tsunami PD-3.12", "x"), "3.12");
    EXPECT_EQ(numberOf("warning tsunami pd4", "x"), "4.0");
    EXPECT_EQ(numberOf("Warning Tsunami", "Peringatan Dini Tsunami dinyatakan berakhir"), "4.0");
    EXPECT_EQ(numberOf("Warning Tsunami", "Peringatan Dini Tsunami (PD-2)"), "2.0");
    EXPECT_EQ(numberOf("Warning Tsunami PD-3.1", "dinyatakan berakhir"), "3.1");
    EXPECT_EQ(numberOf("Warning Tsunami PD-7", "Peringatan Dini Tsunami"), "1.0");
    EXPECT_EQ(codes(rows(with(pd2, " PD-2", ""))[0].defects), "missing-bulletin duplicate-zone");
}

TEST(Inatews, AFeltOrStrongQuakeIsAReportOfAQuake)
{
    const auto read = rows(feltQuake);
    ASSERT_EQ(read.size(), 1U);
    const auto& quake = std::get<domain::QuakeReport>(*read[0].message);
    EXPECT_EQ(quake.source, domain::QuakeSource::inatews);
    EXPECT_EQ(quake.magnitude, 7.3);
    EXPECT_EQ(quake.epicentre, (core::LatLon{-0.93, 98.39}));
    EXPECT_EQ(quake.felt.size(), 2U);
    EXPECT_EQ(quake.shakemap, "20261123120057.mmi.jpg");
    EXPECT_EQ(quake.tsunamiPotential, std::nullopt);
    EXPECT_EQ(quake.topic, "bmkg/inatews/datagempa");
    const auto strong =
        rows(with(with(feltQuake, "Warning Gempa dirasakan", "Gempa M>5"),
                  "Gempa ini dirasakan untuk diteruskan pada masyarakat", "tidak berpotensi TSUNAMI"));
    EXPECT_EQ(std::get<domain::QuakeReport>(*strong[0].message).tsunamiPotential, false);
}

TEST(Inatews, ABadInfoSpoilsOnlyItself)
{
    const auto read = rows(with(pd3Xml, "22-11-26", "22-13-26"));
    ASSERT_EQ(read.size(), 2U);
    EXPECT_TRUE(read[0].message.has_value());
    ASSERT_FALSE(read[1].message.has_value());
    EXPECT_EQ(read[1].message.error().where, "info[1]/date");
    EXPECT_TRUE(read[1].tsunami);
}

TEST(Inatews, WhatABulletinCannotDoWithoutIsRequired)
{
    EXPECT_EQ(reason(with(pd2, "23-11-26", "")), "info[0]/date");
    EXPECT_EQ(reason(with(pd2, "98.39,-0.93", "utara")), "info[0]/point/coordinates");
    EXPECT_EQ(reason(with(pd2, "98.39,-0.93", "-0.93,98.39")), "info[0]/point/coordinates")
        << "a latitude of 98 degrees is none";
    EXPECT_EQ(reason(with(pd2, "84 Km", "dalam")), "info[0]/depth");
    EXPECT_EQ(reason(with(pd2, "\"7.3\"", "\"73\"")), "info[0]/magnitude");
    EXPECT_EQ(reason(with(with(with(pd2, "23/11/2026 12:09:00WIB", "?"), "\"eventid\": \"20261123120900\"",
                               "\"x\": 0"),
                          "12:09:00WIB", "?")),
              "info[0]/timesent");
}

TEST(Inatews, AnotherIssueTimeIsTakenWhereTimesentIsMissing)
{
    const std::string without = with(pd2, "23/11/2026 12:09:00WIB", "");
    EXPECT_EQ(core::toRfc3339(bulletin(without).issuedAt), "2026-11-23T05:09:00.000Z");
    EXPECT_EQ(codes(rows(without)[0].defects), "missing-timesent duplicate-zone");
}

TEST(Inatews, AnAlertMayHaveItsNameAroundIt)
{
    EXPECT_EQ(bulletin("{\"alert\":" + pd2 + "}").number, 2);
    EXPECT_EQ(rows("{\"alert\":[" + pd2 + "," + feltQuake + "]}").size(), 2U);
    EXPECT_EQ(recognise("{\"alert\":" + pd2 + "}"), Family::inatews);
    EXPECT_EQ(recognise("{\"alert\":[" + pd2 + "]}"), Family::inatews);
}

TEST(Inatews, IsToldFromCap)
{
    EXPECT_EQ(recognise(pd2), Family::inatews);
    EXPECT_EQ(recognise(pd3Xml), Family::inatews);
    EXPECT_EQ(recognise(with(alert(capHead), "contoh@example.org", "inatews@bmkg.go.id")), Family::cap);
    EXPECT_EQ(recognise(alert(capHead)), Family::cap);
}

TEST(Inatews, TheWholeMessageIsRefusedWhereNoInfoCanBeRead)
{
    const auto codeOf = [](const char* payload) {
        return readInatews(payload, {"t", noon}).error().code;
    };
    EXPECT_EQ(codeOf("{"), ErrorCode::badSyntax);
    EXPECT_EQ(codeOf("[]"), ErrorCode::wrongType);
    EXPECT_EQ(codeOf("{}"), ErrorCode::noMessage);
    EXPECT_EQ(codeOf(R"({"info": []})"), ErrorCode::noMessage);
    EXPECT_EQ(codeOf("<alert></alert>"), ErrorCode::noMessage);
    EXPECT_EQ(codeOf("<Infogempa/>"), ErrorCode::missingField);
    EXPECT_EQ(codeOf("<!DOCTYPE alert><alert/>"), ErrorCode::forbiddenDoctype);
    std::string many = "<alert>";
    for (int i = 0; i < 257; ++i) {
        many += "<info><date>x</date></info>";
    }
    EXPECT_EQ(codeOf((many + "</alert>").c_str()), ErrorCode::tooLarge);
}

TEST(Inatews, FloodsOfZonesAndEndlessTextsAreCutAndNoted)
{
    std::string zones;
    for (int i = 0; i < 1100; ++i) {
        zones += "<wzarea><district>D" + std::to_string(i) + "</district><level>WASPADA</level></wzarea>";
    }
    const auto read =
        rows("<alert><status>Actual</status><info><date>23-11-26</date><time>12:00:57 "
             "WIB</time><point><coordinates>98,0</coordinates></point>"
             "<subject>Warning Tsunami PD-1</subject><timesent>23/11/2026 12:05:00WIB</timesent>"
             "<description>" +
             std::string(20000, 'x') + "</description>" + zones + "</info></alert>");
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(std::get<TsunamiBulletin>(*read[0].message).zones.size(), 1024U);
    EXPECT_EQ(std::get<TsunamiBulletin>(*read[0].message).description.size(), 16384U);
    EXPECT_EQ(codes(read[0].defects), "over-limit over-limit");
}

TEST(Inatews, AMissingStatusIsNotedAndNoTest)
{
    const std::string without = with(pd2, R"("status": "Actual", )", "");
    EXPECT_EQ(statusOf(without), BulletinStatus::actual);
    EXPECT_EQ(codes(rows(without)[0].defects), "missing-status duplicate-zone");
    EXPECT_EQ(statusOf(with(pd2, "\"Actual\"", "\"Aktual?\"")), BulletinStatus::test);
}

TEST(DecodeInatews, BulletinsAndQuakesGoTheirWays)
{
    const auto bulletins = decoded("bmkg/inatews/datagempa", pd2);
    const auto* reported = only<domain::BulletinsReported>(bulletins);
    ASSERT_NE(reported, nullptr);
    ASSERT_EQ(reported->bulletins->size(), 1U);
    EXPECT_EQ(reported->bulletins->front().topic, "bmkg/inatews/datagempa");
    EXPECT_EQ(reported->meta.receivedAt, noon);
    const auto quakes = decoded("bmkg/inatews/datagempa", feltQuake);
    ASSERT_NE(only<domain::QuakesReported>(quakes), nullptr);
    EXPECT_EQ(only<domain::QuakesReported>(quakes)->source, domain::QuakeSource::inatews);
    const auto list = decoded("bmkg/inatews/last30tsunamievent", pd3Xml);
    ASSERT_NE(only<domain::BulletinsReported>(list), nullptr);
    EXPECT_EQ(only<domain::BulletinsReported>(list)->bulletins->size(), 2U);
}

TEST(DecodeInatews, ABadInfoIsRejectedBesideTheGoodOnes)
{
    const auto events = decoded("bmkg/inatews/last30tsunamievent", with(pd3Xml, "22-11-26", "?"));
    ASSERT_EQ(events.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<domain::BulletinsReported>(events[0]));
    EXPECT_TRUE(std::holds_alternative<domain::MessageRejected>(events[1]));
}

TEST(DecodeInatews, TheTopicIsNoTewsFile)
{
    const auto events = decoded("bmkg/tews/inatews", feltQuake);
    ASSERT_NE(only<domain::MessageRejected>(events), nullptr);
    EXPECT_TRUE(only<domain::MessageRejected>(events)->unknown);
}

} // namespace

} // namespace posko::wire::test
