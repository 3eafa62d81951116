// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/requestbudget.h"

#include <algorithm>

namespace posko::gateway {

namespace {

constexpr std::chrono::seconds kWindow{60};

} // namespace

RequestBudget::RequestBudget(int perMinute)
    : m_limit(static_cast<std::size_t>(std::max(perMinute, 1)))
{}

std::chrono::milliseconds RequestBudget::waitFor(Urgency urgency, Moment now) const
{
    const std::size_t kept = urgency == Urgency::now ? 0 : m_limit / 3;
    const std::size_t most = m_limit - kept;
    if (m_spent.size() < most) {
        return {};
    }
    // The one that must have left the window before another may be sent.
    const Moment free = m_spent[m_spent.size() - most] + kWindow;
    return free <= now ? std::chrono::milliseconds{}
                       : std::chrono::ceil<std::chrono::milliseconds>(free - now);
}

void RequestBudget::spend(Moment now)
{
    m_spent.push_back(now);
    if (m_spent.size() > m_limit) {
        m_spent.pop_front();
    }
}

} // namespace posko::gateway
