// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "viewmodel/format.h"
#include "viewmodel/language.h"
#include "viewmodel/wallpage.h"

#include <QtCore/QFile>
#include <QtPositioning/QGeoCoordinate>
#include <QtPositioning/QGeoRectangle>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <semaphore>
#include <thread>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using core::MapKind;
using viewmodel::WallPage;
namespace Sign = viewmodel::Sign;

class Manners : public testing::Test
{
protected:
    void open()
    {
        page = std::make_unique<WallPage>(room.engine(), viewmodel::Places{}, viewmodel::WallOptions{});
    }
    /// One of every kind that can come without a place, without one.
    void addPlaceless()
    {
        domain::CapMessage warning =
            test::nowcast("tanpa-area", {-7, 107}, room.now(), "Hujan Lebat", "Jawa Barat");
        for (domain::CapInfo& info : warning.infos) {
            info.areas.front().polygons.clear();
        }
        room.warning("CJB9", warning);
        domain::Team team = test::teamAt("TGN-X", "Tagana Tanpa Posisi", {}, domain::TeamStatus::ready, 5);
        team.base.reset();
        room.team(team);
        room.document("basarnas/unit", test::unitAt("KN-0", {}, domain::UnitStatus::ready));
        room.depot(test::depotAt("LBG-0", "Lumbung Nol", {0, 0}, 7));
        domain::Access access = test::bridgeAt("JBT-0", {-6, 107}, domain::AccessState::cut);
        access.at.reset();
        access.line.clear();
        access.polygon.clear();
        room.document("bpbd/akses", access);
        domain::IncidentReport report = test::reportAt("LAP-0", {-6, 107}, 1);
        report.at.reset();
        room.document("bpbd/laporan", report);
    }
    [[nodiscard]] int onMap(MapKind kind) const
    {
        return static_cast<int>(
            std::ranges::count_if(page->map()->entities(), [kind](const core::MapEntity& entity) {
                return !entity.id.empty() && entity.kind == kind;
            }));
    }
    [[nodiscard]] int inTray(MapKind kind) const
    {
        return static_cast<int>(
            std::ranges::count(page->unlocated()->rows(), kind, &viewmodel::UnlocatedRow::mapKind));
    }
    [[nodiscard]] int listed(const char* board) const
    {
        page->boards()->open(QString::fromLatin1(board));
        return page->boards()->rows()->count();
    }
    [[nodiscard]] int incidentsListed(const char* kind) const
    {
        return static_cast<int>(std::ranges::count_if(page->incidents()->rows(), [&](const auto& row) {
            return row.id.startsWith(QLatin1String(kind));
        }));
    }
    /// What the map shows and what lies in the tray are what lists and figures count.
    void expectAgreement(const std::string& when)
    {
        SCOPED_TRACE(when);
        page->flush();
        const auto sum = [this](MapKind kind) {
            return onMap(kind) + inTray(kind);
        };
        const viewmodel::StateCounts figures = page->counts();
        EXPECT_EQ(sum(MapKind::quake), figures.quakes);
        const auto& strip = page->figures()->rows();
        const auto quakes = std::ranges::find(strip, QStringLiteral("quakes"), &viewmodel::FigureRow::id);
        ASSERT_NE(quakes, strip.end());
        EXPECT_EQ(quakes->value.toInt(), sum(MapKind::quake)) << quakes->value.toStdString();
        EXPECT_EQ(sum(MapKind::depot), figures.depots);
        EXPECT_EQ(sum(MapKind::team), figures.teams);
        EXPECT_EQ(sum(MapKind::depot) + sum(MapKind::team), listed("means"));
        EXPECT_EQ(sum(MapKind::warning), figures.warnings);
        EXPECT_EQ(sum(MapKind::warning), incidentsListed("warning:"));
        EXPECT_EQ(sum(MapKind::unit), listed("units"));
        EXPECT_EQ(sum(MapKind::operation), listed("sar"));
        EXPECT_EQ(sum(MapKind::shelter), listed("shelters"));
        EXPECT_EQ(sum(MapKind::gauge), listed("rivers"));
        EXPECT_EQ(sum(MapKind::volcano), listed("volcanoes"));
        EXPECT_EQ(sum(MapKind::access), listed("access"));
        EXPECT_EQ(sum(MapKind::report), listed("reports"));
        page->boards()->close();
    }

