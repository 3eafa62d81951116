// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "domain/reduce.h"
#include "store/canonical.h"
#include "store/checkpoint.h"

#include <future>

namespace posko::store::test {

namespace {

std::shared_ptr<const domain::Picture> snapshot(const std::filesystem::path& directory)
{
    return std::make_shared<const domain::Picture>(folded(directory));
}

void decide(Store& store, std::uint64_t after, core::Instant when, const std::string& disposition)
{
    std::promise<bool> answer;
    store.appendDecision({domain::IncidentAcknowledged{when, "quake:q", disposition, "p1"}},
                         {"p1", domain::Role::dutyOfficer}, after,
                         [&](core::Result<void> result) { answer.set_value(result.has_value()); });
    auto future = answer.get_future();
    ASSERT_EQ(future.wait_for(patience), std::future_status::ready);
    EXPECT_TRUE(future.get());
}

TEST(Restore, FoldsEveryMessageOfAStoreWithoutCheckpoint)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    filler.depot("a", 10);
    filler.depot("b", 20);
    filler.depot("a", 11);
    ASSERT_TRUE(store->flush(patience));
    const auto restored = store->restore({}, decoder());
    ASSERT_TRUE(restored.has_value());
    EXPECT_EQ(restored->folded, 3u);
    EXPECT_EQ(restored->fromSeq, 0u);
    EXPECT_EQ(restored->picture.lastSeq, 3u);
    ASSERT_EQ(restored->picture.depots.size(), 2u);
    EXPECT_EQ(restored->picture.depots.at("a").stock.front().onHand, 11);
}

TEST(Restore, ACheckpointAndTheRestGiveTheSamePictureAsTheWholeLog)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 40; ++i) {
            filler.depot("d" + std::to_string(i % 7), round * 100 + i);
        }
        filler.add("kemensos/lumbung/d1", "no json");
        filler.add("nobody/knows/this", "x");
        filler.add("kemensos/lumbung/d2", "");
        ASSERT_TRUE(store->flush(patience));
        store->saveCheckpoint(snapshot(folder.path()));
        filler.depot("late", round);
        ASSERT_TRUE(store->flush(patience));
        const auto restored = store->restore({}, decoder());
        ASSERT_TRUE(restored.has_value());
        EXPECT_EQ(restored->folded, 1u);
        EXPECT_EQ(picture(folder.path()), picture(folder.path(), {.at = std::nullopt, .replay = true}));
    }
}

TEST(Restore, ACheckpointMadeLaterThanAskedForIsNotUsed)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    for (int i = 0; i < 20; ++i) {
        filler.depot("a", i);
    }
    ASSERT_TRUE(store->flush(patience));
    store->saveCheckpoint(snapshot(folder.path()));
    ASSERT_TRUE(store->flush(patience));
    const domain::Picture then = folded(folder.path(), {.at = at(10'500), .replay = false});
    EXPECT_EQ(then.depots.at("a").stock.front().onHand, 9);
    EXPECT_EQ(then.at, at(10'500));
}

TEST(Restore, APictureThatTimeMovedOnGivesNoOtherCanonicalPicture)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    filler.depot("a", 1);
    ASSERT_TRUE(store->flush(patience));
    const std::string before = picture(folder.path());
    domain::Picture later = folded(folder.path());
    (void)domain::advance(later, later.at + std::chrono::hours{24 * 40}, {});
    store->saveCheckpoint(std::make_shared<const domain::Picture>(later));
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(picture(folder.path()), before);
}

TEST(Restore, ADamagedCheckpointGivesWayToAnOlderOne)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        for (int i = 0; i < 3; ++i) {
            filler.depot("a", i);
            ASSERT_TRUE(store->flush(patience));
            store->saveCheckpoint(snapshot(folder.path()));
        }
    }
    meddle(folder.path(), "UPDATE checkpoint SET cbor = zeroblob(20) WHERE seq = 3");
    auto restored = restore(folder.path(), {}, {}, decoder());
    ASSERT_TRUE(restored.has_value());
    EXPECT_EQ(restored->fromSeq, 2u);
    EXPECT_EQ(restored->damagedCheckpoints, 1u);
    EXPECT_EQ(restored->picture.depots.at("a").stock.front().onHand, 2);
    meddle(folder.path(), "UPDATE checkpoint SET cbor = zeroblob(20)");
    restored = restore(folder.path(), {}, {}, decoder());
    ASSERT_TRUE(restored.has_value());
    EXPECT_EQ(restored->fromSeq, 0u);
    EXPECT_EQ(restored->picture.depots.at("a").stock.front().onHand, 2);
}

TEST(Restore, ACheckpointOfAnotherFoldVersionIsPassedOver)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        filler.depot("a", 1);
        ASSERT_TRUE(store->flush(patience));
        store->saveCheckpoint(snapshot(folder.path()));
    }
    meddle(folder.path(), "UPDATE checkpoint SET foldVersion = foldVersion + 1");
    const auto restored = restore(folder.path(), {}, {}, decoder());
    ASSERT_TRUE(restored.has_value());
    EXPECT_EQ(restored->fromSeq, 0u);
    EXPECT_EQ(restored->folded, 1u);
}

