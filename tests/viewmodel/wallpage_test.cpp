// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "viewmodel/language.h"
#include "viewmodel/wallpage.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using viewmodel::FigureRow;
using viewmodel::WallPage;
namespace Sign = viewmodel::Sign;

class Wall : public testing::Test
{
protected:
    void open(viewmodel::Places places = {}, viewmodel::WallOptions options = {})
    {
        page = std::make_unique<WallPage>(room.engine(), std::move(places), std::move(options));
    }
    [[nodiscard]] FigureRow figure(const QString& id) const
    {
        const auto& rows = page->figures()->rows();
        const auto found = std::ranges::find(rows, id, &FigureRow::id);
        return found == rows.end() ? FigureRow{} : *found;
    }
    [[nodiscard]] const core::MapEntity* entity(const std::string& id) const
    {
        const auto slot = page->map()->slotOf(id);
        return slot ? &page->map()->entities()[*slot] : nullptr;
    }

    test::Room room;
    std::unique_ptr<WallPage> page;
};

TEST_F(Wall, puts_what_arrives_while_a_frame_is_drawn_onto_the_map_after_it)
{
    room.connect();
    open();
    room.devicePosition("pos/a", {-6.0, 107.0});
    const std::uint64_t shown = page->map()->revision();
    ASSERT_NE(entity("unit:pos/a"), nullptr);
    const core::MercatorPoint before = entity("unit:pos/a")->at;
    room.devicePosition("pos/a", {-6.5, 107.0});
    EXPECT_EQ(entity("unit:pos/a")->at, before) << "its frame is not on the screen yet";
    page->noteFrame(shown - 1);
    EXPECT_EQ(entity("unit:pos/a")->at, before) << "an older frame is not the awaited one";
    page->noteFrame(shown);
    EXPECT_TRUE(QTest::qWaitFor([&] { return entity("unit:pos/a")->at != before; }, 5000));
}

TEST_F(Wall, does_not_wait_for_frames_that_nothing_calls_for)
{
    room.connect();
    open();
    const std::uint64_t before = page->map()->revision();
    room.reject("kemensos/lumbung/A", core::ErrorCode::badSyntax);
    ASSERT_EQ(page->map()->revision(), before) << "nothing of the map has changed";
    room.devicePosition("pos/a", {-6.0, 107.0});
    EXPECT_TRUE(QTest::qWaitFor([&] { return entity("unit:pos/a") != nullptr; }, 5000));
}

TEST_F(Wall, says_that_there_is_no_warning_only_while_its_sources_live)
{
    test::makeEmpty(room);
    open();
    EXPECT_EQ(page->warning()->facts().title, QStringLiteral("tidak ada peringatan aktif (sumber hidup)"));
    room.advance(6min);
    EXPECT_EQ(page->warning()->facts().title, QStringLiteral("peringatan belum pasti: sebagian sumber diam"));
    EXPECT_TRUE(page->warning()->facts().blind);
    room.advance(24h);
    EXPECT_EQ(page->warning()->facts().title, QStringLiteral("TANPA DATA sejak 13.20 WIB, 21 Nov"));
    EXPECT_EQ(page->mode()->facts().word, QStringLiteral("TANPA DATA"));
}

TEST_F(Wall, a_grave_earthquake_is_the_banner_the_focus_and_a_star_on_the_map)
{
    test::makeUsual(room);
    open();
    const auto& banner = page->warning()->facts();
    EXPECT_EQ(banner.title, QStringLiteral("Gempa M5,6 · 11 km · 10 km barat daya Kab. Cianjur"));
    EXPECT_EQ(banner.counter, QStringLiteral("belum ditanggapi 00.38"));
    EXPECT_EQ(banner.priority, Sign::Priority::Critical);
    const auto& focus = page->focus()->facts();
    EXPECT_EQ(focus.headline, QStringLiteral("M5,6 · 11 km"));
    EXPECT_TRUE(
        focus.words.contains(QStringLiteral("Pusat gempa berada di darat 10 km barat daya Kab. Cianjur")));
    EXPECT_TRUE(focus.felt.contains(QStringLiteral("V–VI Cianjur")));
    EXPECT_TRUE(focus.reckoned.contains(QStringLiteral("6° 50′ 24″ LS 107° 03′ 00″ BT")));
    const core::MapEntity* star = entity(focus.incidentId.toStdString());
    ASSERT_NE(star, nullptr);
    EXPECT_TRUE(star->state & core::mapFocus);
    EXPECT_EQ(star->priority, 1);
    EXPECT_EQ(page->map()->rings().size(), 2u);
}

