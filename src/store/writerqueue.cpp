// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writerqueue.h"

#include <algorithm>
#include <utility>

namespace posko::store {

bool WriterQueue::push(Work work, bool urgent, std::size_t bytes, bool wait)
{
    std::unique_lock lock(m_mutex);
    if (wait) {
        m_dropped.wait(lock, [&] { return m_closed || m_queue.empty() || m_bytes + bytes <= m_maxBytes; });
    }
    if (m_closed) {
        return false;
    }
    m_messages += std::holds_alternative<MessageWork>(work) ? 1 : 0;
    m_decision = m_decision || std::holds_alternative<DecisionWork>(work);
    m_urgent += urgent ? 1u : 0u;
    m_bytes += bytes;
    m_queue.push_back({++m_lastId, bytes, urgent, false, false, std::move(work)});
    m_added.notify_one();
    return true;
}

void WriterQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_added.notify_all();
    m_dropped.notify_all();
}

Wake WriterQueue::waitForWork(std::chrono::milliseconds group, std::chrono::milliseconds idle)
{
    std::unique_lock lock(m_mutex);
    const auto something = [&] {
        return m_closed || !m_queue.empty();
    };
    if (idle.count() == 0) {
        m_added.wait(lock, something);
    } else if (!m_added.wait_for(lock, idle, something)) {
        return Wake::timeout;
    }
    m_added.wait_for(lock, group, [&] { return m_closed || m_urgent > 0 || m_bytes >= m_maxBytes / 2; });
    m_decision = false;
    return m_closed ? Wake::stop : Wake::work;
}

Wake WriterQueue::waitForDecision(std::chrono::milliseconds retry)
{
    std::unique_lock lock(m_mutex);
    const bool woken = m_added.wait_for(lock, retry, [&] { return m_closed || m_decision; });
    m_decision = false;
    if (m_closed) {
        return Wake::stop;
    }
    return woken ? Wake::work : Wake::timeout;
}

void WriterQueue::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    (void)m_added.wait_for(lock, time, [] { return false; });
}

std::vector<Queued*> WriterQueue::front(std::size_t limit, std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Queued*> some;
    std::size_t taken = 0;
    for (Queued& queued : m_queue) {
        taken += queued.bytes;
        if (some.size() == limit || (taken > bytes && !some.empty())) {
            break;
        }
        some.push_back(&queued);
    }
    return some;
}

std::vector<Queued*> WriterQueue::openDecisions()
{
    const std::lock_guard lock(m_mutex);
    std::vector<Queued*> some;
    for (Queued& queued : m_queue) {
        if (!queued.settled && std::holds_alternative<DecisionWork>(queued.work)) {
            some.push_back(&queued);
        }
    }
    return some;
}

void WriterQueue::drop(std::size_t count)
{
    const std::lock_guard lock(m_mutex);
    for (; count > 0 && !m_queue.empty(); --count) {
        const Queued& first = m_queue.front();
        m_bytes -= first.bytes;
        m_urgent -= first.urgent ? 1u : 0u;
        m_messages -= std::holds_alternative<MessageWork>(first.work) ? 1 : 0;
        m_queue.pop_front();
    }
    m_dropped.notify_all();
}

bool WriterQueue::empty() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.empty();
}

std::int64_t WriterQueue::waitingMessages() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages;
}

bool WriterQueue::waitUntilDone(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t last = m_lastId;
    return m_dropped.wait_for(lock, timeout, [&] { return m_queue.empty() || m_queue.front().id > last; });
}

} // namespace posko::store
