// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <fstream>

namespace posko::store::test {

namespace {

constexpr double fortyMetres = 40.0 / 111'195;

domain::PositionReported
fix(const std::string& id, std::int64_t milliseconds, double lat,
    domain::PositionReported::Subject subject = domain::PositionReported::Subject::device)
{
    domain::PositionReported report;
    report.subject = subject;
    report.id = id;
    report.fix = {.at = {lat, 107},
                  .observedAt = at(milliseconds),
                  .receivedAt = at(milliseconds + 50),
                  .accuracyMetres = {}};
    report.meta = {
        .seq = 0, .receivedAt = report.fix.receivedAt, .topic = "owntracks/" + id, .retained = true};
    return report;
}

std::vector<domain::PositionReported> fixes(const Folder& folder,
                                            std::optional<core::Instant> until = std::nullopt)
{
    return StoreReader::open(folder.path())->fixes(until).value();
}

TEST(Telemetry, KeepsAFixEveryTenSecondsOrFiftyMetres)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    store->appendFix(fix("a", 0, 0));
    store->appendFix(fix("a", 2000, fortyMetres));       // too soon, too near
    store->appendFix(fix("a", 3000, 2 * fortyMetres));   // far enough
    store->appendFix(fix("a", 12'999, 2 * fortyMetres)); // too soon
    ASSERT_TRUE(store->flush(patience));
    ASSERT_EQ(fixes(folder).size(), 1u);
    EXPECT_EQ(fixes(folder).front().fix.observedAt, at(3000));
    store->appendFix(fix("a", 13'000, 2 * fortyMetres)); // late enough
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(fixes(folder).front().fix.observedAt, at(13'000));
}

TEST(Telemetry, AnOlderOrRepeatedFixIsNotKept)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
        store->appendFix(fix("a", 100'000, 0));
        store->appendFix(fix("a", 50'000, 1));
    }
    // Also not when the broker sends its retained one again after a restart.
    const auto store = openStore(folder.path());
    domain::PositionReported again = fix("a", 100'000, 0);
    again.fix.receivedAt = at(900'000);
    store->appendFix(again);
    ASSERT_TRUE(store->flush(patience));
    ASSERT_EQ(fixes(folder).size(), 1u);
    EXPECT_EQ(fixes(folder).front().fix, fix("a", 100'000, 0).fix);
}

TEST(Telemetry, GivesBackEverythingOfAFix)
{
    const Folder folder;
    const auto store = openStore(folder.path());
    domain::PositionReported sent = fix("t1", 5, -6.5, domain::PositionReported::Subject::team);
    sent.fix.accuracyMetres = 12.5;
    store->appendFix(sent);
    ASSERT_TRUE(store->flush(patience));
    ASSERT_EQ(fixes(folder).size(), 1u);
    const domain::PositionReported back = fixes(folder).front();
    EXPECT_EQ(back.fix, sent.fix);
    EXPECT_EQ(back.id, sent.id);
    EXPECT_EQ(back.subject, sent.subject);
    EXPECT_EQ(back.meta, sent.meta);
}

TEST(Telemetry, TellsWhatHadBeenReceivedByAMomentAcrossDays)
{
    const Folder folder;
    constexpr std::int64_t dayMs = 86'400'000;
    const auto store = openStore(folder.path());
    store->appendFix(fix("a", 1000, 1));
    store->appendFix(fix("a", 20'000, 2));
    store->appendFix(fix("a", dayMs + 1000, 3));
    store->appendFix(fix("b", dayMs + 2000, 4));
    ASSERT_TRUE(store->flush(patience));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "telemetry-20261123.db"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "telemetry-20261124.db"));
    EXPECT_EQ(fixes(folder).size(), 2u);
    ASSERT_EQ(fixes(folder, at(10'000)).size(), 1u);
    EXPECT_EQ(fixes(folder, at(10'000)).front().fix.at.lat, 1);
    EXPECT_EQ(fixes(folder, at(dayMs)).front().fix.at.lat, 2);
    EXPECT_EQ(fixes(folder, at(dayMs + 1500)).front().fix.at.lat, 3);
    EXPECT_TRUE(fixes(folder, at(0)).empty());
}

TEST(Telemetry, OldDaysGoByFile)
{
    const Folder folder;
    constexpr std::int64_t dayMs = 86'400'000;
    Options options;
    options.telemetryDays = std::chrono::days{3};
    const auto store = openStore(folder.path(), options);
    for (int day = 0; day < 6; ++day) {
        store->appendFix(fix("a", day * dayMs, day));
    }
    ASSERT_TRUE(store->flush(patience));
    store->trim({}, at(5 * dayMs));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "telemetry-20261123.db"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "telemetry-20261124.db"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "telemetry-20261125.db"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "telemetry-20261128.db"));
}

TEST(Telemetry, AFileThatCannotBeReadIsPassedOver)
{
    const Folder folder;
    std::ofstream(folder.path() / "telemetry-20261101.db") << std::string(9000, 'x');
    const auto store = openStore(folder.path());
    store->appendFix(fix("a", 0, 1));
    ASSERT_TRUE(store->flush(patience));
    EXPECT_EQ(fixes(folder).size(), 1u);
}

} // namespace

} // namespace posko::store::test
