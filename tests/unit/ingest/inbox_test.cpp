// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"
#include "ingest/inbox.h"
#include "ingest/syncmonitor.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <future>

namespace {

using namespace std::chrono_literals;
using namespace posko;
using ingest::Inbox;
using ingest::InboxOptions;
using ingest::test::FakeJournal;
using ingest::test::kDeadline;

const core::Instant kNow = *core::readRfc3339("2026-11-23T07:00:00Z");

ingest::PayloadDigest digestOf(std::string_view payload)
{
    ingest::PayloadDigest digest{};
    std::copy_n(payload.begin(), std::min(payload.size(), digest.size()), digest.begin());
    return digest;
}

/// An Inbox before a journal that the test rules; `…/posisi` are positions, `…/kontak` personal.
class InboxTest : public testing::Test
{
protected:
    Inbox& open(InboxOptions options = {})
    {
        options.client = "posko-uji";
        options.isPosition = [](std::string_view topic) {
            return topic.ends_with("/posisi");
        };
        options.isPersonal = [](std::string_view topic) {
            return topic.ends_with("/kontak");
        };
        options.digest = digestOf;
        m_inbox = std::make_unique<Inbox>(m_clock, m_journal, std::move(options));
        return *m_inbox;
    }
    /// Pushes on a thread of its own, as the MQTT library does.
    std::future<void> pushBeside(const std::string& topic, int qos = 1, bool retained = false)
    {
        return std::async(std::launch::async,
                          [this, topic, qos, retained] { m_inbox->push(topic, "x", qos, retained); });
    }
    std::vector<domain::RawMessagePtr> taken()
    {
        std::vector<domain::RawMessagePtr> messages;
        for (auto& item : m_inbox->take(1000, std::chrono::steady_clock::now())) {
            messages.push_back(std::get<domain::RawMessagePtr>(item));
        }
        return messages;
    }

    core::ManualClock m_clock{kNow};
    FakeJournal m_journal;
    std::unique_ptr<Inbox> m_inbox;
};

bool isWaiting(std::future<void>& push, std::chrono::milliseconds how = 150ms)
{
    return push.wait_for(how) == std::future_status::timeout;
}

bool ends(std::future<void>& push)
{
    return push.wait_for(kDeadline) == std::future_status::ready;
}

TEST_F(InboxTest, NumbersMessagesOnFromTheStoreAndLeavesPositionsWithoutNumber)
{
    auto& inbox = open({.nextSeq = 41});
    inbox.push("bmkg/a", "1", 1, false);
    inbox.push("kemensos/tagana/t/posisi", "2", 0, false);
    inbox.push("bmkg/b", "3", 1, true);
    const auto messages = taken();
    ASSERT_EQ(messages.size(), 3U);
    EXPECT_EQ(messages[0]->seq, 41U);
    EXPECT_EQ(messages[1]->seq, 0U);
    EXPECT_EQ(messages[2]->seq, 42U);
    EXPECT_EQ(messages[0]->client, "posko-uji");
    EXPECT_TRUE(messages[2]->retained);
    EXPECT_EQ(m_journal.messages().size(), 2U) << "positions are not journalled";
}

TEST_F(InboxTest, StampsNeverGoBack)
{
    auto& inbox = open({.notBefore = kNow + 5s});
    inbox.push("bmkg/a", "1", 0, false);
    m_clock.advance(10s);
    inbox.push("bmkg/a", "2", 0, false);
    m_clock.advance(-60s);
    inbox.push("bmkg/a", "3", 0, false);
    const auto messages = taken();
    ASSERT_EQ(messages.size(), 3U);
    EXPECT_EQ(messages[0]->receivedAt, kNow + 5s);
    EXPECT_EQ(messages[1]->receivedAt, kNow + 10s);
    EXPECT_EQ(messages[2]->receivedAt, kNow + 10s);
}

TEST_F(InboxTest, HoldsALiveQosOneMessageUntilItIsStored)
{
    open();
    m_journal.hold();
    auto push = pushBeside("bmkg/a");
    ASSERT_TRUE(m_journal.waitForMessages(1));
    EXPECT_TRUE(isWaiting(push));
    EXPECT_EQ(m_journal.urgent().at(0), true) << "the writer is told to commit at once";
    m_journal.release();
    EXPECT_TRUE(ends(push));
    EXPECT_EQ(m_inbox->counters().late, 0U);
}

TEST_F(InboxTest, NeverWaitsForRetainedQosZeroAndPositions)
{
    auto& inbox = open({.commitWait = kDeadline});
    m_journal.hold();
    inbox.push("bmkg/a", "1", 1, true);
    inbox.push("bmkg/b", "2", 0, false);
    inbox.push("kemensos/tagana/t/posisi", "3", 1, false);
    EXPECT_EQ(taken().size(), 3U) << "all three came back although nothing was stored";
    EXPECT_EQ(m_journal.urgent(), (std::vector<bool>{false, false}));
}

TEST_F(InboxTest, GivesUpWaitingAfterItsTimeAndWaitsAgainOnceTheJournalHasCaughtUp)
{
    auto& inbox = open({.commitWait = 50ms});
    m_journal.hold();
    inbox.push("bmkg/a", "1", 1, false);
    EXPECT_EQ(inbox.counters().late, 1U);
    auto change = inbox.storeChange();
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->failed);
    EXPECT_EQ(change->notYetStored, 1);
    inbox.push("bmkg/b", "2", 1, false);
    EXPECT_EQ(inbox.counters().late, 1U) << "the second did not wait at all";

