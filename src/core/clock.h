// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <atomic>

namespace posko::core {

/// Tells the time of the domain. Only the Inbox stamp and the one-second ticker hold one.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// The present moment; safe from any thread.
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that tests and soak runs move by hand; safe from any thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start)
        : m_ms(toEpochMs(start))
    {}
    [[nodiscard]] Instant now() const override { return fromEpochMs(m_ms.load()); }
    void set(Instant instant) { m_ms.store(toEpochMs(instant)); }
    void advance(Milliseconds by) { m_ms.fetch_add(by.count()); }

private:
    std::atomic<std::int64_t> m_ms;
};

} // namespace posko::core
