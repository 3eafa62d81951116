// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capdefects.h"
#include "wire/capparts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace posko::wire::test {

namespace {

/// Collects the codes that a part notes.
struct Notes
{
    std::string codes;
    NoteDefect noter()
    {
        return [this](CapDefect defect, std::string) {
            codes += (codes.empty() ? "" : " ") + std::string(codeOf(defect));
        };
    }
};

struct PolygonCase
{
    const char* name;
    const char* text;
    int points; ///< of the ring; -1: left out
    const char* codes;
};

class Polygon : public testing::TestWithParam<PolygonCase>
{};

TEST_P(Polygon, IsReadAsLeniently)
{
    const auto& one = GetParam();
    Notes notes;
    const auto ring = readPolygon(one.text, notes.noter());
    EXPECT_EQ(ring ? static_cast<int>(ring->size()) : -1, one.points);
    EXPECT_EQ(notes.codes, one.codes);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Polygon,
    testing::Values(
        PolygonCase{"Closed", "0,0 0,1 1,1 0,0", 3, ""},
        PolygonCase{"OverTabsAndLines", " 0,0\t0,1\n1,1\r\n0,0 ", 3, ""},
        PolygonCase{"WithPlusSigns", "+41.1,-117.6 +41.0,-117.4 +40.9,-117.5 +41.1,-117.6", 3, ""},
        PolygonCase{"Open", "0,0 0,1 1,1", 3, "ring-open"},
        PolygonCase{"Sliver", "0.480,122.130 0.478,122.125 0.481,122.125 0.480,122.130", 3, ""},
        PolygonCase{"Empty", "", -1, "empty-polygon"}, PolygonCase{"Blank", " \n ", -1, "empty-polygon"},
        PolygonCase{"OnePoint", "1,2", -1, "ring-too-few-points"},
        PolygonCase{"TwoPointsClosed", "0,0 0,1 0,0", -1, "ring-too-few-points"},
        PolygonCase{"OnePointRepeated", "1,2 1,2 1,2 1,2", -1, "ring-too-few-points"},
        PolygonCase{"TwoPointsRepeated", "0,0 0,1 0,0 0,1 0,0", -1, "ring-too-few-points"},
        PolygonCase{"TrailingCommas", "0,0, 0,1, 1,1, 0,0", 3, "polygon-punctuation"},
        PolygonCase{"BlankAfterComma", "0, 0 0, 1 1, 1 0, 0", 3, "polygon-punctuation"},
        PolygonCase{"Brackets", "[[0,0 0,1 1,1 0,0]]", 3, "polygon-punctuation"},
        PolygonCase{"NotANumber", "0,0 0,NaN 1,1 0,0", -1, "polygon-unreadable"},
        PolygonCase{"Infinite", "0,0 0,inf 1,1 0,0", -1, "polygon-unreadable"},
        PolygonCase{"Word", "0,0 Palu 1,1 0,0", -1, "polygon-unreadable"},
        PolygonCase{"WithAltitudes", "0,0,5 0,1,5 1,1,5 0,0,5", -1, "polygon-unreadable"},
        PolygonCase{"HalfAPair", "0,0 0,1 1 0,0", -1, "polygon-unreadable"},
        PolygonCase{"OddSingles", "0 0 0 1 1", -1, "polygon-unreadable"},
        PolygonCase{"LatitudeBeyondThePole", "0,0 91,1 1,1 0,0", -1, "polygon-unreadable"},
        PolygonCase{"LongitudeBeyondReason", "0,0 1,541 1,1 0,0", -1, "polygon-unreadable"},
        PolygonCase{"PastTheAntimeridian", "0,179 0,181 1,181 0,179", 3, "longitude-wrapped"},
        PolygonCase{"OpenPastTheAntimeridian", "0,-179 0,-181 1,-181", 3, "ring-open longitude-wrapped"}),
    [](const testing::TestParamInfo<PolygonCase>& one) { return std::string(one.param.name); });

TEST(Polygons, HoldLatitudeBeforeLongitudeWithoutTheClosingPoint)
{
    Notes notes;
    const auto ring = readPolygon("0.919,122.117 0.916,122.116 0.913,122.2 0.919,122.117", notes.noter());
    ASSERT_TRUE(ring.has_value());
    EXPECT_EQ(*ring, (domain::Ring{{0.919, 122.117}, {0.916, 122.116}, {0.913, 122.2}}));
}

TEST(Polygons, TakeALongitudeRoundTheEarth)
{
    Notes notes;
    const auto ring = readPolygon("0,181 0,-181.5 1,360 0,181", notes.noter());
    ASSERT_TRUE(ring.has_value());
    EXPECT_EQ(*ring, (domain::Ring{{0, -179}, {0, 178.5}, {1, 0}}));
}

TEST(Polygons, AreLeftOutAboveTenThousandPoints)
{
    const auto circleOf = [](int points) {
        std::string text;
        for (int i = 0; i < points; ++i) {
            text += std::to_string(std::sin(i)) + ',' + std::to_string(std::cos(i)) + ' ';
        }
        return text;
    };
    Notes fits;
    EXPECT_TRUE(readPolygon(circleOf(10'000), fits.noter()).has_value());
    EXPECT_EQ(fits.codes, "ring-open");
    Notes over;
    EXPECT_FALSE(readPolygon(circleOf(10'001), over.noter()).has_value());
    EXPECT_EQ(over.codes, "over-limit");
}

struct CircleCase
{
    const char* text;
    std::optional<domain::CapCircle> circle;
    const char* codes;
};

TEST(Circles, AreReadLeniently)
{
    for (const CircleCase& one : {
             CircleCase{"-16.053,-173.274 0.0", domain::CapCircle{{-16.053, -173.274}, 0}, ""},
             CircleCase{"-35.3888,147.0598 25.0", domain::CapCircle{{-35.3888, 147.0598}, 25}, ""},
             CircleCase{" 1,2\n3 ", domain::CapCircle{{1, 2}, 3}, ""},
             CircleCase{"1,2,3", domain::CapCircle{{1, 2}, 3}, "circle-punctuation"},
             CircleCase{"1, 2 3", domain::CapCircle{{1, 2}, 3}, "circle-punctuation"},
             CircleCase{"1 2 3", domain::CapCircle{{1, 2}, 3}, "circle-punctuation"},
             CircleCase{"1,190 3", domain::CapCircle{{1, -170}, 3}, "longitude-wrapped"},
             CircleCase{"", std::nullopt, "empty-circle"},
             CircleCase{"1,2", std::nullopt, "circle-unreadable"},
             CircleCase{"1,2 -3", std::nullopt, "circle-unreadable"},
             CircleCase{"1,2 99999", std::nullopt, "circle-unreadable"},
             CircleCase{"1,2 3 4", std::nullopt, "circle-unreadable"},
             CircleCase{"99,2 3", std::nullopt, "circle-unreadable"},
             CircleCase{"1,2 nan", std::nullopt, "circle-unreadable"},
         }) {
        Notes notes;
        EXPECT_EQ(readCircle(one.text, notes.noter()), one.circle) << one.text;
        EXPECT_EQ(notes.codes, one.codes) << one.text;
    }
}

TEST(References, AreSeparatedByAnyWhitespaceAndTakenApartAtCommas)
{
    using References = std::vector<domain::CapReference>;
    const References two{{"a@x", "1", "2026-01-01T00:00:00+00:00"},
                         {"b@x", "2", "2026-01-02T00:00:00+00:00"}};
    const std::string first = "a@x,1,2026-01-01T00:00:00+00:00";
    const std::string second = "b@x,2,2026-01-02T00:00:00+00:00";
    struct Case
    {
        std::string text;
        References references;
        const char* codes;
    };
    for (const Case& one : {
             Case{first + ' ' + second, two, ""},
             Case{'\n' + first + "\n\t" + second + '\n', two, ""},
             Case{first + ',' + second, two, "comma-joined-references"},
             Case{first + ", " + second, two, "comma-joined-references"},
             Case{first + " 12345", {two[0]}, "bad-reference"},
             Case{first + " b@x,,2026", {two[0]}, "bad-reference"},
             Case{"a@x,1", {}, "bad-reference"},
             Case{"", {}, ""},
         }) {
        Notes notes;
        EXPECT_EQ(readReferences(one.text, notes.noter()), one.references) << one.text;
        EXPECT_EQ(notes.codes, one.codes) << one.text;
    }
}

TEST(CapTimes, KeepTheWritersOffsetAndSayWhatIsOdd)
{
    struct Case
    {
        const char* text;
        const char* utc; ///< empty: left out
        int offset;
        const char* codes;
    };
    for (const Case& one : {
             Case{"2026-09-24T15:07:00+08:00", "2026-09-24T07:07:00.000Z", 480, ""},
             Case{"2026-10-10T14:30:00+09:00", "2026-10-10T05:30:00.000Z", 540, ""},
             Case{"2026-09-24T15:07:00-00:00", "2026-09-24T15:07:00.000Z", 0, ""},
             Case{"2026-09-24T15:07:00-09:30", "2026-09-25T00:37:00.000Z", -570, ""},
             Case{"2026-09-24T15:07:00Z", "2026-09-24T15:07:00.000Z", 0, "time-with-z"},
             Case{"2026-09-24T15:07:00", "2026-09-24T15:07:00.000Z", 0, "time-without-offset"},
             Case{"2026-09-24T15:07:00.250+08:00", "2026-09-24T07:07:00.250Z", 480, ""},
             Case{"okay", "", 0, "time-unreadable"},
             Case{"", "", 0, "time-unreadable"},
             Case{"2026-02-30T15:07:00+08:00", "", 0, "time-unreadable"},
         }) {
        Notes notes;
        const auto time = readCapTime(one.text, notes.noter());
        EXPECT_EQ(time ? core::toRfc3339(time->instant) : "", one.utc) << one.text;
        EXPECT_EQ(time ? time->offsetMinutes : 0, one.offset) << one.text;
        EXPECT_EQ(notes.codes, one.codes) << one.text;
    }
}

TEST(CapDefects, HaveOneCodeEachInKebabCase)
{
    std::set<std::string_view> seen;
    for (const CapDefectEntry& entry : capDefects) {
        EXPECT_TRUE(seen.insert(entry.code).second) << entry.code;
        EXPECT_EQ(entry.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos)
            << entry.code;
        EXPECT_FALSE(entry.meaning.empty()) << entry.code;
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(CapDefect::signatureNotVerified) + 1);
}

} // namespace

} // namespace posko::wire::test
