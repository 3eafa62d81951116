// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/command.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;
using posko::core::ErrorCode;

const Rules kRules;

class Acknowledging : public ::testing::Test
{
protected:
    Picture picture = fold({quakes({report(kStart, -6.84, 107.05, 5.6)})});
    std::string subject = "quake:" + picture.quakes.begin()->first;

    ErrorCode refusal(Role role, const std::string& disposition, const std::string& what) const
    {
        const auto result =
            decide(picture, AcknowledgeIncident{{"p1", role}, what, disposition}, kRules, kStart);
        EXPECT_FALSE(result);
        return result ? ErrorCode::internal : result.error().code;
    }
};

TEST_F(Acknowledging, IsAnEventThatTheFoldRemembers)
{
    const auto events =
        decide(picture, AcknowledgeIncident{{"p1", Role::dutyOfficer}, subject, "ditangani"}, kRules, kStart);
    ASSERT_TRUE(events);
    for (const Event& event : *events) {
        reduce(picture, event, kRules);
    }
    EXPECT_EQ(picture.acknowledgements.at(subject).disposition, "ditangani");
    EXPECT_EQ(refusal(Role::dutyOfficer, "ditangani", subject), ErrorCode::duplicate);
}

TEST_F(Acknowledging, IsRefusedToTheWall)
{
    EXPECT_EQ(refusal(Role::wall, "ditangani", subject), ErrorCode::notAllowed);
}

TEST_F(Acknowledging, IsRefusedForWhatIsNotActive)
{
    EXPECT_EQ(refusal(Role::dutyOfficer, "ditangani", "quake:none"), ErrorCode::notFound);
}

TEST_F(Acknowledging, KnowsItsDispositions)
{
    EXPECT_EQ(refusal(Role::dutyOfficer, "diakui", subject), ErrorCode::unknownValue);
}

TEST_F(Acknowledging, CallingAP1WrongNeedsTheSupervisor)
{
    EXPECT_EQ(refusal(Role::dutyOfficer, "keliru", subject), ErrorCode::notAllowed);
    EXPECT_TRUE(
        decide(picture, AcknowledgeIncident{{"k1", Role::supervisor}, subject, "keliru"}, kRules, kStart));
}

} // namespace
