// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace posko::drill {

/// INT, TERM and HUP as a request to end. Make it before any thread starts: these signals then come here
/// alone.
class StopSignal
{
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    /// Waits at most `longest`; true once an end was asked for, then always.
    bool waitFor(std::chrono::milliseconds longest);
    [[nodiscard]] bool requested() { return waitFor(std::chrono::milliseconds{0}); }

private:
    int m_descriptor = -1;
    bool m_requested = false;
};

} // namespace posko::drill
