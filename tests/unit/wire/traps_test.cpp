// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The twenty traps of the external formats (formats.md section 0) by their numbers. A rule that falls into
// one of them makes the named tests fail: Trap…, Cap…, Forecast… in this folder, the others in ../domain.
//   1 to 4, 6   Trap01 to Trap04, Trap06
//   5   duplicates in a list: Trap05; one quake told and revised several times: Quakes.ARevisedReport…,
//       .AFileThatSaysAgain…, .InAListTheUpperRow…, .MembershipAndId…
//   7   Trap07; bulletins are ordered by their issue time: bulletins_test.cpp
//   8   Trap08; a PD-4 ends, whatever else stands in it: bulletins_test.cpp
//   9   without a PD-4 a warning never ages to safe: bulletins_test.cpp
//   10  Trap10; tests never join an actual event: TsunamiTests
//   11  Trap11; Warnings.TheTwoLanguages…
//   12  Trap12; Warnings.AnHourlyNewIdentifier…
//   13  Trap13, of `effective` and where only `sent` has an offset
//   14  Trap14; a newer alert ends no other one: Warnings.AnAlertWithReferences…, .ExpiryIsByTheMessage…
//   15  Trap15, every polygon and the slivers among them; Cap.ReadsEveryFieldOfAnAlert
//   16  forecast_test.cpp: unknown places, null visibility, links with blanks, wind text
//   17  Trap17; Warnings.ACancelWithoutInfo…, .ExpiryIsByTheMessage… (no info at all is not expired)
//   18  Trap18; Warnings.AnUpdateSupersedes… (another sender), .AMessageThatRefersToItself…,
//       .AnAlertWithReferences…
//   19  Trap19; Warnings.ExpiryIsByTheMessage…, .OneThatNeverExpires…
//   20  Trap20; Xml.RefusesEveryDoctype…

#include "fixtures.h"
#include "inatewsfixtures.h"
#include "wire/cap.h"
#include "wire/inatews.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

std::vector<domain::QuakeReport> quakes(const std::string& gempa, const char* file = "gempaterkini")
{
    const auto events = decoded("bmkg/tews/" + std::string(file), R"({"Infogempa":{"gempa":)" + gempa + "}}");
    const auto* reported = only<domain::QuakesReported>(events);
    EXPECT_NE(reported, nullptr);
    return reported == nullptr ? std::vector<domain::QuakeReport>{} : *reported->reports;
}

domain::CapMessage cap(const std::string& payload)
{
    auto alert = readCap(payload);
    EXPECT_TRUE(alert.has_value()) << alert.error().detail;
    return alert.value_or(domain::CapMessage{});
}

domain::TsunamiBulletin bulletin(const std::string& payload)
{
    const auto events = decoded("bmkg/inatews/datagempa", payload);
    const auto* reported = only<domain::BulletinsReported>(events);
    EXPECT_NE(reported, nullptr) << payload;
    return reported == nullptr ? domain::TsunamiBulletin{} : reported->bulletins->front();
}

domain::QuakeReport inatewsQuake(const std::string& payload)
{
    const auto events = decoded("bmkg/inatews/datagempa", payload);
    const auto* reported = only<domain::QuakesReported>(events);
    EXPECT_NE(reported, nullptr) << payload;
    return reported == nullptr ? domain::QuakeReport{} : reported->reports->front();
}

const std::string lembata =
    R"({"Tanggal":"23 Sep 2026","Jam":"19:16:56 WIB","DateTime":"2026-09-23T12:16:56+00:00","Coordinates":"-8.51,123.27",)"
    R"("Lintang":"8.51 LS","Bujur":"123.27 BT","Magnitude":"1.8","Kedalaman":"12 km","Wilayah":"Lembata","Potensi":"Tidak berpotensi tsunami"})";

TEST(Trap01, LatitudeComesBeforeLongitudeInTewsAndCap)
{
    EXPECT_EQ(quakes(lembata).at(0).epicentre, (core::LatLon{-8.51, 123.27}));
    EXPECT_EQ(cap(alertWithArea("<polygon>0.9,122.1 0.8,122.2 0.7,122.1 0.9,122.1</polygon>"))
                  .infos[0]
                  .areas[0]
                  .polygons[0][0],
              (core::LatLon{0.9, 122.1}));
}