TEST_F(Wall, the_nearest_means_are_listed_with_what_is_free_and_what_cannot_go)
{
    test::makeUsual(room);
    open();
    const auto& depots = page->focus()->depots()->rows();
    ASSERT_EQ(depots.size(), 3u);
    EXPECT_EQ(depots.front().name, QStringLiteral("Lumbung Contoh 2"));
    EXPECT_EQ(depots.front().figure, QStringLiteral("tenda gulung bebas 12 dari 12"));
    EXPECT_EQ(depots.front().note, QStringLiteral("belum diverifikasi · min. 20"));
    EXPECT_EQ(depots.front().state, Sign::Figure::Unverified);
    EXPECT_EQ(page->focus()->teams()->rows().front().figure, QStringLiteral("siap 14"));
    EXPECT_TRUE(page->focus()->facts().cannot.contains(QStringLiteral("Lumbung Contoh 3 10 km (rusak)")));
    EXPECT_TRUE(std::ranges::any_of(page->map()->lines(), [](const core::MapLine& line) {
        return line.id == "depot:LBG-2" && line.canGo;
    }));
    EXPECT_TRUE(std::ranges::any_of(page->map()->lines(), [](const core::MapLine& line) {
        return line.id == "depot:LBG-3" && !line.canGo;
    }));
}

TEST_F(Wall, the_map_says_why_a_near_depot_cannot_give)
{
    test::makeUsual(room);
    open();
    ASSERT_NE(entity("depot:LBG-3"), nullptr);
    EXPECT_EQ(entity("depot:LBG-3")->subLabel, "rusak");
    EXPECT_TRUE(entity("depot:LBG-3")->state & core::mapInactive);
    EXPECT_EQ(entity("depot:LBG-1")->subLabel, "belum diverifikasi");
    EXPECT_TRUE(entity("depot:LBG-1")->state & core::mapUnverified);
    EXPECT_EQ(entity("team:TGN-A")->subLabel, "siap 14");
}

TEST_F(Wall, expired_stock_is_not_free)
{
    domain::Depot depot = test::depotAt("LBG-1", "Lumbung Contoh 1", {-6.6, 107.3}, 30);
    depot.stock.front().expiresOn =
        core::Date{std::chrono::year{2022}, std::chrono::November, std::chrono::day{1}};
    room.depot(depot);
    room.quake(test::cianjur());
    open();
    ASSERT_EQ(page->focus()->depots()->count(), 1);
    EXPECT_EQ(page->focus()->depots()->rows().front().figure, QStringLiteral("tenda gulung bebas 0 dari 30"));
    EXPECT_TRUE(page->focus()->depots()->rows().front().note.contains(QStringLiteral("kedaluwarsa 30")));
}

TEST_F(Wall, figures_say_in_words_what_is_not_known)
{
    open();
    EXPECT_EQ(figure(QStringLiteral("teams")).value, QStringLiteral("belum diketahui"));
    EXPECT_EQ(figure(QStringLiteral("depots")).value, QStringLiteral("belum diketahui"));
    EXPECT_EQ(figure(QStringLiteral("quakes")).value, QStringLiteral("belum diketahui"));
    test::makeUsual(room);
    page->flush();
    EXPECT_EQ(figure(QStringLiteral("impact")).value, QStringLiteral("dalam pendataan"));
    EXPECT_EQ(figure(QStringLiteral("teams")).value, QStringLiteral("1"));
    EXPECT_EQ(figure(QStringLiteral("teams")).note, QStringLiteral("2 siap"));
    EXPECT_EQ(figure(QStringLiteral("depots")).value, QStringLiteral("4"));
    EXPECT_EQ(figure(QStringLiteral("depots")).note, QStringLiteral("1 kurang · 4 belum diverifikasi"));
    EXPECT_EQ(figure(QStringLiteral("quakes")).value, QStringLiteral("4"));
}

TEST_F(Wall, a_figure_of_a_silent_source_is_old)
{
    test::makeUsual(room);
    open();
    room.advance(std::chrono::hours{2});
    EXPECT_EQ(figure(QStringLiteral("teams")).state, Sign::Figure::Old);
    EXPECT_TRUE(figure(QStringLiteral("teams")).note.startsWith(QStringLiteral("per 13.22 WIB")));
}

