// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <cstdio>

namespace posko::store::test {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::uint64_t messages = 100'000;
constexpr std::uint64_t afterCheckpoint = 1000;

double millisecondsSince(Steady::time_point start)
{
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

TEST(Many, AStoreWithAHundredThousandMessagesStartsFromItsCheckpoint)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        Filler filler(*store);
        for (std::uint64_t i = 0; i < messages; ++i) {
            if (i == messages - afterCheckpoint) {
                ASSERT_TRUE(store->flush(patience * 4));
                store->saveCheckpoint(std::make_shared<const domain::Picture>(folded(folder.path())));
            }
            filler.depot("d" + std::to_string(i % 3000), static_cast<int>(i));
        }
        ASSERT_TRUE(store->flush(patience * 4));
    }
    const auto opening = Steady::now();
    const auto store = openStore(folder.path());
    const double opened = millisecondsSince(opening);
    EXPECT_EQ(store->nextSeq(), messages + 1);
    EXPECT_EQ(store->newestPayloads().size(), 3000u);
    const auto restoring = Steady::now();
    const auto restored = store->restore({}, decoder());
    const double took = millisecondsSince(restoring);
    ASSERT_TRUE(restored.has_value());
    EXPECT_EQ(restored->folded, afterCheckpoint);
    EXPECT_EQ(restored->picture.depots.size(), 3000u);
    RecordProperty("openMilliseconds", std::to_string(opened));
    RecordProperty("restoreMilliseconds", std::to_string(took));
    std::printf("100,000 messages, 3,000 depots: open %.0f ms, restore %.0f ms\n", opened, took);
}

} // namespace

} // namespace posko::store::test
