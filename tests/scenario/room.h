// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/picture.h"
#include "domain/rules.h"
#include "drill/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

namespace posko::test {

/// The scenario in this folder; throws what is wrong with it.
[[nodiscard]] drill::Scenario loadScenario(const std::string& folder);

/// A scenario as the program receives it, message by message, with the player's link every ten seconds.
class ScenarioRoom
{
public:
    ScenarioRoom(const drill::Scenario& scenario, core::Instant start)
        : m_scenario(scenario)
        , m_start(start)
    {}

    /// Folds what comes up to this second, in the order in which it comes.
    void playUntil(core::Milliseconds until);

    domain::Picture picture;
    domain::Rules rules;
    std::vector<domain::MessageRejected> rejected;

private:
    void playLinks(core::Milliseconds until);
    void receive(const std::string& topic, const std::string& payload, core::Milliseconds after);

    const drill::Scenario& m_scenario;
    core::Instant m_start;
    std::size_t m_next = 0;
    core::Milliseconds m_linkAt{0};
    std::uint64_t m_seq = 0;
};

/// The canonical picture without `derived`, line by line, so that a failure shows what differs.
[[nodiscard]] std::vector<std::string> linesOfPicture(const domain::Picture& picture,
                                                      const domain::Rules& rules);
/// The lines of the expected picture in this file. With POSKO_WRITE_EXPECTED set, `now` is written there to
/// be looked at; the comparison fails all the same.
[[nodiscard]] std::vector<std::string> expectedLines(const std::string& file, const domain::Picture& now);

} // namespace posko::test