    [[nodiscard]] int rowOf(viewmodel::MapLayer layer) const
    {
        const auto& rows = page->layers()->rows();
        return static_cast<int>(std::ranges::find(rows, layer, &viewmodel::LayerRow::id) - rows.begin());
    }

    test::Room room;
    std::unique_ptr<WallPage> page;
};

TEST_F(Manners, map_and_tray_together_are_what_lists_and_figures_count)
{
    open();
    expectAgreement("nothing");
    test::makeUsual(room);
    test::addHazards(room);
    room.advance(1s);
    expectAgreement("a usual day");
    addPlaceless();
    room.advance(1s);
    expectAgreement("things without a place");
    EXPECT_EQ(page->unlocated()->count(), 6);
    room.teamPosition("TGN-X", {-6.9, 107.2});
    room.withdraw("bpbd/akses/JBT-0");
    room.advance(1s);
    expectAgreement("one found its place, one is gone");
    EXPECT_EQ(page->unlocated()->count(), 4);
    room.advance(26h);
    expectAgreement("a day later");
}

TEST_F(Manners, more_of_everything_still_adds_up)
{
    test::makeWorst(room);
    test::addManyHazards(room);
    addPlaceless();
    open();
    room.advance(1s);
    expectAgreement("the worst day");
}

TEST_F(Manners, the_tray_says_what_is_missing_and_0_0_is_no_place)
{
    addPlaceless();
    open();
    std::map<QString, QString> reasons;
    for (const viewmodel::UnlocatedRow& row : page->unlocated()->rows()) {
        reasons.emplace(row.name, row.kind + QStringLiteral(": ") + row.reason);
    }
    EXPECT_EQ(reasons[QStringLiteral("Lumbung Nol")], QStringLiteral("lumbung: posisi 0,0 ditolak"));
    EXPECT_EQ(reasons[QStringLiteral("Tagana Tanpa Posisi")], QStringLiteral("tim: belum ada posisi"));
    EXPECT_EQ(reasons[QStringLiteral("Hujan Lebat")], QStringLiteral("peringatan: tanpa area"));
    EXPECT_FALSE(page->map()->slotOf("depot:LBG-0"));
    EXPECT_EQ(page->unlocated()->rows().front().priority, Sign::Priority::High) << "the report with a death";
    EXPECT_TRUE(page->unlocated()->summary().contains(QStringLiteral("1 lumbung · 1 tim · 1 unit")));
}

TEST_F(Manners, the_overview_holds_the_active_incidents_and_nothing_else)
{
    test::makeUsual(room);
    test::addHazards(room);
    open();
    std::size_t placed = 0;
    for (const viewmodel::IncidentRow& row : page->incidents()->rows()) {
        placed += page->map()->slotOf(row.id.toStdString()) ? 1 : 0;
    }
    std::size_t marks = 0;
    for (const core::MapEntity& mark : page->overview()->entities()) {
        marks += mark.id.empty() ? 0 : 1;
        EXPECT_TRUE(mark.id.empty() || page->map()->slotOf(mark.id)) << mark.id;
    }
    EXPECT_EQ(page->overview()->count(), marks);
    EXPECT_LE(marks, placed);
    EXPECT_EQ(page->overviewNote().isEmpty(), marks == placed);
    const std::uint64_t revision = page->overview()->revision();
    for (int device = 0; device < 200; ++device) {
        room.devicePosition("hp/" + std::to_string(device), {-6.5, 107 + device * 0.01});
    }
    page->flush();
    EXPECT_EQ(page->overview()->revision(), revision) << "units cost it nothing";
    room.withdraw("pvmbg/gunungapi/CONTOH");
    room.advance(1s);
    EXPECT_FALSE(page->overview()->slotOf("volcano:CONTOH"));
}

