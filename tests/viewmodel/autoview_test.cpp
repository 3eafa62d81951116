// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include "viewmodel/autoview.h"
#include "viewmodel/patrol.h"
#include "viewmodel/wallpage.h"

#include <QtPositioning/QGeoCoordinate>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using domain::Incident;
using domain::Priority;
using viewmodel::AutoView;
using viewmodel::Patrol;
using viewmodel::PatrolOrder;
using viewmodel::WallPage;
namespace Sign = viewmodel::Sign;

Incident incident(const std::string& id, Priority priority, double lon = 110)
{
    Incident made;
    made.id = id;
    made.priority = priority;
    made.at = core::LatLon{-6, lon};
    return made;
}

/// The view of a wall whose subject is the first of the active incidents.
class Leading : public testing::Test
{
protected:
    /// How often the view moved in so many seconds.
    int movesIn(std::chrono::seconds time)
    {
        int moves = 0;
        for (std::chrono::seconds passed{0}; passed < time; passed += 1s) {
            clock.advance(1s);
            moves += look() ? 1 : 0;
        }
        return moves;
    }
    bool look()
    {
        std::ranges::stable_sort(active, {}, &Incident::priority);
        return view.update(active, active.empty() ? std::string() : active.front().id, clock.now());
    }
    /// The first view was led and the start is over.
    void begin()
    {
        look();
        movesIn(60s);
    }

    core::ManualClock clock{core::Instant{}};
    std::vector<Incident> active;
    AutoView view;
};

TEST_F(Leading, the_first_view_is_taken_at_once)
{
    EXPECT_TRUE(look());
    EXPECT_FALSE(look());
}

TEST_F(Leading, nothing_moves_while_the_set_of_incidents_stays)
{
    active = {incident("a", Priority::high), incident("b", Priority::info)};
    begin();
    EXPECT_EQ(movesIn(3600s), 0);
}

TEST_F(Leading, a_change_of_the_set_moves_it_once)
{
    active = {incident("a", Priority::high)};
    begin();
    active.push_back(incident("b", Priority::info));
    EXPECT_EQ(movesIn(100s), 1);
    active.pop_back();
    EXPECT_EQ(movesIn(100s), 1);
}

TEST_F(Leading, a_shown_incident_keeps_the_view_for_twenty_seconds_whatever_comes)
{
    active = {incident("a", Priority::high)};
    begin();
    active.push_back(incident("b", Priority::high));
    EXPECT_TRUE(look());
    active.push_back(incident("c", Priority::critical));
    EXPECT_EQ(movesIn(19s), 0);
    EXPECT_EQ(movesIn(1s), 1);
}

TEST_F(Leading, a_longer_dwell_can_be_configured_and_a_shorter_one_cannot)
{
    for (const auto& [configured, kept] : {std::pair{45s, 45s}, std::pair{1s, 20s}}) {
        view = AutoView(configured);
        active = {incident("a", Priority::high)};
        begin();
        active.push_back(incident("b", Priority::high));
        EXPECT_TRUE(look());
        active.push_back(incident("c", Priority::critical));
        EXPECT_EQ(movesIn(kept - 1s), 0);
        EXPECT_EQ(movesIn(1s), 1);
    }
}

TEST_F(Leading, a_view_of_nothing_gives_way_at_once)
{
    begin();
    active = {incident("a", Priority::info)};
    EXPECT_TRUE(look());
    active.clear();
    EXPECT_EQ(movesIn(19s), 0);
    EXPECT_EQ(movesIn(1s), 1);
    active = {incident("b", Priority::info)};
    EXPECT_EQ(movesIn(1s), 1);
}

TEST_F(Leading, the_retained_picture_may_still_change_its_mind_in_the_first_seconds)
{
    active = {incident("a", Priority::info)};
    EXPECT_TRUE(look());
    active.push_back(incident("b", Priority::critical));
    EXPECT_EQ(movesIn(1s), 1);
}

TEST_F(Leading, a_held_view_never_moves_and_counts_what_appeared)
{
    active = {incident("a", Priority::high)};
    begin();
    view.hold(clock.now());
    active.push_back(incident("b", Priority::critical));
    active.push_back(incident("c", Priority::info));
    EXPECT_EQ(movesIn(3600s), 0);
    EXPECT_EQ(view.appearedSinceHeld(), 2);
    view.follow();
    EXPECT_EQ(view.appearedSinceHeld(), 0);
    EXPECT_EQ(movesIn(1s), 1);
}

