// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolglyph.h"
#include "mapscene/symbollayer.h"
#include "mapscene/symbolpainter.h"
#include "mapscene/symbolstyle.h"

#include <QtGui/QPainter>

#include <gmock/gmock.h>

#include <cmath>
#include <set>
#include <string>
#include <tuple>

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
    for (const MapKind kind : {MapKind::quake, MapKind::warning, MapKind::depot, MapKind::team, MapKind::unit,
                               MapKind::operation, MapKind::shelter, MapKind::gauge, MapKind::volcano,
                               MapKind::access, MapKind::report, MapKind::tsunami}) {
        MapEntity entity = thing(kind);
        entity.state = core::mapNotActual;
        EXPECT_EQ(symbolStyle(entity, 1, 1).tone, SymbolTone::simulation) << static_cast<int>(kind);
    }
}

TEST(SymbolStyle, ASelectedSymbolIsAtLeastNinePixelsAtEveryScale)
{
    for (const MapKind kind : {MapKind::quake, MapKind::warning, MapKind::depot, MapKind::team, MapKind::unit,
                               MapKind::operation, MapKind::find, MapKind::shelter, MapKind::gauge,
                               MapKind::volcano, MapKind::access, MapKind::report, MapKind::tsunami})
        for (const double unit : {0.5, 0.667, 1.0, 2.0}) {
            MapEntity entity = thing(kind);
            entity.magnitude = 1;
            entity.state = core::mapSelected;
            EXPECT_GE(symbolStyle(entity, unit, 0).diameter, 9) << static_cast<int>(kind) << ' ' << unit;
        }
}

TEST(SymbolStyle, AGaugeShowsItsRankByNumberSizeAndColourAndItsTrendBeside)
{
    MapEntity gauge = thing(MapKind::gauge);
    gauge.detail = 1;
    const SymbolStyle normal = symbolStyle(gauge, 1, 1);
    EXPECT_EQ(normal.glyph, SymbolGlyph::none);
    EXPECT_EQ(normal.mark, SymbolMark::rising);
    SymbolStyle former = normal;
    for (const int rank : {3, 2, 1}) { // 1 is the worst
        gauge.variant = static_cast<std::uint8_t>(rank);
        const SymbolStyle style = symbolStyle(gauge, 1, 1);
        EXPECT_EQ(style.tone, static_cast<SymbolTone>(static_cast<int>(SymbolTone::priority1) + rank - 1));
        EXPECT_EQ(style.glyph, static_cast<SymbolGlyph>(static_cast<int>(SymbolGlyph::roman1) + rank - 1));
        EXPECT_GT(style.diameter, former.diameter);
        former = style;
    }
}

TEST(SymbolStyle, AVolcanoShowsItsLevelByNumberSizeAndColour)
{
    MapEntity volcano = thing(MapKind::volcano);
    SymbolStyle former{.diameter = 1};
    for (std::uint8_t level = 1; level <= 4; ++level) { // 4 is the worst
        volcano.variant = level;
        const SymbolStyle style = symbolStyle(volcano, 1, 1);
        EXPECT_EQ(style.shape, SymbolShape::mountain);
        EXPECT_GT(style.diameter, former.diameter);
        EXPECT_NE(style.tone, former.tone);
        EXPECT_EQ(style.glyph == SymbolGlyph::none, level == 1);
        former = style;
    }
    EXPECT_EQ(former.tone, SymbolTone::priority1);
}

TEST(SymbolStyle, EveryStateOfAnAccessHasALookOfItsOwn)
{
    MapEntity access = thing(MapKind::access);
    std::set<std::uint64_t> looks;
    for (std::uint8_t kind = 0; kind < 7; ++kind)
        for (std::uint8_t state = 0; state < 5; ++state) {
            access.variant = kind;
            access.detail = state;
            looks.insert(symbolStyle(access, 1, 1).key());
        }
    EXPECT_EQ(looks.size(), 30U); // port and pier are drawn alike
    access.detail = static_cast<std::uint8_t>(AccessLook::cut);
    EXPECT_EQ(symbolStyle(access, 1, 1).mark, SymbolMark::crossed);
    access.detail = static_cast<std::uint8_t>(AccessLook::closed);
    EXPECT_EQ(symbolStyle(access, 1, 1).mark, SymbolMark::barred);
}

TEST(SymbolStyle, AShelterThatIsFullAndOneThatIsClosedDiffer)
{
    MapEntity shelter = thing(MapKind::shelter);
    shelter.magnitude = 0.5F;
    EXPECT_EQ(symbolStyle(shelter, 1, 1).gauge, 4);
    shelter.magnitude = -1;
    EXPECT_EQ(symbolStyle(shelter, 1, 1).gauge, -1);
    shelter.variant = 1;
    const SymbolStyle full = symbolStyle(shelter, 1, 1);
    EXPECT_EQ(full.gauge, 8);
    EXPECT_EQ(full.tone, SymbolTone::priority2);
    shelter.variant = 2;
    const SymbolStyle closed = symbolStyle(shelter, 1, 1);
    EXPECT_EQ(closed.mark, SymbolMark::barred);
    EXPECT_EQ(closed.tone, SymbolTone::stale);
}

