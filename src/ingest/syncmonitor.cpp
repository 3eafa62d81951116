// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/syncmonitor.h"

#include "domain/rules.h"

#include <algorithm>

namespace posko::ingest {

SyncMonitor::SyncMonitor(std::chrono::milliseconds wait, int renewals)
    : m_wait(wait)
    , m_renewals(renewals)
{}

void SyncMonitor::connected(Moment now)
{
    const std::lock_guard lock(m_mutex);
    m_connected = true;
    m_renewed = 0;
    m_topics.clear();
    for (auto& [key, claim] : m_claims) {
        claim.checkAt = now + m_wait;
        claim.saidArrived = -1;
    }
}

void SyncMonitor::disconnected()
{
    const std::lock_guard lock(m_mutex);
    m_connected = false;
}

void SyncMonitor::delivered(std::string_view topic, bool empty)
{
    const std::lock_guard lock(m_mutex);
    std::string name(topic);
    if (empty) {
        m_topics.erase(name);
    } else {
        m_topics.insert(std::move(name));
    }
}

void SyncMonitor::heard(const domain::Link& link, Moment now)
{
    const std::lock_guard lock(m_mutex);
    const bool online = link.state == domain::LinkState::online;
    std::erase_if(m_claims, [&](const auto& entry) {
        const std::string& filter = entry.first.second;
        const bool held = std::ranges::any_of(link.holds, [&](const auto& h) { return h.filter == filter; });
        return entry.first.first == link.id && (!online || !held);
    });
    if (!online) {
        return;
    }
    for (const auto& holding : link.holds) {
        const auto [entry, added] = m_claims.try_emplace({link.id, holding.filter});
        if (added || entry->second.expected != holding.documents) {
            entry->second = Claim{holding.documents, -1, now + m_wait};
        }
    }
}

SyncMonitor::Due SyncMonitor::due(Moment now)
{
    const std::lock_guard lock(m_mutex);
    Due result;
    if (!m_connected) {
        return result;
    }
    bool missing = false;
    for (auto& [key, claim] : m_claims) {
        if (claim.checkAt > now) {
            continue;
        }
        const std::int64_t arrived = std::min(arrivedFor(key.second), claim.expected);
        if (arrived != claim.saidArrived) {
            claim.saidArrived = arrived;
            result.findings.push_back({key.first, key.second, claim.expected, arrived});
        }
        missing = missing || arrived < claim.expected;
        claim.checkAt = arrived < claim.expected ? now + m_wait : Moment::max();
    }
    if (missing && m_renewed < m_renewals) {
        ++m_renewed;
        result.renew = true;
    }
    return result;
}

std::int64_t SyncMonitor::arrivedFor(std::string_view filter) const
{
    return std::ranges::count_if(m_topics,
                                 [&](const auto& topic) { return domain::matchesFilter(filter, topic); });
}

} // namespace posko::ingest
