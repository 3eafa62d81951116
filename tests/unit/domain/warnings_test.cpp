// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/incident.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

WarningState state(const Picture& picture, const std::string& id, posko::core::Instant now = kStart + 1min)
{
    return stateOf(picture.warnings.at(id), now, kRules);
}

CapMessage referring(CapMessageType type, const CapMessage& to, posko::core::Instant sent = kStart + 1min)
{
    CapMessage message = cap("later", sent, type);
    message.references = {{to.sender, to.identifier, posko::core::toRfc3339(to.sent)}};
    return message;
}

TEST(Warnings, TheTwoLanguagesOfOneBmkgAlertAreOneWarning)
{
    CapMessage english = cap("2.49.0.1");
    english.infos.front().language = "en";
    english.infos.front().event = "Thunderstorm";
    const Picture picture =
        fold({warning("CGT001", cap("2.49.0.1")), warning("CGT001", english, kStart, "en")});
    ASSERT_EQ(picture.warnings.size(), 1u);
    const Warning& one = picture.warnings.at("CGT001");
    EXPECT_EQ(one.texts.size(), 2u);
    EXPECT_EQ(one.info("id")->event, "Hujan Lebat dan Petir");
    EXPECT_EQ(one.info("en")->event, "Thunderstorm");
    EXPECT_EQ(one.info("fr")->event, one.newest().message.infos.front().event);
}

TEST(Warnings, AnHourlyNewIdentifierOnTheSameCodeReplacesTheText)
{
    const Picture picture =
        fold({warning("CGT001", cap("hour-7")), warning("CGT001", cap("hour-8", kStart + 1h), kStart + 1h)});
    EXPECT_EQ(picture.warnings.at("CGT001").newest().message.identifier, "hour-8");
    EXPECT_EQ(picture.warnings.at("CGT001").texts.size(), 1u);
}

TEST(Warnings, AnOlderTextNeverOverwritesANewerOne)
{
    const Picture picture =
        fold({warning("W", cap("new", kStart + 1h), kStart + 1h), warning("W", cap("old"), kStart + 1h)});
    EXPECT_EQ(picture.warnings.at("W").newest().message.identifier, "new");
    EXPECT_EQ(picture.rejections.at("bmkg/cap/id/W").code, "older");
}

TEST(Warnings, ACancelWithoutInfoEndsWhatItRefersTo)
{
    const CapMessage alert = cap("a");
    CapMessage cancel = referring(CapMessageType::cancel, alert);
    cancel.infos.clear();
    const Picture picture = fold({warning("A", alert), warning("B", cancel, kStart + 1min)});
    EXPECT_EQ(state(picture, "A"), WarningState::cancelled);
    EXPECT_EQ(state(picture, "B"), WarningState::cancelled);
    EXPECT_EQ(picture.warnings.at("A").endedBy, "B");
    EXPECT_TRUE(incidentsOf(picture, kStart + 1min, kRules, {}).empty());
}

TEST(Warnings, AnUpdateSupersedesEveryReferencedOneEvenWithAnotherSender)
{
    CapMessage update = referring(CapMessageType::update, cap("a"));
    update.references.front().sender = "somebody-else";
    update.references.push_back({"x", "b", ""});
    const Picture picture =
        fold({warning("A", cap("a")), warning("B", cap("b")), warning("C", update, kStart + 1min)});
    EXPECT_EQ(state(picture, "A"), WarningState::superseded);
    EXPECT_EQ(state(picture, "B"), WarningState::superseded);
    EXPECT_EQ(state(picture, "C"), WarningState::active);
}

TEST(Warnings, AnUpdateThatArrivesBeforeItsAlertStillSupersedesIt)
{
    const CapMessage alert = cap("a");
    const Picture picture =
        fold({warning("U", referring(CapMessageType::update, alert)), warning("A", alert, kStart + 2min)});
    EXPECT_EQ(state(picture, "A", kStart + 3min), WarningState::superseded);
}

TEST(Warnings, AnAlertWithReferencesAndAReferenceToAnEarlierVersionEndNothing)
{
    CapMessage alert = cap("second", kStart + 1min, CapMessageType::alert);
    alert.references = {{"x", "first", ""}};
    CapMessage update = cap("third", kStart + 2min, CapMessageType::update);
    update.references = {{"x", "first", posko::core::toRfc3339(kStart - 1h)}};
    const Picture picture = fold({warning("F", cap("first")), warning("S", alert), warning("T", update)});
    EXPECT_EQ(state(picture, "F"), WarningState::active);
}

TEST(Warnings, AMessageThatRefersToItselfDoesNotEndItself)
{
    CapMessage update = cap("first", kStart, CapMessageType::update);
    update.references = {{"cuaca.ekstrem@bmkg.go.id", "first", posko::core::toRfc3339(kStart)}};
    const Picture picture = fold({warning("F", update), warning("F", update, kStart + 1min, "en")});
    EXPECT_EQ(state(picture, "F"), WarningState::active);
}

