// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/focuscontroller.h"

#include "core/clock.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace posko;
using namespace std::chrono_literals;
using domain::Incident;
using domain::Priority;
using viewmodel::FocusController;

Incident incident(const std::string& id, Priority priority)
{
    Incident made;
    made.id = id;
    made.priority = priority;
    return made;
}

class Focus : public testing::Test
{
protected:
    void wait(std::chrono::seconds time)
    {
        for (std::chrono::seconds passed{0}; passed < time; passed += 1s) {
            clock.advance(1s);
            look();
        }
    }
    void look()
    {
        std::ranges::stable_sort(active, {}, &Incident::priority);
        controller.update(active, clock.now());
    }
    void appear(const std::string& id, Priority priority)
    {
        active.insert(active.begin(), incident(id, priority));
        look();
    }
    void end(const std::string& id)
    {
        std::erase_if(active, [&](const Incident& one) { return one.id == id; });
        look();
    }
    [[nodiscard]] std::string focus() const { return controller.focus().value_or("none"); }

    core::ManualClock clock{core::Instant{}};
    std::vector<Incident> active;
    FocusController controller;
};

TEST_F(Focus, nothing_active_means_no_focus)
{
    look();
    EXPECT_EQ(focus(), "none");
}

TEST_F(Focus, the_highest_is_taken_when_nothing_is_focused)
{
    active = {incident("a", Priority::medium), incident("b", Priority::info)};
    look();
    EXPECT_EQ(focus(), "a");
}

TEST_F(Focus, a_serious_newcomer_takes_it_from_a_minor_one_at_once)
{
    appear("a", Priority::info);
    appear("b", Priority::high);
    EXPECT_EQ(focus(), "b");
}

TEST_F(Focus, a_serious_one_keeps_it_for_twenty_seconds)
{
    appear("a", Priority::high);
    wait(5s);
    appear("b", Priority::critical);
    EXPECT_EQ(focus(), "a");
    wait(14s);
    EXPECT_EQ(focus(), "a");
    wait(1s);
    EXPECT_EQ(focus(), "b");
}

TEST_F(Focus, a_minor_newcomer_takes_nothing)
{
    appear("a", Priority::info);
    appear("b", Priority::medium);
    EXPECT_EQ(focus(), "a");
    appear("c", Priority::critical);
    appear("d", Priority::medium);
    wait(60s);
    EXPECT_EQ(focus(), "c");
}

TEST_F(Focus, two_p1_take_turns)
{
    appear("a", Priority::critical);
    wait(1s);
    appear("b", Priority::critical);
    EXPECT_EQ(focus(), "a");
    wait(19s);
    EXPECT_EQ(focus(), "b");
    wait(19s);
    EXPECT_EQ(focus(), "b");
    wait(1s);
    EXPECT_EQ(focus(), "a");
    wait(20s);
    EXPECT_EQ(focus(), "b");
}

TEST_F(Focus, what_ended_gives_it_back_to_the_highest)
{
    appear("a", Priority::info);
    appear("b", Priority::critical);
    wait(2s);
    end("b");
    EXPECT_EQ(focus(), "a");
}

TEST_F(Focus, a_person_holds_it_against_newcomers_until_release)
{
    appear("a", Priority::critical);
    appear("b", Priority::info);
    controller.select("b", clock.now());
    look();
    EXPECT_EQ(focus(), "b");
    EXPECT_TRUE(controller.held());
    appear("c", Priority::critical);
    wait(120s);
    EXPECT_EQ(focus(), "b");
    controller.release();
    look();
    EXPECT_FALSE(controller.held());
    EXPECT_EQ(focus(), "c");
}

TEST_F(Focus, what_was_held_and_ended_is_released)
{
    appear("a", Priority::critical);
    appear("b", Priority::info);
    controller.select("b", clock.now());
    look();
    end("b");
    EXPECT_EQ(focus(), "a");
    EXPECT_FALSE(controller.held());
}

TEST_F(Focus, what_is_not_there_yet_is_awaited)
{
    appear("a", Priority::critical);
    controller.select("b", clock.now());
    look();
    EXPECT_EQ(focus(), "a");
    EXPECT_FALSE(controller.held());
    appear("b", Priority::info);
    EXPECT_EQ(focus(), "b");
    EXPECT_TRUE(controller.held());
}

TEST_F(Focus, an_old_one_does_not_come_back_as_new)
{
    appear("a", Priority::high);
    wait(20s);
    appear("b", Priority::high);
    EXPECT_EQ(focus(), "b");
    wait(120s);
    EXPECT_EQ(focus(), "b");
}

} // namespace
