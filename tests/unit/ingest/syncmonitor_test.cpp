// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/syncmonitor.h"

#include <gmock/gmock.h>

namespace {

using namespace std::chrono_literals;
using posko::domain::Link;
using posko::domain::LinkState;
using posko::ingest::SyncMonitor;
using testing::ElementsAre;
using testing::IsEmpty;

using Finding = SyncMonitor::Finding;

const SyncMonitor::Moment kStart{100s};

Link linkThatHolds(std::int64_t documents)
{
    Link link;
    link.id = "gw";
    link.state = LinkState::online;
    link.holds = {{"bmkg/#", documents}};
    return link;
}

TEST(SyncMonitor, CountsDocumentsOnceTenSecondsAfterTheConnect)
{
    SyncMonitor monitor;
    monitor.connected(kStart);
    monitor.delivered("bmkg/a", false);
    monitor.delivered("bmkg/a", false);
    monitor.delivered("bmkg/b", false);
    monitor.delivered("kemensos/c", false);
    monitor.heard(linkThatHolds(2), kStart);

    EXPECT_THAT(monitor.due(kStart + 9s).findings, IsEmpty());
    const auto due = monitor.due(kStart + 10s);
    EXPECT_THAT(due.findings, ElementsAre(Finding{"gw", "bmkg/#", 2, 2}));
    EXPECT_FALSE(due.renew);
    EXPECT_THAT(monitor.due(kStart + 60s).findings, IsEmpty());
}

TEST(SyncMonitor, AsksToRenewTwiceWhileDocumentsAreMissingAndSaysWhenTheyCame)
{
    SyncMonitor monitor;
    monitor.connected(kStart);
    monitor.heard(linkThatHolds(2), kStart);
    monitor.delivered("bmkg/a", false);

    auto due = monitor.due(kStart + 10s);
    EXPECT_THAT(due.findings, ElementsAre(Finding{"gw", "bmkg/#", 2, 1}));
    EXPECT_TRUE(due.renew);
    due = monitor.due(kStart + 20s);
    EXPECT_THAT(due.findings, IsEmpty()) << "the same result is not said again";
    EXPECT_TRUE(due.renew);
    EXPECT_FALSE(monitor.due(kStart + 30s).renew) << "renewed twice already";

    monitor.delivered("bmkg/b", false);
    EXPECT_THAT(monitor.due(kStart + 40s).findings, ElementsAre(Finding{"gw", "bmkg/#", 2, 2}));
}

TEST(SyncMonitor, ForgetsDocumentsThatWereClearedAndAllOfThemAtAConnect)
{
    SyncMonitor monitor;
    monitor.connected(kStart);
    monitor.delivered("bmkg/a", false);
    monitor.delivered("bmkg/a", true);
    monitor.heard(linkThatHolds(1), kStart);
    EXPECT_THAT(monitor.due(kStart + 10s).findings, ElementsAre(Finding{"gw", "bmkg/#", 1, 0}));

    monitor.delivered("bmkg/a", false);
    monitor.disconnected();
    EXPECT_THAT(monitor.due(kStart + 20s).findings, IsEmpty()) << "away: nothing is judged";
    monitor.connected(kStart + 30s);
    EXPECT_THAT(monitor.due(kStart + 40s).findings, ElementsAre(Finding{"gw", "bmkg/#", 1, 0}));
}

TEST(SyncMonitor, WaitsAgainWhenAPublisherNamesAnotherNumber)
{
    SyncMonitor monitor;
    monitor.connected(kStart);
    monitor.delivered("bmkg/a", false);
    monitor.heard(linkThatHolds(1), kStart);
    EXPECT_EQ(monitor.due(kStart + 10s).findings.size(), 1U);
    monitor.heard(linkThatHolds(2), kStart + 15s);
    EXPECT_THAT(monitor.due(kStart + 20s).findings, IsEmpty());
    EXPECT_THAT(monitor.due(kStart + 25s).findings, ElementsAre(Finding{"gw", "bmkg/#", 2, 1}));
}

TEST(SyncMonitor, ExpectsNothingOfAPublisherThatIsOffline)
{
    SyncMonitor monitor;
    monitor.connected(kStart);
    monitor.heard(linkThatHolds(5), kStart);
    Link gone = linkThatHolds(5);
    gone.state = LinkState::offline;
    monitor.heard(gone, kStart + 1s);
    const auto due = monitor.due(kStart + 60s);
    EXPECT_THAT(due.findings, IsEmpty());
    EXPECT_FALSE(due.renew);
}

} // namespace
