// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/autoview.h"

#include <algorithm>
#include <utility>

namespace posko::viewmodel {

AutoView::AutoView(std::chrono::seconds dwell)
    : m_dwell(std::max(dwell, leastDwell))
{}

bool AutoView::update(const std::vector<domain::Incident>& active, const std::string& subject,
                      core::Instant now)
{
    std::set<std::string> ids;
    for (const domain::Incident& incident : active) {
        ids.insert(incident.id);
    }
    const bool changed = ids != m_active || subject != m_subject;
    m_active = std::move(ids);
    m_subject = subject;
    m_started = m_started.value_or(now);
    m_owed = m_owed || changed;
    if (!m_owed || held() || !mayMove(now)) {
        return false;
    }
    m_owed = false;
    m_free = false;
    // The same thing framed anew counts as a move too: a view must not creep.
    m_shown = m_subject;
    m_movedAt = now;
    return true;
}

bool AutoView::mayMove(core::Instant now) const
{
    return m_free || m_shown.empty() || now - m_movedAt >= m_dwell ||
           (m_started && now - *m_started < settling);
}

void AutoView::hold(core::Instant now)
{
    if (!held()) {
        m_heldSince = now;
        m_activeWhenHeld = m_active;
    }
}

void AutoView::follow()
{
    m_heldSince.reset();
    m_owed = true;
    m_free = true;
}

int AutoView::appearedSinceHeld() const
{
    if (!held()) {
        return 0;
    }
    return static_cast<int>(std::ranges::count_if(
        m_active, [this](const std::string& id) { return !m_activeWhenHeld.contains(id); }));
}

} // namespace posko::viewmodel
