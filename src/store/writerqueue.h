// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/picture.h"
#include "domain/ports.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace posko::store {

struct MessageWork
{
    domain::RawMessagePtr message;
    std::function<void()> committed;
};
struct DecisionWork
{
    core::Instant at;
    std::string officer;
    std::string role;
    std::uint64_t after = 0;
    std::string body;
    std::function<void(core::Result<void>)> done;
};
struct InputWork
{
    std::string kind;
    core::Instant at;
    std::uint64_t after = 0;
    std::string body;
};
struct CheckpointWork
{
    std::shared_ptr<const domain::Picture> picture;
};
struct TrimWork
{
    std::set<std::string> topicsInUse;
    core::Instant now;
};
using Work = std::variant<MessageWork, DecisionWork, InputWork, CheckpointWork, TrimWork>;

/// One thing to write. Only the writer's thread touches it once it is queued.
struct Queued
{
    std::uint64_t id = 0;
    std::size_t bytes = 0;
    bool urgent = false;
    bool settled = false; ///< written (or given up) before its turn; only dropped when its turn comes
    bool refused = false; ///< the database will never take it
    Work work;
};

/// Why the writer was woken.
enum class Wake { work, timeout, stop };

/// The writer's queue: any thread adds at the end, one thread works at the front. Bounded in bytes: who adds
/// a message beyond the bound waits. Things stay in it until they are durable, so that a failing disk loses
/// nothing.
class WriterQueue
{
public:
    explicit WriterQueue(std::size_t maxBytes)
        : m_maxBytes(maxBytes)
    {}

    /// False where the queue is closed. `wait`: for room.
    bool push(Work work, bool urgent, std::size_t bytes, bool wait);
    /// No more is taken; whoever waits for room is let go.
    void close();

    /// Waits for work: at once where something is urgent, else `group` after there is something, or until
    /// `idle` (zero: for ever) has passed without any.
    [[nodiscard]] Wake waitForWork(std::chrono::milliseconds group, std::chrono::milliseconds idle);
    /// Waits until the time is over, a decision is added, or the queue is closed.
    [[nodiscard]] Wake waitForDecision(std::chrono::milliseconds retry);
    /// Lets time pass, whatever happens.
    void pause(std::chrono::milliseconds time);

    /// Up to `limit` things from the front, together not more than `bytes` unless it is one; valid until
    /// dropped.
    [[nodiscard]] std::vector<Queued*> front(std::size_t limit, std::size_t bytes);
    /// All decisions that are not settled.
    [[nodiscard]] std::vector<Queued*> openDecisions();
    /// Drops so many from the front.
    void drop(std::size_t count);

    [[nodiscard]] bool empty() const;
    [[nodiscard]] std::int64_t waitingMessages() const;
    /// Waits until everything that is queued now has been dropped.
    [[nodiscard]] bool waitUntilDone(std::chrono::milliseconds timeout);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_added;
    std::condition_variable m_dropped;
    std::deque<Queued> m_queue;
    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::size_t m_urgent = 0; ///< urgent things that are queued
    std::int64_t m_messages = 0;
    std::uint64_t m_lastId = 0;
    bool m_decision = false; ///< one was added since the writer last looked
    bool m_closed = false;
};

} // namespace posko::store