class Round : public testing::Test
{
protected:
    void wait(std::chrono::seconds time)
    {
        for (std::chrono::seconds passed{0}; passed < time; passed += 1s) {
            clock.advance(1s);
            patrol.update(active, clock.now());
        }
    }
    [[nodiscard]] std::string shown() const { return patrol.current().value_or("none"); }
    void begin(viewmodel::PatrolOptions options = {.dwell = 10s})
    {
        patrol = Patrol(options);
        patrol.toggle(active, clock.now());
    }

    core::ManualClock clock{core::Instant{}};
    std::vector<Incident> active{incident("a", Priority::high, 120), incident("b", Priority::medium, 100),
                                 incident("c", Priority::info, 140)};
    Patrol patrol;
};

TEST_F(Round, shows_each_for_its_dwell_and_begins_again)
{
    begin();
    std::string seen = shown();
    for (int turn = 0; turn < 4; ++turn) {
        wait(9s);
        EXPECT_EQ(shown(), seen.substr(seen.size() - 1));
        wait(1s);
        seen += shown();
    }
    EXPECT_EQ(seen, "abcab");
    EXPECT_EQ(patrol.position(), 2);
    EXPECT_EQ(patrol.total(), 3);
}

TEST_F(Round, goes_from_west_to_east_or_from_the_newest_where_that_is_configured)
{
    begin({.dwell = 10s, .order = PatrolOrder::westToEast});
    std::string seen = shown();
    wait(10s);
    seen += shown();
    wait(10s);
    EXPECT_EQ(seen + shown(), "bac");
    active[2].happenedAt = clock.now();
    begin({.dwell = 10s, .order = PatrolOrder::newest});
    EXPECT_EQ(shown(), "c");
}

TEST_F(Round, goes_on_to_the_next_when_what_it_shows_ends)
{
    begin();
    wait(10s);
    EXPECT_EQ(shown(), "b");
    active.erase(active.begin() + 1);
    wait(1s);
    EXPECT_EQ(shown(), "c");
}

TEST_F(Round, stops_on_a_new_one_of_high_priority_until_a_person_lets_it_go_on)
{
    begin();
    active.insert(active.begin(), incident("new", Priority::critical));
    wait(1s);
    EXPECT_EQ(shown(), "new");
    EXPECT_TRUE(patrol.stoppedByNewcomer());
    wait(600s);
    EXPECT_EQ(shown(), "new");
    patrol.toggle(active, clock.now());
    EXPECT_EQ(patrol.state(), Patrol::State::running);
    EXPECT_EQ(shown(), "a");
}

TEST_F(Round, takes_a_minor_newcomer_into_the_round_without_stopping)
{
    begin();
    active.push_back(incident("new", Priority::medium));
    wait(1s);
    EXPECT_EQ(shown(), "a");
    wait(29s);
    EXPECT_EQ(shown(), "new");
}

TEST_F(Round, stops_on_one_that_became_grave)
{
    begin();
    active[2].priority = Priority::critical;
    wait(1s);
    EXPECT_EQ(shown(), "c");
    EXPECT_TRUE(patrol.stoppedByNewcomer());
}

TEST_F(Round, goes_on_by_itself_when_what_stopped_it_has_ended)
{
    begin();
    active.insert(active.begin(), incident("new", Priority::critical));
    wait(1s);
    active.erase(active.begin());
    wait(1s);
    EXPECT_EQ(patrol.state(), Patrol::State::running);
    EXPECT_EQ(shown(), "a");
}

TEST_F(Round, a_touch_pauses_it_where_it_was)
{
    begin();
    wait(10s);
    patrol.pause();
    wait(600s);
    EXPECT_EQ(shown(), "none");
    active.push_back(incident("new", Priority::critical));
    wait(1s);
    EXPECT_EQ(shown(), "none") << "a person holds the view";
    patrol.toggle(active, clock.now());
    EXPECT_EQ(shown(), "b");
}