TEST_F(Wall, a_lost_broker_and_a_full_disk_stay_on_the_wall_until_they_are_over)
{
    test::makeEmpty(room);
    open();
    EXPECT_EQ(page->troubles()->count(), 0);
    room.loseConnection("mqtt://127.0.0.1:1883");
    room.storeFails(17);
    page->flush();
    ASSERT_EQ(page->troubles()->count(), 2);
    EXPECT_EQ(page->troubles()->rows()[0].title, QStringLiteral("TIDAK TERHUBUNG ke sumber"));
    EXPECT_TRUE(
        page->troubles()->rows()[0].words.startsWith(QStringLiteral("sejak 13.20 WIB · mencoba lagi")));
    EXPECT_EQ(page->troubles()->rows()[1].title, QStringLiteral("belum tersimpan 17 pesan"));
    room.connect();
    room.fold(domain::StoreChanged{.at = room.now(), .failed = false, .detail = {}, .notYetStored = 0});
    page->flush();
    EXPECT_EQ(page->troubles()->count(), 0);
}

TEST_F(Wall, an_incomplete_synchronisation_is_said_at_its_source)
{
    test::makeEmpty(room);
    open();
    room.fold(domain::SyncChecked{.at = room.now(),
                                  .linkId = "gateway",
                                  .filter = "kemensos/lumbung/#",
                                  .expected = 120,
                                  .arrived = 87});
    page->flush();
    const auto& feeds = page->feeds()->rows();
    const auto depots = std::ranges::find(feeds, QStringLiteral("lumbung"), &viewmodel::FeedRow::id);
    ASSERT_NE(depots, feeds.end());
    EXPECT_EQ(depots->note, QStringLiteral("87 dari 120"));
    EXPECT_TRUE(depots->fault);
}

TEST_F(Wall, a_scenario_frames_the_screen_with_title_and_true_date)
{
    open();
    EXPECT_FALSE(page->mode()->facts().framed);
    room.startScenario();
    page->flush();
    EXPECT_TRUE(page->mode()->facts().framed);
    EXPECT_EQ(page->mode()->facts().notice, QStringLiteral("SIMULASI · Gempa Cianjur, 21 Nov 2022"));
}

TEST_F(Wall, a_restricted_alert_never_stands_on_it)
{
    domain::CapMessage message = test::nowcast("a", {-7, 107}, room.now(), "Hujan Lebat", "Jawa Barat");
    message.scope = domain::CapScope::private_;
    room.warning("CJB1", message);
    open();
    EXPECT_EQ(page->incidents()->count(), 0);
    EXPECT_TRUE(page->map()->areas().empty());
    EXPECT_EQ(page->ticker()->count(), 0);
}

TEST_F(Wall, a_selection_of_what_is_not_there_yet_waits_for_it)
{
    room.quake(test::cianjur());
    open({}, {.organisation = {}, .select = "incident:warning:CJB1", .view = std::nullopt});
    EXPECT_FALSE(page->focus()->facts().held);
    room.warning("CJB1", test::nowcast("a", {-7, 107}, room.now(), "Hujan Lebat", "Jawa Barat"));
    page->flush();
    EXPECT_EQ(page->focus()->facts().incidentId, QStringLiteral("warning:CJB1"));
    EXPECT_TRUE(page->focus()->facts().held);
    EXPECT_TRUE(entity("warning:CJB1")->state & core::mapSelected);
    page->release();
    EXPECT_FALSE(page->focus()->facts().held);
    EXPECT_FALSE(entity("warning:CJB1")->state & core::mapSelected);
}

