// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "viewmodel/mapsymbols.h"
#include "viewmodel/wallpage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using viewmodel::WallPage;

constexpr core::LatLon jambi{-1.6, 103.6};

class Map : public testing::Test
{
protected:
    void open(std::string select = {})
    {
        page = std::make_unique<WallPage>(
            room.engine(), viewmodel::Places{},
            viewmodel::WallOptions{.organisation = {}, .select = std::move(select), .view = {}});
    }
    [[nodiscard]] const core::MapEntity& entity(const std::string& id) const
    {
        static const core::MapEntity none;
        page->flush();
        const auto slot = page->map()->slotOf(id);
        return slot ? page->map()->entities()[*slot] : none;
    }
    [[nodiscard]] bool shows(const std::string& id) const { return !entity(id).id.empty(); }
    [[nodiscard]] const core::MapArea* area(const std::string& id) const
    {
        page->flush();
        const auto& areas = page->map()->areas();
        const auto found = std::ranges::find(areas, id, &core::MapArea::id);
        return found == areas.end() ? nullptr : &*found;
    }

    test::Room room;
    std::unique_ptr<WallPage> page;
};

TEST_F(Map, a_gauge_shows_the_worst_rank_it_reached_and_its_flood_from_siaga_two_on)
{
    room.document("bbws/tma", test::gaugeAt("A", jambi, 13.0));
    open();
    EXPECT_EQ(entity("gauge:A").variant, 0);
    EXPECT_EQ(entity("gauge:A").priority, 4);
    EXPECT_EQ(area("gauge:A"), nullptr);
    room.document("bbws/tma", test::gaugeAt("A", jambi, 13.9));
    EXPECT_EQ(entity("gauge:A").variant, 3);
    EXPECT_EQ(area("gauge:A"), nullptr);
    room.document("bbws/tma", test::gaugeAt("A", jambi, 14.4));
    EXPECT_EQ(entity("gauge:A").variant, 2);
    ASSERT_NE(area("gauge:A"), nullptr);
    EXPECT_EQ(area("gauge:A")->label, "5,0 km, indikatif");
    room.document("bbws/tma", test::gaugeAt("A", jambi, 14.92));
    EXPECT_EQ(entity("gauge:A").priority, 1);
    EXPECT_EQ(entity("gauge:A").label, "TMA Siaga I");
    EXPECT_EQ(entity("gauge:A").subLabel, "Tanggo Contoh 14,92 m naik");
    EXPECT_EQ(area("gauge:A")->severity, 4);
}