TEST(Trap01, LongitudeComesBeforeLatitudeInInatews)
{
    EXPECT_EQ(inatewsQuake(feltQuake).epicentre, (core::LatLon{-0.93, 98.39}));
    EXPECT_EQ(bulletin(pd2).epicentre, (core::LatLon{-0.93, 98.39}));
    const std::string fiji =
        with(with(with(feltQuake, "98.39,-0.93", "-176.44,-22.82"), "0.93 LS", "22.82 LS"), "98.39 BT",
             "176.44 BB");
    EXPECT_EQ(inatewsQuake(fiji).epicentre, (core::LatLon{-22.82, -176.44}));
    EXPECT_EQ(codes(readInatews(fiji, {"t", noon})->front().defects), "");
}

TEST(Trap02, InatewsValuesAreTextsWithUnitsInsideToo)
{
    const auto quake = inatewsQuake(feltQuake);
    EXPECT_EQ(quake.depthKilometres, 84);
    EXPECT_EQ(quake.magnitude, 7.3);
    const std::string halves = with(feltQuake, R"("point": {"coordinates": "98.39,-0.93"},)", "");
    EXPECT_EQ(inatewsQuake(halves).epicentre, (core::LatLon{-0.93, 98.39})) << "0.93 LS, 98.39 BT";
}

TEST(Trap02, ValuesAreTextsWithUnitsInside)
{
    const auto report = quakes(with(lembata, "12 km", "84 Km")).at(0);
    EXPECT_EQ(report.depthKilometres, 84);
    EXPECT_EQ(report.magnitude, 1.8);
}

TEST(Trap03, GempaIsAnObjectOrAnArray)
{
    EXPECT_EQ(quakes(lembata, "autogempa").size(), 1U);
    EXPECT_EQ(quakes('[' + lembata + ',' + with(lembata, "1.8", "1.9") + ']').size(), 2U);
}

TEST(Trap03, InfoZonesAndObservationsAreAnObjectAnArrayOrAbsent)
{
    const auto read =
        readInatews(with(with(pd2, "\"info\": {", "\"info\": [{"), "    ]\n  }", "    ]\n  }]"), {"t", noon});
    ASSERT_TRUE(read && read->size() == 1 && read->front().message);
    const std::size_t from = pd2.find("\"wzarea\": [");
    const std::string before = pd2.substr(0, from);
    EXPECT_EQ(bulletin(before + R"("wzarea": {"district": "D", "level": "AWAS"}}})").zones.size(), 1U);
    EXPECT_TRUE(bulletin(before + R"("x": 1}})").zones.empty());
    EXPECT_TRUE(bulletin(before + R"("wzarea": "", "obsarea": null}})").zones.empty());
    EXPECT_EQ(bulletin(before + R"("obsarea": {"location": "L", "height": "0.1"}}})").observations.size(),
              1U);
    EXPECT_EQ(bulletin(before + R"("obsarea": [{"location": "L"}, {"location": "M"}]}})").observations.size(),
              2U);
}

TEST(Trap04, DatesOfInatewsAreDayMonthYearAndTheClockIsWesternIndonesias)
{
    EXPECT_EQ(core::toRfc3339(inatewsQuake(with(feltQuake, "23-11-26", "05-04-23")).originTime),
              "2023-04-05T05:00:57.000Z");
    EXPECT_EQ(core::toRfc3339(inatewsQuake(with(feltQuake, "12:00:57 WIB", "03:00:57 WIB")).originTime),
              "2026-11-22T20:00:57.000Z");
}

TEST(Trap04, MonthsAreIndonesianAndTheClockIsWesternIndonesiasWhereDateTimeIsMissing)
{
    const std::string old = with(lembata, R"("DateTime":"2026-09-23T12:16:56+00:00",)", "");
    const auto time = [&](std::string_view date) {
        return core::toRfc3339(quakes(with(old, "23 Sep 2026", date)).at(0).originTime);
    };
    EXPECT_EQ(time("23 Mei 2026"), "2026-05-23T12:16:56.000Z");
    EXPECT_EQ(time("23 Agu 2026"), "2026-08-23T12:16:56.000Z");
    EXPECT_EQ(time("23 Agt 2026"), "2026-08-23T12:16:56.000Z");
    EXPECT_EQ(time("23 Okt 2026"), "2026-10-23T12:16:56.000Z");
    EXPECT_EQ(time("23 Des 2026"), "2026-12-23T12:16:56.000Z");
    EXPECT_EQ(time("3 Desember 2026"), "2026-12-03T12:16:56.000Z");
    EXPECT_EQ(
        core::toRfc3339(quakes(with(with(old, "19:16:56", "05:36:58"), "23 Sep", "01 Jan")).at(0).originTime),
        "2025-12-31T22:36:58.000Z");
}

