// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapsource.h"
#include "mapscene/pathlayer.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace posko::mapscene {
namespace {

using testing::ElementsAre;

core::MapEntity thing(const char* id, double x = 0.5)
{
    core::MapEntity entity;
    entity.id = id;
    entity.at = {x, 0.5};
    return entity;
}

/// Counts how often the source said that its entities changed.
struct Listener : public QObject
{
    int entities = 0;
    int areas = 0;

    explicit Listener(const MapSource& source)
    {
        connect(&source, &MapSource::entitiesChanged, this, [this] { ++entities; });
        connect(&source, &MapSource::areasChanged, this, [this] { ++areas; });
    }
};

TEST(MapSource, AThingKeepsItsSlotForItsLife)
{
    MapSource source;
    source.put(thing("a"));
    source.put(thing("b"));
    source.put(thing("a", 0.6));
    EXPECT_EQ(source.slotOf("a"), 0U);
    EXPECT_EQ(source.slotOf("b"), 1U);
    EXPECT_EQ(source.count(), 2U);
    EXPECT_EQ(source.entities()[0].at.x, 0.6);
}

TEST(MapSource, AFreeSlotIsUsedAgainAndIsEmptyUntilThen)
{
    MapSource source;
    source.put(thing("a"));
    source.put(thing("b"));
    source.remove("a");
    EXPECT_TRUE(source.entities()[0].id.empty());
    EXPECT_EQ(source.slotOf("a"), std::nullopt);
    source.put(thing("c"));
    EXPECT_EQ(source.slotOf("c"), 0U);
    EXPECT_EQ(source.count(), 2U);
}

TEST(MapSource, EachChangedSlotIsDirtyOnce)
{
    MapSource source;
    source.put(thing("a"));
    source.put(thing("b"));
    source.put(thing("c"));
    const std::uint64_t seen = source.revision();
    source.put(thing("c", 0.1));
    source.put(thing("c", 0.2));
    source.remove("a");
    EXPECT_THAT(*source.dirtySince(seen), ElementsAre(0U, 2U));
    EXPECT_THAT(*source.dirtySince(source.revision()), ElementsAre());
}

TEST(MapSource, AReaderThatHasSeenNothingReadsAll)
{
    MapSource source;
    source.put(thing("a"));
    EXPECT_EQ(source.dirtySince(0), std::nullopt);
    EXPECT_EQ(source.dirtySince(source.revision() + 1), std::nullopt);
}

TEST(MapSource, APathTellsWhetherItWasOrIsDrawnAtEveryZoom)
{
    MapSource source;
    std::vector<bool> told;
    QObject::connect(&source, &MapSource::pathsChanged, &source,
                     [&told](bool always) { told.push_back(always); });
    core::MapPath trail;
    trail.id = "unit:a";
    trail.points = {{0.1, 0.1}, {0.2, 0.2}};
    source.putPath(trail);
    source.putPath(trail);
    EXPECT_EQ(told, std::vector{false});
    trail.state = core::mapFocus;
    source.putPath(trail);
    trail.state = 0;
    source.putPath(trail);
    EXPECT_EQ(told, (std::vector{false, true, true}));
    trail.points.resize(1);
    source.putPath(trail);
    EXPECT_TRUE(source.paths().empty());
    EXPECT_EQ(told.size(), 4U);
}

TEST(PathLayer, ATrailOutsideTheFocusIsDrawnOnlyFromNearAndARoadAlways)
{
    core::MapPath path;
    EXPECT_FALSE(PathLayer::isDrawn(path, trailZoom - 0.1));
    EXPECT_TRUE(PathLayer::isDrawn(path, trailZoom));
    path.state = core::mapSelected;
    EXPECT_TRUE(PathLayer::isDrawn(path, 4));
    path.state = 0;
    path.kind = core::MapPathKind::access;
    EXPECT_TRUE(PathLayer::isDrawn(path, 4));
}

/// A layer of which a test may ask what it draws.
struct TestedPaths : public PathLayer
{
    using PathLayer::tessellate;
    using PathLayer::updatePolish;
};

TEST(PathLayer, ATrailFadesTowardsItsPast)
{
    MapSource source;
    core::MapPath trail;
    trail.id = "team:a";
    trail.owner = core::MapKind::team;
    trail.state = core::mapFocus;
    for (int step = 0; step < 30; ++step)
        trail.points.push_back({0.49 + 0.0005 * step, 0.5});
    source.putPath(trail);
    TestedPaths layer;
    layer.setSize({800, 600});
    layer.setCenter({0, 0});
    layer.setZoomLevel(6);
    layer.setSource(&source);
    const std::vector<ColouredVertex> vertices = layer.tessellate(MeshFrame::around(layer.camera())).vertices;
    ASSERT_FALSE(vertices.empty());
    const auto strongest = [&](bool west) {
        int alpha = 0;
        for (const ColouredVertex& vertex : vertices)
            if ((vertex.x < 0) == west)
                alpha = std::max<int>(alpha, vertex.alpha);
        return alpha;
    };
    EXPECT_LT(strongest(true), strongest(false));
}

TEST(PathLayer, OfTenThousandTrailsThoseFarFromTheViewCostNothing)
{
    MapSource source;
    TestedPaths layer;
    layer.setSize({800, 600});
    layer.setCenter({0, 0});
    layer.setZoomLevel(10);
    for (int unit = 0; unit < 10'000; ++unit) {
        core::MapPath trail;
        trail.id = "unit:" + std::to_string(unit);
        for (int step = 0; step < 60; ++step)
            trail.points.push_back({0.505 + 1e-5 * (unit % 100) + 1e-6 * step, 0.5 + 1e-5 * (unit / 100)});
        source.putPath(trail);
    }
    layer.setSource(&source);
    EXPECT_TRUE(layer.tessellate(MeshFrame::around(layer.camera())).empty());
    layer.setZoomLevel(5);
    EXPECT_TRUE(layer.tessellate(MeshFrame::around(layer.camera())).empty());
}

TEST(MapSource, WhatIsDrawnAtEveryZoomIsFoundAmongAllTrails)
{
    MapSource source;
    core::MapPath trail;
    trail.points = {{0.5, 0.5}, {0.51, 0.5}};
    for (int unit = 0; unit < 100; ++unit) {
        trail.id = "unit:" + std::to_string(unit);
        source.putPath(trail);
    }
    EXPECT_TRUE(source.alwaysDrawnPaths().empty());
    trail.state = core::mapSelected;
    source.putPath(trail);
    ASSERT_EQ(source.alwaysDrawnPaths().size(), 1U);
    EXPECT_EQ(source.alwaysDrawnPaths().at(trail.id), &source.paths().at(trail.id));
    trail.state = 0;
    source.putPath(trail);
    EXPECT_TRUE(source.alwaysDrawnPaths().empty());
    trail.state = core::mapFocus;
    source.putPath(trail);
    source.removePath(trail.id);
    EXPECT_TRUE(source.alwaysDrawnPaths().empty());
}

TEST(MapSource, TrailsAreWantedWhileAnyViewDrawsThem)
{
    MapSource source;
    EXPECT_FALSE(source.trailsWanted());
    {
        TestedPaths near;
        TestedPaths far;
        for (TestedPaths* layer : {&near, &far}) {
            layer->setSize({800, 600});
            layer->setSource(&source);
        }
        near.setZoomLevel(trailZoom);
        far.setZoomLevel(trailZoom - 1);
        near.updatePolish();
        far.updatePolish();
        EXPECT_TRUE(source.trailsWanted());
        near.setZoomLevel(trailZoom - 1);
        near.updatePolish();
        EXPECT_FALSE(source.trailsWanted());
        far.setZoomLevel(trailZoom + 1);
        far.updatePolish();
        EXPECT_TRUE(source.trailsWanted());
    }
    EXPECT_FALSE(source.trailsWanted());
}

TEST(MapSource, EqualValuesChangeNothing)
{
    MapSource source;
    source.put(thing("a"));
    source.setAreas({core::MapArea{.id = "warning:a", .label = {}, .rings = {}}});
    const Listener listener(source);
    const std::uint64_t seen = source.revision();
    source.put(thing("a"));
    source.setAreas({core::MapArea{.id = "warning:a", .label = {}, .rings = {}}});
    source.remove("unknown");
    source.put(thing(""));
    EXPECT_EQ(source.revision(), seen);
    EXPECT_EQ(listener.entities, 0);
    EXPECT_EQ(listener.areas, 0);
    source.setAreas({});
    source.remove("a");
    EXPECT_EQ(listener.entities, 1);
    EXPECT_EQ(listener.areas, 1);
}

} // namespace
} // namespace posko::mapscene
