// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/incident.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace posko::viewmodel {

/// In which order a patrol goes round.
enum class PatrolOrder {
    importance, ///< as the list of active incidents
    newest,     ///< what happened last first
    westToEast  ///< along the country; what has no place comes last
};

struct PatrolOptions
{
    std::chrono::seconds dwell{30}; ///< how long each incident is shown
    PatrolOrder order = PatrolOrder::importance;
    bool start = false; ///< goes round from the start of the program
};

/// Shows the active incidents one after the other, so that a room sees them all without touching anything.
/// Promises: each is shown for the whole dwell while it is active; a new or graver incident of P1 or P2 stops
/// the round at itself until a person lets it go on; a person who touches the view stops it too.
class Patrol
{
public:
    enum class State { off, running, stopped };

    explicit Patrol(PatrolOptions options = {})
        : m_options(options)
    {}

    /// Off: begins at the first. Stopped: goes on. Running: ends.
    void toggle(const std::vector<domain::Incident>& active, core::Instant now);
    void end();
    /// A person moved the view or chose something; nothing where no patrol is on its way.
    void pause();
    void update(const std::vector<domain::Incident>& active, core::Instant now);

    [[nodiscard]] State state() const { return m_state; }
    /// The incident that is shown: on the way, or the newcomer that stopped the patrol.
    [[nodiscard]] const std::optional<std::string>& current() const { return m_current; }
    /// True where a newcomer stopped it, not a person.
    [[nodiscard]] bool stoppedByNewcomer() const
    {
        return m_state == State::stopped && m_current.has_value();
    }
    /// Which of how many is shown, from 1; 0 where none is.
    [[nodiscard]] int position() const { return m_current ? static_cast<int>(m_at) + 1 : 0; }
    [[nodiscard]] int total() const { return m_total; }

private:
    [[nodiscard]] std::vector<domain::Incident> ordered(std::vector<domain::Incident> active) const;
    [[nodiscard]] std::optional<std::string> newcomer(const std::vector<domain::Incident>& active) const;
    void remember(const std::vector<domain::Incident>& active);
    void goOn(const std::vector<domain::Incident>& round, core::Instant now);
    void show(const std::vector<domain::Incident>& round, std::size_t at, core::Instant now);

    PatrolOptions m_options;
    State m_state = State::off;
    std::optional<std::string> m_current;
    std::map<std::string, bool> m_known; ///< active incidents, and whether they were serious when last seen
    core::Instant m_since;
    std::size_t m_at = 0; ///< place of the current one in the round, kept for when it ends
    int m_total = 0;
};

} // namespace posko::viewmodel
