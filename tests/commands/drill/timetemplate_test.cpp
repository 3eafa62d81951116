// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/timetemplate.h"

#include <gtest/gtest.h>

namespace {

using namespace posko;
using drill::TimeTemplate;

const drill::Anchors kAnchors{*core::readRfc3339("2022-11-21T13:21:10+07:00"),
                              *core::readRfc3339("2022-11-21T13:25:10.5+07:00")};

std::string expand(const char* text)
{
    const auto parsed = TimeTemplate::parse(text);
    return parsed ? parsed->expand(kAnchors) : "refused: " + parsed.error().detail;
}

TEST(TimeTemplate, WritesATimeInEachFormatsNotationAndZone)
{
    EXPECT_EQ(expand("{{t|rfc3339}}"), "2022-11-21T06:21:10Z");
    EXPECT_EQ(expand("{{t|rfc3339Z}}"), "2022-11-21T06:21:10Z");
    EXPECT_EQ(expand("{{t|rfc3339+07:00}}"), "2022-11-21T13:21:10+07:00");
    EXPECT_EQ(expand("{{t|rfc3339-03:30}}"), "2022-11-21T02:51:10-03:30");
    EXPECT_EQ(expand("{{t|rfc3339+00:00}}"), "2022-11-21T06:21:10+00:00");
    EXPECT_EQ(expand("{{t|epoch}}"), "1669011670");
    EXPECT_EQ(expand("{{t|tanggal}}"), "21 Nov 2022");
    EXPECT_EQ(expand("{{t|jam}}"), "13:21:10 WIB");
    EXPECT_EQ(expand("{{t|bmkg-datetime}}"), "2022-11-21T06:21:10+00:00");
    EXPECT_EQ(expand("{{t|date}}"), "2022-11-21");
    EXPECT_EQ(expand("{{t|day}}"), "20221121");
    EXPECT_EQ(expand("{{t|digits}}"), "20221121132110");
    EXPECT_EQ(expand("{{t|pukul}}"), "13.21 WIB");
    EXPECT_EQ(expand("{{t|pukul+08:00}}"), "14.21 WITA");
    EXPECT_EQ(expand("{{t|pukul+09:00}}"), "15.21 WIT");
    EXPECT_EQ(expand("{{t|cap-hour}}"), "2022.11.21.06");
    EXPECT_EQ(expand("{{t|spaced}}"), "2022-11-21 13:21:10");
    EXPECT_EQ(expand("{{t|spaced+00:00}}"), "2022-11-21 06:21:10");
}

TEST(TimeTemplate, WritesInatewsFourNotationsInWesternTime)
{
    EXPECT_EQ(expand("{{t|inatews-sent}}"), "2022-11-21T13:21:10WIB");
    EXPECT_EQ(expand("{{t|inatews-date}}"), "21-11-22");
    EXPECT_EQ(expand("{{t+64800|inatews-day}}"), "22-11-2022");
    EXPECT_EQ(expand("{{t|inatews-timesent}}"), "21/11/2022 13:21:10WIB");
}

TEST(TimeTemplate, CountsFromTheStartOrFromTheMomentOfPlaying)
{
    EXPECT_EQ(expand("{{t+12.5|rfc3339+07:00}}"), "2022-11-21T13:21:22.500+07:00");
    EXPECT_EQ(expand("{{t-3600|jam}}"), "12:21:10 WIB");
    EXPECT_EQ(expand("{{now|rfc3339+07:00}}"), "2022-11-21T13:25:10.500+07:00");
    EXPECT_EQ(expand("{{now-0.5|epoch}}"), "1669011910");
    EXPECT_EQ(expand("{{now|epoch}}"), "1669011910.500");
    EXPECT_EQ(expand("{{t+86400|date}}"), "2022-11-22");
    EXPECT_EQ(expand("{{hour+10800|rfc3339Z}}"), "2022-11-21T09:00:00Z") << "the whole hour of the start";
}

TEST(TimeTemplate, TurnsTheDayInTheZoneThatItIsWrittenIn)
{
    EXPECT_EQ(expand("{{t+38400|date}}"), "2022-11-22") << "00.01 WIB";
    EXPECT_EQ(expand("{{t+38400|date+00:00}}"), "2022-11-21");
    EXPECT_EQ(expand("{{t+38400|tanggal}}"), "22 Nov 2022");
}

TEST(TimeTemplate, KnowsBmkgsMonths)
{
    const char* months[] = {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun",
                            "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};
    const auto parsed = TimeTemplate::parse("{{t|tanggal}}");
    ASSERT_TRUE(parsed);
    for (unsigned month = 1; month <= 12; ++month) {
        const core::Date day{std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{5}};
        const core::Instant noon = core::Instant{std::chrono::sys_days{day}} + std::chrono::hours{5};
        EXPECT_EQ(parsed->expand({noon, noon}), std::string("05 ") + months[month - 1] + " 2026");
    }
}

TEST(TimeTemplate, KeepsTheTextAroundTimesAndWritesItsOwnOpening)
{
    EXPECT_EQ(expand("a {{t|jam}} b {{t|date}}"), "a 13:21:10 WIB b 2022-11-21");
    EXPECT_EQ(expand("no times { } }}"), "no times { } }}");
    EXPECT_EQ(expand(""), "");
    EXPECT_EQ(expand("{{open}}t|jam}}"), "{{t|jam}}");
    for (const char* text : {"{{t|jam}}", "{{{{{", "{ {{ {{open}} }}", "plain"}) {
        EXPECT_EQ(expand(TimeTemplate::escaped(text).c_str()), text);
    }
}

TEST(TimeTemplate, IsANumberOnlyWhereItIsOneEpochAndNothingElse)
{
    EXPECT_TRUE(TimeTemplate::parse("{{now-1|epoch}}")->isNumber());
    EXPECT_FALSE(TimeTemplate::parse(" {{now|epoch}}")->isNumber());
    EXPECT_FALSE(TimeTemplate::parse("{{now|jam}}")->isNumber());
    EXPECT_FALSE(TimeTemplate::parse("")->isNumber());
}

TEST(TimeTemplate, RefusesWhatIsNoTimeAndNamesIt)
{
    for (const char* text : {"{{",
                             "{{t",
                             "{{t}}",
                             "{{t|}}",
                             "{{x|jam}}",
                             "{{t+|jam}}",
                             "{{t+1e3|jam}}",
                             "{{t+-1|jam}}",
                             "{{t1|jam}}",
                             "{{ t|jam}}",
                             "{{t|jam }}",
                             "{{t|Jam}}",
                             "{{t|rfc3339+7}}",
                             "{{t|rfc3339+24:00}}",
                             "{{t|pukul+10:00}}",
                             "{{t|epoch+07:00}}",
                             "{{t|tanggal+08:00}}",
                             "{{t+99999999999|jam}}",
                             "{{t+nan|jam}}",
                             "{{tomorrow|jam}}"}) {
        EXPECT_TRUE(expand(text).starts_with("refused")) << text << " gave " << expand(text);
    }
}

} // namespace
