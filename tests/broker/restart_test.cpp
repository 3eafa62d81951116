// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "station.h"

#include "tests/broker/broker.h"
#include "tests/broker/peer.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace {

using namespace std::chrono_literals;
using namespace posko;
using domain::ConnectionState;
using ingest::test::Station;
using test::Peer;

TEST(BrokerRestart, ARefusedFirstConnectIsRetriedUntilTheBrokerAppears)
{
    test::Broker broker;
    Station station(broker.url(), {});
    station.start();
    ASSERT_TRUE(station.waitFor(ConnectionState::lost));
    EXPECT_THAT(station.lastDetail(ConnectionState::lost), testing::StartsWith(broker.url()));
    EXPECT_EQ(station.count(ConnectionState::connecting), 1U);
    ASSERT_TRUE(broker.start());
    EXPECT_TRUE(station.waitFor(ConnectionState::connected));
}

TEST(BrokerRestart, EndsWithinFiveSecondsWhereTheBrokerNeverCame)
{
    test::Broker broker;
    Station station(broker.url(), {});
    station.start();
    ASSERT_TRUE(station.waitFor(ConnectionState::lost));
    EXPECT_LT(station.stop(), 5s);
}

bool publishTen(Peer& peer, std::set<std::string>& published)
{
    for (int i = 0; i < 10; ++i) {
        const std::string topic = "bmkg/uji/" + std::to_string(published.size());
        if (!peer.publish({topic, "isi", 1, false})) {
            return false;
        }
        published.insert(topic);
    }
    return true;
}

bool allArrived(Station& station, const std::set<std::string>& published)
{
    std::set<std::string> arrived;
    for (std::size_t seen = 0; station.journal.waitForMessages(seen + 1);) {
        const auto messages = station.journal.messages();
        for (; seen < messages.size(); ++seen) {
            arrived.insert(messages[seen]->topic);
        }
        if (std::ranges::includes(arrived, published)) {
            return true;
        }
    }
    return false;
}

// Every other time it is told to end with messages on their way, which it saves; else it is killed, when what
// it had acknowledged has arrived: more than that nobody could ask of it. Ten more follow before the station
// is back.
TEST(BrokerRestart, NoQosOneMessageIsMissingHoweverOftenTheBrokerEnds)
{
    const std::size_t ends = std::getenv("POSKO_FULL") != nullptr ? 50 : 20;
    test::Broker broker(test::Broker::Saving::everyChange);
    ASSERT_TRUE(broker.start());
    Station station(broker.url(), {});
    station.start();
    ASSERT_TRUE(station.waitFor(ConnectionState::connected));
    ASSERT_TRUE(broker.waitForLog("Sending PUBACK to posko-uji"));
    Peer peer(broker.url(), {.clientId = "pengirim"});
    ASSERT_TRUE(peer.connect());

    std::set<std::string> published;
    for (std::size_t end = 1; end <= ends; ++end) {
        ASSERT_TRUE(publishTen(peer, published)) << "before end " << end;
        if (end % 2 == 0) {
            broker.stop();
        } else {
            ASSERT_TRUE(allArrived(station, published)) << "before end " << end;
            broker.kill();
        }
        ASSERT_TRUE(broker.start());
        ASSERT_TRUE(publishTen(peer, published)) << "after end " << end;
        ASSERT_TRUE(station.waitFor(ConnectionState::connected, end + 1)) << "after end " << end;
    }
    EXPECT_TRUE(allArrived(station, published));
    EXPECT_EQ(published.size(), 20 * ends);
}

} // namespace
