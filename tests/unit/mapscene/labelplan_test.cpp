// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoscene.h"

#include "mapscene/labelbase.h"
#include "mapscene/labellayer.h"
#include "mapscene/labelplan.h"
#include "mapscene/symbolstyle.h"

#include <QtGui/QFontMetricsF>

#include <gmock/gmock.h>

#include <malloc.h>

#include <algorithm>
#include <cmath>
#include <format>

namespace posko::mapscene {
namespace {

/// Towns on a raster of half a degree around Java, with every rank.
std::vector<BasePlace> towns()
{
    std::vector<BasePlace> places;
    for (int rank = 1; rank <= 5; ++rank)
        for (int index = 0; index < 60; ++index)
            places.push_back({std::format("Kota {} {}", rank, index),
                              BasePlaceKind::RegencySeat,
                              rank,
                              {mercatorX(104.0 + 0.11 * index + 0.03 * rank),
                               mercatorY(-8.5 + 0.045 * index + 0.21 * rank)}});
    places.push_back({"Laut Contoh", BasePlaceKind::Sea, 1, {mercatorX(108), mercatorY(-5.2)}});
    return places;
}

struct Plan
{
    MapSource source;
    std::vector<BasePlace> base = towns();
    LabelPainter painter;
    LabelPlan plan;
    NameGrid grid;
    NameGrid::View names;
    std::vector<LabelThing> things;
    LabelScene scene;

    Plan(double lat, double lon, double zoom, double unit = 1, double width = 1920, double height = 1080)
    {
        scene.camera = {{mercatorX(lon), mercatorY(lat)}, zoom, width, height};
        scene.unit = unit;
        painter.configure(MapPalette(), QStringLiteral("Inter"), unit, 1);
    }

    [[nodiscard]] std::vector<BasePlace> in(const MercatorBox& box) const
    {
        std::vector<BasePlace> found;
        std::ranges::copy_if(base, std::back_inserter(found), [&](const BasePlace& place) {
            return place.at.x >= box.left && place.at.x < box.right && place.at.y >= box.top &&
                   place.at.y < box.bottom;
        });
        return found;
    }

