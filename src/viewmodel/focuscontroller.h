// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/incident.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace posko::viewmodel {

/// Chooses the incident that the wall speaks of (operations 12.3: the focus does not bounce).
/// Promises: a new serious incident (P1, P2) takes the focus by itself from an equal or lesser one, after
/// that one had its dwell (20 seconds at least) if it was serious too; several P1 take turns; what a person
/// selected stays until it ends or is released.
class FocusController
{
public:
    static constexpr std::chrono::seconds leastDwell{20};

    /// `dwell` below 20 s counts as 20 s.
    explicit FocusController(std::chrono::seconds dwell = leastDwell);

    /// Takes the active incidents, most important first, and moves the focus where the rules want it.
    void update(const std::vector<domain::Incident>& incidents, core::Instant now);
    /// A person wants this one: it is held. An id that is not active yet is awaited and held when it appears.
    void select(std::string id, core::Instant now);
    /// Back to automatic; the present focus keeps the rest of its dwell.
    void release();

    [[nodiscard]] const std::optional<std::string>& focus() const { return m_focus; }
    [[nodiscard]] bool held() const { return m_held.has_value() && m_held == m_focus; }

private:
    [[nodiscard]] std::optional<std::string> choice(const std::vector<domain::Incident>& incidents,
                                                    core::Instant now) const;
    [[nodiscard]] std::optional<std::string> newcomer(const std::vector<domain::Incident>& incidents,
                                                      const domain::Incident& current) const;
    void moveTo(std::optional<std::string> id, core::Instant now);

    std::chrono::seconds m_dwell;
    std::optional<std::string> m_focus;
    core::Instant m_since;
    std::optional<std::string> m_held;
    std::set<std::string>
        m_shown; ///< active incidents that had the focus or were there when it was first chosen
};

} // namespace posko::viewmodel
