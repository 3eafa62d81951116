// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace posko::ingest::test {

inline constexpr std::chrono::seconds kDeadline{10};

/// A journal that commits at once or only when the test says so.
class FakeJournal final : public domain::MessageJournal
{
public:
    void append(domain::RawMessagePtr message, bool urgent, std::function<void()> committed) override
    {
        std::unique_lock lock(m_mutex);
        m_messages.push_back(std::move(message));
        m_urgent.push_back(urgent);
        m_changed.notify_all();
        if (m_holding) {
            m_owed.push_back(std::move(committed));
            return;
        }
        lock.unlock();
        if (committed) {
            committed();
        }
    }
    void appendFix(const domain::PositionReported& position) override
    {
        const std::lock_guard lock(m_mutex);
        m_fixes.push_back(position);
    }

    void hold()
    {
        const std::lock_guard lock(m_mutex);
        m_holding = true;
    }
    /// Commits everything that is owed, and what comes from now on.
    void release()
    {
        std::vector<std::function<void()>> owed;
        {
            const std::lock_guard lock(m_mutex);
            m_holding = false;
            owed.swap(m_owed);
        }
        for (auto& committed : owed) {
            if (committed) {
                committed();
            }
        }
    }
    [[nodiscard]] bool waitForMessages(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kDeadline, [&] { return m_messages.size() >= count; });
    }
    [[nodiscard]] std::vector<domain::RawMessagePtr> messages() const
    {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    [[nodiscard]] std::vector<bool> urgent() const
    {
        const std::lock_guard lock(m_mutex);
        return m_urgent;
    }
    [[nodiscard]] std::vector<domain::PositionReported> fixes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_fixes;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_holding = false;
    std::vector<domain::RawMessagePtr> m_messages;
    std::vector<bool> m_urgent;
    std::vector<domain::PositionReported> m_fixes;
    std::vector<std::function<void()>> m_owed;
};

/// Takes batches at once, or keeps the one in flight until the test lands it.
class FakeSink final : public domain::EventSink
{
public:
    void post(std::vector<domain::Event> batch, std::function<void()> taken) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_batchSizes.push_back(batch.size());
            std::move(batch.begin(), batch.end(), std::back_inserter(m_events));
            if (m_holding) {
                m_taken = std::move(taken);
                taken = nullptr;
            }
        }
        m_changed.notify_all();
        if (taken) {
            taken();
        }
    }

    void hold()
    {
        const std::lock_guard lock(m_mutex);
        m_holding = true;
    }
    void land(bool holdTheNext = false)
    {
        std::function<void()> taken;
        {
            const std::lock_guard lock(m_mutex);
            m_holding = holdTheNext;
            taken.swap(m_taken);
        }
        if (taken) {
            taken();
        }
    }
    /// Waits until `enough` holds for everything that came.
    [[nodiscard]] bool waitUntil(const std::function<bool(const std::vector<domain::Event>&)>& enough,
                                 std::chrono::milliseconds longest = kDeadline)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, longest, [&] { return enough(m_events); });
    }
    [[nodiscard]] bool waitForEvents(std::size_t count)
    {
        return waitUntil([=](const auto& events) { return events.size() >= count; });
    }
    [[nodiscard]] std::vector<domain::Event> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    [[nodiscard]] std::vector<std::size_t> batchSizes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_batchSizes;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_holding = false;
    std::function<void()> m_taken;
    std::vector<domain::Event> m_events;
    std::vector<std::size_t> m_batchSizes;
};

} // namespace posko::ingest::test