TEST(Warnings, TestsExercisesAndDraftsAreNeverActive)
{
    for (const CapStatus status :
         {CapStatus::test, CapStatus::exercise, CapStatus::draft, CapStatus::system, CapStatus::unknown}) {
        CapMessage message = cap("t");
        message.status = status;
        const Picture picture = fold({warning("T", message)});
        EXPECT_EQ(state(picture, "T"), WarningState::notActual);
        EXPECT_TRUE(incidentsOf(picture, kStart, kRules, {}).empty());
    }
}

TEST(Warnings, ExpiryIsByTheMessageElseByLocalPolicy)
{
    CapMessage endless = cap("e");
    endless.infos.front().expires.reset();
    const Picture picture = fold({warning("W", cap("w")), warning("E", endless)});
    EXPECT_EQ(state(picture, "W", kStart + 2h - 1ms), WarningState::active);
    EXPECT_EQ(state(picture, "W", kStart + 2h), WarningState::expired);
    EXPECT_EQ(state(picture, "E", kStart + 23h), WarningState::active);
    EXPECT_EQ(state(picture, "E", kStart + 24h), WarningState::expired);
}

TEST(Warnings, ATopicThatIsClearedEarlyIsNotListedAnyMoreAndNotCancelled)
{
    Picture picture = fold({warning("W", cap("w"))});
    reduce(picture, DocumentWithdrawn{meta("bmkg/cap/id/W", kStart + 1min)}, kRules);
    EXPECT_EQ(state(picture, "W", kStart + 2min), WarningState::notListed);
    reduce(picture, warning("W", cap("w"), kStart + 3min), kRules);
    EXPECT_EQ(state(picture, "W", kStart + 4min), WarningState::active) << "listed again";
}

TEST(Warnings, EndedOnesLeaveThePictureAfterAWeek)
{
    Picture picture = fold({warning("W", cap("w"))});
    advance(picture, kStart + 2h + std::chrono::days{7}, kRules);
    EXPECT_TRUE(picture.warnings.contains("W"));
    advance(picture, kStart + 2h + std::chrono::days{7} + 1ms, kRules);
    EXPECT_FALSE(picture.warnings.contains("W"));
}

TEST(Warnings, OneThatNeverExpiresLeavesThePictureToo)
{
    CapMessage endless = cap("w");
    endless.infos.front().expires.reset();
    Picture picture = fold({warning("W", endless)});
    advance(picture, kStart + kRules.capDefaultLife + kRules.endedKept, kRules);
    EXPECT_TRUE(picture.warnings.contains("W"));
    advance(picture, kStart + kRules.capDefaultLife + kRules.endedKept + 1ms, kRules);
    EXPECT_FALSE(picture.warnings.contains("W"));
}

WarningReceived wrapped(std::string identifier, std::vector<std::string> listed, posko::core::Instant at)
{
    CapMessage message = cap(identifier);
    return {meta("cap/bnpb/umpan", at), "bnpb/" + identifier, "bnpb",
            std::make_shared<const CapMessage>(std::move(message)),
            std::make_shared<const std::vector<std::string>>(std::move(listed))};
}

TEST(Wrappers, AnAlertThatANewerWrapperLeavesOutIsNotListedAndNotCancelled)
{
    const std::vector<std::string> both{"bnpb/a", "bnpb/b"};
    const Picture picture = fold({wrapped("a", both, kStart), wrapped("b", both, kStart),
                                  warning("W", cap("w")), wrapped("b", {"bnpb/b"}, kStart + 1min)});
    ASSERT_EQ(picture.warnings.size(), 3U);
    EXPECT_EQ(stateOf(picture.warnings.at("bnpb/a"), kStart + 1min, kRules), WarningState::notListed);
    EXPECT_EQ(picture.warnings.at("bnpb/a").withdrawnAt, kStart + 1min);
    EXPECT_EQ(stateOf(picture.warnings.at("bnpb/b"), kStart + 1min, kRules), WarningState::active);
    EXPECT_EQ(stateOf(picture.warnings.at("W"), kStart + 1min, kRules), WarningState::active);
}

TEST(Wrappers, NothingIsLeftOutWhereTheListIsNotKnown)
{
    const std::vector<std::string> both{"bnpb/a", "bnpb/b"};
    WarningReceived unknown = wrapped("b", {}, kStart + 1min);
    unknown.listed.reset();
    const Picture picture = fold({wrapped("a", both, kStart), wrapped("b", both, kStart), unknown});
    EXPECT_EQ(stateOf(picture.warnings.at("bnpb/a"), kStart + 1min, kRules), WarningState::active);
}

TEST(Wrappers, AClearedTopicEndsEachWarningOnIt)
{
    const std::vector<std::string> both{"bnpb/a", "bnpb/b"};
    const Picture picture = fold({wrapped("a", both, kStart), wrapped("b", both, kStart),
                                  DocumentWithdrawn{meta("cap/bnpb/umpan", kStart + 1min)}});
    EXPECT_EQ(stateOf(picture.warnings.at("bnpb/a"), kStart + 1min, kRules), WarningState::notListed);
    EXPECT_EQ(stateOf(picture.warnings.at("bnpb/b"), kStart + 1min, kRules), WarningState::notListed);
}

} // namespace