    void make()
    {
        names = grid.look(
            scene.camera, scene.unit, painter, [this](const MercatorBox& box) { return in(box); }, 1);
        scene.names = names.names;
        things.clear();
        for (const core::MapEntity& entity : source.entities())
            if (!entity.id.empty())
                things.push_back({&entity, entity.at});
        scene.things = things;
        scene.lines = source.lines();
        scene.rings = source.rings();
        scene.areas = source.areas();
        plan.make(scene, painter);
    }
};

void expectOrder(const Plan& tested)
{
    const auto& labels = tested.plan.labels();
    const PixelRect screen{0, 0, tested.scene.camera.width, tested.scene.camera.height};
    const double closeness = closenessOf(tested.scene.camera.zoom);
    for (std::size_t a = 0; a < labels.size(); ++a) {
        EXPECT_TRUE(labels[a].isOfGround ? screen.intersects(labels[a].rect)
                                         : screen.contains(labels[a].rect))
            << qPrintable(labels[a].text.first);
        for (std::size_t b = a + 1; b < labels.size(); ++b)
            EXPECT_FALSE(labels[a].rect.intersects(labels[b].rect))
                << qPrintable(labels[a].text.first) << " / " << qPrintable(labels[b].text.first);
        for (const PixelRect& rect : tested.scene.obstacles)
            EXPECT_FALSE(labels[a].rect.intersects(rect));
        for (const core::MapEntity& entity : tested.source.entities()) {
            if (entity.kind == core::MapKind::unit)
                continue;
            const PixelPoint at = tested.scene.camera.toPixel(entity.at);
            const double half = symbolStyle(entity, tested.scene.unit, closeness).diameter / 2.0;
            EXPECT_FALSE(labels[a].rect.intersects({at.x - half, at.y - half, at.x + half, at.y + half}))
                << qPrintable(labels[a].text.first) << " over " << entity.id;
        }
    }
}

bool shows(const Plan& tested, const char* text)
{
    return std::ranges::any_of(tested.plan.labels(), [&](const PlacedLabel& label) {
        return label.text.first == QLatin1String(text);
    });
}

TEST(LabelPlan, NothingOverlapsOnAFocusAtAnyZoomAndSize)
{
    for (const double zoom : {6.0, 7.3, 8.1, 9.2, 10.0})
        for (const double unit : {0.667, 1.0, 2.0}) {
            Plan tested(-6.84, 107.05, zoom, unit, 1240 * unit, 720 * unit);
            demo::fillCianjur(tested.source);
            tested.scene.obstacles = {{0, 0, 180 * unit, 50 * unit}};
            tested.make();
            EXPECT_GT(tested.plan.labels().size(), 3U);
            expectOrder(tested);
        }
}

TEST(LabelPlan, NothingOverlapsOnTheNationalPicture)
{
    for (const double zoom : {4.0, 4.9, 5.6, 7.0}) {
        Plan tested(-2.3, 118, zoom);
        demo::fillNational(tested.source);
        tested.make();
        expectOrder(tested);
    }
}

TEST(LabelPlan, NothingOverlapsWhereEveryKindOfThingIs)
{
    for (const double zoom : {6.0, 7.5, 8.6, 9.4, 10.5})
        for (const double unit : {0.667, 1.0, 2.0}) {
            Plan tested(-1.6, 103.5, zoom, unit, 1240 * unit, 720 * unit);
            demo::fillJambi(tested.source);
            tested.make();
            expectOrder(tested);
        }
}

TEST(LabelPlan, WhatIsWorstIsNamedAtEveryZoomAndInTheLargestLettersWhereThereIsRoom)
{
    for (const double zoom : {4.9, 7.0, 9.0}) {
        Plan tested(-1.6, 103.5, zoom);
        demo::fillJambi(tested.source);
        tested.make();
        const auto& labels = tested.plan.labels();
        const auto siaga = std::ranges::find(labels, QStringLiteral("TMA Siaga I"),
                                             [](const PlacedLabel& label) { return label.text.first; });
        ASSERT_NE(siaga, labels.end()) << zoom;
    }
    Plan roomy(-1.6, 103.5, 9.0);
    demo::fillJambi(roomy.source);
    for (const core::MapEntity& entity : std::vector(roomy.source.entities()))
        if (entity.id != "gauge:contoh-1")
            roomy.source.remove(entity.id);
    roomy.make();
    ASSERT_FALSE(roomy.plan.labels().empty());
    EXPECT_EQ(roomy.plan.labels().front().text.first, QStringLiteral("TMA Siaga I"));
    EXPECT_EQ(roomy.plan.labels().front().text.style, LabelStyle::grave);
    EXPECT_GE(QFontMetricsF(roomy.painter.font(LabelStyle::grave)).capHeight(), 27.0); // class A
}

TEST(LabelPlan, AnAreaIsNamedWhereThereIsRoom)
{
    Plan near(-2.30, 101.5, 10.8);
    demo::fillJambi(near.source);
    near.make();
    EXPECT_TRUE(shows(near, "radius 5 km"));
    Plan far(-2.40, 102.2, 6.0);
    demo::fillJambi(far.source);
    far.make();
    EXPECT_FALSE(shows(far, "radius 5 km"));
}

TEST(LabelPlan, ADeviceThatNobodyDescribedIsNamedOnlyWhereItIsSelected)
{
    Plan tested(-1.58, 103.82, 11);
    demo::fillJambi(tested.source);
    tested.make();
    EXPECT_FALSE(shows(tested, "hp/1"));
    core::MapEntity device = tested.source.entities()[*tested.source.slotOf("unit:hp/1")];
    device.state = core::mapSelected;
    tested.source.put(device);
    tested.make();
    EXPECT_TRUE(shows(tested, "hp/1"));
}

TEST(LabelPlan, TheNearestDepotsAndTeamsAreNamedWithTheirDistances)
{
    Plan tested(-6.84, 107.05, 9.6);
    demo::fillCianjur(tested.source);
    tested.make();
    for (const char* text : {"Lumbung Contoh 1", "Lumbung Contoh 2", "Sentra Contoh", "Tagana Contoh A",
                             "Tagana Contoh B", "35 km · ±55 mnt", "33 km · ±1 jam", "25 km", "50 km"})
        EXPECT_TRUE(std::ranges::any_of(tested.plan.labels(), [&](const PlacedLabel& label) {
            return label.text.first == QString::fromUtf8(text);
        })) << text;
}

TEST(LabelPlan, EveryLineOfACrowdedFocusKeepsItsDistance)
{
    Plan tested(-6.84, 107.05, 9.4, 1, 1240, 720);
    std::vector<core::MapLine> lines;
    for (int index = 0; index < 6; ++index) {
        core::MapLine line;
        line.id = std::format("team:{}", index);
        line.kind = core::MapKind::team;
        line.label = std::format("{} km", 31 + index);
        for (const core::LatLon point :
             core::geodesicLine({-6.84, 107.05}, {-6.4, 106.55 + 0.08 * index}, 12))
            line.points.push_back(core::toMercator(point));
        lines.push_back(line);
    }
    tested.source.setLines(lines);
    tested.make();
    for (const core::MapLine& line : lines)
        EXPECT_TRUE(shows(tested, line.label.c_str())) << line.label;
    expectOrder(tested);
}

TEST(LabelPlan, ALabelStaysWhereItIsWhileTheMapIsPanned)
{
    Plan tested(-6.84, 107.05, 9.2);
    demo::fillCianjur(tested.source);
    tested.make();
    const auto before = tested.plan.labels();
    const MapCamera camera = tested.scene.camera;
    tested.scene.camera.centre = camera.toMercator({960 + 40, 540 + 25});
    tested.make();
    int moved = 0;
    int compared = 0;
    for (const PlacedLabel& was : before)
        for (const PlacedLabel& is : tested.plan.labels())
            if (was.text.first == is.text.first && was.rect.left > 150 && was.rect.right < 1770 &&
                was.rect.top > 120 && was.rect.bottom < 960) {
                ++compared;
                if (std::abs(was.rect.left - 40 - is.rect.left) > 1 ||
                    std::abs(was.rect.top - 25 - is.rect.top) > 1)
                    ++moved;
            }
    EXPECT_GT(compared, 10);
    EXPECT_EQ(moved, 0);
}

TEST(LabelPlan, SmallTownsComeInAsOneComesNearer)
{
    for (const BasePlaceKind kind : {BasePlaceKind::RegencySeat, BasePlaceKind::Town, BasePlaceKind::Village})
        for (int rank = 0; rank <= 9; ++rank) {
            bool was = false;
            for (double zoom = 3.0; zoom <= 12.0; zoom += 0.2) {
                const bool is = isNamedAt(kind, rank, zoom);
                EXPECT_TRUE(is || !was) << "rank " << rank << " at " << zoom;
                was = is;
            }
            EXPECT_TRUE(was) << "rank " << rank;
        }
    Plan far(-7, 107, 5.0);
    far.make();
    const auto showsAny = [&](QLatin1String start) {
        return std::ranges::any_of(
            far.plan.labels(), [&](const PlacedLabel& label) { return label.text.first.startsWith(start); });
    };
    EXPECT_TRUE(showsAny(QLatin1String("Kota 1")));
    EXPECT_FALSE(showsAny(QLatin1String("Kota 5")));
}

TEST(LabelPlan, ATownUnderASymbolLosesItsNameAndNotTheSymbol)
{
    Plan tested(-7, 107, 8);
    core::MapEntity depot;
    depot.id = "depot:upon";
    depot.kind = core::MapKind::depot;
    depot.at = tested.base[20].at;
    tested.source.put(depot);
    tested.make();
    EXPECT_FALSE(shows(tested, tested.base[20].name.c_str()));
}

/// A layer whose polishing a test may do.
struct TestedLabels : public LabelLayer
{
    using LabelLayer::updatePolish;
};

TEST(LabelLayer, TextsArePlacedAnewOnlyWhenSomethingOfThemHasChanged)
{
    MapSource source;
    demo::fillJambi(source);
    core::MapEntity device;
    device.kind = core::MapKind::unit;
    device.detail = core::noStatus;
    const auto moveDevices = [&](double by) {
        for (int number = 0; number < 1000; ++number) {
            device.id = std::format("unit:contoh/{}", number);
            device.at = {mercatorX(102.5 + 0.001 * number), mercatorY(-1.6) + by};
            source.put(device);
        }
    };
    moveDevices(0);
    TestedLabels layer;
    layer.setSize({1240, 720});
    layer.setCenter({-1.6, 103.5});
    layer.setZoomLevel(9);
    layer.setSource(&source);
    layer.updatePolish();
    EXPECT_EQ(layer.plan().makes(), 1U);
    const std::size_t texts = layer.plan().labels().size();
    EXPECT_GT(texts, 5U);
    moveDevices(1e-4);
    layer.updatePolish();
    EXPECT_EQ(layer.plan().makes(), 1U);

    core::MapEntity gauge = source.entities()[*source.slotOf("gauge:contoh-1")];
    gauge.at.x += 3.0 / worldPixels(9);
    source.put(gauge);
    layer.updatePolish();
    EXPECT_EQ(layer.plan().makes(), 2U);
    gauge.label = "TMA Siaga II";
    source.put(gauge);
    layer.updatePolish();
    EXPECT_EQ(layer.plan().makes(), 3U);
    layer.setObstacleRects({QRectF(0, 0, 1240, 720)});
    layer.updatePolish();
    EXPECT_EQ(layer.plan().makes(), 4U);
    EXPECT_LT(layer.plan().labels().size(), texts);
    layer.setZoomLevel(9.1);
    layer.updatePolish();
    EXPECT_EQ(layer.plan().makes(), 5U);
}

TEST(LabelPainter, CapitalsAreAtLeastElevenPixelsAt1080AndInProportion)
{
    for (const double unit : {0.667, 1.0, 2.0}) {
        LabelPainter painter;
        painter.configure(MapPalette(), QStringLiteral("Inter"), unit, 1);
        for (const LabelStyle style :
             {LabelStyle::town, LabelStyle::depot, LabelStyle::country, LabelStyle::ring, LabelStyle::sea})
            EXPECT_GE(QFontMetricsF(painter.font(style)).capHeight(), 11 * unit) << unit;
    }
}

TEST(LabelPainter, APictureIsAsLargeAsItsMeasure)
{
    LabelPainter painter;
    painter.configure(MapPalette(), QStringLiteral("Inter"), 1, 2);
    const LabelText text{QStringLiteral("Lumbung Contoh"), QStringLiteral("tenda bebas 12"),
                         LabelStyle::depot, LabelAlign::right};
    const QImage image = painter.paint(text);
    EXPECT_EQ(image.size(), (painter.size(text) * 2).toSize());
    EXPECT_EQ(image.devicePixelRatio(), 2);
}

TEST(LabelPainter, NoTextIsCutAtItsPicturesEdge)
{
    LabelPainter painter;
    painter.configure(MapPalette(), QStringLiteral("Inter"), 1, 1);
    for (const LabelStyle style :
         {LabelStyle::town, LabelStyle::depot, LabelStyle::sea, LabelStyle::country}) {
        const QImage image =
            painter.paint({QStringLiteral("Agjpqy Bdfhkl"), QStringLiteral("(jg)"), style, LabelAlign::left});
        for (int x = 0; x < image.width(); ++x) {
            EXPECT_LT(qAlpha(image.pixel(x, 0)), 255);
            EXPECT_LT(qAlpha(image.pixel(x, image.height() - 1)), 255);
        }
    }
}

/// Bytes of the heap in use; 0 under a sanitizer, whose allocator does not tell.
std::size_t heapInUse()
{
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

TEST(LabelPainter, PaintsPicturesThatHoldLittleMoreMemoryThanTheirPixels)
{
    if (heapInUse() == 0)
        GTEST_SKIP() << "this allocator does not tell what is in use";
    LabelPainter painter;
    painter.configure(MapPalette(), QStringLiteral("Inter"), 1, 1);
    const auto paint = [&painter](int number) {
        return painter.paint(
            {QStringLiteral("M %1 Muara Bulian, Batang Hari").arg(number), {}, LabelStyle::quake});
    };
    QList<QImage> pictures{paint(0)}; // the first one loads the font
    const std::size_t before = heapInUse();
    std::size_t pixels = 0;
    for (int number = 1; number <= 100; ++number) {
        pictures.push_back(paint(number));
        pixels += static_cast<std::size_t>(pictures.back().sizeInBytes());
    }
    EXPECT_LT(heapInUse() - before, pixels * 3 / 2);
}

} // namespace
} // namespace posko::mapscene
