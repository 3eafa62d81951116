// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapsource.h"

#include <gmock/gmock.h>

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

TEST(MapSource, EqualValuesChangeNothing)
{
    MapSource source;
    source.put(thing("a"));
    source.setAreas({core::MapArea{.id = "warning:a", .rings = {}}});
    const Listener listener(source);
    const std::uint64_t seen = source.revision();
    source.put(thing("a"));
    source.setAreas({core::MapArea{.id = "warning:a", .rings = {}}});
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
