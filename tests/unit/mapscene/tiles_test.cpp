// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basestyle.h"
#include "mapscene/labelbase.h"
#include "mapscene/tileloader.h"
#include "mapscene/tilemesh.h"
#include "mapscene/tileview.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <random>
#include <set>

namespace posko::mapscene {
namespace {

constexpr PixelRect kBox{0, 0, kTileUnits, kTileUnits};

double areaOf(const FillMesh& mesh)
{
    double sum = 0;
    for (std::size_t index = 0; index < mesh.indices.size(); index += 3) {
        const FillVertex a = mesh.vertices[mesh.indices[index]];
        const FillVertex b = mesh.vertices[mesh.indices[index + 1]];
        const FillVertex c = mesh.vertices[mesh.indices[index + 2]];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2.0;
    }
    return sum;
}

double areaOf(const std::vector<PixelPoint>& ring)
{
    double sum = 0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const PixelPoint a = ring[index];
        const PixelPoint b = ring[(index + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return std::abs(sum) / 2.0;
}

/// A ring with many bays around a point.
std::vector<PixelPoint> bays(PixelPoint middle, double radius, int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0.4, 1.0);
    std::vector<PixelPoint> ring;
    for (int step = 0; step < count; ++step) {
        const double angle = 2.0 * 3.14159265358979 * step / count;
        const double far = radius * share(random);
        ring.push_back(
            {std::round(middle.x + far * std::cos(angle)), std::round(middle.y + far * std::sin(angle))});
    }
    return ring;
}

TEST(TileMesh, TrianglesFillExactlyTheAreaWithoutItsHoles)
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const std::vector<std::vector<PixelPoint>> rings{bays({2000, 2000}, 1800, 400, seed),
                                                         bays({2000, 2000}, 500, 60, seed + 10)};
        FillMesh mesh;
        addFill(mesh, rings, kBox);
        const double wanted = areaOf(rings[0]) - areaOf(rings[1]);
        EXPECT_NEAR(areaOf(mesh), wanted, wanted * 1e-4);
        EXPECT_LT(mesh.vertices.size(), 460U * 8U);
    }
}

TEST(TileMesh, WhatLiesBeyondTheTileIsCutOff)
{
    const std::vector<std::vector<PixelPoint>> rings{{{-80, -80}, {4176, -80}, {4176, 4176}, {-80, 4176}}};
    FillMesh mesh;
    addFill(mesh, rings, kBox);
    EXPECT_NEAR(areaOf(mesh), kTileUnits * kTileUnits, 1.0);
    for (const FillVertex& vertex : mesh.vertices)
        EXPECT_TRUE(vertex.x >= 0 && vertex.x <= kTileUnits && vertex.y >= 0 && vertex.y <= kTileUnits);
}

TEST(TileMesh, ALineIsAStripWhoseEdgesKeepItsWidthAtCorners)
{
    LineMesh mesh;
    const std::vector<PixelPoint> line{{0, 0}, {100, 0}, {100, 0}, {100, 100}};
    addLine(mesh, line, 4);
    ASSERT_EQ(mesh.vertices.size(), 6U);
    EXPECT_EQ(mesh.indices.size(), 12U);
    // The corner's edge lies on both outer lines.
    EXPECT_NEAR(std::abs(mesh.vertices[2].normalX), 1.0, 1e-6);
    EXPECT_NEAR(std::abs(mesh.vertices[2].normalY), 1.0, 1e-6);
    EXPECT_EQ(mesh.vertices[2].side, 5.0F);
    EXPECT_EQ(mesh.vertices[3].side, -5.0F);
    EXPECT_NEAR(mesh.vertices[5].along, 200.0, 1e-6);
}

TEST(TileView, NothingTremblesAtTheDeepestZoom)
{
    MapCamera camera{core::toMercator({-6.175, 106.827}), 18.0, 1920, 1080};
    const geodata::TileId tile = tilesIn(camera, 10, 0).front().tile;
    double worst = 0;
    for (int step = 0; step < 200; ++step) {
        camera.centre.x += 0.25 / worldPixels(18.0);
        const TileTransform transform = transformOf({tile, 0}, camera);
        const auto scale = static_cast<float>(transform.scale);
        const auto left = static_cast<float>(transform.x);
        for (double unit = 0; unit <= kTileUnits; unit += 17) {
            const double exact = transform.x + unit * transform.scale;
            if (exact < 0 || exact > camera.width)
                continue;
            const float drawn = static_cast<float>(unit) * scale + left;
            worst = std::max(worst, std::abs(static_cast<double>(drawn) - exact));
        }
        const MercatorBox box = boxOf(tile);
        EXPECT_NEAR(transform.x, camera.toPixel({box.left, box.top}).x, 1e-6);
    }
    EXPECT_GT(worst, 0.0);
    EXPECT_LT(worst, 0.02);
}

TEST(TileView, AWideWallSeesCopiesOfTheWorldAndEveryPixelHasATile)
{
    const MapCamera camera{core::toMercator({0, 170}), 4.6, 3840, 2160};
    const std::vector<PlacedTile> tiles = tilesIn(camera, 4, 0);
    EXPECT_TRUE(std::ranges::any_of(tiles, [](const PlacedTile& placed) { return placed.world == 1; }));
    EXPECT_EQ(std::set(tiles.begin(), tiles.end()).size(), tiles.size());
    for (double x = 0; x < camera.width; x += 97)
        for (double y = 100; y < camera.height - 100; y += 97)
            EXPECT_EQ(std::ranges::count_if(tiles,
                                            [&](const PlacedTile& placed) {
                                                const TileTransform t = transformOf(placed, camera);
                                                const double side = t.scale * kTileUnits;
                                                return x >= t.x && x < t.x + side && y >= t.y &&
                                                       y < t.y + side;
                                            }),
                      1);
    const TileTransform first = transformOf(tiles.front(), camera);
    EXPECT_LT(std::abs(first.x + first.scale * kTileUnits / 2 - camera.width / 2), first.scale * kTileUnits);
}

TEST(TileView, ALargerScreenShowsTheSameMapFiner)
{
    EXPECT_EQ(tileZoomOf(5.0, 1.0, 10), 5);
    EXPECT_EQ(tileZoomOf(6.0, 2.0, 10), 5);
    EXPECT_EQ(tileZoomOf(18.0, 1.0, 10), 10);
    EXPECT_EQ(tileZoomOf(0.3, 2.0, 10), 0);
    const TileShare share = shareOf({5, 13, 9}, {3, 3, 2});
    EXPECT_DOUBLE_EQ(share.x, 0.25);
    EXPECT_DOUBLE_EQ(share.y, 0.25);
    EXPECT_DOUBLE_EQ(share.side, 0.25);
}

TEST(BaseStyle, HillsFadeWhereTheReliefIsOnlyEnlarged)
{
    const MapPalette palette;
    const BaseAreaLook whole = baseAreaLook(palette, BaseArea::Land, 6);
    const BaseAreaLook faint = baseAreaLook(palette, BaseArea::Land, 13);
    EXPECT_EQ(whole.ramp[2], palette.landPeak);
    EXPECT_EQ(faint.ramp[0], whole.ramp[0]);
    EXPECT_LT(faint.shadowStrength, 0.2 * whole.shadowStrength);
    EXPECT_LT(std::abs(faint.ramp[2].green() - palette.land.green()),
              0.2 * std::abs(palette.landPeak.green() - palette.land.green()));
}

TEST(LabelBase, NamesAreShortenedOnlyWhereTheWordSaysWhatItIs)
{
    EXPECT_EQ(textOf({"Gunung Kerinci", BasePlaceKind::Volcano, 0, {}}).first, QStringLiteral("G. Kerinci"));
    EXPECT_EQ(textOf({"Pulau Punjung", BasePlaceKind::RegencySeat, 3, {}}).first,
              QStringLiteral("Pulau Punjung"));
    EXPECT_EQ(textOf({"Kepulauan Bangka Belitung", BasePlaceKind::Province, 0, {}}).second,
              QStringLiteral("Belitung"));
}

/// Tiles of zooms 0 to 2 without any features, and how often one was read.
class EmptyTiles : public geodata::TileStore
{
public:
    mutable std::atomic<int> reads = 0;

protected:
    core::Result<std::optional<std::string>> packed(geodata::TileId tile) const override
    {
        ++reads;
        return tile.z <= 2 ? std::optional<std::string>(std::in_place) : std::nullopt;
    }
    core::Result<bool> isListed(geodata::TileId tile) const override { return tile.z <= 2; }
};

template <typename Condition> bool waitFor(Condition isDone)
{
    const QDeadlineTimer deadline(10'000);
    while (!isDone() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return isDone();
}

TEST(TileLoader, MapsOfTheSameFileShareWhatIsLoaded)
{
    auto first = TileLoader::of(QStringLiteral("contoh.mbtiles"));
    EXPECT_EQ(first, TileLoader::of(QStringLiteral("contoh.mbtiles")));
    EXPECT_NE(first, TileLoader::of(QStringLiteral("lain.mbtiles")));
    const auto store = std::make_shared<EmptyTiles>();
    first->setGround(store);
    const TileWish wish{TileSheet::Ground, {2, 1, 1}};
    TileClient one;
    TileClient other;
    for (TileClient* client : {&one, &other}) {
        client->turnTo(first);
        client->ask({wish}, {wish});
        EXPECT_TRUE(waitFor([&] { return first->isLoaded(wish); }));
    }
    EXPECT_EQ(store->reads, 1);
    EXPECT_NE(first->drawing(wish.tile), nullptr);
    EXPECT_NE(first->names(wish.tile), nullptr); // which the same bytes hold
    const std::weak_ptr<TileLoader> left = first;
    first.reset();
    one.turnTo(nullptr);
    EXPECT_FALSE(left.expired());
    other.turnTo(nullptr);
    EXPECT_TRUE(left.expired());
}

TEST(TileLoader, TheAncestorThatStandsForATileIsNotReadToFindIt)
{
    TileLoader loader;
    const auto store = std::make_shared<EmptyTiles>();
    loader.setGround(store);
    const TileWish wish{TileSheet::Names, {7, 50, 50}};
    loader.wish(&loader, {wish});
    EXPECT_TRUE(waitFor([&] { return loader.isAbsent(wish); }));
    EXPECT_EQ(loader.standFor(TileSheet::Names, wish.tile), (geodata::TileId{2, 1, 1}));
    EXPECT_EQ(store->reads, 1);
}

TEST(TileLoader, SmallerIslandsAreNamedByAndByUntilTheClosestTilesHaveAll)
{
    class DeepTiles : public EmptyTiles
    {
        core::Result<std::optional<std::string>> packed(geodata::TileId) const override
        {
            return std::optional<std::string>(std::in_place);
        }
    };
    TileLoader loader;
    loader.setIslands([](const MercatorBox& box, int mostRank) {
        std::vector<BasePlace> islands;
        for (int rank = 0; rank <= std::min(mostRank, 6); ++rank)
            islands.push_back(
                {"Pulau Contoh", BasePlaceKind::Island, rank, {box.left, (box.top + box.bottom) / 2}});
        islands.push_back({"Pulau Lain", BasePlaceKind::Island, 0, {box.right, box.top}}); // the neighbour's
        return islands;
    });
    loader.setGround(std::make_shared<DeepTiles>());
    for (const auto& [zoom, count] : {std::pair{4, 0}, {5, 1}, {8, 4}, {9, 5}, {10, 7}}) {
        const TileWish wish{TileSheet::Names, {zoom, 7, 7}};
        loader.wish(&loader, {wish});
        ASSERT_TRUE(waitFor([&] { return loader.isLoaded(wish); }));
        EXPECT_EQ(loader.names(wish.tile)->size(), static_cast<std::size_t>(count)) << zoom;
        // What a zoom names must stand in its tiles.
        for (int rank = 0; rank <= 6; ++rank)
            EXPECT_TRUE(rank < count || zoom >= 10 || !isNamedAt(BasePlaceKind::Island, rank, zoom + 0.99))
                << rank << " at " << zoom;
    }
}

} // namespace
} // namespace posko::mapscene
