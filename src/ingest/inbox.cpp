// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/inbox.h"

#include "ingest/syncmonitor.h"

#include <algorithm>
#include <utility>

namespace posko::ingest {

namespace {

constexpr std::chrono::milliseconds kShutdownWait{250};

std::size_t sizeOf(const Inbox::Item& item)
{
    const auto* message = std::get_if<domain::RawMessagePtr>(&item);
    return message != nullptr ? (*message)->topic.size() + (*message)->payload.size() : 0;
}

} // namespace

/// What the journal still owes. Its own mutex: the store's thread comes here while it may hold the store's
/// locks.
struct Inbox::Gate
{
    std::mutex mutex;
    std::condition_variable changed;
    std::uint64_t committed = 0; ///< highest position known to be durable
    std::uint64_t overdue = 0;   ///< position whose commit took too long; 0: none
    std::uint64_t timeouts = 0;
    std::size_t owed = 0; ///< messages handed over and not durable
    bool storeFailed = false;
    bool shutdown = false;
    std::string detail;

    void onCommitted(std::uint64_t seq)
    {
        {
            const std::lock_guard lock(mutex);
            --owed;
            committed = std::max(committed, seq);
            overdue = committed >= overdue ? 0 : overdue;
        }
        changed.notify_all();
    }

    void waitUntilBelow(std::size_t most)
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return owed < most || shutdown; });
    }

    void waitForCommit(std::uint64_t seq, std::chrono::milliseconds longest)
    {
        std::unique_lock lock(mutex);
        const auto done = [&] {
            return committed >= seq || storeFailed || overdue != 0 || shutdown;
        };
        const bool inTime = changed.wait_for(lock, longest, done);
        if (inTime && shutdown && committed < seq) {
            changed.wait_for(lock, kShutdownWait, [&] { return committed >= seq || storeFailed; });
        } else if (!inTime) {
            overdue = seq;
            ++timeouts;
        }
    }
};

Inbox::Inbox(const core::Clock& clock, domain::MessageJournal& journal, InboxOptions options)
    : m_clock(clock)
    , m_journal(journal)
    , m_options(std::move(options))
    , m_gate(std::make_shared<Gate>())
    , m_nextSeq(m_options.nextSeq)
    , m_lastStamp(m_options.notBefore)
{}

Inbox::~Inbox() = default;

void Inbox::remember(std::string topic, const PayloadDigest& digest)
{
    m_known.insert_or_assign(std::move(topic), digest);
}

void Inbox::push(std::string topic, std::string payload, int qos, bool retained) noexcept
{
    try {
        if (m_options.sync != nullptr) {
            m_options.sync->delivered(topic, payload.empty());
        }
        if (isDropped(topic)) {
            return;
        }
        m_gate->waitUntilBelow(m_options.notStoredMessages);
        if (const auto seq = accept(std::move(topic), std::move(payload), qos, retained); seq != 0) {
            m_gate->waitForCommit(seq, m_options.commitWait);
        }
    } catch (...) {
        ++m_failed;
    }
}

bool Inbox::isDropped(std::string_view topic)
{
    const bool own = !m_options.ownTopic.empty() && topic == m_options.ownTopic;
    const bool personal = m_options.isPersonal && m_options.isPersonal(topic);
    const std::lock_guard lock(m_mutex);
    ++m_counters.received;
    m_counters.own += own ? 1 : 0;
    m_counters.personal += personal ? 1 : 0;
    return own || personal;
}

std::uint64_t Inbox::accept(std::string topic, std::string payload, int qos, bool retained)
{
    const bool position = m_options.isPosition && m_options.isPosition(topic);
    const bool waits = !position && !retained && qos >= 1;
    if (position ? isKept(topic, payload, retained) : isKnown(topic, payload, retained)) {
        const std::lock_guard lock(m_mutex);
        ++m_counters.identical;
        return 0;
    }
    waitForRoom();
    const std::lock_guard order(m_order);
    const std::uint64_t seq = position ? 0 : m_nextSeq++;
    const auto message = std::make_shared<const domain::RawMessage>(domain::RawMessage{
        seq, now(), m_options.client, std::move(topic), qos, retained, std::move(payload)});
    if (!position) {
        journal(message, waits);
    }
    enqueue(message);
    return waits ? seq : 0;
}

void Inbox::keep(const domain::RawMessage& refused)
{
    const std::lock_guard order(m_order);
    if (m_options.digest) {
        const auto digest = m_options.digest(refused.payload);
        const std::lock_guard lock(m_mutex);
        m_kept.insert_or_assign(refused.topic, digest);
    }
    auto message = std::make_shared<domain::RawMessage>(refused);
    message->seq = m_nextSeq++;
    message->receivedAt = now();
    journal(message, false);
    enqueue(std::move(message));
}

