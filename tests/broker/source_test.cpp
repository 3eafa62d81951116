// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "station.h"

#include "ingest/linkdocument.h"
#include "ingest/topics.h"
#include "tests/broker/broker.h"
#include "tests/broker/peer.h"

#include <gmock/gmock.h>

#include <set>

namespace {

using namespace std::chrono_literals;
using namespace posko;
using domain::ConnectionState;
using ingest::MqttMessage;
using ingest::test::Station;
using test::Peer;

class SourceTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_broker.start()); }

    Station& connectStation(Station::Options options = {})
    {
        m_station = std::make_unique<Station>(m_broker.url(), std::move(options));
        m_station->start();
        EXPECT_TRUE(m_station->waitFor(ConnectionState::connected));
        // Connected is said before the subscriptions are there and those for the retained sets gone again.
        EXPECT_TRUE(m_broker.waitForLog("Sending UNSUBACK to posko-uji", ingest::stateFilters({}).size()));
        return *m_station;
    }
    Peer& connectPeer(Peer::Options options = {})
    {
        m_peer = std::make_unique<Peer>(m_broker.url(), std::move(options));
        EXPECT_TRUE(m_peer->connect());
        return *m_peer;
    }

    test::Broker m_broker;
    std::unique_ptr<Peer> m_peer;
    std::unique_ptr<Station> m_station;
};

std::set<std::string> topicsOf(const std::vector<domain::RawMessagePtr>& messages)
{
    std::set<std::string> topics;
    for (const auto& message : messages) {
        topics.insert(message->topic);
    }
    return topics;
}

// A QoS 0 subscription to the same filter would replace it: what is published before the next one is then
// lost with the connection, and a session that ends so queues nothing while away.
TEST_F(SourceTest, TheSubscriptionToChangesIsNeverWeakenedAlsoWhereTheStateIsAskedForAgain)
{
    auto& station = connectStation();
    const auto filters = ingest::stateFilters({});
    station.source->renewState();
    ASSERT_TRUE(m_broker.waitForLog("Sending UNSUBACK to posko-uji", 2 * filters.size()));
    for (const auto& filter : filters) {
        EXPECT_EQ(m_broker.logged("\t" + filter + " (QoS 1)"), 1U) << filter;
        EXPECT_EQ(m_broker.logged("\t" + filter + " (QoS 0)"), 0U) << filter;
        EXPECT_EQ(m_broker.logged("\t" + ingest::retainedSetFilter(filter) + " (QoS 0)"), 2U) << filter;
    }
}

TEST_F(SourceTest, AcknowledgesAQosOneMessageOnlyAfterItIsStored)
{
    auto& station = connectStation({.commitWait = 10s});
    // The console hears its own link; from then on only the test's message is on its way.
    ASSERT_TRUE(m_broker.waitForLog("Received PUBACK from posko-uji"));
    station.journal.hold();
    ASSERT_TRUE(m_broker.publish("bmkg/uji/satu", "isi"));
    ASSERT_TRUE(station.journal.waitForMessages(1));
    EXPECT_FALSE(m_broker.waitForLog("Received PUBACK from posko-uji", 2, 500ms))
        << "not stored, not acknowledged";
    station.journal.release();
    EXPECT_TRUE(m_broker.waitForLog("Received PUBACK from posko-uji", 2));
    const auto messages = station.journal.messages();
    EXPECT_EQ(messages[0]->qos, 1);
    EXPECT_FALSE(messages[0]->retained);
}

TEST_F(SourceTest, AcknowledgesAfterTheWaitWhenTheStoreHangs)
{
    auto& station = connectStation({.commitWait = 100ms});
    station.journal.hold();
    ASSERT_TRUE(m_broker.publish("bmkg/uji/satu", "isi"));
    EXPECT_TRUE(m_broker.waitForLog("Received PUBACK from posko-uji", 2));
    EXPECT_TRUE(station.sink.waitUntil([](const auto& events) {
        return std::ranges::any_of(events, [](const auto& event) {
            const auto* change = std::get_if<domain::StoreChanged>(&event);
            return change != nullptr && change->failed && change->notYetStored == 1;
        });
    }));
    station.journal.release();
}

