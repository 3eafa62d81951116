// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "viewmodel/mapshapeswarning.h"
#include "viewmodel/wallpage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using viewmodel::WallPage;

constexpr const char* donggala = "72.03";

class Shapes : public testing::Test
{
protected:
    /// Only Donggala has a shore.
    void open()
    {
        viewmodel::Places places;
        places.coast = [](const std::string& code) {
            return code == donggala ? std::vector<std::vector<core::LatLon>>{{{-0.6, 119.7}, {-0.3, 119.75}}}
                                    : std::vector<std::vector<core::LatLon>>();
        };
        page = std::make_unique<WallPage>(
            room.engine(), places, viewmodel::WallOptions{.organisation = {}, .select = {}, .view = {}});
        page->flush();
    }
    [[nodiscard]] std::vector<core::MapArea> coasts() const
    {
        page->flush();
        std::vector<core::MapArea> found;
        std::ranges::copy_if(page->map()->areas(), std::back_inserter(found),
                             [](const core::MapArea& area) { return area.kind == core::MapAreaKind::coast; });
        return found;
    }
    [[nodiscard]] const std::vector<core::MapRing>& rings() const
    {
        page->flush();
        return page->map()->rings();
    }

    test::Room room;
    std::unique_ptr<WallPage> page;
};

TEST_F(Shapes, a_tsunami_warning_colours_the_shore_of_its_kabupaten_once_with_the_highest_level)
{
    room.bulletin(test::tsunamiWithZones(room.now() - 9min, 2, 3));
    open();
    const std::vector<core::MapArea> drawn = coasts();
    ASSERT_EQ(drawn.size(), 1u);
    EXPECT_TRUE(drawn.front().id.ends_with("/72.03"));
    EXPECT_EQ(drawn.front().priority, 2) << "SIAGA of the three zones";
    EXPECT_EQ(drawn.front().label, "SIAGA · Kab. Donggala · indikatif");
    EXPECT_EQ(drawn.front().rings.size(), 1u);
}

TEST_F(Shapes, a_zone_that_nobody_can_map_is_not_drawn)
{
    domain::TsunamiBulletin bulletin = test::tsunamiWithZones(room.now() - 9min, 2, 1);
    bulletin.zones.front().district = "PULAU YANG TIDAK ADA";
    room.bulletin(bulletin);
    open();
    EXPECT_TRUE(coasts().empty());
}

TEST_F(Shapes, an_ended_warning_leaves_no_shore)
{
    room.bulletin(test::tsunamiWithZones(room.now() - 90min, 2, 1));
    open();
    ASSERT_EQ(coasts().size(), 1u);
    domain::TsunamiBulletin last = test::tsunamiWithZones(room.now() - 90min, 4, 1);
    last.ended = true;
    room.bulletin(last);
    room.advance(2s);
    EXPECT_TRUE(coasts().empty());
}

TEST_F(Shapes, rings_of_estimated_intensity_say_that_they_are_estimates)
{
    room.quake(test::quakeAt({-6.84, 107.05}, 5.6, 11, room.now() - 30s, "10 km barat daya Kab. Cianjur"));
    open();
    ASSERT_EQ(rings().size(), 3u);
    EXPECT_EQ(rings().front().intensity, 6);
    EXPECT_TRUE(rings().front().label.starts_with("perkiraan VI MMI · ")) << rings().front().label;
    EXPECT_EQ(rings().back().intensity, 4);
    EXPECT_GT(rings().back().radiusMetres, rings().front().radiusMetres);
}

TEST_F(Shapes, what_was_felt_replaces_the_estimate)
{
    domain::QuakeReport told = test::quakeAt({-6.84, 107.05}, 5.6, 11, room.now() - 30s, "Cianjur");
    told.felt = {{5, 6, "Cianjur"}};
    room.quake(told);
    open();
    ASSERT_EQ(rings().size(), 2u);
    EXPECT_EQ(rings().front().intensity, 0);
    EXPECT_EQ(rings().front().label, "25 km");
}

TEST_F(Shapes, a_deep_or_a_small_earthquake_has_rings_of_distance_alone)
{
    room.quake(test::quakeAt({-6.84, 107.05}, 6.6, 140, room.now() - 30s, "Cianjur"));
    open();
    ASSERT_FALSE(rings().empty());
    EXPECT_EQ(rings().front().intensity, 0);
}

TEST_F(Shapes, an_earthquake_below_the_range_of_the_equation_says_why_it_has_no_estimate)
{
    room.quake(test::quakeAt({-6.84, 107.05}, 4.7, 11, room.now() - 30s, "Cianjur"));
    open();
    ASSERT_FALSE(rings().empty());
    EXPECT_EQ(rings().front().intensity, 0);
    EXPECT_EQ(page->focus()->facts().estimate,
              QStringLiteral("tanpa perkiraan intensitas: di luar rentang persamaan (M5,0–7,9)"));
}

TEST_F(Shapes, an_estimate_names_its_equation_and_range_until_it_is_known_what_was_felt)
{
    domain::QuakeReport report = test::quakeAt({-6.84, 107.05}, 5.6, 11, room.now() - 30s, "Cianjur");
    room.quake(report);
    open();
    EXPECT_EQ(page->focus()->facts().estimate,
              QStringLiteral("perkiraan intensitas: Allen Wald Worden 2012 (M5,0–7,9)"));
    report.felt = {{5, 6, "Cianjur"}};
    room.quake(report);
    page->flush();
    EXPECT_TRUE(page->focus()->facts().estimate.isEmpty());
}

TEST_F(Shapes, a_deep_earthquake_says_down_to_which_depth_the_equation_holds)
{
    room.quake(test::quakeAt({-6.84, 107.05}, 6.6, 140, room.now() - 30s, "Cianjur"));
    open();
    EXPECT_EQ(page->focus()->facts().estimate,
              QStringLiteral("tanpa perkiraan intensitas: persamaan hanya sampai 35 km"));
}

TEST_F(Shapes, a_warning_whose_polygon_encloses_nothing_says_so)
{
    domain::Warning warning;
    domain::CapMessage message = test::nowcast("A", {-6.8, 107.1}, room.now(), "Hujan Lebat", "Cianjur");
    warning.texts = {{.topic = "t", .receivedAt = room.now(), .simulated = false, .message = message}};
    domain::Incident incident;
    EXPECT_TRUE(viewmodel::mapAreaFault(warning).isEmpty());
    ASSERT_TRUE(viewmodel::mapArea(incident, warning));
    auto& polygons = warning.texts.front().message.infos.front().areas.front().polygons;
    polygons = {{{-6.8, 107.1}, {-6.9, 107.2}, {-7.0, 107.3}}};
    EXPECT_EQ(viewmodel::mapAreaFault(warning), QStringLiteral("area tak tergambar: poligon tanpa luas"));
    EXPECT_FALSE(viewmodel::mapArea(incident, warning));
    polygons = {{{-6.8, 107.1}, {-6.9, 107.2}, {-6.7, 107.3}, {-6.9, 107.2}}}; // back the way it came
    EXPECT_FALSE(viewmodel::mapArea(incident, warning));
    polygons.push_back({{-6.8, 107.1}, {-6.9, 107.2}, {-6.8, 107.2}, {-6.9, 107.1}}); // crosses itself
    EXPECT_EQ(viewmodel::mapAreaFault(warning),
              QStringLiteral("1 dari 2 bagian area tak tergambar: poligon tanpa luas"));
    EXPECT_EQ(viewmodel::mapArea(incident, warning)->rings.size(), 1u);
}

} // namespace
