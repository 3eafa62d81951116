// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/format.h"
#include "viewmodel/language.h"

#include <gtest/gtest.h>

#include <ostream>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using viewmodel::Format;
using viewmodel::Zone;

// 23 November 2026, 07:03:22 UTC
constexpr core::Instant now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 7h + 3min + 22s;

/// Texts in Indonesian, whatever the test before used.
class FormatText : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(viewmodel::installLanguage(QStringLiteral("id"))); }
    void TearDown() override { ASSERT_TRUE(viewmodel::installLanguage(QStringLiteral("id"))); }
};

TEST_F(FormatText, a_clock_time_always_carries_its_zone)
{
    EXPECT_EQ(Format::clock(now, Zone::wib, now), QStringLiteral("14.03 WIB"));
    EXPECT_EQ(Format::clock(now, Zone::wita, now), QStringLiteral("15.03 WITA"));
    EXPECT_EQ(Format::clock(now, Zone::wit, now), QStringLiteral("16.03 WIT"));
    EXPECT_EQ(Format::clock(now, Zone::utc, now), QStringLiteral("07.03 UTC"));
    EXPECT_EQ(Format::clockWithSeconds(now, Zone::wib, now), QStringLiteral("14.03.22 WIB"));
}

TEST_F(FormatText, the_date_appears_when_it_is_not_today_in_that_zone)
{
    EXPECT_EQ(Format::clock(now - 24h, Zone::wib, now), QStringLiteral("14.03 WIB, 22 Nov"));
    EXPECT_EQ(Format::clock(now - std::chrono::days{365}, Zone::wib, now),
              QStringLiteral("14.03 WIB, 23 Nov 2025"));
    // 16.30 UTC is still today in WIB and already tomorrow in WIT.
    const core::Instant evening = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 16h + 30min;
    EXPECT_EQ(Format::clock(evening, Zone::wib, now), QStringLiteral("23.30 WIB"));
    EXPECT_EQ(Format::clock(evening, Zone::wit, now), QStringLiteral("01.30 WIT, 24 Nov"));
}

TEST_F(FormatText, the_place_s_time_stands_before_wib)
{
    EXPECT_EQ(Format::localClock(now, Zone::wita, now), QStringLiteral("15.03.22 WITA (14.03.22 WIB)"));
    EXPECT_EQ(Format::localClock(now, Zone::wib, now), QStringLiteral("14.03.22 WIB"));
}

TEST_F(FormatText, dates_are_written_with_indonesian_months)
{
    EXPECT_EQ(Format::date(std::chrono::year{2022} / 5 / 1), QStringLiteral("1 Mei 2022"));
    EXPECT_EQ(Format::date(std::chrono::year{2022} / 8 / 17), QStringLiteral("17 Agu 2022"));
    EXPECT_EQ(Format::longDate(now, Zone::wib), QStringLiteral("Senin, 23 Nov 2026"));
}

struct Duration
{
    std::chrono::milliseconds passed;
    const char* age;
    const char* counter;
};

