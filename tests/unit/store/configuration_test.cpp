// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/configuration.h"

#include <nlohmann/json.hpp>

namespace posko::store::test {

namespace {

Configuration changed()
{
    Configuration configuration;
    configuration.topicPrefix = "latihan";
    configuration.rules.capDefaultLife = std::chrono::hours{7};
    configuration.rules.quakeJoinDegrees = 0.25;
    configuration.rules.rejectionsKept = 12;
    configuration.rules.devices = {{"siti/hp", "team:TAGANA-1"}};
    configuration.rules.sources = {{.id = "x",
                                    .topicFilters = {"a/#", "b"},
                                    .linkFeeds = {"l"},
                                    .expectedEvery = std::chrono::seconds{5}}};
    return configuration;
}

TEST(Configuration, ComesBackFromItsTextUnchanged)
{
    const std::string text = configurationJson(changed());
    const auto back = readConfiguration(text);
    ASSERT_TRUE(back.has_value()) << back.error().detail;
    EXPECT_EQ(configurationJson(*back), text);
    EXPECT_EQ(back->topicPrefix, "latihan");
    EXPECT_EQ(back->rules.capDefaultLife, std::chrono::hours{7});
    EXPECT_EQ(back->rules.devices.at("siti/hp"), "team:TAGANA-1");
    EXPECT_EQ(back->rules.sources.front().topicFilters, (std::vector<std::string>{"a/#", "b"}));
    EXPECT_NE(text, configurationJson({}));
}

TEST(Configuration, EveryNumberOfTheRulesIsReadBack)
{
    const auto json = nlohmann::json::parse(configurationJson({}));
    for (const auto& [name, value] : json.at("rules").items()) {
        if (name == "sources" || name == "devices") {
            continue;
        }
        auto other = json;
        other["rules"][name] = value.get<double>() + 1;
        const auto back = readConfiguration(other.dump());
        ASSERT_TRUE(back.has_value()) << name << ": " << back.error().detail;
        EXPECT_EQ(nlohmann::json::parse(configurationJson(*back)).at("rules").at(name).get<double>(),
                  value.get<double>() + 1)
            << name;
    }
}

TEST(Configuration, IsNotedOnlyWhereItDiffersFromTheNewest)
{
    const Folder folder;
    for (int start = 0; start < 3; ++start) {
        const auto store = openStore(folder.path());
        store->noteConfiguration(start == 0 ? Configuration{} : changed(), at(start));
        ASSERT_TRUE(store->flush(patience));
    }
    EXPECT_EQ(number(folder.path(), "SELECT count(*) FROM input"), 1);
    const auto noted = StoreReader::open(folder.path())->configuration();
    ASSERT_TRUE(noted.has_value());
    EXPECT_EQ(configurationJson(*noted), configurationJson(changed()));
}

TEST(Configuration, ATextThatIsNoneIsDamaged)
{
    for (const char* text :
         {"", "[]", "{}", "{\"rules\":{\"depotEvery\":\"x\"}}", "{\"rules\":{\"sources\":[{}]}}"}) {
        const auto read = readConfiguration(text);
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_EQ(read.error().code, core::ErrorCode::storeDamaged);
    }
}

} // namespace

} // namespace posko::store::test
