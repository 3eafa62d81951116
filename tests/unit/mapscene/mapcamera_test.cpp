// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapcamera.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

namespace posko::mapscene {
namespace {

MapCamera cameraAt(double lat, double lon, double zoom, double width = 1920, double height = 1080)
{
    return {core::toMercator({lat, lon}), zoom, width, height};
}

TEST(MapCamera, TheCentreLiesInTheMiddleOfTheItem)
{
    const MapCamera camera = cameraAt(-2.3, 118, 4.9);
    EXPECT_EQ(camera.toPixel(camera.centre), (PixelPoint{960, 540}));
}

TEST(MapCamera, OneZoomLevelDoublesTheDistanceFromTheMiddle)
{
    const core::MercatorPoint place = core::toMercator({-6.84, 107.05});
    const PixelPoint far = cameraAt(-2.3, 118, 6).toPixel(place);
    const PixelPoint near = cameraAt(-2.3, 118, 7).toPixel(place);
    EXPECT_NEAR(near.x - 960, 2 * (far.x - 960), 1e-6);
    EXPECT_NEAR(near.y - 540, 2 * (far.y - 540), 1e-6);
}

TEST(MapCamera, APixelGoesToTheGroundAndBackAtEveryZoom)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(0, 1);
    for (int round = 0; round < 500; ++round) {
        const MapCamera camera =
            cameraAt(-11 + 17 * share(random), 95 + 46 * share(random), 3 + 15 * share(random));
        const PixelPoint pixel{1920 * share(random), 1080 * share(random)};
        const PixelPoint back = camera.toPixel(camera.toMercator(pixel));
        EXPECT_NEAR(back.x, pixel.x, 1e-4);
        EXPECT_NEAR(back.y, pixel.y, 1e-4);
    }
}

TEST(MapCamera, APlaceBeyondTheDateLineIsDrawnOnTheNearSide)
{
    const MapCamera camera = cameraAt(0, 170, 4);
    const PixelPoint fiji = camera.toPixel(core::toMercator({-17.7, -178.0}));
    EXPECT_GT(fiji.x, 960);
    EXPECT_LT(fiji.x, 1200);
}

TEST(MapCamera, ItsProjectionIsTheOneOfTheLibraryUnderIt)
{
    for (const core::LatLon place : {core::LatLon{-6.84, 107.05}, {5.5, 95.3}, {-8.5, 140.4}, {0, 0}}) {
        const core::MercatorPoint expected = core::toMercator(place);
        EXPECT_NEAR(mercatorX(place.lon), expected.x, 1e-12);
        EXPECT_NEAR(mercatorY(place.lat), expected.y, 1e-12);
    }
}

TEST(Fit, TheWholeBoxIsSeenWithinThePadding)
{
    const core::LatLon southWest{-11.2, 94.8};
    const core::LatLon northEast{6.2, 141.2};
    for (const auto& [width, height] :
         {std::pair{1920.0, 1080.0}, {1240.0, 720.0}, {800.0, 1200.0}, {5760.0, 1080.0}}) {
        const MapCamera camera = fit(southWest, northEast, width, height, 40, 18);
        const PixelPoint leftBottom = camera.toPixel(core::toMercator(southWest));
        const PixelPoint rightTop = camera.toPixel(core::toMercator(northEast));
        if (camera.zoom > minimumZoom(width, height)) {
            EXPECT_GE(leftBottom.x, 40 - 1e-6);
            EXPECT_LE(rightTop.x, width - 40 + 1e-6);
            EXPECT_GE(rightTop.y, 40 - 1e-6);
            EXPECT_LE(leftBottom.y, height - 40 + 1e-6);
        }
    }
}

TEST(Fit, APointIsShownAtTheGreatestZoomThatIsAllowed)
{
    const MapCamera camera = fit({-6.84, 107.05}, {-6.84, 107.05}, 1920, 1080, 40, 9.5);
    EXPECT_DOUBLE_EQ(camera.zoom, 9.5);
    EXPECT_NEAR(camera.centre.x, mercatorX(107.05), 1e-12);
}

TEST(Fit, ABoxAcrossTheDateLineIsShownFromItsWestToItsEast)
{
    const MapCamera camera = fit({-20, 170}, {-10, -170}, 1920, 1080, 0, 18);
    EXPECT_NEAR(camera.centre.x, mercatorX(180) - 1.0, 1e-9);
    EXPECT_GT(camera.zoom, 5);
}

TEST(MinimumZoom, OneWorldFillsTheLongerSide)
{
    EXPECT_DOUBLE_EQ(worldPixels(minimumZoom(1920, 1080)), 1920);
    EXPECT_DOUBLE_EQ(worldPixels(minimumZoom(800, 1200)), 1200);
}

TEST(ScaleBar, ItIsARoundLengthNotLongerThanAllowed)
{
    for (double metresPerPixel = 0.2; metresPerPixel < 30'000; metresPerPixel *= 1.17) {
        const auto bar = scaleBar(metresPerPixel, 170);
        ASSERT_TRUE(bar);
        EXPECT_LE(bar->pixels, 170 + 1e-6);
        EXPECT_GT(bar->pixels, 170 / 2.6);
        EXPECT_NEAR(bar->pixels * metresPerPixel, bar->metres, 1e-6 * bar->metres);
        const double lead = bar->metres / std::pow(10, std::floor(std::log10(bar->metres) + 1e-9));
        EXPECT_THAT(std::round(lead), testing::AnyOf(1, 2, 5));
    }
}

TEST(ScaleBar, ItSaysMetresBelowAKilometreAndKilometresAbove)
{
    EXPECT_EQ(scaleBar(4, 170)->text, "500 m");
    EXPECT_EQ(scaleBar(6, 170)->text, "1 km");
    EXPECT_EQ(scaleBar(5000, 170)->text, "500 km");
    EXPECT_FALSE(scaleBar(0.001, 170));
}

TEST(MetresPerPixel, ItIsTrueAtTheLatitudeOfTheCentre)
{
    const MapCamera camera = cameraAt(-6.84, 107.05, 9.2);
    const core::LatLon left = core::fromMercator(camera.toMercator({860, 540}));
    const core::LatLon right = core::fromMercator(camera.toMercator({1060, 540}));
    EXPECT_NEAR(camera.metresPerPixel() * 200, core::geodesicMetres(left, right), 200);
}

} // namespace
} // namespace posko::mapscene