TEST(Trap04, DateTimeIsPreferred)
{
    EXPECT_EQ(core::toRfc3339(quakes(with(lembata, "19:16:56 WIB", "19:16:00 WIB")).at(0).originTime),
              "2026-09-23T12:16:56.000Z");
    EXPECT_EQ(core::toRfc3339(quakes(with(lembata, "2026-09-23T12:16:56+00:00", "rusak")).at(0).originTime),
              "2026-09-23T12:16:56.000Z");
}

TEST(Trap05, LiteralDuplicatesGoAndRevisionsStayInTheFilesOrder)
{
    const std::string revised = with(with(lembata, "1.8", "1.9"), "12:16:56+", "12:16:52+");
    const std::string later = with(lembata, "2026-09-23T12:16:56", "2026-09-23T13:00:00");
    const auto reports =
        quakes('[' + lembata + ',' + lembata + ',' + later + ',' + lembata + ',' + revised + ']');
    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(core::toRfc3339(reports[0].originTime), "2026-09-23T12:16:56.000Z");
    EXPECT_EQ(core::toRfc3339(reports[1].originTime), "2026-09-23T13:00:00.000Z");
    EXPECT_EQ(core::toRfc3339(reports[2].originTime), "2026-09-23T12:16:52.000Z");
}

TEST(Trap06, InatewsLooksLikeCapAndIsNot)
{
    const auto events = decoded("bmkg/inatews/datagempa", pd3Xml);
    EXPECT_NE(only<domain::BulletinsReported>(events), nullptr);
    const auto asCap = decoded("cap/bmkg/inatews", pd3Xml);
    ASSERT_NE(only<domain::MessageRejected>(asCap), nullptr) << "its sent is no time of CAP";
    EXPECT_EQ(only<domain::MessageRejected>(asCap)->error.code, core::ErrorCode::badTime);
    const std::string onlySent =
        with(with(pd2, "23/11/2026 12:09:00WIB", ""), R"("eventid": "20261123120900")", R"("eventid": "")");
    EXPECT_EQ(core::toRfc3339(bulletin(onlySent).issuedAt), "2026-11-23T05:09:00.000Z")
        << "2026-11-23T12:09:00WIB";
}

TEST(Trap07, TheIssueTimeIsTimesentAndNotSent)
{
    const std::string late = with(pd2, "23/11/2026 12:09:00WIB", "23/11/2026 12:10:30WIB");
    EXPECT_EQ(core::toRfc3339(bulletin(late).issuedAt), "2026-11-23T05:10:30.000Z");
    EXPECT_EQ(core::toRfc3339(bulletin(late).originTime), "2026-11-23T05:00:57.000Z");
}

TEST(Trap08, TheEndIsToldBySubjectOrHeadlineAndNeverByPotential)
{
    const std::string end = with(pd2, "Warning Tsunami PD-2", "Warning Tsunami PD-4");
    EXPECT_TRUE(bulletin(end).ended);
    EXPECT_EQ(bulletin(end).zones.size(), 2U) << "it can still carry zones";
    const std::string silent =
        with(pd2, "Potensi TSUNAMI untuk diteruskan pada masyarakat", "tidak berpotensi TSUNAMI");
    EXPECT_FALSE(bulletin(silent).ended);
    EXPECT_EQ(bulletin(silent).number, 2);
    const auto quake = decoded("bmkg/inatews/datagempa",
                               with(feltQuake, "Gempa ini dirasakan untuk", "Potensi TSUNAMI untuk"));
    EXPECT_NE(only<domain::QuakesReported>(quake), nullptr) << "potential makes no bulletin";
}