TEST_F(Manners, the_overview_keeps_the_most_important_of_what_lies_together_and_counts_the_others)
{
    for (int n = 0; n < 9; ++n) {
        room.warning("W" + std::to_string(n), test::nowcast("W" + std::to_string(n), {-6.8 + 0.1 * n, 107.1},
                                                            room.now(), "Hujan Lebat", "Jawa Barat"));
    }
    room.quake(test::quakeAt({-6.9, 107.2}, 5.6, 11, room.now(), "10 km BaratDaya KAB-CONTOH"));
    room.warning("J", test::nowcast("J", {-2.5, 140.7}, room.now(), "Hujan Lebat", "Papua"));
    open();
    page->flush();
    EXPECT_EQ(page->overviewNote(), QStringLiteral("2 dari 11 kejadian"));
    EXPECT_TRUE(page->overview()->slotOf("quake:" + room.engine().picture().quakes.begin()->first));
    EXPECT_TRUE(page->overview()->slotOf("warning:J"));
    page->select(QStringLiteral("warning:W3"));
    EXPECT_TRUE(page->overview()->slotOf("warning:W3")) << "the focus always";
}

TEST_F(Manners, a_hidden_layer_is_told_and_takes_its_things_from_the_map_until_it_is_shown_again)
{
    test::makeUsual(room);
    test::addHazards(room);
    open();
    const int depots = onMap(MapKind::depot);
    ASSERT_GT(depots, 0);
    const auto lines = page->map()->lines();
    page->layers()->toggle(rowOf(viewmodel::MapLayer::depots));
    EXPECT_EQ(onMap(MapKind::depot), 0);
    EXPECT_TRUE(std::ranges::none_of(page->map()->lines(),
                                     [](const core::MapLine& line) { return line.kind == MapKind::depot; }));
    EXPECT_EQ(page->layers()->hiddenText(), QStringLiteral("Lumbung"));
    room.depot(test::depotAt("LBG-NEW", "Lumbung Baru", {-6.7, 107.1}, 30));
    room.advance(1s);
    EXPECT_EQ(onMap(MapKind::depot), 0) << "what arrives stays hidden too";
    page->layers()->toggle(rowOf(viewmodel::MapLayer::depots));
    EXPECT_EQ(onMap(MapKind::depot), depots + 1);
    EXPECT_EQ(page->layers()->hiddenText(), QString());
}

TEST_F(Manners, a_hidden_layer_still_shows_its_p1)
{
    room.document("bbws/tma", test::gaugeAt("SATU", {-1.6, 103.6}, 14.95));
    room.document("bbws/tma", test::gaugeAt("DUA", {-1.5, 102.6}, 14.97));
    room.document("bbws/tma", test::gaugeAt("TIGA", {-1.7, 103.1}, 13.9));
    room.quake(test::quakeAt({-6.84, 107.05}, 5.6, 11, room.now(), "10 km BaratDaya KAB-CIANJUR"));
    open();
    page->layers()->toggle(rowOf(viewmodel::MapLayer::gauges));
    // One of the two has the focus, which alone would keep it.
    EXPECT_TRUE(page->map()->slotOf("gauge:SATU"));
    EXPECT_TRUE(page->map()->slotOf("gauge:DUA"));
    EXPECT_TRUE(std::ranges::any_of(
        page->map()->areas(), [](const core::MapArea& area) { return area.id.starts_with("gauge:SATU"); }));
    EXPECT_FALSE(page->map()->slotOf("gauge:TIGA"));
    const auto& row = page->layers()->rows()[static_cast<std::size_t>(rowOf(viewmodel::MapLayer::gauges))];
    EXPECT_FALSE(row.shown);
    EXPECT_EQ(row.note, QStringLiteral("2 P1 tetap tampak"));
    page->layers()->showAll();
    EXPECT_TRUE(page->map()->slotOf("gauge:TIGA"));
}

