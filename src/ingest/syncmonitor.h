// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/link.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace posko::ingest {

/// Compares what publishers say that they hold (`posko.link`, `holds`) with the documents that arrived since
/// the last connect (architecture 3). Says each result once, again when it changed, and asks for a renewed
/// subscription a few times while documents are missing. Safe from any thread; never reads a clock.
class SyncMonitor
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    struct Finding
    {
        std::string linkId;
        std::string filter;
        std::int64_t expected = 0;
        std::int64_t arrived = 0;

        friend bool operator==(const Finding&, const Finding&) = default;
    };
    struct Due
    {
        std::vector<Finding> findings; ///< new or changed results
        bool renew = false;            ///< the state subscriptions should be renewed
    };

    /// Results are due `wait` after the connect or after a publisher's word; at most `renewals` a connect.
    explicit SyncMonitor(std::chrono::milliseconds wait = std::chrono::seconds{10}, int renewals = 2);

    void connected(Moment now);
    void disconnected();
    /// A message came on this topic, whatever became of it; an empty payload takes a document away.
    void delivered(std::string_view topic, bool empty);
    void heard(const domain::Link& link, Moment now);

    [[nodiscard]] Due due(Moment now);

private:
    struct Claim
    {
        std::int64_t expected = 0;
        std::int64_t saidArrived = -1; ///< of the last finding; -1: none yet
        Moment checkAt;
    };

    [[nodiscard]] std::int64_t arrivedFor(std::string_view filter) const;

    const std::chrono::milliseconds m_wait;
    const int m_renewals;
    std::mutex m_mutex;
    bool m_connected = false;
    int m_renewed = 0;
    std::unordered_set<std::string> m_topics;
    std::map<std::pair<std::string, std::string>, Claim> m_claims; ///< by link and filter
};

} // namespace posko::ingest
