// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/compass.h"
#include "fixtures.h"
#include "wire/forecast.h"
#include "wire/recognise.h"
#include "wire/route.h"

#include <gtest/gtest.h>

#include <array>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

const std::string topic = "bmkg/cuaca/00.00.00.0001";

core::Instant time(std::string_view text)
{
    return *core::readRfc3339(text);
}

std::string step(const std::string& time, const std::string& more = "")
{
    return R"({"datetime":")" + time +
           R"(","t":28,"tcc":64,"tp":2.2,"weather":2,"weather_desc":"Cerah Berawan",)"
           R"("weather_desc_en":"Partly Cloudy","wd_deg":357,"wd":"NW","wd_to":"SE","ws":1.4,"hu":52,"vs":null,)"
           R"("vs_text":null,"analysis_date":"2026-11-23T00:00:00",)"
           R"("image":"https://contoh.example/cerah berawan-am.svg","local_datetime":"2026-11-23 14:00:00")" +
           more + "}";
}

std::string forecast(const std::string& days)
{
    return R"({"lokasi":{"adm4":"00.00.00.0001","provinsi":"Provinsi Rekaan","kotkab":"Kota Rekaan",)"
           R"("kecamatan":"Kecamatan Rekaan","desa":"Desa Rekaan","lon":107.5,"lat":-6.8,)"
           R"("timezone":"Asia/Jakarta"},"data":[{"cuaca":[)" +
           days + "]}]}";
}

ForecastReading read(const std::string& payload)
{
    auto reading = readForecast(payload, {topic, "00.00.00.0001", noon});
    if (!reading) {
        ADD_FAILURE() << reading.error().where << ' ' << reading.error().detail;
        return {};
    }
    return *reading;
}

core::Error refused(const std::string& payload)
{
    const auto reading = readForecast(payload, {topic, "00.00.00.0001", noon});
    EXPECT_FALSE(reading.has_value()) << payload;
    return reading ? core::Error{} : reading.error();
}

} // namespace

TEST(Forecasts, GiveThePlaceAndEveryStepWithoutWhatIsNotKnown)
{
    const auto events = decoded(topic, forecast('[' + step("2026-11-23T07:00:00Z") + ']'));
    const auto* reported = only<domain::ForecastReported>(events);
    ASSERT_NE(reported, nullptr);
    domain::Forecast expected;
    expected.id = "00.00.00.0001";
    expected.topic = topic;
    expected.receivedAt = noon;
    expected.analysedAt = time("2026-11-23T00:00:00Z");
    expected.province = "Provinsi Rekaan";
    expected.district = "Kota Rekaan";
    expected.subdistrict = "Kecamatan Rekaan";
    expected.village = "Desa Rekaan";
    expected.timeZone = "Asia/Jakarta";
    expected.position = {-6.8, 107.5};
    expected.steps = {{time("2026-11-23T07:00:00Z"), 28, 2.2, 64, 52, 357, 1.4, std::nullopt, "Cerah Berawan",
                       "Partly Cloudy"}};
    EXPECT_EQ(*reported->forecast, expected);
}

TEST(Trap16, TheWindIsTakenFromItsDegreesAndANullVisibilityIsNotKnown)
{
    const auto reading = read(forecast(
        '[' + step("2026-11-23T07:00:00Z") + ',' +
        with(step("2026-11-23T10:00:00Z"), R"("wd_deg":357,"wd":"NW")", R"("wd_deg":130,"wd":"E")") + ']'));
    EXPECT_TRUE(reading.defects.empty()) << codes(reading.defects);
    ASSERT_EQ(reading.forecast.steps.size(), 2U);
    EXPECT_EQ(reading.forecast.steps[0].visibilityMetres, std::nullopt);
    EXPECT_EQ(domain::compassPointOf(reading.forecast.steps[0].windFromDegrees.value()),
              domain::CompassPoint::north);
    EXPECT_EQ(domain::compassPointOf(reading.forecast.steps[1].windFromDegrees.value()),
              domain::CompassPoint::southEast);
}

TEST(Trap16, BmkgsAnswerThatItKnowsNoSuchPlaceIsTheReason)
{
    const std::string answer = R"({"message":"Data not found","error":"Not Found","statusCode":404})";
    const auto events = decoded(topic, answer);
    const auto* rejected = only<domain::MessageRejected>(events);
    ASSERT_NE(rejected, nullptr);
    EXPECT_FALSE(rejected->unknown);
    EXPECT_EQ(rejected->error, (core::Error{ErrorCode::noMessage, "", "BMKG answers 404: Data not found"}));
    EXPECT_EQ(recognise(answer), Family::forecast);
}

