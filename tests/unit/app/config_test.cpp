// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "posko/config.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using namespace posko;
using namespace std::chrono_literals;

class ConfigFile : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_file = std::filesystem::path(::testing::TempDir()) /
                 (std::string("posko-") + ::testing::UnitTest::GetInstance()->current_test_info()->name() +
                  ".toml");
    }
    void TearDown() override { std::filesystem::remove(m_file); }

    core::Result<app::Config> read(std::string_view text)
    {
        std::ofstream(m_file) << text;
        return app::readConfig(m_file);
    }
    /// Line and column of the mistake, and its words.
    std::string mistake(std::string_view text)
    {
        const auto config = read(text);
        if (config) {
            return "accepted";
        }
        return config.error().where.substr(m_file.string().size()) + " " + config.error().detail;
    }

    std::filesystem::path m_file;
};

TEST_F(ConfigFile, DevicesAreBoundToUnitsAndTeamsAlone)
{
    const auto config = read("[devices]\n\"siti/hp\" = \"team:TAGANA-1\"\n\"tak/A-1\" = \"unit:RIB-1\"\n");
    ASSERT_TRUE(config) << config.error().where << config.error().detail;
    EXPECT_EQ(config->rules.devices,
              (std::map<std::string, std::string>{{"siti/hp", "team:TAGANA-1"}, {"tak/A-1", "unit:RIB-1"}}));
    EXPECT_EQ(mistake("[devices]\n\"siti\" = \"team:T\"\n"),
              ":2:1 a device is \"user/device\" or \"tak/uid\"");
    for (const char* whom : {"\"depot:D\"", "\"team:\"", "\"team:a/b\"", "7"}) {
        EXPECT_TRUE(mistake("[devices]\n\"siti/hp\" = " + std::string(whom) + "\n")
                        .ends_with("\"unit:<id>\" or \"team:<id>\" is expected"))
            << whom;
    }
}

TEST_F(ConfigFile, TheWallsViewStaysTwentySecondsAtLeastAndItsPatrolKnowsThreeOrders)
{
    const auto config = read("[wall]\nview_dwell_seconds = 45\npatrol = true\npatrol_dwell_seconds = 12\n"
                             "patrol_order = \"west_to_east\"\nmaps = 2\n");
    ASSERT_TRUE(config) << config.error().where << config.error().detail;
    EXPECT_EQ(config->viewDwell, 45s);
    EXPECT_TRUE(config->patrol);
    EXPECT_EQ(config->patrolDwell, 12s);
    EXPECT_EQ(config->patrolOrder, app::PatrolOrder::westToEast);
    EXPECT_EQ(config->maps, 2);
    EXPECT_EQ(mistake("[wall]\nmaps = 3\n"), ":2:8 a number from 1 to 2 is expected");
    EXPECT_EQ(mistake("[wall]\nview_dwell_seconds = 19\n"), ":2:22 a number from 20 to 3600 is expected");
    EXPECT_EQ(mistake("[wall]\npatrol = 1\n"), ":2:10 true or false is expected");
    EXPECT_EQ(mistake("[wall]\ntheme = \"dawn\"\n"), ":2:9 one of \"night\", \"day\" is expected");
    EXPECT_EQ(mistake("[wall]\npatrol_order = \"random\"\n"),
              ":2:16 one of \"importance\", \"newest\", \"west_to_east\" is expected");
}