TEST(SymbolStyle, ADescribedUnitIsAPictureAndAnUnknownDeviceASmallDot)
{
    MapEntity unit = thing(MapKind::unit);
    unit.variant = 4; // helikopter
    const SymbolStyle described = symbolStyle(unit, 1, 1);
    EXPECT_EQ(described.glyph, SymbolGlyph::helicopter);
    unit.detail = core::noStatus;
    const SymbolStyle device = symbolStyle(unit, 1, 1);
    EXPECT_EQ(device.shape, SymbolShape::dot);
    EXPECT_LT(2 * device.diameter, described.diameter);
}

TEST(SymbolStyle, AnOperationShowsHowFarItHasCome)
{
    MapEntity operation = thing(MapKind::operation);
    operation.priority = 2;
    const SymbolStyle aware = symbolStyle(operation, 1, 1);
    operation.detail = 3;
    const SymbolStyle searching = symbolStyle(operation, 1, 1);
    EXPECT_TRUE(aware.hollow);
    EXPECT_FALSE(searching.hollow);
    EXPECT_NE(aware.tone, searching.tone);
    operation.state = core::mapInactive;
    EXPECT_EQ(symbolStyle(operation, 1, 1).tone, SymbolTone::stale);
}

TEST(SymbolStyle, ADangerThatIsOldKeepsItsColourUnderAHatchUntilItIsLost)
{
    MapEntity gauge = thing(MapKind::gauge);
    gauge.variant = 1;
    gauge.state = core::mapStale;
    const SymbolStyle stale = symbolStyle(gauge, 1, 1);
    EXPECT_EQ(stale.tone, SymbolTone::priority1);
    EXPECT_TRUE(stale.hatched);
    gauge.state = core::mapLost;
    EXPECT_EQ(symbolStyle(gauge, 1, 1).tone, SymbolTone::stale);
}

TEST(SymbolPainter, EveryPictureIsSeenAndStaysInItsSquare)
{
    for (int glyph = 1; glyph <= static_cast<int>(SymbolGlyph::drought); ++glyph) {
        const QRectF box = glyphPath(static_cast<SymbolGlyph>(glyph), 10).boundingRect();
        EXPECT_FALSE(box.isEmpty()) << glyph;
        EXPECT_TRUE(QRectF(-10.5, -10.5, 21, 21).contains(box)) << glyph;
    }
    EXPECT_TRUE(glyphPath(SymbolGlyph::none, 10).isEmpty());
}

TEST(SymbolPainter, EveryToneStandsOutFromLandAndSea)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const MapPalette palette;
    for (int tone = 0; tone <= static_cast<int>(SymbolTone::plain); ++tone)
        for (const QColor& ground : {palette.land, palette.sea, palette.landForeign, palette.plate}) {
            const double light = luminance(toneColour(static_cast<SymbolTone>(tone), palette)) + 0.05;
            EXPECT_GE(light / (luminance(ground) + 0.05), 3.0) << tone; // theme.md: 3:1 for symbols
        }
}

TEST(SymbolStyle, DifferentStylesHaveDifferentKeys)
{
    std::set<std::uint64_t> keys;
    std::size_t count = 0;
    for (int shape = 0; shape < 17; ++shape)
        for (int tone = 0; tone < 16; ++tone)
            for (int bits = 0; bits < 16; ++bits)
                for (const int gauge : {-1, 0, 8})
                    for (const auto& [diameter, glyph, mark] :
                         {std::tuple{6, 0, 0}, {70, 0, 0}, {70, 21, 0}, {70, 21, 5}, {70, 0, 5}}) {
                        const SymbolStyle style{static_cast<SymbolShape>(shape),
                                                static_cast<SymbolTone>(tone),
                                                (bits & 8) != 0,
                                                (bits & 4) != 0,
                                                (bits & 2) != 0,
                                                (bits & 1) != 0,
                                                static_cast<std::int8_t>(gauge),
                                                static_cast<std::uint16_t>(diameter),
                                                static_cast<SymbolGlyph>(glyph),
                                                static_cast<SymbolMark>(mark)};
                        keys.insert(style.key());
                        ++count;
                    }
    EXPECT_EQ(keys.size(), count);
}

