// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/intensity.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace posko::geodata {

namespace {

IntensityEquation shipped()
{
    const std::filesystem::path source = std::getenv("POSKO_SOURCE_DIR");
    std::ifstream stream(source / "resources/reference/intensity_equations.csv");
    const std::string csv{std::istreambuf_iterator<char>(stream), {}};
    return IntensityEquation::read(csv).value();
}

TEST(Intensity, AgreesWithTheTestTableOfTheHazardLibrary)
{
    struct Row
    {
        double magnitude;
        double kilometres;
        double mmi;
    };
    // OpenQuake hazardlib, tests/gsim/data/a12ipe/AWW_IPE_RHYPO_MEAN.csv, made by an independent
    // implementation.
    constexpr std::array rows{
        Row{5.0, 1.0, 8.1928149},   Row{5.0, 10.0, 5.9736099},  Row{5.0, 50.0, 3.7394023},
        Row{5.0, 300.0, 1.3680280}, Row{6.0, 20.0, 6.4046804},  Row{6.0, 100.0, 4.2486195},
        Row{7.0, 5.0, 8.2206291},   Row{7.0, 100.0, 5.6632662}, Row{7.0, 300.0, 4.2223319}};
    const IntensityEquation equation = shipped();
    for (const Row& row : rows) {
        EXPECT_NEAR(equation.at(row.magnitude, row.kilometres).value(), row.mmi, 1e-6)
            << row.magnitude << " at " << row.kilometres;
    }
}

TEST(Intensity, SaysNothingOutsideOfItsRange)
{
    const IntensityEquation equation = shipped();
    EXPECT_FALSE(equation.at(4.9, 20));
    EXPECT_FALSE(equation.at(8.0, 20));
    EXPECT_FALSE(equation.at(6.0, 301));
    EXPECT_FALSE(equation.at(6.0, 0));
    EXPECT_FALSE(equation.at(std::nan(""), 20));
    EXPECT_TRUE(equation.rings(4.9, 10, 4).empty());
    EXPECT_TRUE(equation.rings(6.0, 36, 4).empty()) << "below the crust";
    EXPECT_TRUE(equation.rings(6.0, -1, 4).empty());
    EXPECT_TRUE(equation.rings(6.0, std::nan(""), 4).empty());
}

TEST(Intensity, OnEachRingTheEquationGivesItsIntensity)
{
    const IntensityEquation equation = shipped();
    for (const double magnitude : {5.0, 5.6, 6.7, 7.4}) {
        for (const double depth : {0.0, 11.0, 30.0}) {
            const std::vector<IntensityRing> rings = equation.rings(magnitude, depth, 4);
            double before = 0;
            for (const IntensityRing& ring : rings) {
                EXPECT_NEAR(equation.at(magnitude, std::hypot(ring.radiusMetres / 1000, std::max(depth, 0.1)))
                                .value(),
                            ring.mmi, 1e-6);
                EXPECT_GT(ring.radiusMetres, before) << "the strongest is the smallest";
                before = ring.radiusMetres;
            }
        }
    }
    const std::vector<IntensityRing> cianjur = equation.rings(5.6, 11, 4);
    ASSERT_EQ(cianjur.size(), 3U);
    EXPECT_EQ(cianjur.front().mmi, 6);
    EXPECT_EQ(cianjur.back().mmi, 4);
}

TEST(Intensity, ARingBeyondTheKnownDistanceIsLeftOut)
{
    // M7,0 is still felt with 4.2 at 300 km, so nobody knows how far IV reaches.
    const std::vector<IntensityRing> rings = shipped().rings(7.0, 10, 4);
    ASSERT_FALSE(rings.empty());
    EXPECT_EQ(rings.back().mmi, 5);
}

TEST(Intensity, ADamagedTableGivesNoEquation)
{
    EXPECT_FALSE(IntensityEquation::read(""));
    EXPECT_FALSE(IntensityEquation::read("head\nA,1,2,-1,0,0,1,5,7,300\n")) << "a number is missing";
    EXPECT_FALSE(IntensityEquation::read("head\nA,1,2,x,0,0,1,5,7,300,35\n"));
    EXPECT_FALSE(IntensityEquation::read("head\nA,1,2,1.4,0,0,1,5,7,300,35\n")) << "it grows with distance";
    EXPECT_TRUE(IntensityEquation::read("head\nA,1,2,-1,0,0,1,5,7,300,35\n"));
}

} // namespace

} // namespace posko::geodata
