// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <atomic>
#include <cstdlib>
#include <fcntl.h>
#include <future>
#include <unistd.h>

namespace posko::store::test {

namespace {

/// Runs on a file system of 32 MB that smalldisk.py makes.
class SmallDisk : public testing::Test
{
protected:
    void SetUp() override
    {
        const char* place = std::getenv("POSKO_SMALL_DISK");
        ASSERT_NE(place, nullptr);
        m_place = place;
    }
    void TearDown() override
    {
        for (const auto& entry : std::filesystem::directory_iterator(m_place)) {
            std::filesystem::remove_all(entry.path());
        }
    }

    /// Writes until nothing fits any more.
    void fill(const std::string& name) const
    {
        const int file = ::open((m_place / name).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        ASSERT_GE(file, 0);
        const std::string zeros(1u << 20u, '\0');
        for (std::size_t size = zeros.size(); size > 0;) {
            if (::write(file, zeros.data(), size) < static_cast<ssize_t>(size)) {
                size /= 2;
            }
        }
        ::close(file);
    }

    Options options()
    {
        Options chosen;
        chosen.retryEvery = std::chrono::milliseconds{20};
        chosen.onHealth = [this](const domain::StoreChanged& change) {
            m_turns += change.failed != m_failed ? 1 : 0;
            m_failed = change.failed;
            m_failed.notify_all();
        };
        return chosen;
    }

    [[nodiscard]] bool waitForFailure(Store& store) const
    {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        while (!m_failed && std::chrono::steady_clock::now() < deadline) {
            (void)store.flush(std::chrono::milliseconds{20});
        }
        return m_failed;
    }

    [[nodiscard]] bool decide(Store& store) const
    {
        std::promise<bool> answer;
        store.appendDecision({domain::IncidentAcknowledged{at(10), "quake:q", "ditangani", "p1"}},
                             {"p1", domain::Role::dutyOfficer}, 0,
                             [&](core::Result<void> result) { answer.set_value(result.has_value()); });
        return answer.get_future().get();
    }

    std::filesystem::path m_place;
    std::atomic<bool> m_failed = false;
    std::atomic<int> m_turns = 0;
};

TEST_F(SmallDisk, KeepsRoomForDecisionsAndStoresEverythingWhenThereIsRoomAgain)
{
    const auto store = openStore(m_place / "store", options());
    Filler filler(*store);
    filler.add("t", "before");
    ASSERT_TRUE(store->flush(patience));
    ASSERT_TRUE(std::filesystem::exists(m_place / "store" / "reserve"));
    fill("filler");
    for (int i = 0; i < 50; ++i) {
        filler.add("t/" + std::to_string(i), std::string(100'000, 'x'));
    }
    ASSERT_TRUE(waitForFailure(*store));
    for (int i = 0; i < 100; ++i) {
        ASSERT_TRUE(decide(*store)) << i;
    }
    EXPECT_FALSE(std::filesystem::exists(m_place / "store" / "reserve"));
    EXPECT_EQ(m_turns, 1) << "the state must not flicker";
    std::filesystem::remove(m_place / "filler");
    ASSERT_TRUE(store->flush(patience));
    m_failed.wait(true); // told right after the last row
    EXPECT_EQ(number(m_place / "store", "SELECT count(*) FROM message"), 51);
    EXPECT_EQ(number(m_place / "store", "SELECT count(*) FROM decision"), 100);
    EXPECT_TRUE(std::filesystem::exists(m_place / "store" / "reserve"));
    EXPECT_TRUE(verdict(m_place / "store").sound);
}

TEST_F(SmallDisk, LivesOnWhenEvenTheReserveIsGoneAndRecovers)
{
    const auto store = openStore(m_place / "store", options());
    Filler filler(*store);
    fill("filler-1");
    for (int i = 0; i < 20; ++i) {
        filler.add("t/" + std::to_string(i), std::string(100'000, 'x'));
    }
    ASSERT_TRUE(waitForFailure(*store));
    fill("filler-2");
    for (int i = 0; i < 40; ++i) {
        (void)decide(*store);
    }
    std::filesystem::remove(m_place / "filler-1");
    std::filesystem::remove(m_place / "filler-2");
    ASSERT_TRUE(store->flush(patience));
    m_failed.wait(true); // told right after the last row
    EXPECT_EQ(number(m_place / "store", "SELECT count(*) FROM message"), 20);
    EXPECT_TRUE(verdict(m_place / "store").sound);
}

TEST_F(SmallDisk, CanBeReadAfterAnEndWithoutRoom)
{
    {
        const auto store = openStore(m_place / "store", options());
        Filler filler(*store);
        for (int i = 0; i < 400; ++i) {
            filler.add("t/" + std::to_string(i), std::string(100'000, 'x'));
        }
        ASSERT_TRUE(waitForFailure(*store));
        store->close(std::chrono::milliseconds{200});
    }
    EXPECT_GT(number(m_place / "store", "SELECT count(*) FROM message"), 50);
    EXPECT_TRUE(verdict(m_place / "store").sound);
    const auto again = openStore(m_place / "store", options());
    ASSERT_NE(again, nullptr);
}

} // namespace

} // namespace posko::store::test
