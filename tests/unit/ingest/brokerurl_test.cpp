// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/brokerurl.h"

#include <gtest/gtest.h>

namespace {

using posko::core::ErrorCode;
using posko::ingest::BrokerUrl;

TEST(BrokerUrl, ReadsSchemeUserHostAndPort)
{
    EXPECT_EQ(BrokerUrl::parse("mqtt://127.0.0.1"), (BrokerUrl{false, "", "127.0.0.1", 1883}));
    EXPECT_EQ(BrokerUrl::parse("mqtts://broker.example"), (BrokerUrl{true, "", "broker.example", 8883}));
    EXPECT_EQ(BrokerUrl::parse("mqtt://wall@broker.example:2883"),
              (BrokerUrl{false, "wall", "broker.example", 2883}));
    EXPECT_EQ(BrokerUrl::parse("mqtts://wall@[2001:db8::1]:9"), (BrokerUrl{true, "wall", "2001:db8::1", 9}));
    EXPECT_EQ(BrokerUrl::parse("mqtt://localhost/"), (BrokerUrl{false, "", "localhost", 1883}));
}

TEST(BrokerUrl, RefusesWhatIsNoBrokerAndSaysWhatIsRight)
{
    for (const char* text :
         {"", "localhost", "http://localhost", "MQTT://h", "mqtt://", "mqtt://:1883",
          "mqtt://h:", "mqtt://h:0", "mqtt://h:65536", "mqtt://h:18a3", "mqtt://h:+1", "mqtt://h:99999999999",
          "mqtt://@h", "mqtt://h/topic", "mqtt://[::1", "mqtt://[::1]1883", "mqtt://a b", "mqtt://h?x"}) {
        const auto url = BrokerUrl::parse(text);
        ASSERT_FALSE(url) << text;
        EXPECT_EQ(url.error().code, ErrorCode::badUse) << text;
        EXPECT_NE(url.error().detail.find("mqtt://[user@]host[:1883]"), std::string::npos) << text;
    }
}

TEST(BrokerUrl, RefusesAPasswordInTheAddressWithoutRepeatingIt)
{
    const auto url = BrokerUrl::parse("mqtt://wall:rahasia@broker.example");
    ASSERT_FALSE(url);
    EXPECT_NE(url.error().detail.find("POSKO_MQTT_PASSWORD"), std::string::npos);
    EXPECT_EQ((url.error().where + url.error().detail).find("rahasia"), std::string::npos);
}

TEST(BrokerUrl, TakesOnlyThisMachineAsLoopback)
{
    for (const char* text :
         {"mqtt://localhost", "mqtt://LocalHost", "mqtt://127.0.0.1", "mqtt://127.1.2.3", "mqtts://[::1]"}) {
        EXPECT_TRUE(BrokerUrl::parse(text)->isLoopback()) << text;
    }
    for (const char* text :
         {"mqtt://128.0.0.1", "mqtt://127.0.0.1.example", "mqtt://127.0.0", "mqtt://localhost.example",
          "mqtt://0.0.0.0", "mqtt://127.0.0.256", "mqtt://[::2]", "mqtt://10.0.0.1"}) {
        EXPECT_FALSE(BrokerUrl::parse(text)->isLoopback()) << text;
    }
}

TEST(BrokerUrl, WritesAnAddressWithoutTheUser)
{
    EXPECT_EQ(BrokerUrl::parse("mqtt://wall@h")->address(), "mqtt://h:1883");
    EXPECT_EQ(BrokerUrl::parse("mqtts://[::1]")->address(), "mqtts://[::1]:8883");
}

} // namespace