TEST_F(Wall, the_place_s_province_gives_the_zone_and_posko_s_reckoning_is_marked)
{
    viewmodel::Places places;
    places.nearest = [](core::LatLon) {
        return viewmodel::NearPlaceText{
            .name = "Palu", .province = "Sulawesi Tengah", .metres = 14'200, .bearingDegrees = 225};
    };
    domain::QuakeReport quake = test::cianjur();
    quake.area.clear();
    room.quake(quake);
    open(places);
    EXPECT_TRUE(page->warning()->facts().title.endsWith(
        QStringLiteral("14 km barat daya Palu, Sulawesi Tengah (hitungan Posko)")));
    EXPECT_TRUE(page->focus()->facts().when.startsWith(QStringLiteral("14.21.10 WITA (13.21.10 WIB)")));
}

TEST_F(Wall, a_reckoned_region_says_that_it_is_indicative_until_borders_are_imported)
{
    viewmodel::Places places;
    bool official = false;
    places.region = [&official](core::LatLon) {
        return viewmodel::RegionText{.name = "Kab. Cianjur", .province = "Jawa Barat", .official = official};
    };
    places.nearest = [](core::LatLon) {
        return viewmodel::NearPlaceText{
            .name = "Cianjur", .province = "Jawa Barat", .metres = 10'200, .bearingDegrees = 225};
    };
    room.quake(test::cianjur());
    open(places);
    const QString words = page->focus()->facts().words;
    EXPECT_TRUE(page->focus()->facts().reckoned.endsWith(
        QStringLiteral("10 km barat daya Cianjur, indikatif Kab. Cianjur, Jawa Barat (hitungan Posko)")));
    official = true;
    room.advance(1s);
    EXPECT_TRUE(page->focus()->facts().reckoned.endsWith(
        QStringLiteral("10 km barat daya Cianjur, Kab. Cianjur, Jawa Barat (hitungan Posko)")));
    EXPECT_EQ(page->focus()->facts().words, words) << "the sender's words stay";
    EXPECT_TRUE(words.contains(QStringLiteral("BMKG")));
}

TEST_F(Wall, the_clock_moves_with_every_tick)
{
    open();
    QSignalSpy spy(page->clock(), &viewmodel::ClockFace::factsChanged);
    room.advance(1s);
    room.advance(1s);
    EXPECT_EQ(spy.count(), 2);
    EXPECT_EQ(page->clock()->facts().digits, QStringLiteral("13.20.02"));
}

TEST_F(Wall, what_arrives_between_ticks_is_shown_without_waiting_for_one)
{
    open();
    QSignalSpy spy(page->incidents(), &QAbstractItemModel::rowsInserted);
    room.quake(test::cianjur());
    EXPECT_EQ(page->incidents()->count(), 0) << "lists are gathered for a while";
    EXPECT_TRUE(spy.wait(5000));
    EXPECT_EQ(page->incidents()->count(), 1);
}

TEST_F(Wall, what_the_sender_wrote_stays_and_markup_is_only_text)
{
    domain::QuakeReport quake = test::cianjur();
    quake.area = "<img src=x> 10 km BaratDaya KAB-CIANJUR";
    room.quake(quake);
    open();
    EXPECT_TRUE(
        page->focus()->facts().words.contains(QStringLiteral("<img src=x> 10 km BaratDaya KAB-CIANJUR")));
}

TEST_F(Wall, counts_are_those_of_the_state_line)
{
    test::makeUsual(room);
    open();
    const viewmodel::StateCounts counts = page->counts();
    EXPECT_EQ(counts, (viewmodel::StateCounts{.feedsLive = 5,
                                              .feedsKnown = 5,
                                              .warnings = 1,
                                              .quakes = 4,
                                              .operations = 0,
                                              .depots = 4,
                                              .teams = 4,
                                              .rejected = 0}));
}

TEST(Translation, into_english_is_complete)
{
    QFile file(QStringLiteral(POSKO_SOURCE_DIR "/resources/translations/posko_en.ts"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_GT(text.count(QStringLiteral("<source>")), 100);
    EXPECT_EQ(text.count(QStringLiteral("type=\"unfinished\"")), 0);
    EXPECT_EQ(
        text.count(QRegularExpression(QStringLiteral("<translation>\\s*</translation>|<translation/>"))), 0);
}

TEST(Translation, turns_the_wall_english)
{
    ASSERT_TRUE(viewmodel::installLanguage(QStringLiteral("en")));
    {
        test::Room room;
        test::makeUsual(room);
        WallPage page(room.engine(), {}, {});
        EXPECT_EQ(page.warning()->facts().counter, QStringLiteral("unanswered 00:38"));
        EXPECT_EQ(page.focus()->depots()->rows().front().figure,
                  QStringLiteral("roll tarpaulin tent free 12 of 12"));
    }
    ASSERT_TRUE(viewmodel::installLanguage(QStringLiteral("id")));
}

} // namespace