TEST_F(Round, waits_where_nothing_is_active)
{
    active.clear();
    begin();
    wait(60s);
    EXPECT_EQ(shown(), "none");
    active = {incident("a", Priority::info)};
    wait(1s);
    EXPECT_EQ(shown(), "a");
}

/// The wall's map over a made-up picture.
class View : public testing::Test
{
protected:
    void open(viewmodel::WallOptions options = {})
    {
        page = std::make_unique<WallPage>(room.engine(), viewmodel::Places{}, std::move(options));
        wait(10s); // the start is over
    }
    void wait(std::chrono::seconds time)
    {
        for (std::chrono::seconds passed{0}; passed < time; passed += 1s) {
            room.advance(1s);
        }
    }
    [[nodiscard]] bool sees(core::LatLon at) const
    {
        return page->camera()->box().contains(QGeoCoordinate(at.lat, at.lon));
    }
    [[nodiscard]] const viewmodel::ViewFacts& facts() const { return page->camera()->facts(); }

    static constexpr core::LatLon west{2.0, 97.0};
    static constexpr core::LatLon east{-3.7, 128.2};
    test::Room room;
    std::unique_ptr<WallPage> page;
};

TEST_F(View, a_team_that_moves_does_not_move_it)
{
    room.quake(test::cianjur());
    room.team(test::teamAt("TGN-A", "Tagana Contoh A", {-6.9, 107.2}, domain::TeamStatus::ready, 14));
    open();
    const QGeoRectangle before = page->camera()->box();
    room.teamPosition("TGN-A", {-7.6, 108.4});
    wait(60s);
    EXPECT_EQ(page->camera()->box(), before);
}

TEST_F(View, two_p1_share_the_screen_and_their_turns_do_not_move_it)
{
    room.quake(test::quakeAt(west, 6.5, 10, room.now(), "10 km BaratDaya KAB-CONTOH"));
    open();
    EXPECT_TRUE(sees(west));
    EXPECT_FALSE(sees(east));
    room.quake(test::quakeAt(east, 6.6, 10, room.now(), "10 km BaratDaya KOTA-CONTOH"));
    wait(60s);
    EXPECT_TRUE(sees(west));
    EXPECT_TRUE(sees(east));
    const QGeoRectangle both = page->camera()->box();
    const QString first = page->focus()->facts().incidentId;
    wait(20s);
    EXPECT_NE(page->focus()->facts().incidentId, first) << "the words take turns";
    EXPECT_EQ(page->camera()->box(), both);
}

TEST_F(View, a_person_who_moved_the_map_keeps_it_and_is_told_what_that_means)
{
    room.quake(test::quakeAt(west, 6.5, 10, room.now(), "10 km BaratDaya KAB-CONTOH"));
    open();
    page->holdView();
    EXPECT_FALSE(page->camera()->following());
    EXPECT_EQ(facts().lead, Sign::View::Locked);
    EXPECT_EQ(facts().words, QStringLiteral("TAMPILAN DIKUNCI sejak 13.20 WIB"));
    EXPECT_EQ(facts().meaning, QStringLiteral("peta tidak pindah sendiri"));
    EXPECT_EQ(facts().keys, QStringLiteral("Esc ikuti lagi"));
    const QGeoRectangle before = page->camera()->box();
    room.quake(test::quakeAt(east, 6.6, 10, room.now(), "10 km BaratDaya KOTA-CONTOH"));
    wait(120s);
    EXPECT_EQ(page->camera()->box(), before);
    EXPECT_EQ(facts().meaning, QStringLiteral("1 kejadian baru, peta tidak pindah sendiri"));
    EXPECT_EQ(facts().words, QStringLiteral("TAMPILAN DIKUNCI sejak 13.20 WIB (2 mnt)"));
    page->release();
    EXPECT_TRUE(page->camera()->following());
    EXPECT_TRUE(sees(east));
    EXPECT_EQ(facts().words, QStringLiteral("ikut otomatis"));
}

TEST_F(View, a_key_locks_it_and_gives_it_back)
{
    open();
    page->toggleLock();
    EXPECT_EQ(facts().lead, Sign::View::Locked);
    page->toggleLock();
    EXPECT_EQ(facts().lead, Sign::View::Following);
}

