// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"
#include "ingest/decodeloop.h"
#include "ingest/syncmonitor.h"

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace std::chrono_literals;
using namespace posko;
using ingest::DecodeLoop;
using ingest::Inbox;
using ingest::test::FakeJournal;
using ingest::test::FakeSink;

const core::Instant kNow = *core::readRfc3339("2026-11-23T07:00:00Z");

/// `…/posisi`: the payload is the observedAt in milliseconds, then a longitude; others become a withdrawal.
std::vector<domain::Event> decodePlainly(const domain::RawMessage& message)
{
    const domain::Meta meta{message.seq, message.receivedAt, message.topic, message.retained};
    if (message.topic.starts_with("twice/")) {
        return {domain::DocumentWithdrawn{meta}, domain::DocumentWithdrawn{meta}};
    }
    if (!message.topic.ends_with("/posisi")) {
        return {domain::DocumentWithdrawn{meta}};
    }
    domain::PositionReported position;
    position.meta = meta;
    position.subject = domain::PositionReported::Subject::team;
    position.id = message.topic;
    if (message.payload == "lwt") {
        return {domain::DeviceNoted{meta, position.subject, position.id, "lwt", message.receivedAt, {}}};
    }
    position.fix.receivedAt = message.receivedAt;
    const auto blank = message.payload.find(' ');
    if (blank == std::string::npos) {
        return {domain::MessageRejected{meta, {core::ErrorCode::wrongType, "tst", message.payload}, false}};
    }
    position.fix.observedAt = core::fromEpochMs(std::stoll(message.payload.substr(0, blank)));
    position.fix.at.lon = std::stod(message.payload.substr(blank + 1));
    return {position};
}

class DecodeLoopTest : public testing::Test
{
protected:
    void start(ingest::DecodeLoopOptions options = {})
    {
        options.decode = decodePlainly;
        m_loop = std::make_unique<DecodeLoop>(m_inbox, m_journal, m_sink, std::move(options));
        m_loop->start();
    }
    static ingest::InboxOptions inboxOptions()
    {
        ingest::InboxOptions options;
        options.isPosition = [](std::string_view topic) {
            return topic.ends_with("/posisi");
        };
        options.digest = [](std::string_view payload) {
            ingest::PayloadDigest digest{};
            std::copy_n(payload.begin(), std::min(payload.size(), digest.size()), digest.begin());
            return digest;
        };
        return options;
    }
    /// One event is in flight and stays there, so that what follows has to wait.
    void holdFlight()
    {
        m_sink.hold();
        m_inbox.push("bmkg/first", "x", 0, false);
        ASSERT_TRUE(m_sink.waitForEvents(1));
    }
    std::vector<domain::PositionReported> positions() const
    {
        std::vector<domain::PositionReported> found;
        for (const auto& event : m_sink.events()) {
            if (const auto* position = std::get_if<domain::PositionReported>(&event)) {
                found.push_back(*position);
            }
        }
        return found;
    }

    core::ManualClock m_clock{kNow};
    FakeJournal m_journal;
    FakeSink m_sink;
    Inbox m_inbox{m_clock, m_journal, inboxOptions()};
    std::unique_ptr<DecodeLoop> m_loop;
};

TEST_F(DecodeLoopTest, HandsEverythingOverInOrder)
{
    start();
    for (int i = 0; i < 2000; ++i) {
        m_inbox.push("bmkg/" + std::to_string(i), "x", 0, false);
    }
    ASSERT_TRUE(m_sink.waitForEvents(2000));
    const auto events = m_sink.events();
    for (std::size_t i = 0; i < 2000; ++i) {
        EXPECT_EQ(domain::seqOf(events[i]), i + 1);
    }
}

TEST_F(DecodeLoopTest, KeepsOneBatchInFlight)
{
    start();
    holdFlight();
    m_inbox.push("bmkg/second", "x", 0, false);
    EXPECT_FALSE(m_sink.waitUntil([](const auto& events) { return events.size() > 1; }, 150ms));
    m_sink.land();
    EXPECT_TRUE(m_sink.waitForEvents(2));
}

TEST_F(DecodeLoopTest, ConflatesPositionsOfOneSubjectToTheNewestAndCountsTheReplaced)
{
    start();
    holdFlight();
    m_inbox.push("t/1/posisi", "1000 10", 0, false);
    m_inbox.push("t/1/posisi", "3000 30", 0, false);
    m_inbox.push("t/1/posisi", "2000 20", 0, false);
    m_inbox.push("t/2/posisi", "1000 40", 0, false);
    m_inbox.push("t/2/posisi", "1000 50", 0, false);
    m_inbox.push("bmkg/last", "x", 0, false);
    m_sink.land();
    ASSERT_TRUE(m_sink.waitUntil([](const auto& events) { return events.size() >= 4; }));
    const auto found = positions();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_DOUBLE_EQ(found[0].fix.at.lon, 30) << "the newest observedAt wins";
    EXPECT_DOUBLE_EQ(found[1].fix.at.lon, 50) << "of equal ones the later received";
    EXPECT_EQ(m_loop->positions().applied, 2U);
    EXPECT_EQ(m_loop->positions().conflated, 3U);
    EXPECT_EQ(m_journal.fixes().size(), 2U);
}

