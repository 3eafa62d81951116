// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "viewmodel/wallpage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using viewmodel::BoardRow;
using viewmodel::DetailRow;
using viewmodel::FigureRow;
using viewmodel::IncidentRow;
using viewmodel::WallPage;
namespace Sign = viewmodel::Sign;

class Hazards : public testing::Test
{
protected:
    void open(const std::string& select = {})
    {
        page = std::make_unique<WallPage>(
            room.engine(), viewmodel::Places{},
            viewmodel::WallOptions{.organisation = {}, .select = select, .view = {}});
    }
    [[nodiscard]] IncidentRow incident(const QString& id) const
    {
        const int row = page->incidents()->rowOf(id);
        return row < 0 ? IncidentRow{} : page->incidents()->rows()[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] DetailRow detail(const QString& id) const
    {
        const auto& rows = page->focus()->details()->rows();
        const auto found = std::ranges::find(rows, id, &DetailRow::id);
        return found == rows.end() ? DetailRow{} : *found;
    }
    [[nodiscard]] FigureRow figure(const QString& id) const
    {
        const auto& rows = page->figures()->rows();
        const auto found = std::ranges::find(rows, id, &FigureRow::id);
        return found == rows.end() ? FigureRow{} : *found;
    }
    [[nodiscard]] BoardRow boardRow(const QString& board, const QString& id)
    {
        page->boards()->open(board);
        const auto& rows = page->boards()->rows()->rows();
        const auto found = std::ranges::find(rows, id, &BoardRow::id);
        return found == rows.end() ? BoardRow{} : *found;
    }

    test::Room room;
    std::unique_ptr<WallPage> page;
};

TEST_F(Hazards, a_tsunami_names_its_scale_and_counts_down_in_the_coast_s_own_zone)
{
    domain::TsunamiBulletin bulletin = test::tsunamiWithZones(room.now() - 9min, 2, 9);
    bulletin.zones.back().district = "PULAU YANG TIDAK ADA";
    room.bulletin(bulletin);
    open();
    ASSERT_EQ(page->incidents()->count(), 1);
    const IncidentRow row = page->incidents()->rows().front();
    EXPECT_EQ(row.title, QStringLiteral("Tsunami · SIAGA"));
    EXPECT_EQ(row.priority, Sign::Priority::Critical);
    EXPECT_TRUE(row.detail.startsWith(QStringLiteral("perkiraan tiba 13 mnt (14.33 WITA) · PD-2 pukul ")))
        << row.detail.toStdString();
    const DetailRow first = page->focus()->details()->rows().front();
    EXPECT_EQ(first.label, QStringLiteral("SIAGA"));
    EXPECT_TRUE(first.more.contains(QStringLiteral("14.33 WITA")) &&
                first.more.contains(QStringLiteral("13.33 WIB")));
    EXPECT_TRUE(
        detail(QStringLiteral("rest")).words.startsWith(QStringLiteral("dan 6 lagi · 1 belum terpetakan")));
    EXPECT_TRUE(detail(QStringLiteral("observed")).words.startsWith(QStringLiteral("Mamuju 0,06 m")));
}

TEST_F(Hazards, a_passed_estimate_says_so_and_never_that_it_is_over)
{
    room.bulletin(test::tsunamiWithZones(room.now() - 9min, 2, 1));
    open();
    room.advance(15min);
    EXPECT_TRUE(page->incidents()->rows().front().detail.startsWith(
        QStringLiteral("sudah melewati perkiraan +02.00, gelombang pertama belum tentu terbesar")));
}

TEST_F(Hazards, a_lowered_level_stands_beside_its_former_one)
{
    domain::TsunamiBulletin bulletin = test::tsunamiWithZones(room.now() - 30min, 2, 2);
    bulletin.zones.front().level = domain::TsunamiLevel::warning;
    room.bulletin(bulletin);
    room.bulletin(test::tsunamiWithZones(room.now() - 30min, 3, 2));
    open();
    EXPECT_EQ(page->focus()->details()->rows().front().label, QStringLiteral("SIAGA (semula AWAS)"));
}

TEST_F(Hazards, bmkg_s_test_is_never_a_warning_and_says_what_it_is)
{
    domain::TsunamiBulletin bulletin = test::tsunamiWithZones(room.now() - 9min, 1, 2);
    bulletin.status = domain::BulletinStatus::test;
    test::makeEmpty(room);
    room.bulletin(bulletin);
    open();
    EXPECT_EQ(page->incidents()->count(), 0);
    EXPECT_FALSE(page->warning()->facts().active);
    ASSERT_EQ(page->troubles()->count(), 1);
    EXPECT_EQ(page->troubles()->rows().front().title, QStringLiteral("UJI BMKG"));
    EXPECT_EQ(page->troubles()->rows().front().trouble, Sign::Trouble::Drill);
    EXPECT_TRUE(page->ticker()->rows().front().words.startsWith(QStringLiteral("UJI · PD-1 tsunami")));
    room.advance(40min);
    EXPECT_EQ(
        std::ranges::count(page->troubles()->rows(), Sign::Trouble::Drill, &viewmodel::TroubleRow::trouble),
        0);
}

TEST_F(Hazards, an_operation_shows_its_stage_day_and_a_sum_that_does_not_match)
{
    test::addHazards(room);
    open("operation:SAR-1");
    const auto& facts = page->focus()->facts();
    ASSERT_EQ(facts.stages.size(), 5);
    EXPECT_EQ(facts.stages.at(facts.stage), QStringLiteral("operasi"));
    EXPECT_TRUE(detail(QStringLiteral("day")).words.startsWith(QStringLiteral("H-3/10 · sampai ")) &&
                detail(QStringLiteral("day")).words.endsWith(QStringLiteral("(hitungan Posko)")))
        << detail(QStringLiteral("day")).words.toStdString();
    EXPECT_EQ(detail(QStringLiteral("day")).more, QStringLiteral("dihitung dari penunjukan SMC"));
    EXPECT_EQ(detail(QStringLiteral("persons")).words,
              QStringLiteral("selamat 12 · MD 1 · dalam pencarian 4"));
    EXPECT_EQ(detail(QStringLiteral("sum")).words,
              QStringLiteral("18 orang (manifes) · selisih 1, tidak cocok"));
    EXPECT_EQ(detail(QStringLiteral("sum")).state, Sign::Figure::Short);
    EXPECT_EQ(detail(QStringLiteral("extension")).words, QStringLiteral("+3 hari: pelampung ditemukan"));
    EXPECT_EQ(figure(QStringLiteral("sar")).label, QStringLiteral("SAR · 1 OPERASI"));
    EXPECT_EQ(figure(QStringLiteral("sar")).value, QStringLiteral("dalam pencarian 4 · MD 1"));
    EXPECT_TRUE(figure(QStringLiteral("sar"))
                    .note.startsWith(QStringLiteral("selamat 12 · terlama H-3/10 Perahu Contoh")));
}

TEST_F(Hazards, nobody_knowing_how_many_are_sought_is_not_nobody_sought)
{
    domain::SarOperation operation = test::searchAt("SAR-9", {-1, 104}, 0);
    operation.persons.searching.reset();
    operation.reportedAt = room.now();
    room.document("basarnas/operasi", operation);
    open();
    EXPECT_TRUE(incident(QStringLiteral("operation:SAR-9"))
                    .detail.contains(QStringLiteral("dalam pencarian belum diketahui")));
    EXPECT_FALSE(figure(QStringLiteral("sar")).value.contains(QStringLiteral("dalam pencarian 0")));
}

TEST_F(Hazards, a_river_is_told_by_its_threshold_and_drawn_against_all_of_them)
{
    test::addHazards(room);
    open("gauge:TANGGO");
    const IncidentRow row = incident(QStringLiteral("gauge:TANGGO"));
    EXPECT_EQ(row.title, QStringLiteral("TMA Siaga II"));
    EXPECT_EQ(row.place, QStringLiteral("Tanggo Contoh, Batanghari"));
    EXPECT_EQ(row.detail, QStringLiteral("14,52 m · naik 0,12 m/jam · 0,35 m lagi ke TMA Siaga I"));
    const auto* curve = page->focus()->hydrograph();
    ASSERT_TRUE(curve->shown());
    EXPECT_EQ(curve->points().size(), 9);
    EXPECT_EQ(curve->names().front(), QStringLiteral("TMA Siaga I"));
    EXPECT_GT(curve->highest(), 14.87);
}

TEST_F(Hazards, a_volcano_is_told_with_its_level_and_advice)
{
    test::addHazards(room);
    open("volcano:CONTOH");
    EXPECT_EQ(incident(QStringLiteral("volcano:CONTOH")).title,
              QStringLiteral("G. Contoh · Level III (Siaga)"));
    EXPECT_EQ(incident(QStringLiteral("volcano:CONTOH")).place, QStringLiteral("radius 5 km · sektor 13 km"));
    EXPECT_TRUE(detail(QStringLiteral("advice")).words.startsWith(QStringLiteral("Masyarakat agar tidak")));
    EXPECT_TRUE(detail(QStringLiteral("ash")).words.contains(QStringLiteral("VONA ORANGE")));
}

TEST_F(Hazards, a_report_says_whose_figures_they_are_and_what_is_not_known)
{
    test::addHazards(room);
    open("report:LAP");
    EXPECT_EQ(incident(QStringLiteral("report:LAP")).detail,
              QStringLiteral("MD 3 · hilang 2 · mengungsi 340 KK / 1.210 jiwa (sementara) · BPBD"));
    EXPECT_EQ(detail(QStringLiteral("affected")).words, QStringLiteral("dalam pendataan"));
    EXPECT_TRUE(detail(QStringLiteral("source")).words.startsWith(QStringLiteral("BPBD · laporan ke-4 · ")));
    EXPECT_EQ(figure(QStringLiteral("impact")).value, QStringLiteral("MD 3 · hilang 2"));
}

TEST_F(Hazards, a_sum_over_shelters_says_how_many_of_them_counted)
{
    test::addHazards(room);
    open();
    const FigureRow row = figure(QStringLiteral("shelters"));
    EXPECT_EQ(row.label, QStringLiteral("PENGUNGSIAN · 2 TITIK"));
    EXPECT_EQ(row.value, QStringLiteral("120 KK / 500 jiwa"));
    EXPECT_TRUE(row.note.startsWith(QStringLiteral("1 dari 2 titik")));
    EXPECT_EQ(boardRow(QStringLiteral("shelters"), QStringLiteral("TP-2")).cells.at(1),
              QStringLiteral("dalam pendataan"));
}

TEST_F(Hazards, what_is_not_renewed_looks_old_in_its_row_and_figure)
{
    test::addHazards(room);
    open();
    EXPECT_FALSE(incident(QStringLiteral("gauge:TANGGO")).old);
    room.advance(2h);
    EXPECT_TRUE(incident(QStringLiteral("gauge:TANGGO")).old);
    EXPECT_EQ(figure(QStringLiteral("sar")).state, Sign::Figure::Old);
    EXPECT_EQ(boardRow(QStringLiteral("rivers"), QStringLiteral("TANGGO")).state, Sign::Figure::Old);
}

TEST_F(Hazards, every_board_opens_with_its_rows_and_marks)
{
    test::makeUsual(room);
    test::addHazards(room);
    open();
    for (const QString& name : viewmodel::Boards::names()) {
        page->boards()->open(name);
        EXPECT_EQ(page->boards()->current(), name);
        EXPECT_FALSE(page->boards()->title().isEmpty()) << name.toStdString();
        EXPECT_GT(page->boards()->rows()->count(), 0) << name.toStdString();
        for (const BoardRow& row : page->boards()->rows()->rows()) {
            EXPECT_EQ(row.cells.size(), page->boards()->columns().size()) << name.toStdString();
        }
    }
    EXPECT_EQ(boardRow(QStringLiteral("shelters"), QStringLiteral("TP-1")).count, Sign::Mark::MarkLive);
    EXPECT_EQ(boardRow(QStringLiteral("access"), QStringLiteral("JB")).cells.at(1),
              QStringLiteral("jembatan putus"));
    page->boards()->open(QStringLiteral("nothing of that name"));
    EXPECT_EQ(page->boards()->current(), QString());
}

TEST_F(Hazards, a_document_without_a_view_of_its_own_stands_on_the_board_of_documents)
{
    test::addHazards(room);
    open();
    const auto cluster = boardRow(QStringLiteral("records"), QStringLiteral("cluster/15"));
    EXPECT_EQ(cluster.cells.at(0), QStringLiteral("Klaster Contoh"));
    EXPECT_EQ(cluster.cells.at(1), QStringLiteral("klaster logistik"));
    EXPECT_EQ(cluster.data, Sign::Mark::MarkLive);
    EXPECT_EQ(boardRow(QStringLiteral("records"), QStringLiteral("sar-potential/POT")).cells.at(0),
              QStringLiteral("POT"))
        << "its number, where it has no name";
}

TEST_F(Hazards, the_feeds_board_names_refused_topics_with_their_reason)
{
    test::makeEmpty(room);
    room.reject("kemensos/lumbung/LBG-9", core::ErrorCode::missingField);
    open();
    const BoardRow row =
        boardRow(QStringLiteral("feeds"), QStringLiteral("rejection:kemensos/lumbung/LBG-9"));
    ASSERT_EQ(row.cells.size(), 6);
    EXPECT_TRUE(row.cells.at(3).startsWith(QStringLiteral("ada isian wajib yang kosong")));
    EXPECT_EQ(boardRow(QStringLiteral("feeds"), QStringLiteral("link:gateway|BMKG CAP")).cells.at(1),
              QStringLiteral("lewat posko-gateway"));
}

TEST_F(Hazards, a_source_that_nobody_connected_is_told_but_is_no_fault)
{
    test::makeEmpty(room);
    open();
    const auto& groups = page->feedGroups()->rows();
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups.front().title, QStringLiteral("HIDUP 5"));
    EXPECT_EQ(groups.back().title, QStringLiteral("belum pernah: 7"));
    room.advance(24h);
    EXPECT_EQ(page->feedGroups()->rows().front().title, QStringLiteral("TANPA DATA 5"));
}

} // namespace