    m_journal.release();
    change = inbox.storeChange();
    ASSERT_TRUE(change);
    EXPECT_FALSE(change->failed);
    EXPECT_EQ(change->notYetStored, 0);
    EXPECT_FALSE(inbox.storeChange()) << "said once";
    m_journal.hold();
    inbox.push("bmkg/c", "3", 1, false);
    EXPECT_EQ(inbox.counters().late, 2U) << "it waited again";
    m_journal.release();
}

TEST_F(InboxTest, DoesNotWaitWhileTheStoreSaysThatItFailed)
{
    auto& inbox = open({.commitWait = kDeadline});
    m_journal.hold();
    auto push = pushBeside("bmkg/a");
    ASSERT_TRUE(m_journal.waitForMessages(1));
    inbox.setStoreFailed(true, "disk full");
    EXPECT_TRUE(ends(push)) << "the one that waits is let go";
    inbox.push("bmkg/b", "2", 1, false);
    const auto change = inbox.storeChange();
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->failed);
    EXPECT_EQ(change->detail, "disk full");
    EXPECT_EQ(change->notYetStored, 2);
    inbox.setStoreFailed(false, {});
    m_journal.release();
    EXPECT_FALSE(inbox.storeChange()->failed);
}

TEST_F(InboxTest, DropsARetainedDeliveryOfWhatTheJournalHolds)
{
    auto& inbox = open();
    inbox.remember("bmkg/a", digestOf("lama"));
    inbox.push("bmkg/a", "lama", 0, true);
    EXPECT_EQ(inbox.counters().identical, 1U);
    EXPECT_TRUE(taken().empty());
    EXPECT_TRUE(m_journal.messages().empty());

    inbox.push("bmkg/a", "baru", 0, true);
    inbox.push("bmkg/a", "baru", 0, true);
    EXPECT_EQ(inbox.counters().identical, 2U);
    EXPECT_EQ(taken().size(), 1U);
}

TEST_F(InboxTest, KeepsARepeatedLiveMessageAndADocumentThatCameBackAfterItWasCleared)
{
    auto& inbox = open();
    inbox.push("bmkg/a", "x", 1, false);
    inbox.push("bmkg/a", "x", 1, false);
    EXPECT_EQ(taken().size(), 2U) << "a live repetition says that the feed is alive";
    inbox.push("bmkg/a", "", 1, false);
    inbox.push("bmkg/a", "x", 0, true);
    EXPECT_EQ(taken().size(), 2U);
    EXPECT_EQ(inbox.counters().identical, 0U);
}

TEST_F(InboxTest, DropsPersonalTopicsAndItsOwnWordBeforeTheyAreStored)
{
    auto& inbox = open({.ownTopic = "posko/link/posko-uji"});
    inbox.push("kemensos/lumbung/a/kontak", "nama", 1, false);
    inbox.push("posko/link/posko-uji", "{}", 1, false);
    EXPECT_TRUE(m_journal.messages().empty());
    EXPECT_TRUE(taken().empty());
    const auto counters = inbox.counters();
    EXPECT_EQ(counters.personal, 1U);
    EXPECT_EQ(counters.own, 1U);
    EXPECT_EQ(counters.received, 2U);
}

TEST_F(InboxTest, TellsTheSyncMonitorOfEveryDeliveryAlsoOfDroppedOnes)
{
    ingest::SyncMonitor sync(10s);
    auto& inbox = open({.sync = &sync});
    const std::chrono::steady_clock::time_point start{};
    sync.connected(start);
    inbox.remember("bmkg/a", digestOf("x"));
    inbox.push("bmkg/a", "x", 0, true);
    inbox.push("bmkg/a/kontak", "x", 0, true);
    domain::Link link;
    link.id = "gw";
    link.state = domain::LinkState::online;
    link.holds = {{"bmkg/#", 2}};
    sync.heard(link, start);
    const auto due = sync.due(start + 10s);
    ASSERT_EQ(due.findings.size(), 1U);
    EXPECT_EQ(due.findings[0].arrived, 2);
}