TEST(Restore, DecisionsComeAfterTheMessageThatTheyWereMadeAfter)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    const std::uint64_t first = filler.depot("a", 1);
    decide(*store, first, at(1500), "diteruskan");
    const std::uint64_t second = filler.depot("a", 2);
    decide(*store, second, at(2500), "ditangani");
    EXPECT_EQ(folded(folder.path()).acknowledgements.at("quake:q").disposition, "ditangani");
    EXPECT_EQ(
        folded(folder.path(), {.at = at(1800), .replay = false}).acknowledgements.at("quake:q").disposition,
        "diteruskan");
    EXPECT_TRUE(folded(folder.path(), {.at = at(1200), .replay = false}).acknowledgements.empty());
}

TEST(Restore, ADecisionMadeAtTheCheckpointsPositionIsThereOnceWhetherTheCheckpointHadItOrNot)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    const std::uint64_t seq = filler.depot("a", 1);
    ASSERT_TRUE(store->flush(patience));
    store->saveCheckpoint(snapshot(folder.path()));
    decide(*store, seq, at(1500), "ditangani");
    EXPECT_EQ(folded(folder.path()).acknowledgements.at("quake:q").at, at(1500));
    const domain::Picture with = folded(folder.path());
    store->saveCheckpoint(snapshot(folder.path()));
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(folded(folder.path()), with);
    EXPECT_EQ(folded(folder.path(), {.at = std::nullopt, .replay = true}).acknowledgements,
              with.acknowledgements);
}

TEST(Restore, TheNextNumberLeavesRoomForMessagesThatADecisionSawAndTheDiskLost)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        filler.depot("a", 1);
        decide(*store, 40, at(1500), "ditangani");
    }
    const auto store = openStore(folder.path());
    EXPECT_EQ(store->nextSeq(), 41u);
}

domain::PositionReported position(const std::string& id, std::int64_t milliseconds, double lat)
{
    domain::PositionReported report;
    report.id = id;
    report.fix = {.at = {lat, 107},
                  .observedAt = at(milliseconds),
                  .receivedAt = at(milliseconds),
                  .accuracyMetres = 5.0};
    report.meta = {.seq = 0, .receivedAt = at(milliseconds), .topic = "owntracks/" + id, .retained = false};
    return report;
}

TEST(Restore, UnitsAreWhatTheTelemetryFilesHoldWithAndWithoutCheckpoint)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    filler.depot("a", 1);
    store->appendFix(position("u/1", 1200, -6.0));
    store->appendFix(position("u/2", 1300, -6.5));
    filler.depot("a", 2);
    ASSERT_TRUE(store->flush(patience));
    store->saveCheckpoint(snapshot(folder.path()));
    store->appendFix(position("u/1", 2200, -6.1));
    store->appendFix(position("u/3", 2300, -6.7));
    filler.depot("a", 3);
    store->appendFix(position("u/4", 9000, -6.9));
    ASSERT_TRUE(store->flush(patience));
    const domain::Picture held = folded(folder.path(), {.at = at(3000), .replay = false});
    EXPECT_EQ(held.units, folded(folder.path(), {.at = at(3000), .replay = true}).units);
    ASSERT_EQ(held.units.size(), 3u);
    EXPECT_EQ(held.units.at("u/1").fix->at.lat, -6.1);
    EXPECT_EQ(folded(folder.path()).units.size(), 4u);
}

TEST(Restore, TrailsComeBackWithAndWithoutCheckpoint)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    filler.depot("a", 1);
    for (int i = 0; i < 5; ++i) {
        store->appendFix(position("u/1", 1000 + i * 1000, -6.0 - i * 0.01));
    }
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(folded(folder.path()).trails.at("unit:u/1").size(), 5u);
    store->saveCheckpoint(snapshot(folder.path()));
    ASSERT_TRUE(store->flush(patience));
    const auto trail = folded(folder.path()).trails.at("unit:u/1");
    ASSERT_EQ(trail.size(), 5u);
    EXPECT_EQ(trail.front().at.lat, -6.0);
    EXPECT_EQ(trail.back().at.lat, -6.04);
}

TEST(Restore, AnEmptyStoreGivesAnEmptyPicture)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    const auto restored = store->restore({}, decoder());
    ASSERT_TRUE(restored.has_value());
    EXPECT_EQ(restored->folded, 0u);
    EXPECT_TRUE(restored->picture.depots.empty());
    EXPECT_FALSE(picture(folder.path()).contains("\"at\""));
}

} // namespace

} // namespace posko::store::test
