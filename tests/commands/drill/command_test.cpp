// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "drill/scenario.h"
#include "tests/broker/broker.h"
#include "tests/broker/peer.h"
#include "tests/broker/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using nlohmann::json;
using test::Program;

constexpr const char* kLink = "posko/link/posko-drill";
const std::string kCianjur = POSKO_SOURCE_DIR "/resources/scenarios/cianjur";

/// posko-drill before a broker of its own, and a client that hears everything.
class DrillCommand : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_broker.start());
        m_peer = std::make_unique<test::Peer>(
            m_broker.url(),
            test::Peer::Options{.clientId = "pendengar", .filters = {"#"}, .asPublished = true});
        ASSERT_TRUE(m_peer->connect());
        ASSERT_TRUE(m_broker.waitForLog("Sending SUBACK to pendengar"));
    }
    std::unique_ptr<Program> start(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "posko-drill");
        return std::make_unique<Program>(std::move(arguments));
    }
    int run(std::vector<std::string> arguments)
    {
        m_last = start(std::move(arguments));
        return m_last->waitForExit().value_or(-1);
    }
    /// A scenario with one retained message a second, and a position.
    std::string smallScenario(int seconds = 20)
    {
        const auto folder = m_folder.path() / "kecil";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "scenario.toml") << "title = \"Kecil\"\ntrueDate = 2020-02-03\n";
        std::ofstream messages(folder / "messages.jsonl");
        for (int second = 0; second <= seconds; ++second) {
            messages << json{{"after", second},
                             {"topic", "bmkg/uji/" + std::to_string(second % 3)},
                             {"retained", true},
                             {"payload", {{"n", second}, {"at", "{{now|rfc3339}}"}}}}
                            .dump()
                     << '\n';
        }
        messages
            << R"({"after":0,"topic":"owntracks/u/d","retained":false,"payload":{"tst":"{{now|epoch}}"}})"
            << '\n';
        return folder.string();
    }
    /// What the broker would still tell a new subscriber.
    std::set<std::string> retainedTopics()
    {
        std::map<std::string, bool> holds;
        for (const auto& message : m_peer->heard()) {
            if (message.retained) {
                holds[message.topic] = !message.payload.empty();
            }
        }
        std::set<std::string> topics;
        for (const auto& [topic, held] : holds) {
            if (held) {
                topics.insert(topic);
            }
        }
        return topics;
    }
    bool waitUntilLinkIsCleared()
    {
        return m_peer->waitUntil([](const auto& heard) {
            return !heard.empty() && heard.back().topic == kLink && heard.back().payload.empty();
        });
    }
    std::vector<json> lines() const
    {
        std::vector<json> parsed;
        for (const auto& line : m_last->output()) {
            parsed.push_back(json::parse(line));
        }
        return parsed;
    }

    test::TemporaryDirectory m_folder;
    test::Broker m_broker;
    std::unique_ptr<test::Peer> m_peer;
    std::unique_ptr<Program> m_last;
};

TEST_F(DrillCommand, HelpAndVersionExitZero)
{
    EXPECT_EQ(run({"--help"}), 0);
    EXPECT_THAT(m_last->output(), testing::Contains(testing::HasSubstr("posko-drill play")));
    EXPECT_EQ(run({"play", "--version"}), 0);
    EXPECT_THAT(m_last->output(), testing::ElementsAre(testing::StartsWith("posko-drill ")));
    EXPECT_EQ(m_last->errors(), "");
}

TEST_F(DrillCommand, BadUseExitsTwoWithOneSentenceAndBeginsNothing)
{
    const std::string broker = "--broker=" + m_broker.url();
    const std::vector<std::vector<std::string>> wrong = {
        {},
        {"dance"},
        {"play"},
        {"play", "cianjur"},
        {"play", "cianjur", broker, "more"},
        {"play", "tidak-ada", broker},
        {"play", "cianjur", "--broker", "http://x"},
        {"play", "cianjur", broker, "--speed", "0"},
        {"play", "cianjur", broker, "--speed=fast"},
        {"play", "cianjur", broker, "--from=-1"},
        {"play", "cianjur", broker, "--until"},
        {"play", "cianjur", broker, "--from", "9", "--until", "3"},
        {"play", "cianjur", broker, "--loop=yes"},
        {"play", "cianjur", broker, "--unknown"},
        {"list", "more"},
        {"record", broker},
        {"record", "x", broker, "--loop"}};
    for (const auto& arguments : wrong) {
        EXPECT_EQ(run(arguments), 2) << testing::PrintToString(arguments);
        EXPECT_TRUE(m_last->output().empty());
        const auto errors = m_last->errors();
        EXPECT_THAT(errors, testing::StartsWith("posko-drill: ")) << testing::PrintToString(arguments);
        EXPECT_EQ(std::ranges::count(errors, '\n'), 1) << errors;
    }
    EXPECT_TRUE(m_peer->heard().empty());
}

