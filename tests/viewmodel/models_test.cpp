// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "viewmodel/wallpage.h"

#include <QtCore/QMetaProperty>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using viewmodel::WallOptions;
using viewmodel::WallPage;

std::unique_ptr<WallPage> pageOver(test::Room& room)
{
    return std::make_unique<WallPage>(room.engine(), viewmodel::Places{}, WallOptions{});
}

std::map<std::string, core::MapEntity> entitiesOf(WallPage& page)
{
    std::map<std::string, core::MapEntity> byId;
    for (const core::MapEntity& entity : page.map()->entities()) {
        if (!entity.id.empty()) {
            byId.emplace(entity.id, entity).first->second.state &= ~core::mapSelected;
        }
    }
    return byId;
}

std::vector<core::MapArea> areasOf(WallPage& page)
{
    std::vector<core::MapArea> areas = page.map()->areas();
    for (core::MapArea& area : areas) {
        area.state &= ~core::mapSelected;
    }
    return areas;
}

std::map<std::string, core::MapPath> pathsOf(WallPage& page)
{
    std::map<std::string, core::MapPath> paths = page.map()->paths();
    for (auto& [id, path] : paths) {
        path.state &= ~core::mapSelected;
    }
    return paths;
}

/// One thing at random of what the feeds of part 2 tell.
void letAFeedTell(test::Room& room, int kind, int which, core::LatLon at, int figure)
{
    const std::string id = "C" + std::to_string(which);
    const auto flip = figure % 2 == 0;
    switch (kind) {
    case 0:
        room.document("bbws/tma", test::gaugeAt(id, at, 13.0 + 0.1 * figure));
        break;
    case 1:
        room.document("pvmbg/gunungapi", test::volcanoAt(id, at, 1 + figure % 4, 1 + figure));
        break;
    case 2:
        room.document("kemensos/pengungsian", test::shelterAt(id, at, 20 * figure));
        break;
    case 3:
        room.document("bpbd/akses", test::bridgeAt(id, at, static_cast<domain::AccessState>(figure % 5)));
        break;
    case 4:
        room.document("basarnas/operasi", test::searchAt(id, at, static_cast<std::size_t>(figure % 4)));
        break;
    case 5:
        room.document("basarnas/unit", test::unitAt(id, at, static_cast<domain::UnitStatus>(figure % 7)));
        break;
    case 6:
        room.document("bpbd/laporan", test::reportAt(id, at, figure % 3));
        break;
    case 7:
        room.bulletin(test::tsunamiAt({-6, 105}, test::Room::start, 1 + figure % 4,
                                      static_cast<domain::TsunamiLevel>(figure % 3)));
        break;
    case 8:
        room.devicePosition("hp/" + id, at);
        break;
    default:
        for (const char* topic : {"bbws/tma/", "pvmbg/gunungapi/", "kemensos/pengungsian/", "bpbd/akses/",
                                  "basarnas/operasi/", "basarnas/unit/", "bpbd/laporan/"}) {
            if (flip) {
                room.withdraw(topic + id);
            }
        }
        break;
    }
}

/// Every model of the page must hold what one holds that was built from the picture just now.
void expectAsFresh(WallPage& page, test::Room& room, const std::string& when)
{
    SCOPED_TRACE(when);
    page.flush();
    const std::unique_ptr<WallPage> fresh = pageOver(room);
    // The focus has a history; the fresh page is told it, and so holds and selects what the other came to by
    // itself.
    fresh->select(page.focus()->facts().incidentId);
    viewmodel::FocusFacts focus = fresh->focus()->facts();
    focus.held = false;
    EXPECT_EQ(page.incidents()->rows(), fresh->incidents()->rows());
    EXPECT_EQ(page.feeds()->rows(), fresh->feeds()->rows());
    EXPECT_EQ(page.feedGroups()->rows(), fresh->feedGroups()->rows());
    EXPECT_EQ(page.troubles()->rows(), fresh->troubles()->rows());
    EXPECT_EQ(page.focus()->details()->rows(), fresh->focus()->details()->rows());
    EXPECT_EQ(page.focus()->hydrograph()->points(), fresh->focus()->hydrograph()->points());
    for (const QString& board : viewmodel::Boards::names()) {
        page.boards()->open(board);
        fresh->boards()->open(board);
        EXPECT_EQ(page.boards()->rows()->rows(), fresh->boards()->rows()->rows()) << board.toStdString();
    }
    page.boards()->open(QStringLiteral("feeds"));
    EXPECT_EQ(page.figures()->rows(), fresh->figures()->rows());
    EXPECT_EQ(page.ticker()->rows(), fresh->ticker()->rows());
    EXPECT_EQ(page.focus()->facts(), focus);
    EXPECT_EQ(page.focus()->depots()->rows(), fresh->focus()->depots()->rows());
    EXPECT_EQ(page.focus()->teams()->rows(), fresh->focus()->teams()->rows());
    EXPECT_EQ(page.warning()->facts(), fresh->warning()->facts());
    EXPECT_EQ(page.clock()->facts(), fresh->clock()->facts());
    EXPECT_EQ(page.mode()->facts(), fresh->mode()->facts());
    EXPECT_EQ(page.rejected()->facts(), fresh->rejected()->facts());
    EXPECT_EQ(page.chart()->points(), fresh->chart()->points());
    EXPECT_EQ(areasOf(page), areasOf(*fresh));
    EXPECT_EQ(page.map()->lines(), fresh->map()->lines());
    EXPECT_EQ(page.map()->rings(), fresh->map()->rings());
    EXPECT_EQ(pathsOf(page), pathsOf(*fresh));
    EXPECT_EQ(entitiesOf(page), entitiesOf(*fresh));
}

