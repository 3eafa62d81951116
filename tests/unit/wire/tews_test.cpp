// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"
#include "wire/tews.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

const std::string row =
    R"({"Tanggal":"21 Nov 2022","Jam":"13:21:10 WIB","DateTime":"2022-11-21T06:21:10+00:00","Coordinates":"-6.84,107.05",)"
    R"("Lintang":"6.84 LS","Bujur":"107.05 BT","Magnitude":"5.6","Kedalaman":"11 km",)"
    R"("Wilayah":"Pusat gempa berada di darat 10 km barat daya Kab-Cianjur","Potensi":"Gempa ini dirasakan untuk diteruskan pada masyarakat",)"
    R"("Dirasakan":"V-VI Cianjur, IV Garut","Shakemap":"20221121132110.mmi.jpg"})";

const std::string xmlRow =
    "<gempa><Tanggal>21 Nov 2022</Tanggal><Jam>13:21:10 "
    "WIB</Jam><DateTime>2022-11-21T06:21:10+00:00</DateTime>"
    "<point><coordinates>-6.84,107.05</coordinates></point><Lintang>6.84 LS</Lintang><Bujur>107.05 BT</Bujur>"
    "<Magnitude>5.6</Magnitude><Kedalaman>11 km</Kedalaman>"
    "<Wilayah>Pusat gempa berada di darat 10 km barat daya Kab-Cianjur</Wilayah>"
    "<Potensi>Gempa ini dirasakan untuk diteruskan pada masyarakat</Potensi>"
    "<Dirasakan>V-VI Cianjur, IV Garut</Dirasakan><Shakemap>20221121132110.mmi.jpg</Shakemap></gempa>";

std::string json(const std::string& gempa)
{
    return R"({"Infogempa":{"gempa":)" + gempa + "}}";
}
std::string xml(const std::string& gempa)
{
    return "<?xml version=\"1.0\"?><Infogempa>" + gempa + "</Infogempa>";
}

std::vector<TewsRow> rowsOf(const std::string& payload)
{
    auto rows = readTews(payload, {domain::QuakeSource::autogempa, "bmkg/tews/autogempa", noon});
    EXPECT_TRUE(rows.has_value()) << rows.error().detail;
    return rows.value_or(std::vector<TewsRow>{});
}

/// The one report of a file with this row; fails the test where it is refused.
domain::QuakeReport reportOf(const std::string& text)
{
    auto rows = rowsOf(json(text));
    EXPECT_EQ(rows.size(), 1U);
    EXPECT_TRUE(rows.at(0).report.has_value());
    return rows.at(0).report.value_or(domain::QuakeReport{});
}

core::Error refusalOf(const std::string& text)
{
    auto rows = rowsOf(json(text));
    EXPECT_EQ(rows.size(), 1U);
    return rows.at(0).report ? core::Error{ErrorCode::internal, {}, "accepted"} : rows.at(0).report.error();
}

TEST(Tews, ReadsARowOfTheFeltQuakeFile)
{
    const auto report = reportOf(row);
    EXPECT_EQ(core::toRfc3339(report.originTime), "2022-11-21T06:21:10.000Z");
    EXPECT_EQ(report.epicentre, (core::LatLon{-6.84, 107.05}));
    EXPECT_EQ(report.magnitude, 5.6);
    EXPECT_EQ(report.depthKilometres, 11);
    EXPECT_EQ(report.area, "Pusat gempa berada di darat 10 km barat daya Kab-Cianjur");
    EXPECT_EQ(report.tsunamiPotential, std::nullopt);
    EXPECT_EQ(report.felt, (std::vector<domain::FeltReport>{{5, 6, "Cianjur"}, {4, 4, "Garut"}}));
    EXPECT_EQ(report.shakemap, "20221121132110.mmi.jpg");
    EXPECT_EQ(report.source, domain::QuakeSource::autogempa);
    EXPECT_EQ(report.topic, "bmkg/tews/autogempa");
    EXPECT_EQ(report.firstReceivedAt, noon);
}

