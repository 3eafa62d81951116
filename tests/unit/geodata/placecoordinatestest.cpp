// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/placecoordinates.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

namespace posko::geodata {

namespace {

constexpr core::LatLon cugenang{-6.84, 107.05};

void expectNear(const std::string& text, core::LatLon expected)
{
    const auto at = readCoordinates(text);
    ASSERT_TRUE(at) << text;
    EXPECT_NEAR(at->lat, expected.lat, 1e-9) << text;
    EXPECT_NEAR(at->lon, expected.lon, 1e-9) << text;
}

} // namespace

TEST(PlaceCoordinates, AreReadInEveryNotationThatPeopleWrite)
{
    for (const char* text : {"-6.84,107.05",
                             "-6.84, 107.05",
                             "-6.84 107.05",
                             "−6.84;107.05",
                             "-6,84 107,05",
                             "-6,84;107,05",
                             "-6,84, 107,05",
                             "-6,84,107,05",
                             "6,84 LS 107,05 BT",
                             "6.84 LS, 107.05 BT",
                             "6.84S 107.05E",
                             "6.84 s 107.05 e",
                             "107.05 BT 6.84 LS",
                             "LS 6.84 BT 107.05",
                             "S6.84 E107.05",
                             "6° 50′ 24″ LS 107° 03′ 00″ BT",
                             "6°50'24\"S 107°3'0\"E",
                             "6°50’24” LS, 107°03’00” BT",
                             "6 50 24 LS 107 03 00 BT",
                             "-6 50 24, 107 3 0",
                             "6° 50.4′ LS 107° 3′ BT",
                             "-6° 50′ 24″ 107° 03′ 00″",
                             "  -6.84,107.05  "}) {
        expectNear(text, cugenang);
    }
    expectNear("5.5 LU 95.3 BT", {5.5, 95.3});
    expectNear("5.5 LU 95.3 BB", {5.5, -95.3});
    expectNear("-0.5,-0.5", {-0.5, -0.5});
    expectNear("-0° 30′ 0″, 100° 6′", {-0.5, 100.1});
}

TEST(PlaceCoordinates, AreNeverGuessed)
{
    for (const char* text : {"",
                             " ",
                             ",",
                             "6",
                             "6.84",
                             "Bandung",
                             "107.05,-6.84",
                             "91,0",
                             "0,181",
                             "-6 60 0, 107 0 0",
                             "6.5 30 LS 107 BT",
                             "6 LS 7 LU",
                             "6 BT 107 BT",
                             "-6 LS 107 BT",
                             "6 LS 107",
                             "6 LS",
                             "1 2 3",
                             "1 2 3 4 5",
                             "1 2 3 4 5 6 7",
                             "1e5,2",
                             "nan,nan",
                             "inf,0",
                             "0x10,5",
                             "6°50°24″ LS 107 BT",
                             "6′ LS 107° BT",
                             "--6,107",
                             "6..5,107",
                             "6.84 LS 107.05 BT x",
                             "\xff,\xfe",
                             "';DROP TABLE place;--"}) {
        EXPECT_FALSE(readCoordinates(text)) << text;
    }
    EXPECT_FALSE(readCoordinates(std::string(100'000, '1')));
}

TEST(PlaceCoordinates, AreWrittenAsOperations12Wants)
{
    EXPECT_EQ(dmsCoordinates(cugenang), "6° 50′ 24″ LS 107° 03′ 00″ BT");
    EXPECT_EQ(dmsCoordinates({5.5, -95.25}), "5° 30′ 00″ LU 95° 15′ 00″ BB");
    EXPECT_EQ(dmsCoordinates({-0.00001, -0.00001}), "0° 00′ 00″ LU 0° 00′ 00″ BT");
    EXPECT_EQ(dmsCoordinates({-5.99999, 106.99999}), "6° 00′ 00″ LS 107° 00′ 00″ BT");
    EXPECT_EQ(decimalCoordinates(cugenang), "-6.84000, 107.05000");
    EXPECT_EQ(decimalCoordinates({-0.000001, 0}), "0.00000, 0.00000");
}

TEST(PlaceCoordinates, ComeBackFromBothNotations)
{
    std::mt19937 random(20261125);
    std::uniform_real_distribution<double> lat(-90, 90);
    std::uniform_real_distribution<double> lon(-180, 180);
    for (int i = 0; i < 20'000; ++i) {
        const core::LatLon at{lat(random), lon(random)};
        const std::string decimal = decimalCoordinates(at);
        const auto fromDecimal = readCoordinates(decimal);
        ASSERT_TRUE(fromDecimal) << decimal;
        EXPECT_NEAR(fromDecimal->lat, at.lat, 0.51e-5);
        EXPECT_NEAR(fromDecimal->lon, at.lon, 0.51e-5);
        EXPECT_EQ(decimalCoordinates(*fromDecimal), decimal);
        const std::string dms = dmsCoordinates(at);
        const auto fromDms = readCoordinates(dms);
        ASSERT_TRUE(fromDms) << dms;
        EXPECT_NEAR(fromDms->lat, at.lat, 0.51 / 3600);
        EXPECT_NEAR(fromDms->lon, at.lon, 0.51 / 3600);
        EXPECT_EQ(dmsCoordinates(*fromDms), dms);
    }
}

} // namespace posko::geodata