TEST_F(SourceTest, GetsEveryOneOfThreeThousandRetainedDocuments)
{
    std::vector<MqttMessage> documents;
    for (int i = 0; i < 3000; ++i) {
        documents.push_back({"kemensos/uji/" + std::to_string(i), "isi " + std::to_string(i), 1, true});
    }
    ASSERT_TRUE(connectPeer().publishAll(documents));
    auto& station = connectStation();
    EXPECT_TRUE(station.journal.waitForMessages(3000));
    EXPECT_EQ(topicsOf(station.journal.messages()).size(), 3000U);
    for (const auto& message : station.journal.messages()) {
        ASSERT_TRUE(message->retained);
    }
}

TEST_F(SourceTest, GetsWhatWasPublishedWhileItWasAwayAndNothingIdenticalTwice)
{
    auto& peer = connectPeer();
    ASSERT_TRUE(peer.publish({"bmkg/uji/tetap", "lama", 1, true}));
    connectStation();
    ASSERT_TRUE(m_station->journal.waitForMessages(1));
    ASSERT_LT(m_station->stop(), 5s);
    m_station.reset();

    std::vector<MqttMessage> meanwhile;
    for (int i = 0; i < 50; ++i) {
        meanwhile.push_back({"bmkg/uji/" + std::to_string(i), "sementara", 1, false});
    }
    ASSERT_TRUE(peer.publishAll(meanwhile));
    Station second(m_broker.url(), {});
    second.inbox.remember("bmkg/uji/tetap", [] {
        ingest::PayloadDigest digest{};
        const auto hash = std::hash<std::string_view>{}("lama");
        std::copy_n(reinterpret_cast<const std::uint8_t*>(&hash), sizeof hash, digest.begin());
        return digest;
    }());
    second.start();
    EXPECT_TRUE(second.journal.waitForMessages(50));
    // What was queued comes with the connection, the retained set when it is asked for.
    ASSERT_TRUE(m_broker.waitForLog("Sending UNSUBACK to posko-uji", 2 * ingest::stateFilters({}).size()));
    ASSERT_TRUE(peer.publish({"bmkg/uji/akhir", "x", 1, false}));
    EXPECT_TRUE(second.journal.waitForMessages(51));
    EXPECT_EQ(topicsOf(second.journal.messages()).size(), 51U);
    EXPECT_EQ(second.inbox.counters().identical, 1U);
}

TEST_F(SourceTest, KeepsPersonalTopicsOutOfTheJournal)
{
    auto& station = connectStation();
    auto& peer = connectPeer();
    ASSERT_TRUE(peer.publish({"kemensos/pengaduan/171-1", "rahasia", 1, false}));
    ASSERT_TRUE(peer.publish({"kemensos/lumbung/a/kontak", "rahasia", 1, true}));
    ASSERT_TRUE(peer.publish({"basarnas/operasi/a/orang", "rahasia", 1, true}));
    ASSERT_TRUE(peer.publish({"posko/order/a/b", "lain", 1, true}));
    ASSERT_TRUE(peer.publish({"kemensos/lumbung/a", "isi", 1, true}));
    ASSERT_TRUE(station.journal.waitForMessages(1));
    EXPECT_THAT(topicsOf(station.journal.messages()), testing::ElementsAre("kemensos/lumbung/a"));
    EXPECT_EQ(station.inbox.counters().personal, 3U);
}

