// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/brokerlink.h"
#include "tests/broker/broker.h"
#include "tests/broker/peer.h"

#include <gmock/gmock.h>

#include <csignal>
#include <vector>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using drill::BrokerLink;

class BrokerLinkTest : public testing::Test
{
protected:
    std::unique_ptr<BrokerLink> open(std::chrono::milliseconds patience)
    {
        ingest::MqttClientOptions options;
        options.broker = *ingest::BrokerUrl::parse(m_broker.url());
        options.clientId = "posko-drill";
        options.retryTo = 1s;
        auto link = BrokerLink::open(
            std::move(options), m_stop, [this](const std::string& s) { m_said.push_back(s); }, patience);
        EXPECT_TRUE(link);
        return std::move(*link);
    }

    drill::StopSignal m_stop;
    test::Broker m_broker;
    std::vector<std::string> m_said;
};

TEST_F(BrokerLinkTest, SaysThatTheBrokerIsAwayAndGivesUpWhenItsPatienceEnds)
{
    const auto link = open(700ms);
    EXPECT_EQ(link->send({"a", "x", 1, false}), BrokerLink::Outcome::lost);
    ASSERT_EQ(m_said.size(), 2U);
    EXPECT_THAT(m_said[0], testing::HasSubstr(m_broker.url() + " is away"));
    EXPECT_THAT(m_said[1], testing::HasSubstr("did not come back"));
}

TEST_F(BrokerLinkTest, GoesOnWhenTheBrokerComesBack)
{
    ASSERT_TRUE(m_broker.start());
    const auto link = open(30s);
    ASSERT_EQ(link->send({"a", "x", 1, false}), BrokerLink::Outcome::done);
    EXPECT_FALSE(link->takeReconnected());
    m_broker.stop();
    ASSERT_TRUE(m_broker.start());
    EXPECT_EQ(link->send({"a", "y", 1, false}), BrokerLink::Outcome::done);
    EXPECT_TRUE(link->takeReconnected());
    EXPECT_FALSE(link->takeReconnected()) << "said once";
}

TEST_F(BrokerLinkTest, SendsAheadInOrderAndAgainWhatABrokenConnectionTook)
{
    ASSERT_TRUE(m_broker.start());
    const auto link = open(30s);
    ASSERT_EQ(link->waitUntilConnected(), BrokerLink::Outcome::done);
    std::vector<std::string> acknowledged;
    const auto note = [&](const ingest::MqttMessage& message) {
        acknowledged.push_back(message.payload);
    };
    std::vector<std::string> sent;
    const auto send = [&](int count) {
        for (int i = 0; i < count; ++i) {
            sent.push_back(std::to_string(sent.size()));
            ASSERT_EQ(link->sendAhead({"a", sent.back(), 1, false}, note), BrokerLink::Outcome::done);
        }
    };
    send(50);
    EXPECT_LT(acknowledged.size(), sent.size()) << "the last ones are under way";
    ASSERT_EQ(link->settle(note), BrokerLink::Outcome::done);
    m_broker.stop();
    send(10);
    ASSERT_TRUE(m_broker.start());
    ASSERT_EQ(link->settle(note), BrokerLink::Outcome::done);
    EXPECT_EQ(acknowledged, sent);
}

TEST_F(BrokerLinkTest, StopsWaitingWhenAnEndIsAskedFor)
{
    const auto link = open(30s);
    ::kill(::getpid(), SIGTERM);
    EXPECT_EQ(link->send({"a", "x", 1, false}), BrokerLink::Outcome::stopped);
}

TEST_F(BrokerLinkTest, SaysItsLastWordsEvenThen)
{
    ASSERT_TRUE(m_broker.start());
    const auto link = open(30s);
    ASSERT_EQ(link->waitUntilConnected(), BrokerLink::Outcome::done);
    ::kill(::getpid(), SIGINT);
    ASSERT_TRUE(m_stop.waitFor(5s));
    std::size_t acknowledged = 0;
    const std::vector<ingest::MqttMessage> messages(100, {"a", "", 1, true});
    EXPECT_EQ(link->sendLast(messages, 5s, [&](const auto&) { ++acknowledged; }), 0U);
    EXPECT_EQ(acknowledged, 100U);
    m_broker.kill();
    EXPECT_EQ(link->sendLast(messages, 100ms, [&](const auto&) { ++acknowledged; }), 100U);
}

TEST_F(BrokerLinkTest, GivesWayToAnotherPlayer)
{
    ASSERT_TRUE(m_broker.start());
    const auto link = open(30s);
    ASSERT_EQ(link->send({"a", "x", 1, false}), BrokerLink::Outcome::done);
    test::Peer other(m_broker.url(), {.clientId = "posko-drill"});
    ASSERT_TRUE(other.connect());
    EXPECT_EQ(
        [&] {
            auto outcome = BrokerLink::Outcome::done;
            while (outcome == BrokerLink::Outcome::done) {
                outcome = link->send({"a", "y", 1, false});
            }
            return outcome;
        }(),
        BrokerLink::Outcome::lost);
}

} // namespace