TEST_F(Manners,
       layers_of_files_and_servers_are_listed_last_can_be_hidden_and_say_since_when_they_are_not_reached)
{
    open();
    const std::size_t own = page->layers()->rows().size();
    const auto source = mapscene::workedSource({mapscene::OverlayKind::Picture, 0, 5}, {});
    page->overlays()->setFiles(
        {{.id = QStringLiteral("layer-1"), .name = QStringLiteral("jalan.mbtiles"), .notice = {}}});
    page->overlays()->setServers({{.id = QStringLiteral("server:Citra"),
                                   .name = QStringLiteral("Citra"),
                                   .notice = {},
                                   .source = source}});
    const auto& rows = page->layers()->rows();
    ASSERT_EQ(rows.size(), own + 2);
    EXPECT_EQ(rows[own].name, QStringLiteral("jalan.mbtiles"));
    EXPECT_EQ(rows[own].note, QStringLiteral("tidak dapat digambar"));
    EXPECT_EQ(rows[own + 1].note, QString());
    page->overlays()->setLost(QStringLiteral("server:Citra"), room.now());
    EXPECT_EQ(rows[own + 1].note, QStringLiteral("tidak terjangkau sejak 13.20 WIB"));
    EXPECT_EQ(page->layers()->lostText(), QStringLiteral("lapisan Citra tidak terjangkau sejak 13.20 WIB"));
    room.advance(24h);
    page->flush();
    EXPECT_EQ(page->layers()->lostText(),
              QStringLiteral("lapisan Citra tidak terjangkau sejak 13.20 WIB, 21 Nov"));
    page->layers()->toggle(static_cast<int>(own) + 1);
    EXPECT_FALSE(rows[own + 1].shown);
    EXPECT_TRUE(page->overlays()->shown().empty());
    EXPECT_EQ(page->layers()->hiddenText(), QStringLiteral("Citra"));
    EXPECT_EQ(page->layers()->lostText(), QString()) << "what is hidden is not missed";
    page->layers()->showAll();
    EXPECT_EQ(page->overlays()->shown().size(), 1u);
    page->overlays()->setLost(QStringLiteral("server:Citra"), std::nullopt);
    EXPECT_EQ(page->layers()->lostText(), QString());
}

TEST_F(Manners, official_borders_are_called_so)
{
    open();
    const auto row = static_cast<std::size_t>(rowOf(viewmodel::MapLayer::borders));
    EXPECT_EQ(page->layers()->rows()[row].name, QStringLiteral("Batas wilayah"));
    page->overlays()->setBorders(mapscene::workedSource({mapscene::OverlayKind::Borders, 0, 5}, {}),
                                 {QStringLiteral("batas.gpkg")});
    EXPECT_EQ(page->layers()->rows()[row].name, QStringLiteral("Batas wilayah (resmi)"));
    page->overlays()->setBorders(nullptr, {});
    EXPECT_EQ(page->layers()->rows()[row].name, QStringLiteral("Batas wilayah"));
}

TEST_F(Manners, trails_can_be_hidden_alone)
{
    room.devicePosition("hp/1", {-6.5, 107});
    room.advance(30s);
    room.devicePosition("hp/1", {-6.6, 107});
    open();
    page->select(QStringLiteral("unit:hp/1"));
    room.devicePosition("hp/1", {-6.7, 107});
    page->flush();
    ASSERT_TRUE(page->map()->paths().contains("unit:hp/1"));
    page->release();
    page->layers()->toggle(rowOf(viewmodel::MapLayer::trails));
    EXPECT_FALSE(page->map()->paths().contains("unit:hp/1"));
    EXPECT_TRUE(page->map()->slotOf("unit:hp/1"));
}