TEST(SymbolPainter, NothingIsPaintedBeyondTheRadius)
{
    for (int shape = 0; shape < 17; ++shape)
        for (const bool selected : {false, true})
            for (const bool outlined : {false, true}) {
                SymbolStyle style{static_cast<SymbolShape>(shape),
                                  SymbolTone::team,
                                  false,
                                  false,
                                  selected,
                                  outlined,
                                  -1,
                                  24,
                                  SymbolGlyph::roman3,
                                  static_cast<SymbolMark>(shape % 6)};
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
    source.put(thing(MapKind::unit, "unit:far", at(180, 100)));
    layer.setSource(&source);
    layer.updatePolish();
    EXPECT_EQ(layer.hitAt({107, 100}).id, QStringLiteral("unit:near"));
    EXPECT_EQ(layer.hitAt({174, 100}).id, QStringLiteral("unit:far"));
    EXPECT_EQ(layer.hitAt({100, 113}).id, QStringLiteral("unit:near"));
    EXPECT_EQ(layer.hitAt({100, 130}).id, QString());
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
    EXPECT_EQ(layer.hitAt({301, 300}).id, QStringLiteral("quake:great"));
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
    ASSERT_EQ(layer.hitAt({300, 300}).id, QStringLiteral("depot:a"));
    source.remove("depot:a");
    layer.updatePolish();
    EXPECT_EQ(layer.hitAt({300, 300}).id, QString());
}

/// A thousand devices around one place, and one of them selected.
void fillWithDevices(MapSource& source, core::MercatorPoint middle)
{
    for (int device = 0; device < 1000; ++device) {
        MapEntity entity =
            thing(MapKind::unit, "", {middle.x + 1e-5 * (device % 40), middle.y + 1e-5 * (device / 40)});
        entity.id = "unit:bench/s" + std::to_string(device);
        entity.detail = core::noStatus;
        source.put(entity);
    }
    MapEntity selected = source.entities()[500];
    selected.state = core::mapSelected;
    source.put(selected);
}

TEST(SymbolLayer, TheSelectedStandsAloneAndTheCountsAddUp)
{
    MapSource source;
    TestedLayer layer;
    layer.setSize({1920, 1080});
    layer.setCenter({0, 0});
    layer.setZoomLevel(5);
    fillWithDevices(source, layer.camera().centre);
    layer.setSource(&source);
    layer.updatePolish();
    std::size_t shown = 0;
    bool isAlone = false;
    for (const DrawnSymbol& drawn : layer.drawn()) {
        shown += drawn.count;
        isAlone = isAlone || (drawn.slot == 500 && !drawn.isBadge() && drawn.shift == PixelPoint{});
    }
    EXPECT_EQ(shown, source.count());
    EXPECT_TRUE(isAlone);
    EXPECT_LT(layer.drawn().size(), 60U);
}

TEST(SymbolLayer, WhatIsDrawnIsHitWhereItIsDrawn)
{
    MapSource source;
    TestedLayer layer;
    layer.setSize({1920, 1080});
    layer.setCenter({0, 0});
    layer.setZoomLevel(9);
    fillWithDevices(source, layer.camera().centre);
    layer.setSource(&source);
    layer.updatePolish();
    QString walked;
    std::set<QString> met;
    for (const DrawnSymbol& drawn : layer.drawn()) {
        const PixelRect covered = layer.coveredBy(drawn);
        const MapHit hit =
            layer.hitAt({(covered.left + covered.right) / 2, (covered.top + covered.bottom) / 2});
        EXPECT_EQ(static_cast<std::uint32_t>(hit.ids.size()), drawn.count);
        EXPECT_EQ(hit.id.isEmpty(), drawn.isBadge());
        const MapHit next = layer.hitAfter(walked);
        ASSERT_FALSE(next.ids.isEmpty());
        walked = next.ids.constFirst();
        EXPECT_TRUE(met.insert(walked).second) << walked.toStdString();
    }
}

TEST(SymbolLayer, ABadgeTellsWhetherAZoomPartsItsMembers)
{
    MapSource source;
    TestedLayer layer;
    layer.setSize({800, 600});
    layer.setCenter({0, 0});
    layer.setZoomLevel(6);
    const core::MercatorPoint near = layer.camera().toMercator({200, 300});
    const core::MercatorPoint wide = layer.camera().toMercator({600, 300});
    source.put(thing(MapKind::depot, "depot:a", near));
    source.put(thing(MapKind::depot, "depot:b", near));
    source.put(thing(MapKind::depot, "depot:c", wide));
    source.put(thing(MapKind::depot, "depot:d", {wide.x + 1e-4, wide.y}));
    layer.setSource(&source);
    layer.updatePolish();
    const MapHit spot = layer.hitAt({200, 300});
    EXPECT_EQ(spot.ids, (QStringList{QStringLiteral("depot:a"), QStringLiteral("depot:b")}));
    EXPECT_TRUE(spot.atOneSpot);
    const MapHit apart = layer.hitAt({601, 300});
    EXPECT_EQ(apart.ids.size(), 2);
    EXPECT_FALSE(apart.atOneSpot);
    EXPECT_GT(apart.box.width(), 0.0);
}

TEST(SymbolPainter, ASelectedDeviceIsNinePixelsOfTheSelectionColour)
{
    MapEntity entity = thing(MapKind::unit, "unit:bench/s0");
    entity.detail = core::noStatus;
    entity.state = core::mapSelected;
    QImage image(60, 60, QImage::Format_RGB32);
    image.fill(MapPalette().sea);
    QPainter painter(&image);
    painter.translate(30, 30);
    paintSymbol(painter, symbolStyle(entity, 1, 0), MapPalette());
    painter.end();
    int selected = 0;
    for (int y = 25; y < 35; ++y)
        for (int x = 25; x < 35; ++x)
            selected += image.pixelColor(x, y) == MapPalette().selection ? 1 : 0;
    EXPECT_GE(selected, 45); // of the 64 of a disc of nine pixels, those that its edge does not blend
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
