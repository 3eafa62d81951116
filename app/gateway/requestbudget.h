// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace posko::gateway {

/// Promises that in no 60 seconds, wherever they begin, more requests are sent than the limit says (BMKG's
/// condition of use: 60 a minute for each address). A third of it is kept for what cannot wait, so that many
/// warnings at once never hold up an earthquake.
class RequestBudget
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    enum class Urgency { now, later };

    explicit RequestBudget(int perMinute);

    /// How long until a request may be sent; zero: now.
    [[nodiscard]] std::chrono::milliseconds waitFor(Urgency urgency, Moment now) const;
    /// Notes a request that is sent now.
    void spend(Moment now);

private:
    const std::size_t m_limit;
    std::deque<Moment> m_spent; ///< of the last m_limit requests, oldest first
};

} // namespace posko::gateway