TEST(Trap10, AnyMarkOfATestOrAnExerciseIsEnough)
{
    const auto statusOf = [](const std::string& payload) {
        return bulletin(payload).status;
    };
    using Status = domain::BulletinStatus;
    EXPECT_EQ(statusOf(pd2), Status::actual);
    EXPECT_EQ(statusOf(with(pd2, "\"Actual\"", "\"TES\"")), Status::test);
    EXPECT_EQ(statusOf(with(pd2, "Warning Tsunami PD-2", "Hanya TEST Event, Warning Tsunami PD-2")),
              Status::test);
    EXPECT_EQ(statusOf(with(pd2, "Peringatan Dini Tsunami di", "TES Peringatan Dini Tsunami di")),
              Status::test);
    EXPECT_EQ(statusOf(with(pd2, "Peringatan Dini Tsunami di", "[TES] Peringatan Dini Tsunami di")),
              Status::test);
    EXPECT_EQ(statusOf(with(pd2, "\"20261123120900.mmi.jpg", "\"iowave_20261123120900.mmi.jpg")),
              Status::exercise);
    EXPECT_EQ(statusOf(with(pd2, "Peringatan Dini Tsunami di", "Testimoni: Peringatan Dini Tsunami di")),
              Status::actual);
}

TEST(Trap10, ATestAboutAnEarthquakeNeverReadsAsAnEarthquake)
{
    for (const std::string& payload :
         {with(feltQuake, "\"Actual\"", "\"TES\""), with(feltQuake, "Info Gempa", "TES Info Gempa"),
          with(feltQuake, "Warning Gempa dirasakan", "Hanya TEST Event, Gempa dirasakan"),
          with(feltQuake, "\"20261123120057.mmi.jpg", "\"iowave_20261123120057.mmi.jpg")}) {
        const auto events = decoded("bmkg/inatews/datagempa", payload);
        ASSERT_NE(only<domain::MessageRejected>(events), nullptr) << payload;
        EXPECT_TRUE(only<domain::MessageRejected>(events)->unknown);
    }
}

TEST(Trap10, ATestMessageNeverReadsAsActual)
{
    EXPECT_EQ(cap(with(alert(capHead), "Actual", "Test")).status, domain::CapStatus::test);
    EXPECT_EQ(cap(with(alert(capHead), "Actual", "TES")).status, domain::CapStatus::unknown);
}

TEST(Trap11, TheIndonesianAndTheEnglishTextAreTwoMessagesOfOneWarning)
{
    const std::string head = with(std::string(capHead), "contoh-1", "2.49.0.1.360.0.2026.09.24.07.75.002");
    const auto text = [&](const char* language) {
        return alert(head + "<info><language>" + language + "</language>" + std::string(capInfoHead) +
                     "</info>");
    };
    const auto id = decoded("bmkg/cap/id/CGT20260924002", text("id"));
    const auto en = decoded("bmkg/cap/en/CGT20260924002", text("en"));
    const auto* first = only<domain::WarningReceived>(id);
    const auto* second = only<domain::WarningReceived>(en);
    ASSERT_TRUE(first != nullptr && second != nullptr);
    EXPECT_EQ(first->warningId, second->warningId);
    EXPECT_EQ(first->message->identifier, second->message->identifier);
    EXPECT_NE(first->meta.topic, second->meta.topic);
    EXPECT_EQ(first->message->infos[0].language, "id");
    EXPECT_EQ(second->message->infos[0].language, "en");
}

TEST(Trap12, AWarningKeepsItsCodeWhenItsIdentifierChangesWithTheHour)
{
    const auto idOf = [](const char* identifier) {
        const auto events =
            decoded("bmkg/cap/id/CGT20260924002", with(alert(capHead), "contoh-1", identifier));
        const auto* received = only<domain::WarningReceived>(events);
        return received == nullptr ? std::string("rejected") : received->warningId;
    };
    EXPECT_EQ(idOf("2.49.0.1.360.0.2026.09.24.07.75.002"), "CGT20260924002");
    EXPECT_EQ(idOf("2.49.0.1.360.0.2026.09.24.08.75.002"), "CGT20260924002");
}

TEST(Trap13, NowcastTimesCarryTheProvincesOffset)
{
    for (const auto& [offset, minutes] :
         {std::pair("+07:00", 420), std::pair("+08:00", 480), std::pair("+09:00", 540)}) {
        const auto alerted =
            cap(with(with(alertWithArea(""), "+07:00", offset), "<area>",
                     "<effective>2026-09-24T15:27:00" + std::string(offset) + "</effective><area>"));
        EXPECT_EQ(alerted.infos[0].utcOffsetMinutes, minutes);
        EXPECT_EQ(*alerted.infos[0].effective,
                  *core::readRfc3339("2026-09-24T15:27:00" + std::string(offset)));
        const auto onlySent = cap(with(alertWithArea(""), "+07:00</sent>", std::string(offset) + "</sent>"));
        EXPECT_EQ(onlySent.infos[0].utcOffsetMinutes, minutes);
    }
}