TEST(Forecasts, SortTheirStepsAndKeepOneForEachTime)
{
    const auto reading =
        read(forecast('[' + step("2026-11-23T10:00:00Z") + "],[" + step("2026-11-23T07:00:00Z") + ',' +
                      with(step("2026-11-23T10:00:00Z"), R"("t":28)", R"("t":25)") + ']'));
    ASSERT_EQ(reading.forecast.steps.size(), 2U);
    EXPECT_EQ(reading.forecast.steps[0].at, time("2026-11-23T07:00:00Z"));
    EXPECT_EQ(reading.forecast.steps[1].at, time("2026-11-23T10:00:00Z"));
    EXPECT_EQ(reading.forecast.steps[1].temperatureCelsius, 25);
}

TEST(Forecasts, TakeTheUtcTimeWhereTheOtherIsMissingAndNeverTheLocalOne)
{
    const std::string blank = with(step("2026-11-23T07:00:00Z", R"(,"utc_datetime":"2026-11-23 10:00:00")"),
                                   R"("datetime":"2026-11-23T07:00:00Z",)", "");
    EXPECT_EQ(read(forecast('[' + blank + ']')).forecast.steps.at(0).at, time("2026-11-23T10:00:00Z"));
    const std::string none = with(step("2026-11-23T07:00:00Z"), "2026-11-23T07:00:00Z", "soon");
    const auto reading = read(forecast('[' + none + ',' + step("2026-11-23T07:00:00Z") + ']'));
    EXPECT_EQ(reading.forecast.steps.size(), 1U);
    EXPECT_EQ(codes(reading.defects), "bad-time");
    EXPECT_EQ(reading.defects[0].where, "data[0]/cuaca[0][0]/datetime");
}

TEST(Forecasts, LeaveAValueOutThatCannotBeMeantAndKeepTheStep)
{
    for (const auto& [from, to, code] :
         std::vector<std::array<const char*, 3>>{{R"("t":28)", R"("t":"28")", "wrong-type"},
                                                 {R"("hu":52)", R"("hu":101)", "out-of-range"},
                                                 {R"("wd_deg":357)", R"("wd_deg":361)", "out-of-range"},
                                                 {R"("ws":1.4)", R"("ws":-1)", "out-of-range"},
                                                 {R"("vs":null)", R"("vs":[])", "wrong-type"}}) {
        const auto reading = read(forecast('[' + with(step("2026-11-23T07:00:00Z"), from, to) + ']'));
        EXPECT_EQ(codes(reading.defects), code) << to;
        EXPECT_EQ(reading.forecast.steps.size(), 1U) << to;
    }
}

TEST(Forecasts, AreRefusedWhereNothingOfThemIsOne)
{
    const std::string good = forecast('[' + step("2026-11-23T07:00:00Z") + ']');
    EXPECT_EQ(refused(forecast("")).where, "data");
    EXPECT_EQ(refused(with(good, R"("lokasi")", R"("tempat")")).where, "lokasi");
    EXPECT_EQ(refused(with(good, R"("adm4":"00.00.00.0001",)", "")).where, "lokasi/adm4");
    EXPECT_EQ(refused(with(good, "00.00.00.0001", "00.00.00.0002")).code, ErrorCode::idMismatch);
    EXPECT_EQ(refused(with(good, R"("lat":-6.8)", R"("lat":-96.8)")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refused(with(good, R"("lat":-6.8,)", "")).code, ErrorCode::missingField);
    EXPECT_EQ(refused("[]").code, ErrorCode::wrongType);
    EXPECT_EQ(refused(good.substr(0, 200)).code, ErrorCode::badSyntax);
    EXPECT_EQ(refused(R"({"statusCode":"x"})").detail, "BMKG answers an error: ");
}

TEST(Forecasts, BoundTheirStepsAndDefects)
{
    std::string many;
    for (int i = 0; i < 1200; ++i) {
        const core::Instant at = noon + std::chrono::hours{i};
        many += (many.empty() ? "" : ",") + std::string(R"({"datetime":")") + core::toRfc3339(at) +
                R"(","hu":-1})";
    }
    const auto reading = read(forecast('[' + many + ']'));
    EXPECT_EQ(reading.forecast.steps.size(), 1000U);
    EXPECT_EQ(reading.defects.size(), 50U);
}

TEST(Forecasts, ComeOnATopicOfTheirOwn)
{
    EXPECT_EQ(routeOf(topic, TopicNames{}).family, Family::forecast);
    EXPECT_EQ(routeOf(topic, TopicNames{}).id, "00.00.00.0001");
    EXPECT_EQ(routeOf("bmkg/cuaca/a/b", TopicNames{}).family, Family::unknown);
}

} // namespace posko::wire::test
