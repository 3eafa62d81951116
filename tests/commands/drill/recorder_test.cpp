// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/recorder.h"
#include "drill/scenario.h"
#include "tests/broker/broker.h"

#include <gmock/gmock.h>

#include <fstream>

namespace {

using namespace posko;
using namespace std::chrono_literals;

const core::Instant kStart = *core::readRfc3339("2026-11-23T07:00:00Z");

TEST(Recorder, WritesTimesRelativeToItsStart)
{
    EXPECT_EQ(drill::withRelativeTimes(R"({"observedAt":"2026-11-23T14:00:12.500+07:00","x":1})", kStart),
              R"({"observedAt":"{{t+12.500|rfc3339+07:00}}","x":1})");
    EXPECT_EQ(drill::withRelativeTimes("<sent>2026-11-23T06:59:00Z</sent>", kStart),
              "<sent>{{t-60|rfc3339Z}}</sent>");
    EXPECT_EQ(drill::withRelativeTimes(R"({"tst":1795417205,"lat":1})", kStart),
              R"({"tst":{{t+5|epoch}},"lat":1})");
    EXPECT_EQ(drill::withRelativeTimes(R"({"tst": 1795417205.25})", kStart), R"({"tst":{{t+5.250|epoch}}})");
}

TEST(Recorder, LeavesEverythingElseAlone)
{
    for (const char* text :
         {"", "plain", "2026-11-23", "2026-11-23 07:00:00Z", "12026-11-23T07:00:00Z", "2026-13-23T07:00:00Z",
          "2026-11-23T07:00:00", R"({"tst":"x"})", R"({"tst":-1})", R"({"tst")"}) {
        EXPECT_EQ(drill::withRelativeTimes(text, kStart), text);
    }
    EXPECT_EQ(drill::withRelativeTimes("{{t|jam}}", kStart), "{{open}}t|jam}}");
}

TEST(Recorder, WritesAScenarioThatPlaysTheSameMessages)
{
    const test::TemporaryDirectory folder;
    const auto directory = folder.path() / "rekaman";
    const std::string document = R"({"observedAt":"2026-11-23T14:00:12+07:00","note":"{{ "})";
    {
        auto recorder = drill::Recorder::open(directory, kStart + 300ms);
        ASSERT_TRUE(recorder) << recorder.error().detail;
        EXPECT_TRUE(recorder->write(kStart + 1s, "kemensos/lumbung/a", document, true));
        EXPECT_TRUE(recorder->write(kStart + 2500ms, "bmkg/x", "\xff\xfe", false));
        EXPECT_TRUE(recorder->write(kStart + 3s, "kemensos/pengaduan/1", "rahasia", false));
        EXPECT_TRUE(recorder->write(kStart + 3s, "kemensos/lumbung/a", "", true));
        EXPECT_EQ(recorder->messages(), 3U) << "what is personal is not recorded";
        EXPECT_TRUE(recorder->finish(kStart + 9s));
    }
    const auto scenario = drill::Scenario::load(directory);
    ASSERT_TRUE(scenario) << scenario.error().where << ": " << scenario.error().detail;
    ASSERT_EQ(scenario->messages.size(), 3U);
    EXPECT_EQ(scenario->length, 9s);
    const drill::Anchors same{kStart, kStart};
    EXPECT_EQ(scenario->messages[0].payloadAt(same), document);
    EXPECT_EQ(scenario->messages[0].after, 1s);
    EXPECT_EQ(scenario->messages[1].payloadAt(same), "\xff\xfe");
    EXPECT_FALSE(scenario->messages[1].retained);
    EXPECT_EQ(scenario->messages[2].payloadAt(same), "");
    EXPECT_NE(scenario->messages[0].payloadAt({kStart + 1h, kStart + 1h}).find("15:00:12+07:00"),
              std::string::npos);
}

TEST(Recorder, RefusesAFolderThatHoldsSomething)
{
    const test::TemporaryDirectory folder;
    std::ofstream(folder.path() / "x") << "x";
    const auto recorder = drill::Recorder::open(folder.path(), kStart);
    ASSERT_FALSE(recorder);
    EXPECT_EQ(recorder.error().code, core::ErrorCode::badUse);
}

} // namespace