TEST_F(Manners, the_legend_tells_the_signs_in_view_and_no_others)
{
    test::makeUsual(room);
    test::addHazards(room);
    open();
    viewmodel::LegendModel& legend = *page->legend();
    legend.setSeen({QGeoCoordinate(-6, 106), QGeoCoordinate(-8, 108)});
    EXPECT_EQ(legend.count(), 0) << "nothing is gathered while it is closed";
    legend.setOpen(true);
    const auto told = [&](const QString& words) {
        return std::ranges::any_of(legend.rows(), [&](const auto& row) { return row.words.contains(words); });
    };
    EXPECT_TRUE(told(QStringLiteral("gempa, kedalaman sampai 50 km")));
    EXPECT_TRUE(told(QStringLiteral("lumbung, isian = stok bebas")));
    EXPECT_TRUE(told(QStringLiteral("arsir: belum diverifikasi")));
    EXPECT_TRUE(told(QStringLiteral("area peringatan")));
    EXPECT_FALSE(told(QStringLiteral("gunung api")));
    EXPECT_TRUE(told(QStringLiteral("garis lurus ke lumbung terdekat")));
    EXPECT_TRUE(told(QStringLiteral("jarak dari pusat gempa")));
    EXPECT_FALSE(told(QStringLiteral("jejak")));
    EXPECT_FALSE(told(QStringLiteral("jalur")));
    const auto samples = [&legend] {
        const mapscene::MapSource& all = *legend.samples();
        return all.count() + all.areas().size() + all.paths().size() + all.lines().size() +
               all.rings().size();
    };
    EXPECT_EQ(samples(), static_cast<std::size_t>(legend.count()));
    legend.setSeen({QGeoCoordinate(60, 10), QGeoCoordinate(50, 20)});
    EXPECT_EQ(legend.count(), 0);
    EXPECT_EQ(samples(), 0u);
}

TEST_F(Manners, the_legend_tells_trails_and_roads_while_they_are_drawn)
{
    domain::Access road = test::bridgeAt("JLN", {-6.6, 107}, domain::AccessState::cut);
    road.line = {{-6.6, 107}, {-6.7, 107.1}};
    room.document("bpbd/akses", road);
    room.devicePosition("hp/1", {-6.5, 107});
    room.advance(30s);
    room.devicePosition("hp/1", {-6.6, 107});
    open();
    viewmodel::LegendModel& legend = *page->legend();
    legend.setSeen({QGeoCoordinate(-6, 106), QGeoCoordinate(-8, 108)});
    legend.setOpen(true);
    const auto told = [&](const QString& words) {
        return std::ranges::any_of(legend.rows(), [&](const auto& row) { return row.words == words; });
    };
    EXPECT_TRUE(told(QStringLiteral("jalur putus")));
    EXPECT_FALSE(told(QStringLiteral("jejak unit, pudar = lebih lama"))) << "no trail is drawn";
    page->select(QStringLiteral("unit:hp/1"));
    page->flush();
    legend.update();
    EXPECT_TRUE(told(QStringLiteral("jejak unit, pudar = lebih lama")));
    EXPECT_EQ(legend.samples()->paths().size(), 2u);
    page->release();
    page->flush();
    legend.update();
    EXPECT_EQ(legend.samples()->paths().size(), 1u);
}