void Inbox::enqueue(domain::RawMessagePtr message)
{
    bool enough = false;
    {
        const std::lock_guard lock(m_mutex);
        m_queue.emplace_back(std::move(message));
        m_queueBytes += sizeOf(m_queue.back());
        ++m_counters.queued;
        enough = m_queue.size() >= m_wanted;
    }
    if (enough) {
        m_filled.notify_one();
    }
}

void Inbox::waitForRoom()
{
    std::unique_lock lock(m_mutex);
    m_drained.wait(lock, [&] {
        const bool room = m_queue.size() < m_options.queueMessages && m_queueBytes < m_options.queueBytes;
        return room || m_shutdown;
    });
}

// No lock of ours is held here: the journal may itself block when it owes too much.
void Inbox::journal(const domain::RawMessagePtr& message, bool urgent)
{
    {
        const std::lock_guard owing(m_gate->mutex);
        ++m_gate->owed;
    }
    m_journal.append(message, urgent, [gate = m_gate, seq = message->seq] { gate->onCommitted(seq); });
}

bool Inbox::isKnown(const std::string& topic, std::string_view payload, bool retained)
{
    if (!m_options.digest) {
        return false;
    }
    if (payload.empty()) {
        m_known.erase(topic);
        return false;
    }
    const auto digest = m_options.digest(payload);
    const auto [entry, added] = m_known.try_emplace(topic, digest);
    const bool same = !added && entry->second == digest;
    entry->second = digest;
    return retained && same;
}

// A will that the broker keeps comes again with every connect; the journal needs it once.
bool Inbox::isKept(const std::string& topic, std::string_view payload, bool retained)
{
    if (!retained || !m_options.digest || payload.empty()) {
        return false;
    }
    const auto digest = m_options.digest(payload);
    const auto known = m_known.find(topic);
    const std::lock_guard lock(m_mutex);
    const auto kept = m_kept.find(topic);
    return kept != m_kept.end() ? kept->second == digest : known != m_known.end() && known->second == digest;
}

core::Instant Inbox::stamp()
{
    m_lastStamp = std::max(m_lastStamp, m_clock.now());
    return m_lastStamp;
}

core::Instant Inbox::now()
{
    const std::lock_guard lock(m_mutex);
    return stamp();
}

void Inbox::note(domain::Event event)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.emplace_back(std::move(event));
    }
    m_filled.notify_one();
}

void Inbox::setStoreFailed(bool failed, std::string detail)
{
    {
        const std::lock_guard lock(m_gate->mutex);
        m_gate->storeFailed = failed;
        m_gate->detail = failed ? std::move(detail) : std::string{};
    }
    m_gate->changed.notify_all();
    wake();
}

std::optional<domain::StoreChanged> Inbox::storeChange()
{
    domain::StoreChanged state;
    {
        const std::lock_guard lock(m_gate->mutex);
        state.failed = m_gate->storeFailed || m_gate->overdue != 0;
        if (state.failed) {
            state.detail = m_gate->storeFailed ? m_gate->detail : "a commit is overdue";
            state.notYetStored = static_cast<std::int64_t>(m_gate->owed);
        }
    }
    const std::lock_guard lock(m_mutex);
    const domain::StoreChanged before = m_lastStoreChange.value_or(domain::StoreChanged{});
    if (state.failed == before.failed && state.detail == before.detail &&
        state.notYetStored == before.notYetStored) {
        return std::nullopt;
    }
    state.at = stamp();
    m_lastStoreChange = state;
    return state;
}

std::vector<Inbox::Item> Inbox::take(std::size_t most, Moment deadline, std::size_t atLeast)
{
    std::vector<Item> items;
    {
        std::unique_lock lock(m_mutex);
        m_wanted = std::max<std::size_t>(atLeast, 1);
        m_filled.wait_until(lock, deadline,
                            [&] { return (most > 0 && m_queue.size() >= m_wanted) || m_woken; });
        m_woken = false;
        const auto count = std::min(most, m_queue.size());
        items.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            m_queueBytes -= sizeOf(m_queue.front());
            items.push_back(std::move(m_queue.front()));
            m_queue.pop_front();
        }
    }
    m_drained.notify_one();
    return items;
}

void Inbox::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_filled.notify_all();
}

void Inbox::beginShutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_shutdown = true;
    }
    {
        const std::lock_guard lock(m_gate->mutex);
        m_gate->shutdown = true;
    }
    m_drained.notify_all();
    m_gate->changed.notify_all();
}

InboxCounters Inbox::counters() const
{
    const std::lock_guard lock(m_mutex);
    InboxCounters counters = m_counters;
    counters.failed = m_failed.load();
    const std::lock_guard owing(m_gate->mutex);
    counters.late = m_gate->timeouts;
    return counters;
}

} // namespace posko::ingest
