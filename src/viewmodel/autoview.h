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

/// Decides when the wall's view may move by itself (operations 12.3; what it shows is not its business).
/// Promises: it lets the view move only after the set of active incidents has changed, or what the view is
/// about because of it; never while a person holds the view; and never away from an incident that was not
/// shown for the whole dwell.
class AutoView
{
public:
    static constexpr std::chrono::seconds leastDwell{20};
    /// The retained picture comes in parts after a start: so long the view may still change its mind.
    static constexpr std::chrono::seconds settling{5};

    /// `dwell` below 20 s counts as 20 s.
    explicit AutoView(std::chrono::seconds dwell = leastDwell);

    /// The active incidents now, and what a view led by them is about (empty: nothing). True where the view
    /// is to move now: the caller does it.
    [[nodiscard]] bool update(const std::vector<domain::Incident>& active, const std::string& subject,
                              core::Instant now);
    /// A person moved the view, chose something or locked it.
    void hold(core::Instant now);
    /// The view leads itself again, and may move at once.
    void follow();

    [[nodiscard]] bool held() const { return m_heldSince.has_value(); }
    [[nodiscard]] std::optional<core::Instant> heldSince() const { return m_heldSince; }
    /// How many of the active incidents have appeared since the view is held.
    [[nodiscard]] int appearedSinceHeld() const;

private:
    [[nodiscard]] bool mayMove(core::Instant now) const;

    std::chrono::seconds m_dwell;
    std::set<std::string> m_active;
    std::set<std::string> m_activeWhenHeld;
    std::string m_subject; ///< what the incidents ask for
    std::string m_shown;   ///< what the view was last moved to
    std::optional<core::Instant> m_started;
    std::optional<core::Instant> m_heldSince;
    core::Instant m_movedAt;
    bool m_owed = true;
    bool m_free = true; ///< the next move need not wait
};

} // namespace posko::viewmodel