TEST_F(View, a_choice_holds_it_and_an_ended_choice_gives_it_back)
{
    room.quake(test::quakeAt(west, 6.5, 10, room.now(), "10 km BaratDaya KAB-CONTOH"));
    room.document("kemensos/pengungsian", test::shelterAt("A", east, 300));
    open();
    page->select(QStringLiteral("shelter:A"));
    EXPECT_TRUE(sees(east));
    EXPECT_FALSE(sees(west));
    EXPECT_EQ(facts().lead, Sign::View::Chosen);
    wait(120s);
    EXPECT_TRUE(sees(east));
    page->release();
    EXPECT_TRUE(sees(west));
    EXPECT_FALSE(sees(east));
}

TEST_F(View, what_is_touched_on_a_locked_map_does_not_unlock_it)
{
    room.quake(test::quakeAt(west, 6.5, 10, room.now(), "10 km BaratDaya KAB-CONTOH"));
    open();
    page->holdView();
    page->pick(page->incidents()->idAt(0));
    EXPECT_FALSE(page->camera()->following());
    EXPECT_EQ(facts().lead, Sign::View::Locked);
    EXPECT_TRUE(page->focus()->facts().held);
}

TEST_F(View, the_view_of_the_command_line_stays_until_it_is_released)
{
    room.quake(test::cianjur());
    open({.organisation = {}, .select = {}, .view = viewmodel::FixedView{.centre = east, .zoom = 9}});
    EXPECT_FALSE(page->camera()->following());
    EXPECT_EQ(facts().lead, Sign::View::Locked);
    page->release();
    EXPECT_TRUE(page->camera()->following());
}

TEST_F(View, a_patrol_leads_focus_and_view_and_says_where_it_is)
{
    room.quake(test::quakeAt(west, 5.6, 10, room.now(), "10 km BaratDaya KAB-CONTOH"));
    room.document("pvmbg/gunungapi", test::volcanoAt("CONTOH", east, 2, 3));
    open({.patrol = {.dwell = 10s, .order = PatrolOrder::importance}});
    page->togglePatrol();
    EXPECT_EQ(facts().lead, Sign::View::Patrolling);
    EXPECT_EQ(facts().words, QStringLiteral("PATROLI 1 dari 2"));
    EXPECT_EQ(page->focus()->facts().incidentId, page->incidents()->idAt(0));
    EXPECT_TRUE(sees(west));
    wait(10s);
    EXPECT_EQ(facts().words, QStringLiteral("PATROLI 2 dari 2"));
    EXPECT_EQ(page->focus()->facts().incidentId, page->incidents()->idAt(1));
    EXPECT_TRUE(sees(east));
    EXPECT_FALSE(sees(west));
    page->togglePatrol();
    wait(1s);
    EXPECT_EQ(facts().lead, Sign::View::Following);
    EXPECT_TRUE(sees(west));
}

TEST_F(View, a_patrol_stops_on_a_grave_newcomer_and_a_touch_pauses_it)
{
    room.document("pvmbg/gunungapi", test::volcanoAt("CONTOH", east, 2, 3));
    open({.patrol = {.dwell = 10s, .order = PatrolOrder::importance, .start = true}});
    EXPECT_EQ(facts().lead, Sign::View::Patrolling);
    room.quake(test::quakeAt(west, 6.5, 10, room.now(), "10 km BaratDaya KAB-CONTOH"));
    wait(30s);
    EXPECT_EQ(facts().lead, Sign::View::PatrolStopped);
    EXPECT_TRUE(facts().meaning.startsWith(QStringLiteral("kejadian baru: Gempa M6,5")));
    EXPECT_TRUE(sees(west));
    page->togglePatrol();
    EXPECT_EQ(facts().lead, Sign::View::Patrolling);
    page->holdView();
    EXPECT_EQ(facts().lead, Sign::View::Locked);
    EXPECT_EQ(facts().keys, QStringLiteral("P lanjutkan patroli · Esc ikuti lagi"));
    page->togglePatrol();
    EXPECT_EQ(facts().lead, Sign::View::Patrolling);
    page->release();
    EXPECT_EQ(facts().lead, Sign::View::Following);
}

} // namespace
