// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/scenario.h"
#include "tests/broker/broker.h"

#include <gmock/gmock.h>

#include <fstream>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using core::ErrorCode;
using drill::Scenario;

const drill::Anchors kAnchors{*core::readRfc3339("2022-11-21T13:21:10+07:00"),
                              *core::readRfc3339("2022-11-21T13:25:10+07:00")};

class ScenarioTest : public testing::Test
{
protected:
    void write(const std::string& name, const std::string& text) const
    {
        std::filesystem::create_directories((m_folder.path() / name).parent_path());
        std::ofstream(m_folder.path() / name, std::ios::binary) << text;
    }
    core::Result<Scenario> load(const std::string& messages,
                                const std::string& toml = "title = \"Uji\"\n") const
    {
        write("scenario.toml", toml);
        write("messages.jsonl", messages);
        return Scenario::load(m_folder.path());
    }

    test::TemporaryDirectory m_folder;
};

TEST_F(ScenarioTest, ReadsMessagesInTheOrderInWhichTheyArePlayed)
{
    const auto scenario = load("{\"after\":2,\"topic\":\"b\",\"retained\":true,\"payload\":\"x\"}\n\n"
                               "{\"after\":1.5,\"topic\":\"a\",\"retained\":false,\"payload\":{}}\n",
                               "title = \"Uji\"\ntrueDate = 2022-11-21\n");
    ASSERT_TRUE(scenario) << scenario.error().detail;
    ASSERT_EQ(scenario->messages.size(), 2U);
    EXPECT_EQ(scenario->messages[0].after, 1500ms);
    EXPECT_EQ(scenario->messages[0].topicAt(kAnchors), "a");
    EXPECT_TRUE(scenario->messages[1].retained);
    EXPECT_EQ(scenario->length, 2s);
    EXPECT_EQ(scenario->title, "Uji");
    EXPECT_EQ(scenario->trueDate, core::readDate("2022-11-21"));
    EXPECT_EQ(scenario->name, m_folder.path().filename().string());
}

TEST_F(ScenarioTest, WritesTimesIntoTopicsTextsAndNumbers)
{
    const auto scenario = load(
        R"({"after":0,"topic":"cap/{{t|day}}","retained":true,"payload":{"b":"{{t|jam}}","a":[1,{"tst":"{{now|epoch}}"}],"n":6.84}})");
    ASSERT_TRUE(scenario) << scenario.error().detail;
    EXPECT_EQ(scenario->messages[0].topicAt(kAnchors), "cap/20221121");
    EXPECT_EQ(scenario->messages[0].payloadAt(kAnchors),
              R"({"b":"13:21:10 WIB","a":[1,{"tst":1669011910}],"n":6.84})");
}

TEST_F(ScenarioTest, TakesPayloadsFromFilesAndLeavesBytesAlone)
{
    write("payload/a.xml", "<sent>{{t|rfc3339+07:00}}</sent>");
    write("payload/b.bin", "\xff\xfe{{t|jam}}");
    const auto scenario =
        load("{\"after\":0,\"topic\":\"a\",\"retained\":true,\"payloadFile\":\"payload/a.xml\"}\n"
             "{\"after\":0,\"topic\":\"b\",\"retained\":true,\"payloadFile\":\"payload/b.bin\"}\n");
    ASSERT_TRUE(scenario) << scenario.error().detail;
    EXPECT_EQ(scenario->messages[0].payloadAt(kAnchors), "<sent>2022-11-21T13:21:10+07:00</sent>");
    EXPECT_EQ(scenario->messages[1].payloadAt(kAnchors), "\xff\xfe{{t|jam}}");
}