TEST_F(DrillCommand, NeedsAllowRemoteForABrokerElsewhere)
{
    EXPECT_EQ(run({"play", "cianjur", "--broker", "mqtt://192.0.2.1"}), 2);
    EXPECT_THAT(m_last->errors(), testing::HasSubstr("--allow-remote"));
    const auto allowed = start({"play", "cianjur", "--broker", "mqtt://192.0.2.1", "--allow-remote"});
    EXPECT_FALSE(allowed->waitForExit(500ms)) << "it tries";
    allowed->signal(SIGTERM);
    EXPECT_EQ(allowed->waitForExit(5s), 0);
}

TEST_F(DrillCommand, ListTellsEveryScenario)
{
    ASSERT_EQ(run({"list"}), 0);
    const auto scenario = drill::Scenario::load(kCianjur);
    ASSERT_TRUE(scenario);
    const json expected{{"name", "cianjur"},
                        {"title", "Gempa Cianjur"},
                        {"trueDate", "2022-11-21"},
                        {"seconds", 210},
                        {"messages", scenario->messages.size()}};
    EXPECT_THAT(lines(), testing::Contains(expected));
}

TEST_F(DrillCommand, PlaysAScenarioByNameAndSaysEachMessageOnceItIsAcknowledged)
{
    ASSERT_EQ(run({"play", "cianjur", "--broker", m_broker.url(), "--speed", "max", "--verbose"}), 0);
    ASSERT_TRUE(waitUntilLinkIsCleared());
    const auto scenario = drill::Scenario::load(kCianjur);
    std::multiset<std::string> printed;
    for (const auto& line : lines()) {
        printed.insert(line.at("topic").get<std::string>());
        const bool position = line.at("topic").get<std::string>().ends_with("/posisi") ||
                              line.at("topic").get<std::string>().starts_with("owntracks/");
        EXPECT_EQ(line.at("qos"), position && line.at("bytes") > 0 ? 0 : 1) << line;
        EXPECT_TRUE(core::readRfc3339(line.at("t").get<std::string>()));
        EXPECT_TRUE(line.at("retained").is_boolean());
    }
    std::multiset<std::string> heard;
    for (const auto& message : m_peer->heard()) {
        heard.insert(message.topic);
    }
    EXPECT_EQ(printed, heard);
    EXPECT_GE(heard.size(), scenario->messages.size());
    EXPECT_TRUE(retainedTopics().empty()) << testing::PrintToString(retainedTopics());
}

TEST_F(DrillCommand, SaysSimulasiWithTitleAndTrueDateBeforeAnythingElse)
{
    const auto drill = start({"play", smallScenario(), "--broker", m_broker.url()});
    ASSERT_TRUE(m_peer->waitForMessage("bmkg/uji/1", "\"n\":1"));
    const auto first = m_peer->heard().front();
    EXPECT_EQ(first.topic, kLink);
    EXPECT_TRUE(first.retained);
    const auto link = json::parse(first.payload);
    EXPECT_EQ(link.at("state"), "online");
    EXPECT_EQ(link.at("mode"), "simulasi");
    EXPECT_EQ(link.at("title"), "Kecil");
    EXPECT_EQ(link.at("trueDate"), "2020-02-03");
    drill->signal(SIGINT);
    EXPECT_EQ(drill->waitForExit(5s), 0);
}

TEST_F(DrillCommand, SetsTimesToTheMomentOfPlaying)
{
    const auto drill = start({"play", smallScenario(), "--broker", m_broker.url()});
    ASSERT_TRUE(m_peer->waitForMessage("bmkg/uji/1", "\"n\":1"));
    const auto now = core::SystemClock().now();
    for (const auto& message : m_peer->heard()) {
        if (message.topic.starts_with("bmkg/uji/")) {
            const auto at = core::readRfc3339(json::parse(message.payload).at("at").get<std::string>());
            ASSERT_TRUE(at);
            EXPECT_LE(std::chrono::abs(now - *at), 5s);
        }
    }
}

class DrillSignal : public DrillCommand, public testing::WithParamInterface<int>
{};

TEST_P(DrillSignal, EndsWithinFiveSecondsAndClearsWhatItWrote)
{
    const auto drill = start({"play", smallScenario(), "--broker", m_broker.url()});
    ASSERT_TRUE(m_peer->waitForMessage("bmkg/uji/1", "\"n\":1"));
    drill->signal(GetParam());
    EXPECT_EQ(drill->waitForExit(5s), 0);
    ASSERT_TRUE(waitUntilLinkIsCleared());
    EXPECT_TRUE(retainedTopics().empty());
    const auto heard = m_peer->heard();
    EXPECT_EQ(json::parse(heard[heard.size() - 2].payload).at("state"), "offline") << "it said goodbye first";
}

INSTANTIATE_TEST_SUITE_P(Every, DrillSignal, testing::Values(SIGINT, SIGTERM),
                         [](const auto& which) { return which.param == SIGINT ? "Int" : "Term"; });

