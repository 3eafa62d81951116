// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <fstream>
#include <ostream>

namespace posko::store::test {

namespace {

struct Sound
{
    Folder folder;
    Hash head{};
    Hash decisionHead{};

    Sound()
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        for (int i = 0; i < 20; ++i) {
            filler.depot("d" + std::to_string(i % 3), i);
            store->appendDecision({domain::IncidentAcknowledged{at(i), "quake:q", "ditangani", "p1"}},
                                  {"p1", domain::Role::dutyOfficer}, filler.next() - 1,
                                  [](core::Result<void>) {});
            store->appendInput("clock", at(i), filler.next() - 1, "{}");
        }
        store->saveCheckpoint(std::make_shared<const domain::Picture>());
        EXPECT_TRUE(store->flush(patience));
        const Verdict before = verdict(folder.path());
        EXPECT_TRUE(before.sound) << before.table << ' ' << before.row << ' ' << before.detail;
        head = before.head;
        decisionHead = before.decisionHead;
    }
};

TEST(Tamper, AnUntouchedStoreIsSoundWithAndWithoutItsHead)
{
    const Sound store;
    EXPECT_TRUE(verdict(store.folder.path()).sound);
    EXPECT_TRUE(verdict(store.folder.path(), store.head).sound);
    EXPECT_TRUE(verdict(store.folder.path(), store.decisionHead).sound);
}

struct Change
{
    const char* name;
    const char* sql;
    const char* table;
    std::uint64_t row; ///< 0: any
};

void PrintTo(const Change& change, std::ostream* out)
{
    *out << change.name;
}

class AChange : public testing::TestWithParam<Change>
{};

TEST_P(AChange, IsFoundWithItsPlace)
{
    const Sound store;
    meddle(store.folder.path(), GetParam().sql);
    const Verdict found = verdict(store.folder.path());
    EXPECT_FALSE(found.sound);
    EXPECT_EQ(found.table, GetParam().table);
    if (GetParam().row > 0) {
        EXPECT_EQ(found.row, GetParam().row);
    }
    EXPECT_FALSE(found.detail.empty());
}

constexpr Change changes[] = {
    {"payload",
     "UPDATE message SET payload = CAST(replace(payload, 'selimut', 'Selimut') AS BLOB) WHERE seq = 7",
     "message", 7},
    {"payloadType", "UPDATE message SET payload = zeroblob(length(payload)) WHERE seq = 7", "message", 7},
    {"topic", "UPDATE message SET topic = topic || 'x' WHERE seq = 7", "message", 7},
    {"client", "UPDATE message SET client = 'other' WHERE seq = 7", "message", 7},
    {"receivedAt", "UPDATE message SET receivedAt = receivedAt + 1 WHERE seq = 7", "message", 7},
    {"qos", "UPDATE message SET qos = 0 WHERE seq = 7", "message", 7},
    {"retain", "UPDATE message SET retain = 1 WHERE seq = 7", "message", 7},
    {"retainBeyondOne", "UPDATE message SET retain = 2 WHERE seq = 7", "message", 7},
    {"hash", "UPDATE message SET hash = zeroblob(32) WHERE seq = 7", "message", 7},
    {"chain", "UPDATE message SET chain = zeroblob(32) WHERE seq = 7", "message", 7},
    {"seq", "UPDATE message SET seq = 700 WHERE seq = 20", "message", 700},
    {"firstRowDeleted", "DELETE FROM message WHERE seq = 1", "message", 2},
    {"middleRowDeleted", "DELETE FROM message WHERE seq = 7", "message", 8},
    {"twoRowsSwapped",
     "UPDATE message SET seq = -1 WHERE seq = 7; UPDATE message SET seq = 7 WHERE seq = 8; "
     "UPDATE message SET seq = 8 WHERE seq = -1",
     "message", 7},
    {"rowInserted",
     "INSERT INTO message SELECT 900, receivedAt, qos, retain, hash, chain, client, topic, payload FROM "
     "message WHERE "
     "seq = 7",
     "message", 900},
    {"newestMovedBack", "UPDATE newest SET seq = 1 WHERE topic = 'kemensos/lumbung/d0'", "newest", 1},
    {"newestHash", "UPDATE newest SET payloadHash = zeroblob(32) WHERE topic = 'kemensos/lumbung/d0'",
     "newest", 0},
    {"newestDeleted", "DELETE FROM newest WHERE topic = 'kemensos/lumbung/d0'", "newest", 0},
    {"decisionBody", "UPDATE decision SET body = replace(body, 'ditangani', 'duplikat') WHERE n = 5",
     "decision", 5},
    {"decisionOfficer", "UPDATE decision SET officer = 'p2' WHERE n = 5", "decision", 5},
    {"decisionRole", "UPDATE decision SET role = 'dinding' WHERE n = 5", "decision", 5},
    {"decisionTime", "UPDATE decision SET at = at + 1 WHERE n = 5", "decision", 5},
    {"decisionAfter", "UPDATE decision SET after = after + 1 WHERE n = 5", "decision", 5},
    {"decisionDeleted", "DELETE FROM decision WHERE n = 5", "decision", 5},
    {"inputBody", "UPDATE input SET body = '[]' WHERE n = 5", "input", 5},
    {"inputKind", "UPDATE input SET kind = 'x' WHERE n = 5", "input", 5},
    {"inputDeleted", "DELETE FROM input WHERE n = 1", "input", 1},
    {"checkpoint", "UPDATE checkpoint SET cbor = zeroblob(10)", "checkpoint", 1},
    {"checkpointSeq", "UPDATE checkpoint SET seq = seq + 1", "checkpoint", 1},
    {"claimOfATrim", "INSERT INTO meta VALUES ('trimmedUpTo', 5)", "message", 0},
};

INSTANTIATE_TEST_SUITE_P(Tamper, AChange, testing::ValuesIn(changes),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(Tamper, ACutTailIsFoundByTheHeadAndOnlyByIt)
{
    const Sound store;
    meddle(store.folder.path(),
           "DELETE FROM message WHERE seq > 17; DELETE FROM newest; INSERT INTO newest SELECT topic, "
           "max(seq), zeroblob(32) FROM message GROUP BY topic");
    // The table of newest payloads can be rebuilt by whoever cuts; the chain's head cannot.
    const Verdict found = verdict(store.folder.path(), store.head);
    EXPECT_FALSE(found.sound);
}

TEST(Tamper, ACutTailWithARepairedTopicTableIsFoundByTheHeadAlone)
{
    const Folder folder;
    Hash head{};
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        for (int i = 0; i < 5; ++i) {
            filler.add("t/" + std::to_string(i), "x");
        }
        ASSERT_TRUE(store->flush(patience));
        head = verdict(folder.path()).head;
    }
    meddle(folder.path(), "DELETE FROM message WHERE seq = 5; DELETE FROM newest WHERE topic = 't/4'");
    EXPECT_TRUE(verdict(folder.path()).sound);
    const Verdict found = verdict(folder.path(), head);
    EXPECT_FALSE(found.sound);
    EXPECT_EQ(found.table, "head");
}

TEST(Tamper, AnOlderHeadStillHoldsWhenTheLogHasGrown)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    Filler filler(*store);
    filler.add("t", "x");
    ASSERT_TRUE(store->flush(patience));
    const Hash older = verdict(folder.path()).head;
    filler.add("t", "y");
    ASSERT_TRUE(store->flush(patience));
    EXPECT_TRUE(verdict(folder.path(), older).sound);
}

/// Every page that holds rows, at several places, one flipped bit each.
TEST(Tamper, AFlippedBitInAnyPageIsFoundOrChangesNothingThatIsRead)
{
    const Sound store;
    const auto file = store.folder.path() / "journal.db";
    const auto clean = [&] {
        std::ifstream in(file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    const std::string before = picture(store.folder.path(), {.at = std::nullopt, .replay = true});
    int found = 0;
    for (std::size_t offset = 100; offset < clean.size(); offset += 131) {
        std::string bytes = clean;
        bytes[offset] = static_cast<char>(bytes[offset] ^ 0x10);
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        if (!verdict(store.folder.path()).sound) {
            ++found;
        } else {
            EXPECT_EQ(picture(store.folder.path(), {.at = std::nullopt, .replay = true}), before) << offset;
        }
    }
    EXPECT_GT(found, 50);
}

} // namespace

} // namespace posko::store::test
