// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtime/engine.h"

#include <gtest/gtest.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

#include <thread>

namespace {

using namespace posko;
using namespace std::chrono_literals;

const core::Instant kStart = *core::readRfc3339("2026-11-25T00:00:00Z");

domain::Event quakeAt(core::Instant origin, double magnitude = 5.6)
{
    domain::QuakeReport report;
    report.originTime = origin;
    report.epicentre = {-6.84, 107.05};
    report.magnitude = magnitude;
    report.depthKilometres = 11;
    report.area = "Pusat gempa berada di darat";
    return domain::QuakesReported{{1, origin, "bmkg/tews/autogempa", false},
                                  domain::QuakeSource::autogempa,
                                  std::make_shared<const std::vector<domain::QuakeReport>>(1, report)};
}

class EngineTest : public ::testing::Test
{
protected:
    core::ManualClock clock{kStart};
    runtime::Engine engine{domain::Picture{}, domain::Rules{}, clock};
    std::vector<domain::Changes> told;

    void SetUp() override
    {
        QObject::connect(&engine, &runtime::Engine::changed, &engine,
                         [this](const domain::Changes& changes) { told.push_back(changes); });
    }

    domain::Command acknowledgement()
    {
        return domain::AcknowledgeIncident{{"p1", domain::Role::dutyOfficer},
                                           "quake:" + engine.picture().quakes.begin()->first,
                                           "ditangani"};
    }
};

TEST_F(EngineTest, ABatchFromAnotherThreadIsFoldedOnTheEnginesThreadAndThenTaken)
{
    bool taken = false;
    std::thread other([&] { engine.post({quakeAt(kStart)}, [&] { taken = true; }); });
    other.join();
    EXPECT_TRUE(engine.picture().quakes.empty()) << "nothing is folded behind the back of this thread";
    QCoreApplication::processEvents();
    EXPECT_EQ(engine.picture().quakes.size(), 1u);
    EXPECT_TRUE(taken);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_TRUE(told.front().touches(domain::EntityKind::quake));
}

TEST_F(EngineTest, AWholeBatchIsToldAsOneChange)
{
    engine.fold({quakeAt(kStart), quakeAt(kStart + 1h), domain::Tick{kStart + 2h}});
    EXPECT_EQ(told.size(), 1u);
    EXPECT_EQ(engine.now(), kStart + 2h);
}

TEST_F(EngineTest, ATickFoldsTheClocksTime)
{
    clock.advance(5s);
    engine.tick();
    EXPECT_EQ(engine.now(), kStart + 5s);
    EXPECT_TRUE(told.back().touches(domain::EntityKind::time));
}

TEST_F(EngineTest, ADecisionIsFoldedOnlyWhenItIsDurableAndBatchesWaitForIt)
{
    engine.fold({quakeAt(kStart)});
    std::function<void(core::Result<void>)> journalAnswers;
    engine.setDecisionJournal([&](std::vector<domain::Event>, domain::Officer, std::uint64_t after,
                                  std::function<void(core::Result<void>)> done) {
        EXPECT_EQ(after, 1u);
        journalAnswers = std::move(done);
    });
    std::optional<core::Result<void>> answer;
    engine.submit(acknowledgement(), [&](core::Result<void> result) { answer = result; });
    engine.post({quakeAt(kStart + 1h)}, {});
    QCoreApplication::processEvents();
    EXPECT_FALSE(answer);
    EXPECT_TRUE(engine.picture().acknowledgements.empty());
    EXPECT_EQ(engine.picture().quakes.size(), 1u);
    journalAnswers({});
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->has_value());
    EXPECT_EQ(engine.picture().acknowledgements.size(), 1u);
    EXPECT_EQ(engine.picture().quakes.size(), 2u) << "what waited is folded after it";
}

TEST_F(EngineTest, ADecisionThatCannotBeStoredIsNotFolded)
{
    engine.fold({quakeAt(kStart)});
    engine.setDecisionJournal([](auto, auto, auto, std::function<void(core::Result<void>)> done) {
        done(core::fail(core::ErrorCode::storeFailed, "journal", "no space left on device"));
    });
    core::Result<void> answer;
    engine.submit(acknowledgement(), [&](core::Result<void> result) { answer = std::move(result); });
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, core::ErrorCode::storeFailed);
    EXPECT_TRUE(engine.picture().acknowledgements.empty());
}

TEST_F(EngineTest, ARefusedCommandReachesNoJournal)
{
    engine.setDecisionJournal([](auto, auto, auto, auto) { FAIL() << "a refusal was journalled"; });
    core::Result<void> answer;
    engine.submit(domain::AcknowledgeIncident{{"w", domain::Role::wall}, "quake:x", "ditangani"},
                  [&](core::Result<void> result) { answer = std::move(result); });
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, core::ErrorCode::notAllowed);
}

} // namespace

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