TEST(Trap14, TwoAlertsOfOneProvinceStayTwo)
{
    const auto first = decoded("bmkg/cap/id/CGT20260924001", alert(capHead));
    const auto second = decoded("bmkg/cap/id/CGT20260924002", alert(capHead));
    ASSERT_TRUE(only<domain::WarningReceived>(first) != nullptr &&
                only<domain::WarningReceived>(second) != nullptr);
    EXPECT_NE(only<domain::WarningReceived>(first)->warningId,
              only<domain::WarningReceived>(second)->warningId);
}

TEST(Trap15, EveryPolygonCountsSliversToo)
{
    std::string polygons;
    std::size_t points = 0;
    for (int i = 0; i < 150; ++i) {
        polygons += "<polygon>";
        const int count = i % 3 == 0 ? 3 : 24;
        for (int j = 0; j < count; ++j) {
            polygons +=
                std::to_string(i * 0.01 + (j == 1 ? 0.001 : 0)) + ',' + std::to_string(120 + j * 0.001) + ' ';
        }
        polygons += std::to_string(i * 0.01) + ",120.000000</polygon>";
        points += static_cast<std::size_t>(count);
    }
    const auto alerted = cap(alertWithArea(polygons));
    EXPECT_EQ(codes(alerted.defects), "");
    ASSERT_EQ(alerted.infos[0].areas[0].polygons.size(), 150U);
    std::size_t read = 0;
    for (const domain::Ring& ring : alerted.infos[0].areas[0].polygons) {
        read += ring.size();
    }
    EXPECT_EQ(read, points);
}

TEST(Trap17, ACancelNeedsNoInfoAndAnUpdateNoPolygon)
{
    const std::string reference = "<references>a@x,1,2026-01-01T00:00:00+00:00</references>";
    const auto cancel = cap(with(alert(std::string(capHead) + reference), ">Alert<", ">Cancel<"));
    EXPECT_EQ(cancel.messageType, domain::CapMessageType::cancel);
    EXPECT_TRUE(cancel.infos.empty());
    EXPECT_EQ(codes(cancel.defects), "");
    const auto update =
        cap(with(with(alertWithArea(""), ">Alert<", ">Update<"), "<info>", reference + "<info>"));
    EXPECT_EQ(update.messageType, domain::CapMessageType::update);
    EXPECT_TRUE(update.infos.at(0).areas.at(0).polygons.empty());
    EXPECT_EQ(codes(update.defects), "");
}

TEST(Trap18, ReferencesAreTakenAsTheyComeInAnAlertToo)
{
    const auto alerted =
        cap(alert(std::string(capHead) +
                  "<references>contoh@example.org,contoh-1,2026-11-23T11:00:00+07:00\n"
                  "PAAQ,2,2026-01-01T00:00:00+00:00,b@x,3,2026-01-01T00:00:00+00:00</references>"));
    ASSERT_EQ(alerted.references.size(), 3U);
    EXPECT_EQ(alerted.references[0].identifier, "contoh-1");
    EXPECT_EQ(alerted.references[1].sender, "PAAQ");
    EXPECT_EQ(alerted.references[2].sent, "2026-01-01T00:00:00+00:00");
    EXPECT_EQ(codes(alerted.defects), "comma-joined-references");
}

TEST(Trap19, AnAlertWithoutExpiresSaysSoByHavingNone)
{
    const auto alerted = cap(alertWithArea(""));
    EXPECT_EQ(alerted.infos[0].expires, std::nullopt);
    EXPECT_EQ(codes(alerted.defects), "");
}

TEST(Trap20, ADoctypeIsRefusedOutright)
{
    const auto events = decoded("bmkg/cap/id/C1", with(alert(capHead), "<alert", "<!DOCTYPE alert><alert"));
    const auto* rejected = only<domain::MessageRejected>(events);
    ASSERT_NE(rejected, nullptr);
    EXPECT_EQ(rejected->error.code, core::ErrorCode::forbiddenDoctype);
    const auto tews = decoded("bmkg/tews/autogempa", "<!DOCTYPE x><Infogempa/>");
    ASSERT_NE(only<domain::MessageRejected>(tews), nullptr);
    EXPECT_EQ(only<domain::MessageRejected>(tews)->error.code, core::ErrorCode::forbiddenDoctype);
}

} // namespace

} // namespace posko::wire::test
