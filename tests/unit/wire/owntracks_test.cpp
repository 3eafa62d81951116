// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

const std::string location =
    R"({"_type":"location","lat":-0.8917,"lon":119.8707,"tst":1767582600,"acc":12,"batt":78,"vel":-1,"tid":"07"})";

core::Error refusalOf(const std::string& payload, bool unknown = false)
{
    const auto events = decoded("owntracks/siti/hp", payload);
    const auto* rejected = only<domain::MessageRejected>(events);
    EXPECT_NE(rejected, nullptr) << payload;
    EXPECT_EQ(rejected != nullptr && rejected->unknown, unknown) << payload;
    return rejected == nullptr ? core::Error{} : rejected->error;
}

TEST(OwnTracks, ReadsALocation)
{
    const auto events = decoded("owntracks/siti/hp", location);
    const auto* position = only<domain::PositionReported>(events);
    ASSERT_NE(position, nullptr);
    EXPECT_EQ(position->subject, domain::PositionReported::Subject::device);
    EXPECT_EQ(position->id, "siti/hp");
    EXPECT_EQ(position->fix.at, (core::LatLon{-0.8917, 119.8707}));
    EXPECT_EQ(core::toRfc3339(position->fix.observedAt), "2026-01-05T03:10:00.000Z");
    EXPECT_EQ(position->fix.receivedAt, noon);
    EXPECT_EQ(position->fix.accuracyMetres, 12);
}

TEST(OwnTracks, BelongsToTheTeamOrUnitOfItsTopic)
{
    const auto team = decoded("kemensos/tagana/T-1/posisi", location);
    ASSERT_NE(only<domain::PositionReported>(team), nullptr);
    EXPECT_EQ(only<domain::PositionReported>(team)->subject, domain::PositionReported::Subject::team);
    EXPECT_EQ(only<domain::PositionReported>(team)->id, "T-1");
    const auto unit = decoded("basarnas/unsur/RIB-1/posisi", location);
    ASSERT_NE(only<domain::PositionReported>(unit), nullptr);
    EXPECT_EQ(only<domain::PositionReported>(unit)->subject, domain::PositionReported::Subject::device);
    EXPECT_EQ(only<domain::PositionReported>(unit)->id, "RIB-1");
}

TEST(OwnTracks, RoundsAFractionOfTheTimeToTheMillisecond)
{
    const auto at = [](const char* tst) {
        const auto events = decoded("owntracks/siti/hp", with(location, "1767582600", tst));
        const auto* position = only<domain::PositionReported>(events);
        return position == nullptr ? std::int64_t{0} : core::toEpochMs(position->fix.observedAt);
    };
    EXPECT_EQ(at("1767582600.1234"), 1767582600123);
    EXPECT_EQ(at("1767582600.1236"), 1767582600124);
    EXPECT_EQ(at("1767582600.0"), 1767582600000);
}

TEST(OwnTracks, TakesMinusOneAsNoAccuracy)
{
    const auto events = decoded("owntracks/siti/hp", with(location, "\"acc\":12", "\"acc\":-1"));
    ASSERT_NE(only<domain::PositionReported>(events), nullptr);
    EXPECT_EQ(only<domain::PositionReported>(events)->fix.accuracyMetres, std::nullopt);
}

