// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/nearest.h"
#include "domain/picture.h"
#include "domain/rules.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace posko::domain;

template <class E> void expectWordsToBeDistinct()
{
    std::set<std::string_view> words;
    for (const auto& [value, word] : Words<E>::table) {
        EXPECT_TRUE(words.insert(word).second) << word;
        EXPECT_EQ(fromWord<E>(toWord(value)), value);
    }
    EXPECT_FALSE(fromWord<E>("no such word"));
}

TEST(Words, GoThereAndBackForEveryEnumOfTheDocuments)
{
    expectWordsToBeDistinct<CapStatus>();
    expectWordsToBeDistinct<CapMessageType>();
    expectWordsToBeDistinct<CapScope>();
    expectWordsToBeDistinct<Severity>();
    expectWordsToBeDistinct<DepotKind>();
    expectWordsToBeDistinct<Condition>();
    expectWordsToBeDistinct<ReleaseBasis>();
    expectWordsToBeDistinct<ItemClass>();
    expectWordsToBeDistinct<Capability>();
    expectWordsToBeDistinct<TeamStatus>();
    expectWordsToBeDistinct<LinkState>();
    expectWordsToBeDistinct<LinkMode>();
    expectWordsToBeDistinct<Hindrance>();
}

TEST(Filters, MatchAsMqttSaysAndHashMatchesItsParent)
{
    EXPECT_TRUE(matchesFilter("bmkg/tews/#", "bmkg/tews/autogempa"));
    EXPECT_TRUE(matchesFilter("bmkg/tews/#", "bmkg/tews"));
    EXPECT_TRUE(matchesFilter("#", "a/b"));
    EXPECT_TRUE(matchesFilter("kemensos/+/1", "kemensos/lumbung/1"));
    EXPECT_FALSE(matchesFilter("kemensos/+/1", "kemensos/lumbung/2"));
    EXPECT_FALSE(matchesFilter("bmkg/tews/#", "bmkg/cap"));
    EXPECT_FALSE(matchesFilter("bmkg/tews", "bmkg/tews/x"));
    EXPECT_FALSE(matchesFilter("bmkg/tews/x", "bmkg/tews"));
    EXPECT_FALSE(matchesFilter("#", "$SYS/broker"));
    EXPECT_TRUE(matchesFilter("a/+", "a/"));
}

} // namespace