TEST_F(FormatText, ages_and_counters_count_whole_units)
{
    for (const Duration& row :
         {Duration{-5s, "0 dtk", "00.00"}, Duration{12'900ms, "12 dtk", "00.12"},
          Duration{59s, "59 dtk", "00.59"}, Duration{60s, "1 mnt", "01.00"},
          Duration{38min + 4s, "38 mnt", "38.04"}, Duration{1h + 2min + 3s, "1 jam", "1.02.03"},
          Duration{47h, "47 jam", "47.00.00"}, Duration{48h, "2 hari", "48.00.00"}}) {
        EXPECT_EQ(Format::age(row.passed), QString::fromUtf8(row.age));
        EXPECT_EQ(Format::counter(row.passed), QString::fromUtf8(row.counter));
    }
}

TEST_F(FormatText, magnitude_depth_and_intensity_are_written_as_bmkg_writes_them)
{
    EXPECT_EQ(Format::magnitude(5.6), QStringLiteral("M5,6"));
    EXPECT_EQ(Format::magnitude(5.0), QStringLiteral("M5,0"));
    EXPECT_EQ(Format::magnitude(std::nullopt), QStringLiteral("M?"));
    EXPECT_EQ(Format::depth(11), QStringLiteral("11 km"));
    EXPECT_EQ(Format::depth(std::nullopt), QStringLiteral("kedalaman belum diketahui"));
    EXPECT_EQ(Format::intensity(5, 6), QStringLiteral("V–VI MMI"));
    EXPECT_EQ(Format::intensity(4, 4), QStringLiteral("IV MMI"));
    EXPECT_EQ(Format::intensity(0, 13), QStringLiteral("I–XII MMI"));
}

TEST_F(FormatText, distances_and_numbers_are_rounded_to_what_can_be_known)
{
    EXPECT_EQ(Format::distance(849), QStringLiteral("850 m"));
    EXPECT_EQ(Format::distance(4'249), QStringLiteral("4,2 km"));
    EXPECT_EQ(Format::distance(9'960), QStringLiteral("10 km"));
    EXPECT_EQ(Format::distance(35'400), QStringLiteral("35 km"));
    EXPECT_EQ(Format::distance(1'234'567), QStringLiteral("1.235 km"));
    EXPECT_EQ(Format::number(1'200), QStringLiteral("1.200"));
    EXPECT_EQ(Format::number(-1'234'567), QStringLiteral("-1.234.567"));
    EXPECT_EQ(Format::number(-123), QStringLiteral("-123"));
}

TEST_F(FormatText, bearings_are_one_of_eight_words)
{
    for (const auto& [degrees, word] : {std::pair{0.0, "utara"},
                                        {22.4, "utara"},
                                        {22.6, "timur laut"},
                                        {90.0, "timur"},
                                        {135.0, "tenggara"},
                                        {180.0, "selatan"},
                                        {225.0, "barat daya"},
                                        {270.0, "barat"},
                                        {315.0, "barat laut"},
                                        {337.6, "utara"},
                                        {-90.0, "barat"},
                                        {720.0, "utara"}}) {
        EXPECT_EQ(Format::bearing(degrees), QString::fromUtf8(word)) << degrees;
    }
}

TEST_F(FormatText, coordinates_are_decimal_and_in_degrees_minutes_seconds)
{
    EXPECT_EQ(Format::coordinates({-6.84, 107.05}), QStringLiteral("6,84 LS 107,05 BT"));
    EXPECT_EQ(Format::coordinates({4.74, -0.5}), QStringLiteral("4,74 LU 0,50 BB"));
    EXPECT_EQ(Format::coordinatesMinutes({-6.84, 107.0}), QStringLiteral("6° 50′ LS 107° 00′ BT"));
    EXPECT_EQ(Format::coordinatesMinutes({0.999, 119.999}), QStringLiteral("1° 00′ LU 120° 00′ BT"));
    EXPECT_EQ(Format::coordinatesDms({-6.84, 107.05}), QStringLiteral("6° 50′ 24″ LS 107° 03′ 00″ BT"));
    EXPECT_EQ(Format::coordinatesDms({-5.99999, 107.0}), QStringLiteral("6° 00′ 00″ LS 107° 00′ 00″ BT"));
}

TEST_F(FormatText, foreign_text_loses_what_cannot_be_seen_and_nothing_else)
{
    EXPECT_EQ(Format::text("Kab.\tCianjur\n<b>\x1b[31m</b>"), QStringLiteral("Kab. Cianjur <b>[31m</b>"));
    EXPECT_EQ(Format::text("\u202Egempa\u202C \u2066x\u2069"), QStringLiteral("gempa x"));
}

TEST_F(FormatText, english_has_its_own_words_and_separators)
{
    ASSERT_TRUE(viewmodel::installLanguage(QStringLiteral("en")));
    EXPECT_EQ(Format::language(), QStringLiteral("en"));
    EXPECT_EQ(Format::clockWithSeconds(now, Zone::wib, now), QStringLiteral("14:03:22 WIB"));
    EXPECT_EQ(Format::magnitude(5.6), QStringLiteral("M5.6"));
    EXPECT_EQ(Format::number(1'200), QStringLiteral("1,200"));
    EXPECT_EQ(Format::age(3min), QStringLiteral("3 min"));
    EXPECT_EQ(Format::bearing(225), QStringLiteral("southwest"));
    EXPECT_EQ(Format::coordinates({-6.84, 107.05}), QStringLiteral("6.84 S 107.05 E"));
    EXPECT_EQ(Format::date(std::chrono::year{2022} / 5 / 1), QStringLiteral("1 May 2022"));
}

TEST_F(FormatText, an_unknown_language_is_refused)
{
    EXPECT_FALSE(viewmodel::installLanguage(QStringLiteral("xx")));
}

} // namespace
