// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/checkpoint.h"

namespace posko::store::test {

namespace {

constexpr std::chrono::hours day{24};

Options keeping(std::uint64_t messages)
{
    Options options;
    options.keepMessages = messages;
    options.keepDays = std::chrono::days{1};
    return options;
}

/// 2,500 messages of 5 busy depots after one quiet depot, with checkpoints, then retention.
void fillAndTrim(Store& store, const std::filesystem::path& directory)
{
    Filler filler(store);
    filler.depot("quiet", 7);
    filler.add("gone/topic", "of no entity");
    for (int i = 0; i < 2500; ++i) {
        filler.depot("busy" + std::to_string(i % 5), i);
        if (i % 400 == 399) {
            ASSERT_TRUE(store.flush(patience));
            store.saveCheckpoint(std::make_shared<const domain::Picture>(folded(directory)));
        }
    }
    ASSERT_TRUE(store.flush(patience));
}

void trimAndWait(Store& store, const std::filesystem::path& directory, core::Instant now,
                 std::uint64_t expected)
{
    store.trim({"kemensos/lumbung/quiet", "kemensos/lumbung/busy0", "kemensos/lumbung/busy1",
                "kemensos/lumbung/busy2", "kemensos/lumbung/busy3", "kemensos/lumbung/busy4"},
               now);
    // Slices follow each other whenever the queue is empty; the last one is seen from outside.
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (StoreReader::open(directory)->trimmedUpTo() < expected &&
           std::chrono::steady_clock::now() < deadline) {
        ASSERT_TRUE(store.flush(patience));
    }
    EXPECT_EQ(StoreReader::open(directory)->trimmedUpTo(), expected);
}

TEST(Retention, KeepsTheNewestMessageOfWhatStillExistsAndThePicture)
{
    const Folder folder;
    const auto store = openStore(folder.path(), keeping(1000));
    fillAndTrim(*store, folder.path());
    const std::string before = picture(folder.path());
    const std::uint64_t base = 1202;
    trimAndWait(*store, folder.path(), at(0) + 30 * day, base);
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM message WHERE seq <= 1202"), 1);
    EXPECT_EQ(number(folder.path(), "SELECT seq FROM message WHERE topic = 'kemensos/lumbung/quiet'"), 1);
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM message WHERE topic = 'gone/topic'"), 0);
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM message"), 1301);
    EXPECT_EQ(picture(folder.path()), before);
    const Verdict found = verdict(folder.path());
    EXPECT_TRUE(found.sound) << found.table << ' ' << found.row << ' ' << found.detail;
}

TEST(Retention, RefusesAReplayAndAMomentBeforeItsCutInWords)
{
    const Folder folder;
    const auto store = openStore(folder.path(), keeping(1000));
    fillAndTrim(*store, folder.path());
    trimAndWait(*store, folder.path(), at(0) + 30 * day, 1202);
    const auto replayed = restore(folder.path(), {.at = std::nullopt, .replay = true}, {}, decoder());
    ASSERT_FALSE(replayed.has_value());
    EXPECT_EQ(replayed.error().code, core::ErrorCode::outOfRange);
    EXPECT_EQ(replayed.error().detail,
              "retention has cut the log before message 1203: it cannot be replayed from the first message");
    const auto early = restore(folder.path(), {.at = at(5000), .replay = false}, {}, decoder());
    ASSERT_FALSE(early.has_value());
    EXPECT_EQ(early.error().detail, "that moment lies before what retention has kept");
    EXPECT_TRUE(restore(folder.path(), {.at = at(2'000'000), .replay = false}, {}, decoder()).has_value());
}

TEST(Retention, GoesOnSoundlyAfterTheCutAndAcrossARestart)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path(), keeping(1000));
        fillAndTrim(*store, folder.path());
        trimAndWait(*store, folder.path(), at(0) + 30 * day, 1202);
    }
    const auto store = openStore(folder.path(), keeping(1000));
    EXPECT_EQ(store->nextSeq(), 2503u);
    Filler filler(*store);
    filler.depot("quiet", 8);
    ASSERT_TRUE(store->flush(patience));
    EXPECT_TRUE(verdict(folder.path()).sound);
    store->saveCheckpoint(std::make_shared<const domain::Picture>(folded(folder.path())));
    trimAndWait(*store, folder.path(), at(0) + 30 * day, 1202);
    // The quiet depot has a newer message: its old one may go with the next slice.
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (number(folder.path(), "SELECT count(*) FROM message WHERE seq = 1") > 0 &&
           std::chrono::steady_clock::now() < deadline) {
        ASSERT_TRUE(store->flush(patience));
    }
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM message WHERE seq = 1"), 0);
    EXPECT_TRUE(verdict(folder.path()).sound);
}

TEST(Retention, FindsAKeptMessageThatWasChangedOrTaken)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path(), keeping(1000));
        fillAndTrim(*store, folder.path());
        trimAndWait(*store, folder.path(), at(0) + 30 * day, 1202);
    }
    meddle(folder.path(), "DELETE FROM message WHERE seq = 1; DELETE FROM newest WHERE seq = 1");
    const Verdict found = verdict(folder.path());
    EXPECT_FALSE(found.sound);
    EXPECT_EQ(found.table, "message");
}

TEST(Retention, LeavesYoungMessagesAloneHoweverMany)
{
    const Folder folder;
    const auto store = openStore(folder.path(), keeping(1000));
    fillAndTrim(*store, folder.path());
    store->trim({}, at(3'000'000));
    ASSERT_TRUE(store->flush(patience));
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(StoreReader::open(folder.path())->trimmedUpTo(), 0u);
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM message"), 2502);
}

TEST(Retention, NeverTouchesDecisionsAndInputs)
{
    const Folder folder;
    const auto store = openStore(folder.path(), keeping(1000));
    store->appendDecision({domain::IncidentAcknowledged{at(10), "quake:q", "ditangani", "p1"}},
                          {"p1", domain::Role::dutyOfficer}, 0, [](core::Result<void>) {});
    store->appendInput("clock", at(10), 0, "{}");
    fillAndTrim(*store, folder.path());
    trimAndWait(*store, folder.path(), at(0) + 30 * day, 1202);
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM decision"), 1);
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM input"), 1);
    EXPECT_EQ(folded(folder.path()).acknowledgements.size(), 1u);
}

} // namespace

} // namespace posko::store::test
