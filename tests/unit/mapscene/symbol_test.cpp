// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbollayer.h"
#include "mapscene/symbolpainter.h"
#include "mapscene/symbolstyle.h"

#include <QtGui/QPainter>

#include <gmock/gmock.h>

#include <set>

namespace posko::mapscene {
namespace {

using core::MapEntity;
using core::MapKind;

MapEntity thing(MapKind kind, const char* id = "x", core::MercatorPoint at = {0.5, 0.5})
{
    MapEntity entity;
    entity.kind = kind;
    entity.id = id;
    entity.at = at;
    return entity;
}

/// A layer whose polishing a test may ask for.
struct TestedLayer : public SymbolLayer
{
    using SymbolLayer::updatePolish;
};

TEST(SymbolStyle, QuakesGrowWithTheirMagnitudeAsInBmkgsTable)
{
    for (const auto& [magnitude, diameter] : {std::pair{1.0, 6.0},
                                              {2.0, 8.0},
                                              {3.0, 10.0},
                                              {4.0, 14.0},
                                              {5.0, 18.0},
                                              {6.0, 24.0},
                                              {7.0, 28.0},
                                              {8.0, 32.0},
                                              {9.1, 32.0},
                                              {5.5, 21.0}})
        EXPECT_DOUBLE_EQ(quakeDiameter(magnitude), diameter) << magnitude;
    EXPECT_DOUBLE_EQ(quakeDiameter(0), 10);
}

TEST(SymbolStyle, AQuakeTakesTheColourOfItsDepthClass)
{
    MapEntity quake = thing(MapKind::quake);
    std::set<std::string> colours;
    for (std::uint8_t depthClass = 0; depthClass < 5; ++depthClass) {
        quake.variant = depthClass;
        colours.insert(toneColour(symbolStyle(quake, 1, 1).tone, MapPalette()).name().toStdString());
    }
    EXPECT_EQ(colours.size(), 5U);
}

TEST(SymbolStyle, TheFocusedQuakeIsAStar)
{
    MapEntity quake = thing(MapKind::quake);
    quake.magnitude = 5;
    EXPECT_EQ(symbolStyle(quake, 1, 1).shape, SymbolShape::disc);
    quake.state = core::mapFocus;
    EXPECT_EQ(symbolStyle(quake, 1, 1).shape, SymbolShape::star);
}

TEST(SymbolStyle, ADepotThatCannotGiveIsHollowAndAnotherShowsItsStock)
{
    MapEntity depot = thing(MapKind::depot);
    depot.magnitude = 0.5F;
    EXPECT_EQ(symbolStyle(depot, 1, 1).gauge, 4);
    EXPECT_FALSE(symbolStyle(depot, 1, 1).hollow);
    depot.state = core::mapInactive;
    EXPECT_TRUE(symbolStyle(depot, 1, 1).hollow);
    depot.state = 0;
    depot.magnitude = -1;
    EXPECT_EQ(symbolStyle(depot, 1, 1).gauge, -1);
}

TEST(SymbolStyle, ATeamShowsItsStatusByShapeAndFill)
{
    MapEntity team = thing(MapKind::team);
    const SymbolStyle ready = symbolStyle(team, 1, 1);
    EXPECT_FALSE(ready.hollow);
    team.variant = 2; // bergerak
    team.headingDegrees = 90;
    const SymbolStyle moving = symbolStyle(team, 1, 1);
    EXPECT_TRUE(moving.hollow);
    EXPECT_EQ(moving.shape, SymbolShape::arrow);
    EXPECT_DOUBLE_EQ(symbolRotation(team), 90);
    team.variant = 7; // tidak_siap
    EXPECT_EQ(symbolStyle(team, 1, 1).tone, SymbolTone::stale);
    EXPECT_DOUBLE_EQ(symbolRotation(team), 0);
}

TEST(SymbolStyle, WhatIsLostIsHollowAndHatched)
{
    MapEntity unit = thing(MapKind::unit);
    unit.state = core::mapLost;
    const SymbolStyle style = symbolStyle(unit, 1, 1);
    EXPECT_TRUE(style.hollow);
    EXPECT_TRUE(style.hatched);
    EXPECT_EQ(style.tone, SymbolTone::stale);
}

TEST(SymbolStyle, WhatIsATestOrAnExerciseHasItsOwnColour)
{
    for (const MapKind kind :
         {MapKind::quake, MapKind::warning, MapKind::depot, MapKind::team, MapKind::unit}) {
        MapEntity entity = thing(kind);
        entity.state = core::mapNotActual;
        EXPECT_EQ(symbolStyle(entity, 1, 1).tone, SymbolTone::simulation) << static_cast<int>(kind);
    }
}

TEST(SymbolStyle, ASelectedSymbolIsAtLeastNinePixelsAtEveryScale)
{
    for (const MapKind kind :
         {MapKind::quake, MapKind::warning, MapKind::depot, MapKind::team, MapKind::unit})
        for (const double unit : {0.5, 0.667, 1.0, 2.0}) {
            MapEntity entity = thing(kind);
            entity.magnitude = 1;
            entity.state = core::mapSelected;
            EXPECT_GE(symbolStyle(entity, unit, 0).diameter, 9) << static_cast<int>(kind) << ' ' << unit;
        }
}

TEST(SymbolStyle, DifferentStylesHaveDifferentKeys)
{
    std::set<std::uint64_t> keys;
    std::size_t count = 0;
    for (int shape = 0; shape < 8; ++shape)
        for (int tone = 0; tone < 14; ++tone)
            for (int bits = 0; bits < 16; ++bits)
                for (const int gauge : {-1, 0, 8})
                    for (const int diameter : {6, 70}) {
                        const SymbolStyle style{static_cast<SymbolShape>(shape),
                                                static_cast<SymbolTone>(tone),
                                                (bits & 8) != 0,
                                                (bits & 4) != 0,
                                                (bits & 2) != 0,
                                                (bits & 1) != 0,
                                                static_cast<std::int8_t>(gauge),
                                                static_cast<std::uint16_t>(diameter)};
                        keys.insert(style.key());
                        ++count;
                    }
    EXPECT_EQ(keys.size(), count);
}

TEST(SymbolPainter, NothingIsPaintedBeyondTheRadius)
{
    for (int shape = 0; shape < 7; ++shape)
        for (const bool selected : {false, true})
            for (const bool outlined : {false, true}) {
                SymbolStyle style{static_cast<SymbolShape>(shape),
                                  SymbolTone::team,
                                  false,
                                  false,
                                  selected,
                                  outlined,
                                  -1,
                                  24};
                QImage image(120, 120, QImage::Format_ARGB32_Premultiplied);
                image.fill(Qt::transparent);
                QPainter painter(&image);
                painter.translate(60, 60);
                paintSymbol(painter, style, MapPalette());
                painter.end();
                const int reach = static_cast<int>(std::ceil(style.radius())) + 2;
                for (int at = 0; at < 120; ++at) {
                    EXPECT_EQ(qAlpha(image.pixel(60 - reach - 1, at)), 0) << shape;
                    EXPECT_EQ(qAlpha(image.pixel(at, 60 + reach)), 0) << shape;
                }
            }
}

TEST(SymbolAtlas, EachStyleHasAPlaceOfItsOwn)
{
    SymbolAtlas atlas;
    atlas.configure(MapPalette(), 1);
    std::vector<QRect> places;
    for (std::uint16_t diameter = 4; diameter < 60; ++diameter)
        places.push_back(
            atlas.symbol({.shape = SymbolShape::disc, .tone = SymbolTone::depot, .diameter = diameter}));
    for (std::size_t a = 0; a < places.size(); ++a) {
        EXPECT_TRUE(atlas.picture().rect().contains(places[a]));
        for (std::size_t b = a + 1; b < places.size(); ++b)
            EXPECT_FALSE(places[a].intersects(places[b]));
    }
    const std::uint64_t revision = atlas.revision();
    EXPECT_EQ(atlas.symbol({.shape = SymbolShape::disc, .tone = SymbolTone::depot, .diameter = 4}),
              places.front());
    EXPECT_EQ(atlas.revision(), revision);
}

TEST(SymbolAtlas, AFullPictureBeginsAnew)
{
    SymbolAtlas atlas;
    atlas.configure(MapPalette(), 2);
    const std::uint64_t generation = atlas.generation();
    for (std::uint16_t diameter = 100; diameter < 400; ++diameter) {
        const QRect place =
            atlas.symbol({.shape = SymbolShape::square, .tone = SymbolTone::depot, .diameter = diameter});
        ASSERT_TRUE(atlas.picture().rect().contains(place)) << diameter;
    }
    EXPECT_GT(atlas.generation(), generation);
}

TEST(SymbolLayer, TheNearestSymbolWithinReachIsHit)
{
    MapSource source;
    TestedLayer layer;
    layer.setSize({800, 600});
    layer.setCenter({0, 0});
    layer.setZoomLevel(6);
    const auto at = [&](double x, double y) {
        return layer.camera().toMercator({x, y});
    };
    source.put(thing(MapKind::unit, "unit:near", at(100, 100)));
    source.put(thing(MapKind::unit, "unit:far", at(120, 100)));
    layer.setSource(&source);
    layer.updatePolish();
    EXPECT_EQ(layer.entityAt({107, 100}), QStringLiteral("unit:near"));
    EXPECT_EQ(layer.entityAt({114, 100}), QStringLiteral("unit:far"));
    EXPECT_EQ(layer.entityAt({100, 113}), QStringLiteral("unit:near"));
    EXPECT_EQ(layer.entityAt({100, 130}), QString());
}

TEST(SymbolLayer, OfTwoUnderThePointerTheMoreImportantIsHit)
{
    MapSource source;
    TestedLayer layer;
    layer.setSize({800, 600});
    layer.setCenter({0, 0});
    layer.setZoomLevel(6);
    const core::MercatorPoint at = layer.camera().toMercator({300, 300});
    MapEntity quake = thing(MapKind::quake, "quake:great", at);
    quake.magnitude = 7;
    quake.priority = 1;
    source.put(quake);
    source.put(thing(MapKind::unit, "unit:upon", at));
    layer.setSource(&source);
    layer.updatePolish();
    EXPECT_EQ(layer.entityAt({301, 300}), QStringLiteral("quake:great"));
}

TEST(SymbolLayer, WhatWasTakenAwayIsNoLongerHit)
{
    MapSource source;
    TestedLayer layer;
    layer.setSize({800, 600});
    layer.setCenter({0, 0});
    layer.setZoomLevel(6);
    source.put(thing(MapKind::depot, "depot:a", layer.camera().toMercator({300, 300})));
    layer.setSource(&source);
    layer.updatePolish();
    ASSERT_EQ(layer.entityAt({300, 300}), QStringLiteral("depot:a"));
    source.remove("depot:a");
    layer.updatePolish();
    EXPECT_EQ(layer.entityAt({300, 300}), QString());
}

TEST(SymbolLayer, ASourceThatEndsLeavesAnEmptyLayer)
{
    TestedLayer layer;
    layer.setSize({800, 600});
    {
        MapSource source;
        source.put(thing(MapKind::depot, "depot:a", layer.camera().toMercator({300, 300})));
        layer.setSource(&source);
        layer.updatePolish();
    }
    layer.updatePolish();
    EXPECT_EQ(layer.source(), nullptr);
}

} // namespace
} // namespace posko::mapscene