TEST(Tews, ReadsTheSameFromXmlAsFromJson)
{
    const auto fromXml = rowsOf(xml(xmlRow));
    ASSERT_EQ(fromXml.size(), 1U);
    ASSERT_TRUE(fromXml[0].report.has_value());
    EXPECT_EQ(*fromXml[0].report, reportOf(row));
    EXPECT_EQ(rowsOf(xml(xmlRow + with(xmlRow, "5.6", "5.5"))).size(), 2U);
}

TEST(Tews, ReadsTheThreeFilesByTheirTopics)
{
    for (const auto& [source, name] : domain::Words<domain::QuakeSource>::table) {
        if (source == domain::QuakeSource::inatews) {
            continue; // no file of TEWS
        }
        const auto events = decoded("bmkg/tews/" + std::string(name), json('[' + row + ']'));
        const auto* quakes = only<domain::QuakesReported>(events);
        ASSERT_NE(quakes, nullptr) << name;
        EXPECT_EQ(quakes->source, source);
        EXPECT_EQ(quakes->reports->at(0).source, source);
    }
}

TEST(Tews, TellsThePotentialByTheWords)
{
    const auto potential = [](std::string_view words) {
        return reportOf(with(row, "Gempa ini dirasakan untuk diteruskan pada masyarakat", words))
            .tsunamiPotential;
    };
    EXPECT_EQ(potential("Tidak berpotensi tsunami"), false);
    EXPECT_EQ(potential("tidak berpotensi TSUNAMI"), false);
    EXPECT_EQ(potential("Potensi tsunami untuk diteruskan pada masyarakat"), true);
    EXPECT_EQ(potential("Berpotensi tsunami"), true);
    EXPECT_EQ(potential(""), std::nullopt);
    EXPECT_EQ(potential("Potensi kerusakan"), std::nullopt);
}

TEST(Tews, TakesLatitudeAndLongitudeInWordsWhereCoordinatesAreMissing)
{
    const std::string bare = with(row, R"("Coordinates":"-6.84,107.05",)", "");
    EXPECT_EQ(reportOf(bare).epicentre, (core::LatLon{-6.84, 107.05}));
    EXPECT_EQ(reportOf(with(with(bare, "6.84 LS", "3.99 LU"), "107.05 BT", "176.44 BB")).epicentre,
              (core::LatLon{3.99, -176.44}));
    EXPECT_EQ(refusalOf(with(bare, "6.84 LS", "6.84")).code, ErrorCode::missingField);
}

struct BadRow
{
    const char* name;
    const char* from;
    const char* to;
    ErrorCode code;
    const char* where;
};

class TewsRefuses : public testing::TestWithParam<BadRow>
{};

TEST_P(TewsRefuses, TheRow)
{
    const auto& bad = GetParam();
    const core::Error error = refusalOf(with(row, bad.from, bad.to));
    EXPECT_EQ(error.code, bad.code) << error.detail;
    EXPECT_EQ(error.where, std::string("gempa[0]/") + bad.where);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, TewsRefuses,
    testing::Values(
        BadRow{"LatitudeOutOfRange", "-6.84,107.05", "-96.84,107.05", ErrorCode::outOfRange, "Coordinates"},
        BadRow{"LongitudeOutOfRange", "-6.84,107.05", "-6.84,187.05", ErrorCode::outOfRange, "Coordinates"},
        BadRow{"LonBeforeLat", "-6.84,107.05", "107.05,-6.84", ErrorCode::outOfRange, "Coordinates"},
        BadRow{"CoordinatesWithoutComma", "-6.84,107.05", "-6.84 107.05", ErrorCode::wrongType,
               "Coordinates"},
        BadRow{"CoordinatesNotANumber", "-6.84,107.05", "nan,107.05", ErrorCode::wrongType, "Coordinates"},
        BadRow{"CoordinatesWithTail", "-6.84,107.05", "-6.84,107.05x", ErrorCode::wrongType, "Coordinates"},
        BadRow{"MagnitudeWithComma", "5.6", "5,6", ErrorCode::wrongType, "Magnitude"},
        BadRow{"MagnitudeWord", "5.6", "besar", ErrorCode::wrongType, "Magnitude"},
        BadRow{"MagnitudeTooLarge", "5.6", "56", ErrorCode::outOfRange, "Magnitude"},
        BadRow{"MagnitudeInfinite", "5.6", "inf", ErrorCode::wrongType, "Magnitude"},
        BadRow{"DepthNegative", "11 km", "-11 km", ErrorCode::outOfRange, "Kedalaman"},
        BadRow{"DepthTooDeep", "11 km", "1100 km", ErrorCode::outOfRange, "Kedalaman"},
        BadRow{"DepthInMiles", "11 km", "11 mil", ErrorCode::wrongType, "Kedalaman"}),
    [](const testing::TestParamInfo<BadRow>& one) { return std::string(one.param.name); });

