// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/diskroom.h"

#include <condition_variable>
#include <csignal>
#include <future>
#include <mutex>
#include <sys/resource.h>

namespace posko::store::test {

namespace {

/// No file of this process may grow beyond a size: the disk as a program sees it when it is full.
class FullDisk
{
public:
    FullDisk()
        : m_former(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk()
    {
        free();
        std::signal(SIGXFSZ, m_former);
    }
    void fill(rlim_t bytes) const
    {
        const rlimit limit{bytes, m_before.rlim_max};
        ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    }
    void free() const { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
    void (*m_former)(int);
};

/// What the store says of its health, with waiting for the next word.
class Health
{
public:
    void tell(const domain::StoreChanged& change)
    {
        const std::lock_guard lock(m_mutex);
        m_last = change;
        ++m_count;
        m_told.notify_all();
    }
    [[nodiscard]] bool waitUntil(bool failed)
    {
        std::unique_lock lock(m_mutex);
        return m_told.wait_for(lock, patience, [&] { return m_count > 0 && m_last.failed == failed; });
    }
    [[nodiscard]] domain::StoreChanged last()
    {
        const std::lock_guard lock(m_mutex);
        return m_last;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
    domain::StoreChanged m_last;
    int m_count = 0;
};

Options watched(Health& health)
{
    Options options;
    options.onHealth = [&](const domain::StoreChanged& change) {
        health.tell(change);
    };
    options.retryEvery = std::chrono::milliseconds{20};
    options.reserveBytes = 1u << 20u;
    return options;
}

constexpr rlim_t limitBytes = 400'000;

TEST(Room, MessagesStayInMemoryWhileTheDiskIsFullAndAreWrittenInOrderWhenItIsNot)
{
    const Folder folder;
    const FullDisk disk;
    Health health;
    const auto store = openStore(folder.path(), watched(health));
    Filler filler(*store);
    filler.add("t", "before");
    ASSERT_TRUE(store->flush(patience));
    disk.fill(limitBytes);
    for (int i = 0; i < 60; ++i) {
        filler.add("t/" + std::to_string(i), std::string(20'000, 'x'));
    }
    ASSERT_TRUE(health.waitUntil(true));
    EXPECT_GT(health.last().notYetStored, 0);
    EXPECT_FALSE(health.last().detail.empty());
    EXPECT_FALSE(store->flush(std::chrono::milliseconds{100}));
    disk.free();
    ASSERT_TRUE(health.waitUntil(false));
    EXPECT_EQ(health.last().notYetStored, 0);
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM message"), 61);
    EXPECT_EQ(number(folder.path(),
                     "SELECT count(*) FROM message a JOIN message b ON b.seq = a.seq + 1 WHERE "
                     "b.receivedAt < a.receivedAt"),
              0);
    EXPECT_TRUE(verdict(folder.path()).sound);
}

TEST(Room, NoMessageIsCalledCommittedWhileTheDiskIsFull)
{
    const Folder folder;
    const FullDisk disk;
    Health health;
    const auto store = openStore(folder.path(), watched(health));
    disk.fill(limitBytes);
    std::promise<void> committed;
    auto future = committed.get_future();
    store->append(message(1, at(0), "t", std::string(1'000'000, 'x')), true, [&] { committed.set_value(); });
    ASSERT_TRUE(health.waitUntil(true));
    EXPECT_EQ(future.wait_for(std::chrono::milliseconds{0}), std::future_status::timeout);
    disk.free();
    EXPECT_EQ(future.wait_for(patience), std::future_status::ready);
}

TEST(Room, TheReserveIsFreedWhenTheDiskIsFullAndMadeAgainAfterwards)
{
    const Folder folder;
    const FullDisk disk;
    Health health;
    const auto store = openStore(folder.path(), watched(health));
    EXPECT_EQ(std::filesystem::file_size(folder.path() / "reserve"), 1u << 20u);
    disk.fill(limitBytes);
    store->append(message(1, at(0), "t", std::string(1'000'000, 'x')), true, {});
    ASSERT_TRUE(health.waitUntil(true));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "reserve"));
    disk.free();
    ASSERT_TRUE(health.waitUntil(false));
    EXPECT_EQ(std::filesystem::file_size(folder.path() / "reserve"), 1u << 20u);
}

TEST(Room, ADecisionIsStoredOutOfTurnWhileMessagesCannotBe)
{
    const Folder folder;
    const FullDisk disk;
    Health health;
    const auto store = openStore(folder.path(), watched(health));
    disk.fill(limitBytes);
    store->append(message(1, at(0), "t", std::string(1'000'000, 'x')), true, {});
    ASSERT_TRUE(health.waitUntil(true));
    std::promise<core::Result<void>> answer;
    store->appendDecision({domain::IncidentAcknowledged{at(10), "quake:q", "ditangani", "p1"}},
                          {"p1", domain::Role::dutyOfficer}, 0,
                          [&](core::Result<void> result) { answer.set_value(std::move(result)); });
    auto future = answer.get_future();
    ASSERT_EQ(future.wait_for(patience), std::future_status::ready);
    EXPECT_TRUE(future.get().has_value());
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM decision"), 1);
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM message"), 0);
    disk.free();
    ASSERT_TRUE(health.waitUntil(false));
    EXPECT_TRUE(verdict(folder.path()).sound);
}

TEST(Room, ADecisionThatCannotBeStoredIsRefusedAndNotKept)
{
    const Folder folder;
    const FullDisk disk;
    Health health;
    const auto store = openStore(folder.path(), watched(health));
    disk.fill(1);
    std::promise<core::Result<void>> answer;
    store->appendDecision({domain::IncidentAcknowledged{at(10), "quake:q", "ditangani", "p1"}},
                          {"p1", domain::Role::dutyOfficer}, 0,
                          [&](core::Result<void> result) { answer.set_value(std::move(result)); });
    auto future = answer.get_future();
    ASSERT_EQ(future.wait_for(patience), std::future_status::ready);
    const auto result = future.get();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, core::ErrorCode::storeFailed);
    disk.free();
    ASSERT_TRUE(health.waitUntil(false));
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM decision"), 0);
}

TEST(Room, ClosingWhileTheDiskIsFullEndsInTime)
{
    const Folder folder;
    const FullDisk disk;
    Health health;
    auto store = openStore(folder.path(), watched(health));
    disk.fill(limitBytes);
    store->append(message(1, at(0), "t", std::string(1'000'000, 'x')), true, {});
    ASSERT_TRUE(health.waitUntil(true));
    store->close(std::chrono::milliseconds{400});
    store.reset();
    disk.free();
    EXPECT_TRUE(verdict(folder.path()).sound);
}

TEST(Room, AReserveThatDoesNotFitIsLeftOut)
{
    const Folder folder;
    Reserve reserve(folder.path(), std::uint64_t{1} << 50u);
    EXPECT_FALSE(reserve.make(0));
    EXPECT_FALSE(reserve.held());
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "reserve"));
    EXPECT_FALSE(reserve.release());
}

} // namespace

} // namespace posko::store::test