TEST_F(Manners, the_ruler_measures_geodesics_in_kilometres_nautical_miles_and_true_bearing)
{
    viewmodel::RulerModel ruler;
    ruler.add(QGeoCoordinate(-6.2, 106.8));
    EXPECT_EQ(ruler.total(), QString());
    ruler.add(QGeoCoordinate(-6.2, 106.8));
    EXPECT_EQ(ruler.count(), 1) << "the same point again is none";
    ruler.add(QGeoCoordinate(-7.25, 112.75));
    const double metres = core::geodesicMetres({-6.2, 106.8}, {-7.25, 112.75});
    EXPECT_NEAR(metres, 667'980.6, 1);
    EXPECT_EQ(ruler.total(), viewmodel::RulerModel::lengths(metres));
    EXPECT_EQ(ruler.rows()[1].words, QStringLiteral("668,0 km · 360,7 NM · 100°"));
    ruler.add(QGeoCoordinate(-7.25, 112.76));
    EXPECT_TRUE(ruler.rows()[2].words.endsWith(QStringLiteral("090°")))
        << ruler.rows()[2].words.toStdString();
    ruler.removeLast();
    ruler.removeLast();
    EXPECT_EQ(ruler.total(), QString());
    ruler.add(QGeoCoordinate());
    EXPECT_EQ(ruler.count(), 1);
}

TEST_F(Manners, a_place_is_told_in_decimals_and_in_degrees_minutes_and_seconds)
{
    EXPECT_EQ(viewmodel::Format::point(QGeoCoordinate(-6.84, 107.05)),
              QStringLiteral("-6.84000, 107.05000 · 6° 50′ 24″ LS 107° 03′ 00″ BT"));
    EXPECT_EQ(viewmodel::Format::point(QGeoCoordinate()), QString());
}

TEST_F(Manners, a_search_finds_things_by_the_beginnings_of_their_words_and_places_after_them)
{
    test::makeUsual(room);
    viewmodel::Places places;
    places.find = [](const std::string& text, std::optional<core::LatLon> near) {
        EXPECT_EQ(text, "con lum");
        EXPECT_TRUE(near);
        return std::vector<viewmodel::PlaceFound>{
            {.kind = "kabupaten", .name = "Kab. Contoh", .where = "Jawa Barat", .at = core::LatLon{-7, 107}},
            {.kind = "desa", .name = "Desa Contoh", .where = {}, .at = {}}};
    };
    page = std::make_unique<WallPage>(room.engine(), places, viewmodel::WallOptions{});
    viewmodel::SearchModel& search = *page->search();
    search.setProperty("near", QVariant::fromValue(QGeoCoordinate(-6, 107)));
    search.setText(QStringLiteral("con lum"));
    const auto& rows = search.rows();
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_EQ(rows[0].name, QStringLiteral("Lumbung Contoh 1"));
    EXPECT_EQ(rows[0].kind, QStringLiteral("lumbung"));
    EXPECT_EQ(search.thingAt(0), QStringLiteral("depot:LBG-1"));
    EXPECT_EQ(rows[3].kind, QStringLiteral("kabupaten"));
    EXPECT_EQ(search.thingAt(3), QString());
    EXPECT_EQ(search.placeAt(3), QGeoCoordinate(-7, 107));
    EXPECT_EQ(rows[4].where, QStringLiteral("belum ada posisi"));
    EXPECT_FALSE(search.placeAt(4).isValid());
    search.mark(3);
    EXPECT_EQ(search.markName(), QStringLiteral("Kab. Contoh"));
    page->release();
    EXPECT_FALSE(search.markAt().isValid());
    search.setText(QString());
    EXPECT_EQ(search.count(), 0);
}

TEST_F(Manners, the_first_search_reads_its_names_elsewhere_and_answers_when_it_has_them)
{
    test::makeUsual(room);
    viewmodel::Places places;
    std::binary_semaphore go(0);
    const auto gui = std::this_thread::get_id();
    std::atomic<int> prepared = 0;
    places.prepareFind = [&] {
        EXPECT_NE(std::this_thread::get_id(), gui);
        go.acquire();
        ++prepared;
    };
    places.find = [&](const std::string&, std::optional<core::LatLon>) {
        EXPECT_EQ(prepared, 1);
        return std::vector<viewmodel::PlaceFound>{
            {.kind = "desa", .name = "Desa Contoh", .where = {}, .at = {}}};
    };
    page = std::make_unique<WallPage>(room.engine(), places, viewmodel::WallOptions{});
    viewmodel::SearchModel& search = *page->search();
    search.open();
    search.setText(QStringLiteral("con lum"));
    EXPECT_TRUE(search.loading());
    const int things = search.count();
    EXPECT_GT(things, 0) << "what is in the picture is found meanwhile";
    go.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !search.loading(); }));
    EXPECT_EQ(search.count(), things + 1);
    search.open();
    EXPECT_FALSE(search.loading());
}

TEST_F(Manners, every_key_stands_in_the_readme)
{
    ASSERT_TRUE(viewmodel::installLanguage(QStringLiteral("en")));
    QFile file(QStringLiteral(POSKO_SOURCE_DIR "/README.md"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString readme = QString::fromUtf8(file.readAll());
    const QStringList keys = viewmodel::KeyList::keys();
    const QStringList words = viewmodel::KeyList::words();
    ASSERT_EQ(keys.size(), words.size());
    for (qsizetype at = 0; at < keys.size(); ++at) {
        const QString line = QStringLiteral("| %1 | %2 |").arg(keys[at], words[at]);
        EXPECT_TRUE(readme.contains(line)) << line.toStdString();
    }
    ASSERT_TRUE(viewmodel::installLanguage(QStringLiteral("id")));
}

} // namespace
