// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mvtwriter.h"

#include "geodata/mvt.h"

#include <gmock/gmock.h>

namespace posko::geodata {
namespace {

using testing::ElementsAre;

TEST(Mvt, ReadsLayersFeaturesAttributesAndRings)
{
    const auto geometry = test::GeometryWriter()
                              .part({{0, 0}, {100, 0}, {100, 100}, {0, 100}}, true)
                              .part({{20, 20}, {20, 40}, {40, 40}}, true);
    const auto layers = readMvt(
        test::tileBytes({test::layerBytes("land", 3, geometry.words(), "country", "ID"),
                         test::layerBytes("place", 1, test::GeometryWriter().part({{-5, 4100}}).words(),
                                          "name", "Jambi", 512)}));
    ASSERT_TRUE(layers);
    ASSERT_EQ(layers->size(), 2U);
    const MvtLayer& land = layers->front();
    EXPECT_EQ(land.name, "land");
    ASSERT_EQ(land.features.size(), 1U);
    EXPECT_EQ(land.features[0].kind, MvtKind::Polygon);
    EXPECT_EQ(land.text(land.features[0], "country"), "ID");
    EXPECT_EQ(land.text(land.features[0], "name"), "");
    ASSERT_EQ(land.features[0].partCount(), 2U);
    EXPECT_THAT(land.features[0].part(1), ElementsAre(MvtPoint{20, 20}, MvtPoint{20, 40}, MvtPoint{40, 40}));
    EXPECT_EQ(layers->back().extent, 512U);
    EXPECT_EQ(layers->back().features[0].points.front(), (MvtPoint{-5, 4100}));
}

TEST(Mvt, RefusesWhatIsNoTileAndWhatPointsNowhere)
{
    const auto refused = [](const std::string& bytes) {
        const auto layers = readMvt(bytes);
        return layers ? core::ErrorCode::internal : layers.error().code;
    };
    EXPECT_EQ(refused("\x1a\x05"
                      "abc"),
              core::ErrorCode::badSyntax);
    EXPECT_EQ(refused("\x18\x05"), core::ErrorCode::badSyntax) << "layers are no number";
    const std::vector<std::uint32_t> nowhere{1U << 3U | 2U, 2, 2};
    EXPECT_EQ(refused(test::tileBytes({test::layerBytes("a", 2, nowhere, "k", "v")})),
              core::ErrorCode::badSyntax);
    const auto far = test::GeometryWriter().part({{2'000'000, 0}});
    EXPECT_EQ(refused(test::tileBytes({test::layerBytes("a", 1, far.words(), "k", "v")})),
              core::ErrorCode::badSyntax);
    EXPECT_EQ(refused(test::tileBytes({test::layerBytes("a", 1, {}, "k", "v", 0)})),
              core::ErrorCode::badSyntax);
    const std::vector<std::uint32_t> endless{0xfffffff9U, 2, 2};
    EXPECT_EQ(refused(test::tileBytes({test::layerBytes("a", 1, endless, "k", "v")})),
              core::ErrorCode::badSyntax);
    std::vector<std::string> many(65, test::layerBytes("a", 1, {}, "k", "v"));
    EXPECT_EQ(refused(test::tileBytes(many)), core::ErrorCode::tooLarge);
}

} // namespace
} // namespace posko::geodata
