// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapoverlays.h"
#include "mapscene/overlaystyle.h"
#include "mapscene/overlaytiles.h"

#include <QtCore/QBuffer>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QEventLoop>

#include <gmock/gmock.h>

#include <cmath>
#include <set>

namespace posko::mapscene {
namespace {

using State = OverlayAnswer::State;

/// Answers at once, and keeps what it was asked.
class Source final : public OverlaySource
{
public:
    explicit Source(const OverlayFacts& facts)
        : OverlaySource(facts)
    {}

    void load(geodata::TileId tile, Done done) override
    {
        asked.push_back(tile);
        const bool fails = failing.contains(tile);
        const bool there = !fails && !absent.contains(tile);
        done({fails   ? State::Failed
              : there ? State::There
                      : State::Absent,
              there ? std::make_shared<const OverlayTile>() : nullptr});
    }

    std::vector<geodata::TileId> asked;
    std::set<geodata::TileId> absent;
    std::set<geodata::TileId> failing;
};

/// Lets answers come in until the condition holds; false where it does not within 20 s.
bool until(const std::function<bool()>& condition)
{
    const QDeadlineTimer deadline(20'000);
    QEventLoop loop;
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    return true;
}

MapCamera overJava(double zoom)
{
    return {core::toMercator({-6.9, 107.6}), zoom, 1280, 720};
}

std::vector<ShownOverlay> settle(OverlayTiles& tiles, const MapCamera& camera)
{
    std::vector<ShownOverlay> shown = tiles.choose(camera, 1);
    EXPECT_TRUE(until([&] {
        shown = tiles.choose(camera, 1);
        return tiles.isComplete();
    }));
    return shown;
}

std::string png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

TEST(OverlayTilesTest, EveryPlaceOfTheViewShowsOneTileAndWhereThereIsNoneItsNearestAncestor)
{
    const auto source = std::make_shared<Source>(OverlayFacts{OverlayKind::Vectors, 2, 8});
    const MapCamera camera = overJava(7.4);
    const std::vector<PlacedTile> view = tilesIn(camera, 7, 0);
    source->absent = {view.front().tile, geodata::ancestorOf(view.front().tile, 1)};
    OverlayTiles tiles(source);
    const std::vector<ShownOverlay> shown = settle(tiles, camera);
    ASSERT_EQ(shown.size(), view.size());
    for (std::size_t index = 0; index < view.size(); ++index) {
        EXPECT_EQ(shown[index].placed, view[index]);
        EXPECT_EQ(shown[index].from, index == 0 ? geodata::ancestorOf(view[0].tile, 2) : view[index].tile);
    }
    EXPECT_EQ(std::set(source->asked.begin(), source->asked.end()).size(), source->asked.size());
}

TEST(OverlayTilesTest, NothingIsShownAboveTheFirstZoomOfALayerAndItsLastOneIsEnlarged)
{
    const auto source = std::make_shared<Source>(OverlayFacts{OverlayKind::Vectors, 6, 8});
    OverlayTiles tiles(source);
    EXPECT_TRUE(settle(tiles, overJava(5.9)).empty());
    EXPECT_TRUE(source->asked.empty());
    for (const ShownOverlay& one : settle(tiles, overJava(12)))
        EXPECT_EQ(one.from.z, 8);
}

TEST(OverlayTilesTest, ATileThatFailedIsAskedForAgainAndWhatTheLayerLeavesIsNotWaitedFor)
{
    const auto source = std::make_shared<Source>(OverlayFacts{OverlayKind::Picture, 0, 18});
    const MapCamera camera = overJava(8);
    const geodata::TileId first = tilesIn(camera, 8, 0).front().tile;
    source->failing = {first};
    OverlayTiles tiles(source);
    const std::size_t without = settle(tiles, camera).size();
    source->failing.clear();
    EXPECT_TRUE(until([&] { return tiles.choose(camera, 1).size() == without + 1; }));
    EXPECT_EQ(std::ranges::count(source->asked, first), 2);
}

TEST(OverlaySourceTest, APictureIsTakenUpToItsLargestSizeAndNothingElseIs)
{
    EXPECT_EQ(pictureTile(png(256, 256)).state, State::There);
    EXPECT_EQ(pictureTile(png(kMostPixels + 1, 1)).state, State::Failed);
    EXPECT_EQ(pictureTile("<html>log in</html>").state, State::Failed);
    EXPECT_EQ(pictureTile("").state, State::Failed);
    EXPECT_EQ(vectorTile({}, "<html>log in</html>").state, State::Failed);
}

TEST(OverlayStyleTest, OfficialBordersAreSolidThinnerByLevelAndComeWithTheZoom)
{
    const auto at = [](double zoom, geodata::BorderRank rank) {
        return overlayLineLooks(OverlayKind::Borders, {}, zoom)[static_cast<std::size_t>(rank)];
    };
    using geodata::BorderRank;
    EXPECT_GT(at(5, BorderRank::province).colour.alpha(), 0);
    EXPECT_EQ(at(5, BorderRank::regency).colour.alpha(), 0);
    EXPECT_GT(at(7, BorderRank::regency).colour.alpha(), 0);
    EXPECT_EQ(at(7, BorderRank::district).colour.alpha(), 0);
    EXPECT_GT(at(9, BorderRank::district).colour.alpha(), 0);
    for (const double zoom : {9.0, 12.0, 15.0}) {
        EXPECT_GT(at(zoom, BorderRank::province).width, at(zoom, BorderRank::regency).width);
        EXPECT_GT(at(zoom, BorderRank::regency).width, at(zoom, BorderRank::district).width);
        EXPECT_EQ(at(zoom, BorderRank::province).dash, 0);
    }
    // What is seen at a zoom is on the tiles of that zoom.
    for (int step = 0; step < 240; ++step) {
        const double zoom = step / 20.0;
        for (const BorderRank rank :
             {BorderRank::district, BorderRank::regency, BorderRank::province, BorderRank::outer})
            EXPECT_TRUE(at(zoom, rank).colour.alpha() == 0 || isBorderDrawn(rank, static_cast<int>(zoom)));
    }
}

TEST(MapOverlaysTest, PicturesLieLowestOfficialBordersHighestAndTheApproximateOnesGoOff)
{
    const auto source = [](OverlayKind kind) {
        return std::make_shared<Source>(OverlayFacts{kind, 0, 4});
    };
    const auto vectors = source(OverlayKind::Vectors);
    const auto picture = source(OverlayKind::Picture);
    const auto borders = source(OverlayKind::Borders);
    MapOverlays overlays;
    const MapPalette palette;
    EXPECT_EQ(overlays.ground(palette), palette);
    overlays.setBorders(borders, {QStringLiteral("a.gpkg"), QStringLiteral("b.shp")});
    overlays.setFiles({{.id = QStringLiteral("layer-1"),
                        .name = QStringLiteral("jalan"),
                        .notice = {QStringLiteral("© BIG")},
                        .source = vectors}});
    overlays.setServers({{.id = QStringLiteral("server:citra"),
                          .name = QStringLiteral("citra"),
                          .notice = {},
                          .source = picture}});
    EXPECT_THAT(overlays.shown(), testing::ElementsAre(picture, vectors, borders));
    EXPECT_EQ(overlays.ground(palette).border.alpha(), 0);
    EXPECT_EQ(overlays.ground(palette).borderCountry, palette.borderCountry);
    EXPECT_EQ(overlays.officialFiles(), QStringLiteral("a.gpkg, b.shp"));
    EXPECT_EQ(overlays.notices(), QStringList{QStringLiteral("jalan: © BIG")});
    EXPECT_EQ(overlays.credits(), QStringLiteral("© BIG"));
    overlays.toggle(QStringLiteral("layer-1"));
    EXPECT_THAT(overlays.shown(), testing::ElementsAre(picture, borders));
    EXPECT_EQ(overlays.credits(), QString());
    overlays.showAll();
    overlays.setBorders(nullptr, {QStringLiteral("a.gpkg")});
    EXPECT_EQ(overlays.ground(palette), palette);
    EXPECT_EQ(overlays.officialFiles(), QString());
    EXPECT_THAT(overlays.shown(), testing::ElementsAre(picture, vectors));
}

} // namespace
} // namespace posko::mapscene
