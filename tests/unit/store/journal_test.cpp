// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "core/assert.h"
#include "store/hash.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <fstream>
#include <future>
#include <mutex>

namespace posko::store::test {

namespace {

std::vector<domain::RawMessage> allMessages(const std::filesystem::path& directory)
{
    std::vector<domain::RawMessage> all;
    const auto reader = StoreReader::open(directory);
    EXPECT_TRUE(reader.has_value());
    EXPECT_TRUE(reader->messages(0, std::nullopt, [&](domain::RawMessage&& one) {
        all.push_back(std::move(one));
        return true;
    }));
    return all;
}

TEST(Journal, KeepsMessagesExactlyAsTheyArrivedAndInOrder)
{
    const Folder folder;
    std::vector<domain::RawMessage> sent;
    {
        const auto store = openStore(folder.path() / "made" / "here");
        for (std::uint64_t seq = store->nextSeq(); seq < 200; ++seq) {
            std::string payload(seq * 37, static_cast<char>(seq));
            payload += std::string("\0\xff\xc3", 3);
            const auto raw = message(seq, at(static_cast<std::int64_t>(seq)),
                                     "a/b/" + std::to_string(seq % 7), std::move(payload), seq % 2 == 0);
            sent.push_back(*raw);
            store->append(raw, false, {});
        }
        ASSERT_TRUE(store->flush(patience));
    }
    EXPECT_EQ(allMessages(folder.path() / "made" / "here"), sent);
}

TEST(Journal, CountsOnFromTheLastMessageWhenItIsOpenedAgain)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        EXPECT_EQ(store->nextSeq(), 1u);
        Filler filler(*store);
        filler.depot("a", 1);
        filler.depot("a", 2);
    }
    const auto store = openStore(folder.path());
    EXPECT_EQ(store->nextSeq(), 3u);
    Filler filler(*store);
    filler.depot("a", 3);
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(allMessages(folder.path()).size(), 3u);
    EXPECT_TRUE(verdict(folder.path()).sound);
}

TEST(Journal, SaysCommittedOnlyWhenAnotherConnectionSeesTheRow)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    std::promise<std::int64_t> seen;
    store->append(depotMessage(1, at(0), "a", 1), true,
                  [&] { seen.set_value(number(folder.path(), "SELECT count(*) FROM message")); });
    auto future = seen.get_future();
    ASSERT_EQ(future.wait_for(patience), std::future_status::ready);
    EXPECT_EQ(future.get(), 1);
}

TEST(Journal, TellsTheHashOfTheNewestPayloadOfEachTopic)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        filler.add("t/1", "old");
        filler.add("t/2", "other");
        filler.add("t/1", "new");
    }
    const auto store = openStore(folder.path());
    ASSERT_EQ(store->newestPayloads().size(), 2u);
    EXPECT_EQ(store->newestPayloads().at("t/1"), sha256("new"));
    EXPECT_EQ(store->newestPayloads().at("t/2"), sha256("other"));
}

TEST(Journal, ASecondProgramIsRefusedTheSameDirectory)
{
    const Folder folder;
    const auto first = openStore(folder.path());
    const auto second = Store::open(folder.path(), {});
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, core::ErrorCode::storeFailed);
    EXPECT_EQ(second.error().detail, "the store is held by another program");
}

TEST(Journal, ADirectoryThatCannotBeMadeIsAnErrorAndNotACrash)
{
    const Folder folder;
    std::ofstream(folder.path() / "file") << "x";
    const auto opened = Store::open(folder.path() / "file" / "store", {});
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, core::ErrorCode::storeFailed);
}

TEST(Journal, AFileThatIsNoDatabaseIsDamagedAndLeftAsItIs)
{
    const Folder folder;
    const std::string text(5000, 'x');
    std::ofstream(folder.path() / "journal.db") << text;
    const auto opened = Store::open(folder.path(), {});
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, core::ErrorCode::storeDamaged);
    std::ifstream file(folder.path() / "journal.db");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), text);
}

TEST(Journal, ASequenceNumberThatDoesNotAscendIsABugAndDropped)
{
    static std::atomic<int> bugs = 0;
    bugs = 0;
    const auto former = core::setAssertHook([](const char*, const char*, int) { ++bugs; });
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        store->append(depotMessage(5, at(0), "a", 1), false, {});
        store->append(depotMessage(5, at(1), "a", 2), false, {});
        store->append(depotMessage(4, at(2), "a", 3), false, {});
        store->append(depotMessage(6, at(3), "a", 4), false, {});
    }
    core::setAssertHook(former);
    EXPECT_EQ(bugs, 2);
    const auto rows = allMessages(folder.path());
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows.back().seq, 6u);
}

TEST(Journal, DecisionsAndInputsAreChainedAndAnswered)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        const std::uint64_t seq = filler.depot("a", 1);
        std::promise<core::Result<void>> answer;
        store->appendDecision({domain::IncidentAcknowledged{at(2000), "quake:q", "ditangani", "p1"}},
                              {"p1", domain::Role::dutyOfficer}, seq,
                              [&](core::Result<void> result) { answer.set_value(std::move(result)); });
        store->appendInput("configuration", at(2500), seq, R"({"wall":3.3})");
        auto future = answer.get_future();
        ASSERT_EQ(future.wait_for(patience), std::future_status::ready);
        EXPECT_TRUE(future.get().has_value());
    }
    const Verdict found = verdict(folder.path());
    EXPECT_TRUE(found.sound) << found.detail;
    EXPECT_EQ(found.decisions, 1u);
    EXPECT_EQ(found.inputs, 1u);
    const auto rows = StoreReader::open(folder.path())->decisions(0);
    ASSERT_TRUE(rows && rows->size() == 1);
    EXPECT_EQ(rows->front().officer, "p1");
    EXPECT_EQ(rows->front().role, "petugas_piket");
}

TEST(Journal, AnEventThatNoDecisionMakesIsRefusedAtOnce)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    std::optional<core::Result<void>> answer;
    store->appendDecision({domain::Tick{at(0)}}, {"p1", domain::Role::dutyOfficer}, 0,
                          [&](core::Result<void> result) { answer = std::move(result); });
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->error().code, core::ErrorCode::internal);
}

TEST(Journal, AReaderBesideTheRunningStoreSeesWhatIsCommittedAndNeverEmptiesItsLog)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    for (int i = 0; i < 50; ++i) {
        filler.depot("a", i);
    }
    ASSERT_TRUE(store->flush(patience));
    const auto before = std::filesystem::file_size(folder.path() / "journal.db-wal");
    EXPECT_GT(before, 0u);
    EXPECT_EQ(allMessages(folder.path()).size(), 50u);
    EXPECT_TRUE(verdict(folder.path()).sound);
    EXPECT_GE(std::filesystem::file_size(folder.path() / "journal.db-wal"), before);
}

TEST(Journal, ClosingLeavesNoWriteAheadLogBehind)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        filler.depot("a", 1);
    }
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "journal.db-wal"));
}

TEST(Journal, WhoReadsAnAbsentStoreIsToldSo)
{
    const Folder folder;
    const auto reader = StoreReader::open(folder.path() / "none");
    ASSERT_FALSE(reader.has_value());
    EXPECT_EQ(reader.error().code, core::ErrorCode::storeFailed);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "none"));
}

} // namespace

} // namespace posko::store::test