/// One thing at random, of everything that can happen in this part.
void letSomethingHappen(test::Room& room, std::mt19937& dice)
{
    const auto roll = [&](int sides) {
        return std::uniform_int_distribution<int>(0, sides - 1)(dice);
    };
    const auto place = [&] {
        return core::LatLon{-7.5 + 0.1 * roll(12), 106.5 + 0.1 * roll(12)};
    };
    const std::string depot = "LBG-" + std::to_string(roll(6));
    const std::string team = "TGN-" + std::to_string(roll(6));
    if (roll(2) == 0) {
        letAFeedTell(room, roll(10), roll(3), place(), roll(20));
        return;
    }
    switch (roll(12)) {
    case 0:
        room.quake(test::quakeAt(place(), 4.0 + 0.1 * roll(30), 5.0 * roll(30),
                                 room.now() - std::chrono::minutes{roll(600)}, "10 km utara Kab. Contoh"));
        break;
    case 1:
        room.warning("CJB2022112100" + std::to_string(roll(4)),
                     test::nowcast("id-" + std::to_string(roll(1000)), place(), room.now(), "Hujan Lebat",
                                   "Jawa Barat"));
        break;
    case 2:
    case 3:
        room.depot(test::depotAt(depot, "Lumbung " + depot, place(), roll(60)));
        break;
    case 4:
    case 5:
        room.team(test::teamAt(team, "Tagana " + team, place(), static_cast<domain::TeamStatus>(roll(8)),
                               roll(30)));
        break;
    case 6:
        room.teamPosition(team, place());
        break;
    case 7:
        room.withdraw(roll(2) == 0 ? "kemensos/lumbung/" + depot : "kemensos/tagana/" + team);
        break;
    case 8:
        room.reject("kemensos/lumbung/" + depot, core::ErrorCode::missingField);
        break;
    case 9:
        if (!room.engine().picture().quakes.empty()) {
            room.acknowledge("quake:" + room.engine().picture().quakes.begin()->first);
        }
        break;
    case 10:
        roll(2) == 0 ? room.connect() : room.loseConnection("broker");
        break;
    default:
        room.heartbeat();
        break;
    }
}

class Models : public testing::TestWithParam<unsigned>
{};

TEST_P(Models, brought_up_to_date_step_by_step_equal_models_built_afresh)
{
    std::mt19937 dice(GetParam());
    test::Room room;
    const std::unique_ptr<WallPage> page = pageOver(room);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    std::vector<std::unique_ptr<QSignalSpy>> resets;
    for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
             page->incidents(), page->feeds(), page->troubles(), page->figures(), page->ticker(),
             page->focus()->depots(), page->focus()->teams()}) {
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        resets.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::modelReset));
    }
    for (int step = 0; step < 90; ++step) {
        letSomethingHappen(room, dice);
        if (step % 3 == 0) {
            room.advance(std::chrono::seconds{std::uniform_int_distribution<int>(0, 400)(dice)});
        }
        expectAsFresh(*page, room, "step " + std::to_string(step));
        if (HasFailure()) {
            return;
        }
    }
    for (const auto& spy : resets) {
        EXPECT_EQ(spy->count(), 0) << "a model was reset";
    }
}

INSTANTIATE_TEST_SUITE_P(Dice, Models, testing::Range(1u, 9u));

TEST(IncidentList, tells_exactly_the_roles_that_changed)
{
    test::Room room;
    room.connect();
    room.heartbeat();
    const std::unique_ptr<WallPage> page = pageOver(room);
    room.quake(test::cianjur());
    page->flush();
    ASSERT_EQ(page->incidents()->count(), 1);
    QSignalSpy spy(page->incidents(), &QAbstractItemModel::dataChanged);
    room.acknowledge(page->incidents()->idAt(0).toStdString());
    page->flush();
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(2).value<QList<int>>(),
              QList<int>{viewmodel::IncidentListModel::AcknowledgedRole});
    spy.clear();
    page->flush();
    EXPECT_EQ(spy.count(), 0) << "nothing changed, nothing may be said";
}

TEST(IncidentList, moves_a_row_that_became_more_important)
{
    test::Room room;
    room.connect();
    const std::unique_ptr<WallPage> page = pageOver(room);
    const domain::QuakeReport small =
        test::quakeAt({-7, 107}, 4.5, 10, room.now(), "Pusat gempa berada di darat Contoh");
    room.quake(small);
    room.advance(60s);
    room.quake(test::quakeAt({-2, 120}, 5.1, 10, room.now(), "Pusat gempa berada di darat Lain"));
    page->flush();
    ASSERT_EQ(page->incidents()->count(), 2);
    const QString minor = page->incidents()->idAt(1);
    QSignalSpy inserted(page->incidents(), &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(page->incidents(), &QAbstractItemModel::rowsMoved);
    domain::QuakeReport revised = small;
    revised.magnitude = 7.1;
    room.quake(revised);
    page->flush();
    EXPECT_EQ(page->incidents()->idAt(0), minor);
    EXPECT_EQ(moved.count(), 1);
    EXPECT_EQ(inserted.count(), 0);
}

TEST(Ticker, never_holds_more_than_its_limit)
{
    test::Room room;
    for (int n = 0; n < 80; ++n) {
        room.quake(
            test::quakeAt({-9.0 + 0.2 * n, 110}, 4, 10, room.now() - std::chrono::minutes{n}, "Contoh"));
        room.advance(1s);
    }
    const std::unique_ptr<WallPage> page = pageOver(room);
    EXPECT_EQ(page->ticker()->count(), static_cast<int>(viewmodel::TickerModel::limit));
}

} // namespace
