// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/requestbudget.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace std::chrono_literals;
using posko::gateway::RequestBudget;
using Urgency = RequestBudget::Urgency;

const RequestBudget::Moment kStart{1000s};

TEST(RequestBudgetTest, InNoMinuteWhereverItBeginsAreThereMoreThanTheLimit)
{
    RequestBudget budget(60);
    std::vector<RequestBudget::Moment> sent;
    auto now = kStart;
    // Somebody who always wants to, and every now and then pauses, so that a bucket would have filled.
    for (int n = 0; n < 1000; ++n) {
        now += n % 150 == 0 ? std::chrono::milliseconds{45s} : 20ms;
        now += budget.waitFor(Urgency::now, now);
        budget.spend(now);
        sent.push_back(now);
    }
    for (std::size_t n = 60; n < sent.size(); ++n) {
        ASSERT_GE(sent[n] - sent[n - 60], 60s) << n;
    }
    EXPECT_LT(sent.back() - sent.front(), 20 * 60s) << "nor does it wait for nothing";
}

TEST(RequestBudgetTest, AThirdIsKeptForWhatCannotWait)
{
    RequestBudget budget(9);
    for (int n = 0; n < 6; ++n) {
        ASSERT_EQ(budget.waitFor(Urgency::later, kStart), 0ms) << n;
        budget.spend(kStart);
    }
    EXPECT_EQ(budget.waitFor(Urgency::later, kStart + 1s), 59s);
    for (int n = 0; n < 3; ++n) {
        ASSERT_EQ(budget.waitFor(Urgency::now, kStart + 1s), 0ms) << n;
        budget.spend(kStart + 1s);
    }
    EXPECT_EQ(budget.waitFor(Urgency::now, kStart + 1s), 59s);
}

TEST(RequestBudgetTest, ALimitOfOneStillLetsEverythingPassInTime)
{
    RequestBudget budget(1);
    EXPECT_EQ(budget.waitFor(Urgency::later, kStart), 0ms);
    budget.spend(kStart);
    EXPECT_EQ(budget.waitFor(Urgency::later, kStart), 60s);
    EXPECT_EQ(budget.waitFor(Urgency::later, kStart + 60s), 0ms);
}

} // namespace