TEST_F(DecodeLoopTest, NeverCutsTheEventsOfOneMessageApart)
{
    start({.batchEvents = 3});
    m_sink.hold();
    for (int i = 0; i < 20; ++i) {
        m_inbox.push("twice/" + std::to_string(i), "x", 0, false);
    }
    ASSERT_TRUE(m_sink.waitForEvents(1));
    m_sink.land();
    ASSERT_TRUE(m_sink.waitForEvents(40));
    for (const std::size_t size : m_sink.batchSizes()) {
        EXPECT_EQ(size % 2, 0U) << "each message is two events";
        EXPECT_LE(size, 4U);
    }
}

TEST_F(DecodeLoopTest, JournalsWhatIsNoPositionOnAPositionsTopicAndTellsOfItOnce)
{
    start();
    m_inbox.push("t/1/posisi", "rubbish", 0, false);
    m_inbox.push("bmkg/last", "x", 0, false);
    ASSERT_TRUE(m_sink.waitForEvents(2));
    const auto journalled = m_journal.messages();
    ASSERT_EQ(journalled.size(), 2U);
    const auto events = m_sink.events();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(domain::seqOf(events[0]), 1U) << "journal and picture have one order";
    EXPECT_EQ(domain::seqOf(events[1]), 2U);
    const auto rejected = std::ranges::find_if(events, [](const domain::Event& event) {
        return std::holds_alternative<domain::MessageRejected>(event);
    });
    ASSERT_NE(rejected, events.end());
    const auto kept = std::ranges::find(journalled, domain::seqOf(*rejected),
                                        [](const auto& message) { return message->seq; });
    ASSERT_NE(kept, journalled.end());
    EXPECT_EQ((*kept)->payload, "rubbish");
}

TEST_F(DecodeLoopTest, JournalsAWillOnAPositionsTopicOnceHoweverOftenTheBrokerRepeatsIt)
{
    start();
    m_inbox.push("t/1/posisi", "lwt", 0, false);
    ASSERT_TRUE(m_sink.waitForEvents(1));
    m_inbox.push("t/1/posisi", "lwt", 0, true);
    m_inbox.push("bmkg/last", "x", 0, false);
    ASSERT_TRUE(m_sink.waitForEvents(2));
    const auto events = m_sink.events();
    ASSERT_EQ(events.size(), 2U);
    ASSERT_TRUE(std::holds_alternative<domain::DeviceNoted>(events[0]));
    EXPECT_EQ(domain::seqOf(events[0]), 1U) << "a restart shows the same";
    EXPECT_EQ(m_journal.messages().size(), 2U);
}

TEST_F(DecodeLoopTest, CountsEveryPositionAsAppliedOrConflated)
{
    start({.batchEvents = 7});
    for (int i = 0; i < 500; ++i) {
        m_inbox.push("t/" + std::to_string(i % 40) + "/posisi", std::to_string(i) + " 1", 0, false);
    }
    m_inbox.push("bmkg/last", "x", 0, false);
    ASSERT_TRUE(m_sink.waitUntil([this](const auto&) {
        const auto counted = m_loop->positions();
        return counted.applied + counted.conflated == 500;
    }));
    for (const auto size : m_sink.batchSizes()) {
        EXPECT_LE(size, 7U);
    }
}

TEST_F(DecodeLoopTest, BoundsABatchAndWhatWaitsWithoutDroppingAnything)
{
    start({.batchEvents = 100, .pendingEvents = 200});
    holdFlight();
    for (int i = 0; i < 3000; ++i) {
        m_inbox.push("bmkg/a", std::to_string(i), 0, false);
    }
    m_sink.land();
    ASSERT_TRUE(m_sink.waitForEvents(3001));
    for (const auto size : m_sink.batchSizes()) {
        EXPECT_LE(size, 100U);
    }
}

TEST_F(DecodeLoopTest, TellsTheStateOfTheJournalAndOfTheSync)
{
    ingest::SyncMonitor sync(0ms);
    int renewed = 0;
    sync.connected(std::chrono::steady_clock::now());
    domain::Link link;
    link.id = "gw";
    link.state = domain::LinkState::online;
    link.holds = {{"bmkg/#", 3}};
    sync.heard(link, std::chrono::steady_clock::now());
    m_inbox.setStoreFailed(true, "disk full");
    start({.sync = &sync, .renewState = [&] { ++renewed; }, .tick = 10ms});

    bool store = false;
    domain::SyncChecked checked;
    ASSERT_TRUE(m_sink.waitUntil([&](const auto& events) {
        for (const auto& event : events) {
            const auto* change = std::get_if<domain::StoreChanged>(&event);
            store = store || (change != nullptr && change->failed && change->detail == "disk full");
            if (const auto* found = std::get_if<domain::SyncChecked>(&event)) {
                checked = *found;
            }
        }
        return store && checked.linkId == "gw";
    }));
    m_loop->stop();
    EXPECT_EQ(checked.filter, "bmkg/#");
    EXPECT_EQ(checked.expected, 3);
    EXPECT_EQ(checked.arrived, 0);
    EXPECT_GE(renewed, 1);
}

TEST_F(DecodeLoopTest, StopsWhileABatchIsInFlightAndWritesTheFixesThatWait)
{
    start();
    holdFlight();
    m_inbox.push("t/1/posisi", "1000 10", 0, false);
    m_loop->stop();
    EXPECT_EQ(m_journal.fixes().size(), 1U);
    m_loop.reset();
    m_sink.land();
}

} // namespace
