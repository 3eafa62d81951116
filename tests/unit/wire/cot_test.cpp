// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

const std::string event =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<event version="2.0" uid="SRU-1" type="a-f-G-U-C" time="2026-11-23T04:59:00Z" start="2026-11-23T04:59:00Z"
       stale="2026-11-23T05:04:00Z" how="m-g">
  <point lat="-0.8917" lon="119.8707" hae="9999999.0" ce="9999999.0" le="9999999.0"/>
  <detail><contact callsign="SRU SATU"/><track course="90.0" speed="1.2"/><status battery="78"/></detail>
</event>)";

core::Error refusalOf(const std::string& payload, const char* topic = "tak/SRU-1")
{
    const auto events = decoded(topic, payload);
    const auto* rejected = only<domain::MessageRejected>(events);
    EXPECT_NE(rejected, nullptr) << payload;
    return rejected == nullptr ? core::Error{} : rejected->error;
}

domain::PositionReported positionOf(const std::string& payload)
{
    const auto events = decoded("tak/SRU-1", payload);
    const auto* position = only<domain::PositionReported>(events);
    EXPECT_NE(position, nullptr) << payload;
    return position == nullptr ? domain::PositionReported{} : *position;
}

TEST(CursorOnTarget, IsAPositionOfADevice)
{
    const auto position = positionOf(event);
    EXPECT_EQ(position.subject, domain::PositionReported::Subject::device);
    EXPECT_EQ(position.id, "tak/SRU-1");
    EXPECT_EQ(position.fix.at, (core::LatLon{-0.8917, 119.8707}));
    EXPECT_EQ(core::toRfc3339(position.fix.observedAt), "2026-11-23T04:59:00.000Z");
    EXPECT_EQ(position.fix.receivedAt, noon);
    EXPECT_EQ(position.reading.name, "SRU SATU");
    EXPECT_EQ(position.reading.speedMetresPerSecond, 1.2);
    EXPECT_EQ(position.reading.courseDegrees, 90);
    EXPECT_EQ(position.reading.batteryPercent, 78);
    EXPECT_EQ(position.reading.affiliation, domain::Affiliation::friendly);
    ASSERT_TRUE(position.reading.staleAt.has_value());
    EXPECT_EQ(core::toRfc3339(*position.reading.staleAt), "2026-11-23T05:04:00.000Z");
}

TEST(CursorOnTarget, TakesNineMillionAsNotKnown)
{
    EXPECT_EQ(positionOf(event).fix.accuracyMetres, std::nullopt);
    EXPECT_EQ(positionOf(with(event, R"(ce="9999999.0")", R"(ce="12.5")")).fix.accuracyMetres, 12.5);
    const auto bare = positionOf(with(
        event,
        R"(<detail><contact callsign="SRU SATU"/><track course="90.0" speed="1.2"/><status battery="78"/></detail>)",
        ""));
    EXPECT_EQ(bare.reading.name, "");
    EXPECT_EQ(bare.reading.speedMetresPerSecond, std::nullopt);
    EXPECT_EQ(refusalOf(with(event, R"(lat="-0.8917")", R"(lat="9999999.0")")).code, ErrorCode::outOfRange);
}

TEST(CursorOnTarget, TellsFriendFromHostileAndUnknown)
{
    const auto sideOf = [](const char* type) {
        return positionOf(with(event, "a-f-G-U-C", type)).reading.affiliation;
    };
    EXPECT_EQ(sideOf("a-h-A"), domain::Affiliation::hostile);
    EXPECT_EQ(sideOf("a-s-A"), domain::Affiliation::hostile);
    EXPECT_EQ(sideOf("a-n-S"), domain::Affiliation::neutral);
    EXPECT_EQ(sideOf("a-u-G"), domain::Affiliation::unknown);
    EXPECT_EQ(sideOf("a-.-G"), domain::Affiliation::unknown);
}

TEST(CursorOnTarget, KeepsAnEventThatIsNoPositionAsAWord)
{
    const auto events = decoded("tak/SRU-1", with(event, "a-f-G-U-C", "t-x-c-t"));
    ASSERT_NE(only<domain::DeviceNoted>(events), nullptr);
    EXPECT_EQ(only<domain::DeviceNoted>(events)->type, "cot");
    EXPECT_EQ(only<domain::DeviceNoted>(events)->text, "t-x-c-t");
}

TEST(CursorOnTarget, RefusesADoctypeAndWhatIsMissingOrNoPlace)
{
    EXPECT_EQ(refusalOf(with(event, "<event ", "<!DOCTYPE event [<!ENTITY a \"b\">]><event ")).code,
              ErrorCode::forbiddenDoctype);
    EXPECT_EQ(refusalOf(with(event, R"(lat="-0.8917" lon="119.8707")", R"(lat="0" lon="0.0")")).code,
              ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(with(event, "119.8707", "180.5")).code, ErrorCode::outOfRange);
    EXPECT_EQ(refusalOf(with(event, "119.8707", "timur")).code, ErrorCode::wrongType);
    EXPECT_EQ(refusalOf(with(event, R"(lat="-0.8917")", "")).where, "event/point/lat");
    EXPECT_EQ(refusalOf(with(event, R"(stale="2026-11-23T05:04:00Z")", "")).where, "event/stale");
    EXPECT_EQ(refusalOf(with(event, R"( time="2026-11-23T04:59:00Z")", R"( time="kemarin")")).code,
              ErrorCode::badTime);
    EXPECT_EQ(refusalOf(with(event, "uid=\"SRU-1\"", "uid=\"SRU-2\"")).code, ErrorCode::idMismatch);
    EXPECT_EQ(refusalOf("<events/>").code, ErrorCode::noMessage);
    EXPECT_EQ(refusalOf(R"({"_type":"location"})").code, ErrorCode::badSyntax);
}

TEST(CursorOnTarget, AUidThatCannotStandInATopicIsNamedByTheTopic)
{
    const auto events = decoded("tak/SRU-1", with(event, "uid=\"SRU-1\"", "uid=\"SRU/1\""));
    ASSERT_NE(only<domain::PositionReported>(events), nullptr);
    EXPECT_EQ(only<domain::PositionReported>(events)->id, "tak/SRU-1");
}

} // namespace

} // namespace posko::wire::test