TEST_F(DrillCommand, ItsWillEndsTheSimulationWhenItIsKilled)
{
    const auto drill = start({"play", smallScenario(), "--broker", m_broker.url()});
    ASSERT_TRUE(m_peer->waitForMessage("bmkg/uji/0", ""));
    drill->signal(SIGKILL);
    EXPECT_TRUE(m_peer->waitForMessage(kLink, R"("state":"offline","mode":"simulasi")"));
}

TEST_F(DrillCommand, FromPublishesWhatIsRetainedBeforeAndUntilEndsEarlier)
{
    ASSERT_EQ(run({"play", smallScenario(), "--broker", m_broker.url(), "--from", "10", "--until=11.5",
                   "--speed", "max"}),
              0);
    ASSERT_TRUE(waitUntilLinkIsCleared());
    std::vector<int> numbers;
    for (const auto& message : m_peer->heard()) {
        if (message.topic.starts_with("bmkg/") && !message.payload.empty()) {
            numbers.push_back(json::parse(message.payload).at("n").get<int>());
        }
        EXPECT_FALSE(message.topic.starts_with("owntracks/")) << "what is not retained is over";
    }
    EXPECT_THAT(numbers, testing::ElementsAre(7, 8, 9, 10, 11));
}

TEST_F(DrillCommand, PlaysFasterAsAsked)
{
    const auto begin = std::chrono::steady_clock::now();
    ASSERT_EQ(run({"play", smallScenario(), "--broker", m_broker.url(), "--speed", "20"}), 0);
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 1s);
}

TEST_F(DrillCommand, LoopsUntilItIsEnded)
{
    const auto drill =
        start({"play", smallScenario(2), "--broker", m_broker.url(), "--speed", "10", "--loop"});
    EXPECT_TRUE(m_peer->waitUntil([](const auto& heard) {
        return std::ranges::count_if(heard, [](const auto& message) {
                   return message.topic == "bmkg/uji/0" && !message.payload.empty();
               }) >= 3;
    }));
    drill->signal(SIGTERM);
    EXPECT_EQ(drill->waitForExit(5s), 0);
}

TEST_F(DrillCommand, WaitsForALostBrokerAndSaysSo)
{
    const auto drill = start({"play", smallScenario(), "--broker", m_broker.url()});
    ASSERT_TRUE(m_peer->waitForMessage("bmkg/uji/1", "\"n\":1"));
    m_broker.stop();
    EXPECT_TRUE(drill->waitForError("is away"));
    ASSERT_TRUE(m_broker.start());
    EXPECT_TRUE(drill->waitForError("is there"));
    ASSERT_TRUE(m_peer->waitForMessage("bmkg/uji/2", "\"n\":5"));
    drill->signal(SIGTERM);
    EXPECT_EQ(drill->waitForExit(5s), 0);
}

TEST_F(DrillCommand, ABrokenScenarioExitsOneWithItsPlace)
{
    const std::string folder = smallScenario();
    std::ofstream(folder + "/messages.jsonl") << "{\n";
    EXPECT_EQ(run({"play", folder, "--broker", m_broker.url()}), 1);
    EXPECT_THAT(m_last->errors(), testing::HasSubstr("messages.jsonl:1: "));
    EXPECT_TRUE(m_peer->heard().empty());
}

TEST_F(DrillCommand, RecordsWhatPassesInAScenariosForm)
{
    const std::string folder = (m_folder.path() / "rekaman").string();
    ASSERT_TRUE(
        m_peer->publish({"kemensos/lumbung/a", R"({"observedAt":"2026-11-23T14:00:12+07:00"})", 1, true}));
    const auto drill = start({"record", "--broker", m_broker.url(), folder});
    ASSERT_TRUE(m_broker.waitForLog("Sending SUBACK to posko-drill-record"));
    ASSERT_TRUE(m_peer->publish({"bmkg/uji/a", "hidup", 1, false}));
    ASSERT_TRUE(m_peer->publish({"kemensos/pengaduan/1", "rahasia", 1, false}));
    ASSERT_TRUE(m_broker.waitForLog("Received PUBACK from posko-drill-record", 3));
    drill->signal(SIGINT);
    EXPECT_EQ(drill->waitForExit(5s), 0);
    const auto scenario = drill::Scenario::load(folder);
    ASSERT_TRUE(scenario) << scenario.error().detail;
    ASSERT_EQ(scenario->messages.size(), 2U);
    const drill::Anchors anchors{};
    EXPECT_EQ(scenario->messages[0].topicAt(anchors), "kemensos/lumbung/a");
    EXPECT_TRUE(scenario->messages[0].retained);
    EXPECT_EQ(scenario->messages[1].payloadAt(anchors), "hidup");
    EXPECT_FALSE(scenario->messages[1].retained);
    EXPECT_EQ(run({"play", folder, "--broker", m_broker.url(), "--speed", "max"}), 0)
        << "a recording is a scenario";
    EXPECT_EQ(run({"record", "--broker", m_broker.url(), folder}), 2) << "nothing is overwritten";
}

} // namespace