TEST(Tews, RefusesARowWithoutAnyTimeOrPlace)
{
    EXPECT_EQ(refusalOf("{}").code, ErrorCode::missingField);
    EXPECT_EQ(refusalOf(with(row, R"("DateTime":"2022-11-21T06:21:10+00:00",)", "")).detail, "accepted");
    const std::string noDateTime = with(row, R"("DateTime":"2022-11-21T06:21:10+00:00",)", "");
    for (const char* jam : {"25:21:10 WIB", "13:21 WIB", "13:21:10 WIX", "pagi"}) {
        EXPECT_EQ(refusalOf(with(noDateTime, "13:21:10 WIB", jam)).code, ErrorCode::badTime) << jam;
    }
    for (const char* date : {"31 Feb 2022", "21 Foo 2022", "21-11-2022", "21 Nov 22", "0 Nov 2022"}) {
        EXPECT_EQ(refusalOf(with(noDateTime, "21 Nov 2022", date)).code, ErrorCode::badTime) << date;
    }
    EXPECT_EQ(refusalOf(with(row, R"("Coordinates":"-6.84,107.05","Lintang":"6.84 LS",)", "")).code,
              ErrorCode::missingField);
}

TEST(Tews, AcceptsARowWithoutMagnitudeDepthFeltOrPotential)
{
    const auto report = reportOf(R"({"DateTime":"2022-11-21T06:21:10+00:00","Coordinates":"-6.84,107.05"})");
    EXPECT_EQ(report.magnitude, std::nullopt);
    EXPECT_EQ(report.depthKilometres, std::nullopt);
    EXPECT_EQ(report.tsunamiPotential, std::nullopt);
    EXPECT_TRUE(report.felt.empty());
}

TEST(Tews, RejectsOneBadRowAloneAndSaysWhy)
{
    const auto events = decoded("bmkg/tews/gempaterkini", json('[' + row + ',' + with(row, "5.6", "?") + ',' +
                                                               with(row, "5.6", "5.5") + ']'));
    ASSERT_EQ(events.size(), 2U);
    const auto* quakes = std::get_if<domain::QuakesReported>(&events[0]);
    const auto* rejected = std::get_if<domain::MessageRejected>(&events[1]);
    ASSERT_NE(quakes, nullptr);
    ASSERT_NE(rejected, nullptr);
    ASSERT_EQ(quakes->reports->size(), 2U);
    EXPECT_EQ(quakes->reports->at(0).magnitude, 5.6);
    EXPECT_EQ(quakes->reports->at(1).magnitude, 5.5);
    EXPECT_EQ(rejected->error.where, "gempa[1]/Magnitude");
    EXPECT_FALSE(rejected->unknown);
}

TEST(Tews, TakesAnEmptyListAsASignOfLife)
{
    const auto events = decoded("bmkg/tews/gempaterkini", json("[]"));
    const auto* quakes = only<domain::QuakesReported>(events);
    ASSERT_NE(quakes, nullptr);
    EXPECT_TRUE(quakes->reports->empty());
}