TEST_F(ConfigFile, AServerOfTilesIsTakenWholeOrTheMistakeIsToldWithItsPlace)
{
    const std::string layer =
        "[[map.layer]]\nname = \"Citra\"\nurl = \"https://tiles.example/{z}/{x}/{y}.png\"\n";
    const auto config =
        read(layer + "kind = \"vector\"\nmin_zoom = 3\nmax_zoom = 14\nattribution = \"© BIG\"\n"
                     "[[map.layer]]\nname = \"Lain\"\nurl = \"http://h:8/a?z={z}&x={x}&y={y}\"\n");
    ASSERT_TRUE(config) << config.error().where << config.error().detail;
    EXPECT_EQ(config->tileServers,
              (std::vector<app::TileServerConfig>{
                  {"Citra", "https://tiles.example/{z}/{x}/{y}.png", true, 3, 14, "© BIG"},
                  {"Lain", "http://h:8/a?z={z}&x={x}&y={y}", false, 0, 18, ""}}));
    for (const char* url :
         {"ftp://h/{z}/{x}/{y}", "https://h/{z}/{x}.png", "file:///{z}/{x}/{y}", "https:///{z}/{x}/{y}",
          "https://{z}/{x}/{y}", "https://u:p@h/{z}/{x}/{y}", "https://h/{z}/{x}/{y} "}) {
        EXPECT_EQ(mistake("[[map.layer]]\nname = \"C\"\nurl = \"" + std::string(url) + "\"\n"),
                  ":3:7 http:// or https://, a host and a path with {z}, {x} and {y} are expected")
            << url;
    }
    EXPECT_EQ(mistake("[[map.layer]]\nname = \"C\"\n"), ":1:1 a layer of the map has a name and a url");
    EXPECT_EQ(mistake(layer + layer), ":4:1 another layer of the map has this name");
    EXPECT_EQ(mistake(layer + "min_zoom = 9\nmax_zoom = 8\n"), ":1:1 min_zoom lies above max_zoom");
    EXPECT_EQ(mistake(layer + "max_zoom = 25\n"), ":4:12 a number from 0 to 24 is expected");
    EXPECT_EQ(mistake(layer + "kind = \"wms\"\n"), ":4:8 one of \"raster\", \"vector\" is expected");
    EXPECT_EQ(mistake(layer + "key = 1\n"), ":4:1 unknown key \"key\"");
    EXPECT_EQ(mistake("[map]\nlayer = 1\n"), ":2:9 [[map.layer]] is expected");
}

TEST_F(ConfigFile, EverySectionReachesItsValue)
{
    const auto config =
        read("[broker]\nurl = \"mqtts://broker.example:8883\"\nprefix = \"latihan\"\n"
             "[wall]\norganisation = \"BPBD Contoh\"\nwidth_m = 2\ndistance_m = 4.5\n"
             "[sources_seconds]\ngempa = 30\n"
             "[rules]\nteam_every_seconds = 600\ncap_default_life_hours = 12\ncoast_near_m = 40000\n");
    ASSERT_TRUE(config) << config.error().where << config.error().detail;
    EXPECT_EQ(config->broker, "mqtts://broker.example:8883");
    EXPECT_EQ(config->organisation, "BPBD Contoh");
    EXPECT_EQ(config->wallWidthMetres, 2.0);
    EXPECT_EQ(config->rules.sources.front().expectedEvery, 30s);
    EXPECT_EQ(config->rules.sources.front().topicFilters.front(), "latihan/bmkg/tews/#");
    EXPECT_EQ(config->rules.teamEvery, 600s);
    EXPECT_EQ(config->rules.capDefaultLife, 12h);
    EXPECT_EQ(config->rules.coastNearMetres, 40'000.0);
}

TEST_F(ConfigFile, AnEmptyFileGivesTheDefaults)
{
    const auto config = read("");
    ASSERT_TRUE(config);
    EXPECT_EQ(config->broker, app::Config{}.broker);
    EXPECT_EQ(config->rules.sources.front().topicFilters.front(), "bmkg/tews/#");
}

TEST_F(ConfigFile, AMistakeIsToldWithItsLineAndColumn)
{
    EXPECT_EQ(mistake("[wall]\nwidht_m = 3\n"), ":2:1 unknown key \"widht_m\"");
    EXPECT_EQ(mistake("[wall]\nwidth_m = \"3\"\n"), ":2:11 a number from 0.2 to 100 is expected");
    EXPECT_EQ(mistake("[wall]\nwidth_m = 0\n"), ":2:11 a number from 0.2 to 100 is expected");
    EXPECT_EQ(mistake("[broker]\nurl = 5\n"), ":2:7 a text in quotes is expected");
    EXPECT_EQ(mistake("wall = 3\n"), ":1:8 a table is expected");
    EXPECT_TRUE(mistake("[wall\n").starts_with(":1:6 ")) << mistake("[wall\n");
}

TEST_F(ConfigFile, AFileThatIsNotThereIsAMistakeToo)
{
    const auto config = app::readConfig(m_file.string() + ".missing");
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().code, core::ErrorCode::badUse);
}

} // namespace