TEST(OwnTracks, RefusesWhatIsNoPosition)
{
    EXPECT_EQ(refusalOf(with(with(location, "-0.8917", "0"), "119.8707", "0.0")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(with(location, "-0.8917", "-90.01")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(with(location, "119.8707", "180.5")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(with(location, "-0.8917", "\"-0.8917\"")).code, ErrorCode::wrongType);
    EXPECT_EQ(refusalOf(with(location, "\"lat\":-0.8917,", "")).code, ErrorCode::missingField);
    EXPECT_EQ(refusalOf(with(location, "\"tst\":1767582600,", "")).code, ErrorCode::missingField);
    EXPECT_EQ(refusalOf(with(location, "1767582600", "0")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(with(location, "1767582600", "1767582600000")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(with(location, "1767582600", "1e999")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(R"({"lat":1,"lon":2,"tst":3})").code, ErrorCode::missingField);
    EXPECT_EQ(refusalOf("[]").code, ErrorCode::wrongType);
}

TEST(OwnTracks, TakesMinusOneOrNothingAsNotKnown)
{
    const auto readingOf = [](const std::string& payload) {
        const auto events = decoded("owntracks/siti/hp", payload);
        const auto* position = only<domain::PositionReported>(events);
        return position == nullptr ? domain::DeviceReading{} : position->reading;
    };
    const auto moving = readingOf(with(location, "\"vel\":-1", "\"vel\":36,\"cog\":90"));
    EXPECT_EQ(moving.speedMetresPerSecond, 10);
    EXPECT_EQ(moving.courseDegrees, 90);
    EXPECT_EQ(moving.batteryPercent, 78);
    const auto silent =
        readingOf(with(with(location, "\"batt\":78", "\"batt\":-1"), "\"vel\":-1", "\"vel\":-1,\"cog\":-1"));
    EXPECT_EQ(silent, domain::DeviceReading{});
    EXPECT_EQ(readingOf(with(location, "\"vel\":-1", "\"vel\":\"x\"")).batteryPercent, 78)
        << "what is no number costs no position";
}

TEST(OwnTracks, APositionStandsForNoPlaceInTheJournal)
{
    const auto events = decoded("owntracks/siti/hp", location);
    ASSERT_NE(only<domain::PositionReported>(events), nullptr);
    EXPECT_EQ(only<domain::PositionReported>(events)->meta.seq, 0U) << "it may be conflated";
}

TEST(OwnTracks, KnowsEveryOtherTypeAndRefusesNone)
{
    for (const char* type : {"waypoint", "waypoints", "card", "cmd", "status", "encrypted", "beacon",
                             "configuration", "dump", "request", "steps"}) {
        const auto events = decoded("owntracks/siti/hp", R"({"_type":")" + std::string(type) +
                                                             R"(","tst":1767582600.5,"name":"Siti"})");
        const auto* noted = only<domain::DeviceNoted>(events);
        ASSERT_NE(noted, nullptr) << type;
        EXPECT_EQ(noted->type, type);
        EXPECT_EQ(noted->id, "siti/hp");
        EXPECT_EQ(core::toRfc3339(noted->observedAt), "2026-01-05T03:10:00.500Z");
        EXPECT_EQ(noted->text, "") << "a card names a person";
        EXPECT_EQ(noted->meta.seq, 7U) << "it is journalled";
    }
    EXPECT_EQ(refusalOf(R"({"_type":"lain"})", true).where, "_type");
}

TEST(OwnTracks, AWillCountsFromItsReceiptUnlessTheBrokerKeptIt)
{
    const std::string will = R"({"_type":"lwt","tst":1767582600})";
    const auto live = decode(message("owntracks/siti/hp", will), TopicNames{});
    ASSERT_NE(only<domain::DeviceNoted>(live), nullptr);
    EXPECT_EQ(only<domain::DeviceNoted>(live)->observedAt, noon) << "it carries the time of the connect";
    const auto kept = decode(message("owntracks/siti/hp", will, true), TopicNames{});
    ASSERT_NE(only<domain::DeviceNoted>(kept), nullptr);
    EXPECT_EQ(core::toRfc3339(only<domain::DeviceNoted>(kept)->observedAt), "2026-01-05T03:10:00.000Z");
}

TEST(OwnTracks, ATransitionSaysWhereItWas)
{
    const std::string enter =
        R"({"_type":"transition","tst":1767582600,"event":"enter","desc":"Posko Palu"})";
    for (const char* topic : {"owntracks/siti/hp/event", "owntracks/siti/hp"}) {
        const auto events = decoded(topic, enter);
        ASSERT_NE(only<domain::DeviceNoted>(events), nullptr) << topic;
        EXPECT_EQ(only<domain::DeviceNoted>(events)->text, "enter Posko Palu");
        EXPECT_EQ(only<domain::DeviceNoted>(events)->id, "siti/hp");
    }
    EXPECT_EQ(refusalOf(R"({"_type":"transition","tst":1767582600})").where, "event");
    const auto team = decoded("kemensos/tagana/T-1/posisi", enter);
    ASSERT_NE(only<domain::DeviceNoted>(team), nullptr);
    EXPECT_EQ(only<domain::DeviceNoted>(team)->subject, domain::PositionReported::Subject::team);
}

} // namespace

} // namespace posko::wire::test
