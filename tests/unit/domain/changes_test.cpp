// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/changes.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using enum ChangeKind;

std::vector<Change> net(std::initializer_list<ChangeKind> kinds)
{
    Changes changes;
    for (const ChangeKind kind : kinds) {
        changes.note(EntityKind::depot, "d", kind);
    }
    return changes.all();
}

TEST(Changes, EachEntityStandsOnceWithItsNetChange)
{
    const auto one = [](ChangeKind kind) {
        return std::vector<Change>{{EntityKind::depot, "d", kind}};
    };
    EXPECT_EQ(net({added}), one(added));
    EXPECT_EQ(net({added, updated}), one(added));
    EXPECT_EQ(net({added, removed}), std::vector<Change>{});
    EXPECT_EQ(net({removed, added}), one(updated));
    EXPECT_EQ(net({updated, removed}), one(removed));
    EXPECT_EQ(net({added, removed, added}), one(added));
    EXPECT_EQ(net({removed, added, removed}), one(removed));
}

TEST(Changes, AnEntryThatVanishesLeavesTheOthersFindable)
{
    Changes changes;
    changes.note(EntityKind::depot, "a", added);
    changes.note(EntityKind::team, "a", updated);
    changes.note(EntityKind::quake, "q", added);
    changes.note(EntityKind::depot, "a", removed);
    changes.note(EntityKind::quake, "q", removed);
    changes.note(EntityKind::team, "a", removed);
    EXPECT_EQ(changes.all(), (std::vector<Change>{{EntityKind::team, "a", removed}}));
    EXPECT_TRUE(changes.touches(EntityKind::team));
    EXPECT_FALSE(changes.touches(EntityKind::depot));
}

TEST(Changes, MergingIsTheSameAsNotingOneAfterTheOther)
{
    Changes first;
    first.note(EntityKind::depot, "a", added);
    first.note(EntityKind::depot, "b", removed);
    Changes second;
    second.note(EntityKind::depot, "a", removed);
    second.note(EntityKind::depot, "b", added);
    first.merge(second);
    EXPECT_EQ(first.all(), (std::vector<Change>{{EntityKind::depot, "b", updated}}));
}

} // namespace