TEST(Tews, RefusesWhatIsNoTewsFile)
{
    const auto code = [](const std::string& payload) {
        const auto rows = readTews(payload, {domain::QuakeSource::autogempa, {}, noon});
        return rows ? ErrorCode::internal : rows.error().code;
    };
    EXPECT_EQ(code("{}"), ErrorCode::missingField);
    EXPECT_EQ(code(R"({"Infogempa":{}})"), ErrorCode::missingField);
    EXPECT_EQ(code("[]"), ErrorCode::wrongType);
    EXPECT_EQ(code(json(row) + "x"), ErrorCode::badSyntax);
    EXPECT_EQ(code("<gempa/>"), ErrorCode::missingField);
    EXPECT_EQ(code("<Infogempa><gempa></Infogempa>"), ErrorCode::badSyntax);
}

TEST(Tews, TakesAtMostTwoHundredAndFiftySixRows)
{
    std::string list = "[{}";
    std::string elements = "<gempa/>";
    for (int i = 1; i < 256; ++i) {
        list += ",{}";
        elements += "<gempa/>";
    }
    EXPECT_EQ(rowsOf(json(list + ']')).size(), 256U);
    EXPECT_EQ(rowsOf(xml(elements)).size(), 256U);
    for (const std::string& payload : {json(list + ",{}]"), xml(elements + "<gempa/>")}) {
        const auto rows = readTews(payload, {domain::QuakeSource::gempaterkini, {}, noon});
        ASSERT_FALSE(rows.has_value());
        EXPECT_EQ(rows.error().code, ErrorCode::tooLarge);
    }
}

TEST(Tews, KeepsTheRowsOfAnXmlFileApartFromWhatStandsAroundThem)
{
    const auto rows = rowsOf(xml("<Magnitude>9.9</Magnitude><gempa><x><Magnitude>9.8</Magnitude></x>" +
                                 xmlRow.substr(7) + "<coordinates>1,2</coordinates>"));
    ASSERT_EQ(rows.size(), 1U);
    ASSERT_TRUE(rows[0].report.has_value());
    EXPECT_EQ(rows[0].report->magnitude, 5.6);
    EXPECT_EQ(rows[0].report->epicentre, (core::LatLon{-6.84, 107.05}));
}

TEST(Tews, StripsWhatCouldDisturbTheScreen)
{
    const auto report = reportOf(with(row, "Pusat gempa", "\\u202ePusat\\u0007 gempa"));
    EXPECT_TRUE(report.area.starts_with("Pusat gempa")) << report.area;
    EXPECT_EQ(reportOf(with(row, "20221121132110.mmi.jpg", "../../etc/passwd")).shakemap, "");
}

TEST(Felt, FollowsTheGrammar)
{
    using Felt = std::vector<domain::FeltReport>;
    struct Case
    {
        const char* text;
        Felt felt;
        std::size_t unread;
    };
    for (const Case& one : {
             Case{"II-III Kab. Lembata", {{2, 3, "Kab. Lembata"}}, 0},
             Case{"II - III Kab. Manggarai", {{2, 3, "Kab. Manggarai"}}, 0},
             Case{"III Pacitan, II Bantul", {{3, 3, "Pacitan"}, {2, 2, "Bantul"}}, 0},
             Case{"Iv Kepanjen", {{4, 4, "Kepanjen"}}, 0},
             Case{"III Madiun , II Blitar", {{3, 3, "Madiun"}, {2, 2, "Blitar"}}, 0},
             Case{"VI Siberut, VI Mentawai, V Pasaman Barat",
                  {{6, 6, "Siberut"}, {6, 6, "Mentawai"}, {5, 5, "Pasaman Barat"}},
                  0},
             Case{"III-II Sumur", {{2, 3, "Sumur"}}, 0},
             Case{"IX-XII Palu", {{9, 12, "Palu"}}, 0},
             Case{"IIII Palu", {}, 1},
             Case{"II-", {}, 1},
             Case{"II", {}, 1},
             Case{"III Pacitan, dirasakan lemah", {{3, 3, "Pacitan"}}, 1},
             Case{"Ivory", {}, 1},
             Case{"", {}, 0},
             Case{" , ", {}, 0},
         }) {
        std::vector<std::string> unread;
        EXPECT_EQ(readFelt(one.text, unread), one.felt) << one.text;
        EXPECT_EQ(unread.size(), one.unread) << one.text;
    }
}

} // namespace

} // namespace posko::wire::test
