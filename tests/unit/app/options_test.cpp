// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "posko/options.h"

#include <gmock/gmock.h>

#include <vector>

namespace {

using posko::app::Options;
using posko::app::readOptions;
using testing::HasSubstr;

std::expected<Options, std::string> read(std::vector<const char*> arguments)
{
    return readOptions(arguments);
}

TEST(Options, WithoutAnyAreTheWallInIndonesian)
{
    const auto options = read({});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->page, "wall");
    EXPECT_EQ(options->language, "id");
    EXPECT_FALSE(options->broker || options->store || options->size || options->view || options->duration);
    EXPECT_FALSE(options->desk || options->help || options->version);
}

TEST(Options, AreReadInBothForms)
{
    const auto options = read({"--broker",
                               "mqtt://duty@broker.example:1884",
                               "--store=/tmp/s",
                               "--instance",
                               "b",
                               "--config",
                               "c.toml",
                               "--language",
                               "en",
                               "--page=map",
                               "--view=-6.84,107.05,8.5",
                               "--select",
                               "unit:bench/s0",
                               "--size",
                               "3840x2160",
                               "--desk",
                               "--for",
                               "2.5",
                               "--screenshot",
                               "a.png"});
    ASSERT_TRUE(options) << options.error();
    EXPECT_EQ(options->broker, "mqtt://duty@broker.example:1884");
    EXPECT_EQ(options->store, "/tmp/s");
    EXPECT_EQ(options->instance, "b");
    EXPECT_EQ(options->config, "c.toml");
    EXPECT_EQ(options->language, "en");
    EXPECT_EQ(options->page, "map");
    EXPECT_EQ(options->view, (Options::View{-6.84, 107.05, 8.5}));
    EXPECT_EQ(options->selection, (Options::Selection{"unit", "bench/s0"}));
    EXPECT_EQ(options->size, (Options::Size{3840, 2160}));
    EXPECT_TRUE(options->desk);
    EXPECT_EQ(options->duration, std::chrono::milliseconds(2500));
    EXPECT_EQ(options->screenshot, "a.png");
}

TEST(Options, KeepAnIdWithColons)
{
    const auto options = read({"--select=warning:urn:oid:2.49.0.1.360"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->selection, (Options::Selection{"warning", "urn:oid:2.49.0.1.360"}));
}

TEST(Options, TakeBrokersWithAndWithoutUserAndPort)
{
    for (const char* url :
         {"mqtt://127.0.0.1", "mqtts://h", "mqtts://u@h:8883", "mqtt://[::1]:1883", "mqtt://[::1]"})
        EXPECT_TRUE(read({"--broker", url})) << url;
}

TEST(Options, RefuseAPasswordInTheBrokerAndSayWhereItBelongs)
{
    const auto options = read({"--broker", "mqtt://user:secret@host"});
    ASSERT_FALSE(options);
    EXPECT_THAT(options.error(), HasSubstr("POSKO_MQTT_PASSWORD"));
    EXPECT_THAT(options.error(), testing::Not(HasSubstr("secret")));
}

struct Mistake
{
    std::vector<const char*> arguments;
    const char* says;
};

TEST(Options, SayWhatIsRightForEachMistake)
{
    const std::vector<Mistake> mistakes{
        {{"--nonsense"}, "unknown option '--nonsense'"},
        {{"wall"}, "unknown option 'wall'"},
        {{"--desk=yes"}, "unknown option"},
        {{"--broker"}, "--broker needs a value"},
        {{"--store", "--desk"}, "--store needs a value"},
        {{"--store="}, "--store takes a value that is not empty"},
        {{"--broker", "http://h"}, "--broker takes mqtt://"},
        {{"--broker", "mqtt://"}, "--broker takes mqtt://"},
        {{"--broker", "mqtt://h:0"}, "--broker takes mqtt://"},
        {{"--broker", "mqtt://h:x"}, "--broker takes mqtt://"},
        {{"--broker", "mqtt://h/topic"}, "--broker takes mqtt://"},
        {{"--instance", "A B"}, "--instance takes"},
        {{"--language", "nl"}, "id, en"},
        {{"--page", "stock"}, "wall, map"},
        {{"--view", "1,2"}, "LAT,LON,ZOOM"},
        {{"--view", "86,0,3"}, "LAT,LON,ZOOM"},
        {{"--view", "0,181,3"}, "LAT,LON,ZOOM"},
        {{"--view", "0,0,nan"}, "LAT,LON,ZOOM"},
        {{"--select", "quake"}, "KIND:ID"},
        {{"--select", "quake:"}, "KIND:ID"},
        {{"--select", "ship:1"}, "KIND:ID"},
        {{"--size", "1920"}, "WxH"},
        {{"--size", "0x1080"}, "WxH"},
        {{"--size", "99999x1080"}, "WxH"},
        {{"--for", "0"}, "--for takes seconds above 0"},
        {{"--for=-1"}, "--for takes seconds above 0"},
        {{"--for", "2s"}, "--for takes seconds above 0"},
    };
    for (const Mistake& mistake : mistakes) {
        const auto options = read(mistake.arguments);
        ASSERT_FALSE(options) << mistake.arguments.front();
        EXPECT_THAT(options.error(), HasSubstr(mistake.says));
    }
}

TEST(Options, TheHelpNamesEveryOption)
{
    for (const char* name :
         {"--broker", "--store", "--instance", "--config", "--language", "--page", "--view", "--select",
          "--size", "--desk", "--for", "--screenshot", "--help", "--version"})
        EXPECT_THAT(std::string(posko::app::helpText()), HasSubstr(name));
}

} // namespace
