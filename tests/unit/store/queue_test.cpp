// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/writerqueue.h"

#include <future>

namespace posko::store::test {

namespace {

Work messageWork(std::uint64_t seq)
{
    return MessageWork{message(seq, at(0), "t", "payload"), {}};
}

TEST(Queue, HoldsWhoAddsBeyondTheBoundUntilThereIsRoom)
{
    WriterQueue queue(100);
    ASSERT_TRUE(queue.push(messageWork(1), false, 80, true));
    auto second = std::async(std::launch::async, [&] { return queue.push(messageWork(2), false, 80, true); });
    EXPECT_EQ(second.wait_for(std::chrono::milliseconds{50}), std::future_status::timeout);
    queue.drop(1);
    ASSERT_EQ(second.wait_for(patience), std::future_status::ready);
    EXPECT_TRUE(second.get());
    EXPECT_EQ(queue.waitingMessages(), 1);
}

TEST(Queue, OneThingLargerThanTheBoundIsTakenWhenNothingElseWaits)
{
    WriterQueue queue(100);
    EXPECT_TRUE(queue.push(messageWork(1), false, 1000, true));
}

TEST(Queue, LetsGoOfWhoWaitsWhenItIsClosed)
{
    WriterQueue queue(100);
    ASSERT_TRUE(queue.push(messageWork(1), false, 80, true));
    auto second = std::async(std::launch::async, [&] { return queue.push(messageWork(2), false, 80, true); });
    queue.close();
    ASSERT_EQ(second.wait_for(patience), std::future_status::ready);
    EXPECT_FALSE(second.get());
}

TEST(Queue, DecisionsNeverWaitForRoom)
{
    WriterQueue queue(100);
    ASSERT_TRUE(queue.push(messageWork(1), false, 80, true));
    EXPECT_TRUE(queue.push(DecisionWork{}, true, 80, false));
    EXPECT_EQ(queue.openDecisions().size(), 1u);
    EXPECT_EQ(queue.waitForDecision(std::chrono::minutes{1}), Wake::work);
}

TEST(Queue, UrgentWorkIsNotHeldForCompany)
{
    WriterQueue queue(1000);
    ASSERT_TRUE(queue.push(messageWork(1), true, 10, true));
    auto woken = std::async(std::launch::async, [&] {
        return queue.waitForWork(std::chrono::minutes{10}, std::chrono::milliseconds{0});
    });
    ASSERT_EQ(woken.wait_for(patience), std::future_status::ready);
    EXPECT_EQ(woken.get(), Wake::work);
}

TEST(Queue, IsDoneWhenEverythingThatWasThereIsDropped)
{
    WriterQueue queue(1000);
    ASSERT_TRUE(queue.push(messageWork(1), false, 10, true));
    EXPECT_FALSE(queue.waitUntilDone(std::chrono::milliseconds{1}));
    auto done = std::async(std::launch::async, [&] { return queue.waitUntilDone(patience); });
    queue.drop(1);
    EXPECT_TRUE(done.get());
}

TEST(Queue, GivesTheFrontByNumberAndBytesAndAlwaysOne)
{
    WriterQueue queue(1000);
    for (std::uint64_t seq = 1; seq <= 5; ++seq) {
        ASSERT_TRUE(queue.push(messageWork(seq), false, 100, true));
    }
    EXPECT_EQ(queue.front(2, 1000).size(), 2u);
    EXPECT_EQ(queue.front(9, 300).size(), 3u);
    EXPECT_EQ(queue.front(9, 1).size(), 1u);
}

} // namespace

} // namespace posko::store::test
