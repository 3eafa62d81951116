// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <deque>
#include <filesystem>
#include <fstream>
#include <vector>

namespace posko::gateway {

/// When the requests of the last minute were sent, on the disk: a restart, or one after the other, begins
/// with what is left of the minute and not with a new one. Where the disk does not take it, only that is
/// lost.
class RequestJournal
{
public:
    explicit RequestJournal(std::filesystem::path file);

    /// How long before `now` each request of the last minute was sent, the oldest first.
    [[nodiscard]] std::vector<core::Milliseconds> ages(core::Instant now) const;
    void note(core::Instant now);

private:
    void writeAnew();

    std::filesystem::path m_file;
    std::deque<core::Instant> m_recent;
    std::ofstream m_to;
    int m_lines = 0;
};

} // namespace posko::gateway