TEST_F(InboxTest, BlocksWhenTheDecodeQueueIsFullAndGoesOnWhenItIsDrained)
{
    auto& inbox = open({.queueMessages = 2});
    inbox.push("bmkg/a", "1", 0, false);
    inbox.push("bmkg/b", "2", 0, false);
    auto push = pushBeside("bmkg/c", 0);
    EXPECT_TRUE(isWaiting(push));
    EXPECT_EQ(taken().size(), 2U);
    EXPECT_TRUE(ends(push));
    EXPECT_EQ(taken().size(), 1U) << "nothing is dropped";
}

TEST_F(InboxTest, BlocksByBytesToo)
{
    auto& inbox = open({.queueBytes = 10});
    inbox.push("bmkg/a", std::string(100, 'x'), 0, false);
    auto push = pushBeside("bmkg/b", 0);
    EXPECT_TRUE(isWaiting(push));
    EXPECT_EQ(taken().size(), 1U);
    EXPECT_TRUE(ends(push));
}

TEST_F(InboxTest, BlocksWhenTheJournalOwesTooMuch)
{
    auto& inbox = open({.notStoredMessages = 2});
    m_journal.hold();
    inbox.push("bmkg/a", "1", 0, false);
    inbox.push("bmkg/b", "2", 0, false);
    auto push = pushBeside("bmkg/c", 0);
    EXPECT_TRUE(isWaiting(push));
    m_journal.release();
    EXPECT_TRUE(ends(push));
}

TEST_F(InboxTest, ShutdownLetsEveryWaiterGoAndStillTakesWhatComes)
{
    auto& inbox = open({.queueMessages = 1, .commitWait = kDeadline});
    m_journal.hold();
    auto waiting = pushBeside("bmkg/a");
    ASSERT_TRUE(m_journal.waitForMessages(1));
    inbox.beginShutdown();
    EXPECT_TRUE(ends(waiting));
    inbox.push("bmkg/b", "2", 0, false);
    EXPECT_EQ(m_journal.messages().size(), 2U) << "what is acknowledged is journalled, also now";
    m_journal.release();
}

TEST_F(InboxTest, TakeReturnsAtAWakeOrItsDeadlineWithoutMessages)
{
    auto& inbox = open();
    auto take = std::async(std::launch::async, [&] {
        return inbox.take(10, std::chrono::steady_clock::now() + kDeadline).size();
    });
    inbox.wake();
    ASSERT_EQ(take.wait_for(kDeadline / 2), std::future_status::ready);
    EXPECT_EQ(take.get(), 0U);
    EXPECT_TRUE(inbox.take(10, std::chrono::steady_clock::now()).empty());
}

TEST_F(InboxTest, TakeLetsSoManyGatherAndAtItsDeadlineGivesWhatThereIs)
{
    auto& inbox = open();
    auto take = std::async(std::launch::async, [&] {
        return inbox.take(10, std::chrono::steady_clock::now() + kDeadline, 3).size();
    });
    for (const char* topic : {"bmkg/a", "bmkg/b", "bmkg/c"}) {
        inbox.push(topic, "1", 0, false);
    }
    ASSERT_EQ(take.wait_for(kDeadline / 2), std::future_status::ready);
    EXPECT_EQ(take.get(), 3U);
    inbox.push("bmkg/d", "1", 0, false);
    EXPECT_EQ(inbox.take(10, std::chrono::steady_clock::now(), 3).size(), 1U);
}

TEST_F(InboxTest, KeepsTheWordOfTheConnectionBehindWhatArrivedBefore)
{
    auto& inbox = open();
    inbox.push("bmkg/a", "1", 0, false);
    inbox.note(domain::ConnectionChanged{inbox.now(), domain::ConnectionState::lost, "x"});
    const auto items = inbox.take(10, std::chrono::steady_clock::now());
    ASSERT_EQ(items.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<domain::RawMessagePtr>(items[0]));
    EXPECT_TRUE(std::holds_alternative<domain::Event>(items[1]));
}

TEST_F(InboxTest, ACommitThatComesAfterTheInboxIsGoneIsHarmless)
{
    open({.commitWait = 10ms});
    m_journal.hold();
    m_inbox->push("bmkg/a", "1", 1, false);
    m_inbox.reset();
    m_journal.release();
    EXPECT_EQ(m_journal.messages().size(), 1U);
}

} // namespace