TEST_F(ScenarioTest, RefusesABrokenLineWithItsPlace)
{
    const std::string good = "{\"after\":0,\"topic\":\"a\",\"retained\":true,\"payload\":\"x\"}\n";
    for (const char* bad : {"{", "[]", R"({"topic":"a","retained":true,"payload":"x"})",
                            R"({"after":-1,"topic":"a","retained":true,"payload":"x"})",
                            R"({"after":1e99,"topic":"a","retained":true,"payload":"x"})",
                            R"({"after":0,"topic":"a","payload":"x"})",
                            R"({"after":0,"topic":"","retained":true,"payload":"x"})",
                            R"({"after":0,"topic":"a/#","retained":true,"payload":"x"})",
                            R"({"after":0,"topic":"$SYS/a","retained":true,"payload":"x"})",
                            R"({"after":0,"topic":"a","retained":true})",
                            R"({"after":0,"topic":"a","retained":true,"payload":"x","payloadFile":"y"})",
                            R"({"after":0,"topic":"a","retained":true,"payload":"{{t|x}}"})",
                            R"({"after":0,"topic":"a","retained":true,"payload":{"a":["{{t|x}}"]}})",
                            R"({"after":0,"topic":"a{{t","retained":true,"payload":"x"})",
                            R"({"after":0,"topic":"a","retained":true,"payloadFile":"nowhere"})",
                            R"({"after":0,"topic":"a","retained":true,"payloadFile":"../x"})",
                            R"({"after":0,"topic":"a","retained":true,"payloadFile":"/etc/hostname"})"}) {
        const auto scenario = load(good + bad + "\n");
        ASSERT_FALSE(scenario) << bad;
        EXPECT_THAT(scenario.error().where, testing::EndsWith("messages.jsonl:2")) << bad;
        EXPECT_FALSE(scenario.error().detail.empty()) << bad;
    }
}

TEST_F(ScenarioTest, RefusesABrokenTomlWithLineAndColumn)
{
    auto scenario = load("", "title = \"Uji\"\ntrueDate = =\n");
    ASSERT_FALSE(scenario);
    EXPECT_THAT(scenario.error().where, testing::ContainsRegex("scenario.toml:2:[0-9]+"));
    EXPECT_EQ(load("", "seconds = 3\n").error().code, ErrorCode::missingField);
    EXPECT_EQ(load("", "title = \"a\"\ntrueDate = \"2022\"\n").error().code, ErrorCode::wrongType);
    EXPECT_EQ(load("", "title = \"a\"\nseconds = -1\n").error().code, ErrorCode::outOfRange);
    EXPECT_EQ(load("", "title = \"a\"\n[[feed]]\nname = \"x\"\n").error().code, ErrorCode::missingField);
    EXPECT_EQ(Scenario::load(m_folder.path() / "nowhere").error().code, ErrorCode::notFound);
}

TEST_F(ScenarioTest, TellsTheHealthOfItsSources)
{
    const auto scenario = load(
        "",
        "title = \"a\"\nseconds = 200\n[[feed]]\nname = \"X\"\nevery = 60\nuntil = 75\nerror = \"HTTP 503\"\n"
        "[[feed]]\nname = \"Y\"\nevery = 30\nfrom = 40\n");
    ASSERT_TRUE(scenario) << scenario.error().detail;
    const core::Instant now = kAnchors.start;
    auto feeds = drill::feedsAt(*scenario, 30s, now);
    ASSERT_EQ(feeds.size(), 1U) << "the second has not begun";
    EXPECT_EQ(feeds[0].lastSuccessAt, now - 30s);
    EXPECT_EQ(feeds[0].expectedEverySeconds, 60);
    feeds = drill::feedsAt(*scenario, 100s, now);
    ASSERT_EQ(feeds.size(), 2U);
    EXPECT_EQ(feeds[0].lastSuccessAt, now - 40s);
    EXPECT_TRUE(feeds[0].error.empty()) << "no attempt since it fell silent";
    EXPECT_EQ(feeds[1].lastSuccessAt, now - 0s);
    feeds = drill::feedsAt(*scenario, 130s, now);
    EXPECT_EQ(feeds[0].lastTryAt, now - 10s);
    EXPECT_EQ(feeds[0].lastSuccessAt, now - 70s);
    EXPECT_EQ(feeds[0].error, "HTTP 503");
}

TEST_F(ScenarioTest, FindsScenariosByName)
{
    write("b/scenario.toml", "title = \"b\"\n");
    write("a/scenario.toml", "title = \"a\"\n");
    write("c/other.txt", "");
    const auto found = drill::findScenarios(m_folder.path());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].filename(), "a");
    EXPECT_EQ(found[1].filename(), "b");
    EXPECT_TRUE(drill::findScenarios(m_folder.path() / "nowhere").empty());
}

TEST(Scenarios, OfTheProgramCanAllBeRead)
{
    const auto found = drill::findScenarios(POSKO_SOURCE_DIR "/resources/scenarios");
    EXPECT_FALSE(found.empty());
    for (const auto& directory : found) {
        const auto scenario = Scenario::load(directory);
        EXPECT_TRUE(scenario) << scenario.error().where << ": " << scenario.error().detail;
    }
}

} // namespace
