// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/broker/broker.h"
#include "tests/broker/peer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace {

using namespace std::chrono_literals;
using namespace posko;
using test::Peer;

/// What a client that comes now is given of the broker's memory; the document on `last` comes last.
std::vector<Peer::Heard> rememberedBy(const test::Broker& broker, const std::string& client,
                                      const std::string& last)
{
    Peer peer(broker.url(), {.clientId = client, .filters = {"uji/#", last}});
    EXPECT_TRUE(peer.connect());
    EXPECT_TRUE(peer.waitForMessage(last, "x"));
    return peer.heard();
}

bool holds(const std::vector<Peer::Heard>& messages, const std::string& topic)
{
    return std::ranges::any_of(messages, [&](const auto& message) { return message.topic == topic; });
}

TEST(MqttClientTest, TheBrokerForgetsADocumentWhenItExpiresAndKeepsTheOthers)
{
    test::Broker broker;
    ASSERT_TRUE(broker.start());
    Peer writer(broker.url(), {.clientId = "penulis"});
    ASSERT_TRUE(writer.connect());
    ASSERT_TRUE(writer.publish({"uji/tetap", "x", 1, true}));
    ASSERT_TRUE(writer.publish({"uji/lama", "x", 1, true, 3600s}));
    ASSERT_TRUE(writer.publish({"uji/sebentar", "x", 1, true, 1s}));
    ASSERT_TRUE(writer.publish({"zz/akhir", "x", 1, true}));
    auto known = rememberedBy(broker, "pembaca", "zz/akhir");
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    for (int n = 0; holds(known, "uji/sebentar") && std::chrono::steady_clock::now() < deadline; ++n) {
        known = rememberedBy(broker, "pembaca" + std::to_string(n), "zz/akhir");
    }
    EXPECT_FALSE(holds(known, "uji/sebentar"));
    EXPECT_TRUE(holds(known, "uji/lama"));
    EXPECT_TRUE(holds(known, "uji/tetap"));
}

} // namespace