TEST_F(Map, a_volcano_s_radius_is_true_on_the_ground_and_its_sector_reaches_farther)
{
    domain::Volcano volcano = test::volcanoAt("SMR", {-8.108, 112.922}, 3, 5);
    volcano.sectors = {{.bearingFromDegrees = 350, .bearingToDegrees = 20, .kilometres = 13}};
    room.document("pvmbg/gunungapi", volcano);
    open();
    const core::MapArea* hazard = area("volcano:SMR");
    ASSERT_NE(hazard, nullptr);
    ASSERT_EQ(hazard->rings.size(), 2u);
    for (const core::MercatorPoint point : hazard->rings.front()) {
        EXPECT_NEAR(core::geodesicMetres(*volcano.at, core::fromMercator(point)), 5'000, 0.01);
    }
    for (std::size_t i = 1; i < hazard->rings.back().size(); ++i) {
        const core::LatLon point = core::fromMercator(hazard->rings.back()[i]);
        EXPECT_NEAR(core::geodesicMetres(*volcano.at, point), 13'000, 0.01);
        const double bearing = core::initialBearingDegrees(*volcano.at, point);
        EXPECT_TRUE(bearing >= 349.99 || bearing <= 20.01) << bearing;
    }
    EXPECT_EQ(hazard->label, "radius 5 km · sektor 13 km");
    volcano.level = 1;
    room.document("pvmbg/gunungapi", volcano);
    EXPECT_EQ(area("volcano:SMR"), nullptr);
}

TEST_F(Map, a_volcano_without_a_position_stands_where_the_table_says)
{
    domain::Volcano volcano = test::volcanoAt("SEMERU", {}, 3, 5);
    volcano.name = "Semeru";
    volcano.at.reset();
    room.document("pvmbg/gunungapi", volcano);
    domain::Volcano nowhere = volcano;
    nowhere.id = "TIDAK-ADA";
    nowhere.name = "Tidak Ada";
    room.document("pvmbg/gunungapi", nowhere);
    open();
    EXPECT_NEAR(core::fromMercator(entity("volcano:SEMERU").at).lat, -8.1, 0.1);
    EXPECT_FALSE(shows("volcano:TIDAK-ADA"));
    EXPECT_EQ(area("volcano:TIDAK-ADA"), nullptr);
}

TEST_F(Map, what_has_no_position_is_not_drawn)
{
    domain::Access access = test::bridgeAt("A", jambi, domain::AccessState::cut);
    access.line.clear();
    room.document("bpbd/akses", access);
    domain::IncidentReport report = test::reportAt("A", jambi, 1);
    report.at.reset();
    room.document("bpbd/laporan", report);
    domain::Unit unit = test::unitAt("A", jambi, domain::UnitStatus::ready);
    unit.reportedFix.reset();
    room.document("basarnas/unit", unit);
    open("access:A");
    EXPECT_FALSE(shows("access:A"));
    EXPECT_FALSE(shows("report:A"));
    EXPECT_FALSE(shows("unit:A"));
    EXPECT_TRUE(page->map()->paths().empty());
}

TEST_F(Map, a_cut_bridge_is_marked_in_the_middle_of_its_line)
{
    room.document("bpbd/akses", test::bridgeAt("A", jambi, domain::AccessState::cut));
    open();
    EXPECT_NEAR(core::geodesicMetres(core::fromMercator(entity("access:A").at), jambi), 0, 20);
    EXPECT_EQ(entity("access:A").subLabel, "jembatan putus");
    ASSERT_TRUE(page->map()->paths().contains("access:A"));
    EXPECT_EQ(page->map()->paths().at("access:A").points.size(), 3u);
    room.withdraw("bpbd/akses/A");
    EXPECT_FALSE(shows("access:A"));
    EXPECT_TRUE(page->map()->paths().empty());
}

TEST_F(Map, an_operation_shows_where_it_searches_and_what_it_found)
{
    room.document("basarnas/operasi", test::searchAt("A", jambi, 2));
    open();
    EXPECT_EQ(entity("operation:A").priority, 2);
    ASSERT_NE(area("operation:A/0"), nullptr);
    EXPECT_EQ(area("operation:A/0")->kind, core::MapAreaKind::search);
    EXPECT_EQ(area("operation:A/0")->label, "KN Contoh · parallel");
    EXPECT_TRUE(shows("find:A/1"));
    room.document("basarnas/operasi", test::searchAt("A", jambi, 1));
    EXPECT_TRUE(shows("find:A/0"));
    EXPECT_FALSE(shows("find:A/1"));
    domain::SarOperation closed = test::searchAt("A", jambi, 1);
    closed.state = domain::SarState::closed;
    room.document("basarnas/operasi", closed);
    EXPECT_TRUE(entity("operation:A").state & core::mapInactive);
    EXPECT_EQ(area("operation:A/0"), nullptr);
    room.withdraw("basarnas/operasi/A");
    EXPECT_FALSE(shows("operation:A"));
    EXPECT_FALSE(shows("find:A/0"));
}

TEST_F(Map, ten_persons_in_distress_are_of_the_first_priority)
{
    domain::SarOperation operation = test::searchAt("A", jambi, 0);
    operation.phase = domain::SarPhase::distress;
    operation.persons.total = 12;
    operation.persons.totalBasis = domain::PersonsBasis::manifest;
    room.document("basarnas/operasi", operation);
    open();
    EXPECT_EQ(entity("operation:A").priority, 1);
}

TEST_F(Map, a_described_unit_and_an_unknown_device_differ)
{
    room.document("basarnas/unit", test::unitAt("A", jambi, domain::UnitStatus::working));
    room.devicePosition("hp/1", jambi);
    open();
    EXPECT_EQ(entity("unit:A").label, "KN A");
    EXPECT_EQ(entity("unit:A").detail, static_cast<std::uint8_t>(domain::UnitStatus::working));
    EXPECT_EQ(entity("unit:hp/1").detail, core::noStatus);
    page->select(QStringLiteral("unit:hp/1"));
    EXPECT_EQ(entity("unit:hp/1").subLabel, "belum dipetakan");
}

TEST_F(Map, a_device_leaves_a_trail_that_ends_where_it_is)
{
    open();
    for (int step = 0; step < 5; ++step) {
        room.devicePosition("hp/1", {-1.6 + 0.02 * step, 103.6});
        room.advance(60s);
    }
    page->flush();
    EXPECT_FALSE(page->map()->paths().contains("unit:hp/1")); // nobody draws it
    page->map()->wantTrails(true);
    page->flush();
    ASSERT_TRUE(page->map()->paths().contains("unit:hp/1"));
    const core::MapPath& path = page->map()->paths().at("unit:hp/1");
    EXPECT_EQ(path.kind, core::MapPathKind::trail);
    EXPECT_EQ(path.points.back(), entity("unit:hp/1").at);
    EXPECT_GE(path.points.size(), 4u);
    EXPECT_NEAR(entity("unit:hp/1").headingDegrees, 0, 0.1); // due north
}

TEST_F(Map, ten_thousand_moving_devices_have_bounded_trails_and_only_where_they_are_drawn)
{
    open();
    for (int step = 0; step < 3; ++step) {
        for (int device = 0; device < 10'000; ++device) {
            room.devicePosition("d/" + std::to_string(device), {-6.0 + 0.01 * step, 100 + 0.001 * device});
        }
        room.advance(40s);
    }
    page->flush();
    EXPECT_EQ(page->map()->count(), 10'000u);
    EXPECT_TRUE(page->map()->paths().empty());
    page->map()->wantTrails(true);
    page->flush();
    EXPECT_EQ(page->map()->paths().size(), 10'000u);
    for (const auto& [id, path] : page->map()->paths()) {
        ASSERT_LE(path.points.size(), 61u) << id;
    }
    page->map()->wantTrails(false);
    page->flush();
    EXPECT_TRUE(page->map()->paths().empty());
}

TEST_F(Map, a_hazard_is_known_by_its_sender_s_words)
{
    EXPECT_EQ(viewmodel::hazardIn("Hujan Lebat disertai Petir"), 3);
    EXPECT_EQ(viewmodel::hazardIn("Gelombang Tinggi"), 6);
    EXPECT_EQ(viewmodel::hazardIn("BANJIR BANDANG"), 1);
    EXPECT_EQ(viewmodel::hazardIn("Gempabumi"), 0);
}

TEST_F(Map, a_shelter_shows_how_full_it_is_and_guesses_nothing)
{
    room.document("kemensos/pengungsian", test::shelterAt("A", jambi, 300));
    open();
    EXPECT_FLOAT_EQ(entity("shelter:A").magnitude, 0.75F);
    EXPECT_EQ(entity("shelter:A").subLabel, "KK belum diketahui / 300 jiwa");
    domain::Shelter uncounted = test::shelterAt("A", jambi, 0);
    uncounted.count.people.reset();
    uncounted.count.households = 40;
    room.document("kemensos/pengungsian", uncounted);
    EXPECT_LT(entity("shelter:A").magnitude, 0);
    EXPECT_EQ(entity("shelter:A").subLabel, "40 KK / jiwa belum diketahui");
}

TEST_F(Map, a_tsunami_rings_its_epicentre_in_the_highest_level_until_it_is_over)
{
    room.bulletin(test::tsunamiAt({-6, 105}, room.now() - 5min, 1, domain::TsunamiLevel::warning));
    open();
    const std::string id = "tsunami:" + room.engine().picture().tsunamis.begin()->first;
    EXPECT_EQ(entity(id).variant, 3);
    EXPECT_EQ(entity(id).label, "Tsunami · AWAS");
    EXPECT_EQ(entity(id).subLabel, "PD-1");
    room.bulletin(test::tsunamiAt({-6, 105}, room.now() - 5min, 4, domain::TsunamiLevel::warning));
    EXPECT_TRUE(entity(id).state & core::mapInactive);
    EXPECT_EQ(entity(id).subLabel, "PDT dinyatakan berakhir");
}

TEST_F(Map, a_test_of_the_tsunami_warning_never_looks_meant)
{
    domain::TsunamiBulletin bulletin =
        test::tsunamiAt({-6, 105}, room.now() - 5min, 1, domain::TsunamiLevel::warning);
    bulletin.status = domain::BulletinStatus::test;
    room.bulletin(bulletin);
    open();
    const std::string id = "tsunami:" + room.engine().picture().tsunamis.begin()->first;
    EXPECT_TRUE(entity(id).state & core::mapNotActual);
    EXPECT_EQ(entity(id).label, "UJI · Tsunami · AWAS");
    EXPECT_GT(entity(id).priority, 2);
}

/// A warning of severe rain over Jambi.
domain::CapMessage rain(core::Instant sent, domain::CapStatus status)
{
    domain::CapMessage message = test::nowcast("A", jambi, sent, "Hujan Lebat", "Jambi");
    message.status = status;
    return message;
}

TEST_F(Map, a_warning_whose_area_cannot_be_drawn_is_a_point_with_the_reason)
{
    domain::CapMessage message = rain(room.now(), domain::CapStatus::actual);
    for (domain::CapInfo& info : message.infos) {
        info.areas.front().polygons.clear();
        info.areas.front().circles = {{jambi, 0}};
    }
    room.warning("A", message);
    open();
    EXPECT_EQ(area("warning:A"), nullptr);
    EXPECT_EQ(entity("warning:A").subLabel, "area tak tergambar: lingkaran tanpa jari-jari");
    EXPECT_EQ(page->unlocated()->rowCount({}), 0);
}

TEST_F(Map, a_warning_whose_area_could_not_be_read_lies_in_the_tray_with_the_reason)
{
    domain::CapMessage message = rain(room.now(), domain::CapStatus::actual);
    for (std::size_t number = 0; number < message.infos.size(); ++number) {
        message.infos[number].areas.front().polygons.clear();
        message.defects.push_back(
            {"polygon-unreadable", "info[" + std::to_string(number) + "]/area[0]/polygon[0]", {}});
    }
    room.warning("A", message);
    open();
    page->flush();
    ASSERT_EQ(page->unlocated()->rows().size(), 1u);
    EXPECT_EQ(page->unlocated()->rows().front().reason,
              QStringLiteral("area tak tergambar: bentuk tak terbaca"));
}

TEST_F(Map, a_test_and_an_exercise_lie_in_their_own_layer_and_never_look_meant)
{
    room.warning("U", rain(room.now(), domain::CapStatus::test));
    room.warning("L", rain(room.now(), domain::CapStatus::exercise));
    room.warning("X", rain(room.now(), domain::CapStatus::unknown));
    open();
    EXPECT_EQ(entity("warning:U").label, "UJI · Hujan Lebat");
    EXPECT_EQ(entity("warning:L").label, "LATIHAN · Hujan Lebat");
    EXPECT_EQ(entity("warning:X").label, "BUKAN AKTUAL · Hujan Lebat");
    for (const std::string id : {"warning:U", "warning:L", "warning:X"}) {
        EXPECT_TRUE(entity(id).state & core::mapNotActual) << id;
        EXPECT_EQ(entity(id).priority, 4) << id;
        ASSERT_NE(area(id), nullptr) << id;
        EXPECT_TRUE(area(id)->state & core::mapNotActual) << id;
    }
    EXPECT_TRUE(page->incidents()->rowCount({}) == 0) << "none of them counts";
    viewmodel::LayerFilter warnings;
    warnings.toggle(viewmodel::MapLayer::warnings);
    EXPECT_FALSE(warnings.hides(entity("warning:U")));
    viewmodel::LayerFilter drills;
    drills.toggle(viewmodel::MapLayer::drills);
    EXPECT_TRUE(drills.hides(entity("warning:U")));
    EXPECT_TRUE(drills.hides(*area("warning:L")));
}

TEST_F(Map, what_concerns_only_the_senders_network_or_is_not_for_walls_is_not_shown_as_an_exercise)
{
    room.warning("S", rain(room.now(), domain::CapStatus::system));
    domain::CapMessage secret = rain(room.now(), domain::CapStatus::exercise);
    secret.scope = domain::CapScope::restricted;
    room.warning("R", secret);
    open();
    EXPECT_FALSE(shows("warning:S"));
    EXPECT_FALSE(shows("warning:R"));
    EXPECT_EQ(area("warning:R"), nullptr);
}

TEST_F(Map, a_warning_that_ran_out_is_seen_as_ended_for_half_an_hour_and_a_cancelled_one_is_gone_at_once)
{
    domain::CapMessage message = rain(room.now(), domain::CapStatus::actual);
    for (domain::CapInfo& info : message.infos) {
        info.expires = room.now() + 10min;
    }
    room.warning("A", message);
    message.identifier = "B";
    room.warning("B", message);
    open();
    ASSERT_NE(area("warning:A"), nullptr);
    EXPECT_FALSE(area("warning:A")->state & core::mapInactive);
    domain::CapMessage cancel = rain(room.now() + 1min, domain::CapStatus::actual);
    cancel.identifier = "C";
    cancel.messageType = domain::CapMessageType::cancel;
    cancel.references = {{"cuaca.ekstrem@bmkg.go.id", "B", {}}};
    room.warning("C", cancel);
    EXPECT_EQ(area("warning:B"), nullptr);
    room.advance(11min);
    ASSERT_NE(area("warning:A"), nullptr);
    EXPECT_EQ(area("warning:A")->state, core::mapInactive);
    EXPECT_EQ(area("warning:A")->label, "berakhir 13.30 WIB");
    EXPECT_FALSE(shows("warning:A"));
    EXPECT_EQ(area("warning:B"), nullptr);
    room.advance(30min);
    EXPECT_EQ(area("warning:A"), nullptr);
}

TEST_F(Map, what_is_not_renewed_looks_old_and_keeps_its_hazard)
{
    room.document("bbws/tma", test::gaugeAt("A", jambi, 14.92));
    room.document("kemensos/pengungsian", test::shelterAt("A", jambi, 300));
    open();
    EXPECT_FALSE(entity("gauge:A").state & core::mapStale);
    room.advance(40min);
    EXPECT_TRUE(entity("gauge:A").state & core::mapStale);
    EXPECT_FALSE(entity("shelter:A").state & core::mapStale);
    room.advance(80min);
    EXPECT_TRUE(entity("gauge:A").state & core::mapLost);
    EXPECT_NE(area("gauge:A"), nullptr);
    room.advance(25h);
    EXPECT_TRUE(entity("shelter:A").state & core::mapStale);
}

TEST_F(Map, a_selected_volcano_is_framed_with_its_whole_radius)
{
    const core::LatLon at{-8.108, 112.922};
    open("volcano:SMR");
    const QGeoRectangle country = page->camera()->box();
    room.document("pvmbg/gunungapi", test::volcanoAt("SMR", at, 3, 20));
    room.advance(1s);
    const QGeoRectangle box = page->camera()->box();
    EXPECT_NE(box, country);
    for (const double bearing : {0.0, 90.0, 180.0, 270.0}) {
        const core::LatLon edge = core::destination(at, bearing, 20'000);
        EXPECT_TRUE(box.contains(QGeoCoordinate(edge.lat, edge.lon))) << bearing;
    }
    EXPECT_TRUE(entity("volcano:SMR").state & core::mapSelected);
    EXPECT_TRUE(area("volcano:SMR")->state & core::mapSelected);
}

TEST_F(Map, a_selected_shelter_is_framed_and_released_again)
{
    room.document("kemensos/pengungsian", test::shelterAt("A", jambi, 300));
    open();
    const QGeoRectangle country = page->camera()->box();
    page->select(QStringLiteral("shelter:A"));
    EXPECT_TRUE(page->camera()->box().contains(QGeoCoordinate(jambi.lat, jambi.lon)));
    EXPECT_LT(page->camera()->box().width(), 1);
    page->release();
    EXPECT_EQ(page->camera()->box(), country);
}

TEST_F(Map, a_selected_unit_is_not_chased_until_it_leaves_the_view)
{
    room.devicePosition("hp/1", jambi);
    open("unit:hp/1");
    const QGeoRectangle first = page->camera()->box();
    room.advance(1s);
    room.devicePosition("hp/1", {jambi.lat + 0.01, jambi.lon});
    room.advance(1s);
    EXPECT_EQ(page->camera()->box(), first);
    room.devicePosition("hp/1", {jambi.lat + 1, jambi.lon});
    room.advance(1s);
    EXPECT_TRUE(page->camera()->box().contains(QGeoCoordinate(jambi.lat + 1, jambi.lon)));
}

} // namespace
