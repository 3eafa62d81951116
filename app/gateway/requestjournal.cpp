// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/requestjournal.h"

#include <utility>

namespace posko::gateway {

namespace {

constexpr std::chrono::minutes kKept{1};
constexpr int kMostLines = 10'000;

} // namespace

RequestJournal::RequestJournal(std::filesystem::path file)
    : m_file(std::move(file))
{
    std::ifstream from(m_file);
    for (std::int64_t moment = 0; from >> moment;) {
        m_recent.push_back(core::fromEpochMs(moment));
    }
    writeAnew();
}

std::vector<core::Milliseconds> RequestJournal::ages(core::Instant now) const
{
    std::vector<core::Milliseconds> ages;
    for (const core::Instant moment : m_recent) {
        // One from the future was noted before the clock was set back, and says nothing.
        if (moment <= now && now - moment < kKept) {
            ages.push_back(now - moment);
        }
    }
    return ages;
}

void RequestJournal::note(core::Instant now)
{
    m_recent.push_back(now);
    while (m_recent.front() + kKept < now) {
        m_recent.pop_front();
    }
    if (++m_lines > kMostLines) {
        return writeAnew();
    }
    m_to << core::toEpochMs(now) << std::endl;
}

void RequestJournal::writeAnew()
{
    m_to = std::ofstream(m_file, std::ios::trunc);
    for (const core::Instant moment : m_recent) {
        m_to << core::toEpochMs(moment) << '\n';
    }
    m_to.flush();
    m_lines = 0;
}

} // namespace posko::gateway