TEST_F(SourceTest, SaysThatItIsThereAndSaysGoodbye)
{
    auto& peer = connectPeer({.filters = {"posko/link/#"}});
    auto& station = connectStation({.heartbeatEvery = 200ms});
    EXPECT_TRUE(peer.waitForMessage("posko/link/posko-uji", R"("state":"online","mode":"operasi")"));
    EXPECT_TRUE(peer.waitForMessage("posko/link/posko-uji", R"("version":"1.2.3")"));
    EXPECT_TRUE(m_broker.waitForLog("Received PUBLISH from posko-uji", 3)) << "heartbeats follow";
    EXPECT_LT(station.stop(), 5s);
    EXPECT_TRUE(peer.waitForMessage("posko/link/posko-uji", R"("state":"offline")"));
    EXPECT_TRUE(station.journal.messages().empty()) << "its own word is not journalled";
}

TEST_F(SourceTest, StopsAndSaysSoWhenAnotherProgramTakesItsClientId)
{
    auto& station = connectStation();
    auto& thief = connectPeer({.clientId = "posko-uji"});
    ASSERT_TRUE(station.waitFor(ConnectionState::takenOver));
    EXPECT_THAT(station.lastDetail(ConnectionState::takenOver), testing::HasSubstr("posko-uji"));
    EXPECT_FALSE(thief.waitUntilLost(3s)) << "it does not take the id back";
    EXPECT_EQ(station.count(ConnectionState::connected), 1U);
    EXPECT_EQ(station.count(ConnectionState::lost), 0U) << station.lastDetail(ConnectionState::lost);
}

TEST_F(SourceTest, EndsWithinFiveSecondsWhileADeliveryWaitsForTheStore)
{
    auto& station = connectStation({.commitWait = 10s});
    station.journal.hold();
    ASSERT_TRUE(m_broker.publish("bmkg/uji/satu", "isi"));
    ASSERT_TRUE(station.journal.waitForMessages(1));
    EXPECT_LT(station.stop(), 5s);
    station.journal.release();
}

TEST_F(SourceTest, EndsWithinFiveSecondsWhileTheBrokerIsAway)
{
    auto& station = connectStation();
    m_broker.kill();
    ASSERT_TRUE(station.waitFor(ConnectionState::lost));
    EXPECT_LT(station.stop(), 5s);
}

TEST_F(SourceTest, CountsTheDocumentsOfAPublisherAgainstItsWord)
{
    auto& peer = connectPeer();
    domain::Link link;
    link.id = link.client = "gerbang";
    link.state = domain::LinkState::online;
    link.clockAt = link.stamp.observedAt = core::SystemClock().now();
    link.holds = {{"bmkg/#", 3}};
    ASSERT_TRUE(peer.publish({"posko/link/gerbang", ingest::linkDocument(link), 1, true}));
    ASSERT_TRUE(peer.publish({"bmkg/uji/a", "x", 1, true}));
    ASSERT_TRUE(peer.publish({"bmkg/uji/b", "x", 1, true}));
    auto& station = connectStation({.syncWait = 300ms});
    const auto said = [&](std::int64_t arrived) {
        return station.sink.waitUntil([=](const auto& events) {
            return std::ranges::any_of(events, [=](const auto& event) {
                const auto* checked = std::get_if<domain::SyncChecked>(&event);
                return checked != nullptr && checked->linkId == "gerbang" && checked->expected == 3 &&
                       checked->arrived == arrived;
            });
        });
    };
    EXPECT_TRUE(said(2));
    EXPECT_TRUE(m_broker.waitForLog("posko-uji 0 bmkg/+/#", 2)) << "the state is asked for again";
    ASSERT_TRUE(peer.publish({"bmkg/uji/c", "x", 1, true}));
    EXPECT_TRUE(said(3));
}

TEST_F(SourceTest, RefusesAMessageOverItsLimitWithoutLosingTheNext)
{
    auto& station = connectStation();
    auto& peer = connectPeer();
    ASSERT_TRUE(peer.publish({"bmkg/uji/besar", std::string(std::size_t{9} << 20, 'x'), 1, false}));
    ASSERT_TRUE(peer.publish({"bmkg/uji/kecil", "x", 1, false}));
    ASSERT_TRUE(station.journal.waitForMessages(1));
    EXPECT_THAT(topicsOf(station.journal.messages()), testing::ElementsAre("bmkg/uji/kecil"));
}

} // namespace
