// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/ports.h"

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace posko::ingest {

class SyncMonitor;

/// Fingerprint of a payload, as the store keeps one for the newest of each topic.
using PayloadDigest = std::array<std::uint8_t, 32>;

struct InboxOptions
{
    std::string client{};      ///< our client id
    std::uint64_t nextSeq = 1; ///< first journal position to give, from the store
    core::Instant notBefore{}; ///< receivedAt of the newest stored row: stamps never go behind it
    std::function<bool(std::string_view topic)> isPosition{};
    std::function<bool(std::string_view topic)> isPersonal{}; ///< dropped unread; empty: nothing is
    std::function<PayloadDigest(std::string_view payload)>
        digest{};                        ///< empty: identical deliveries are not recognised
    std::string ownTopic{};              ///< what this console publishes about itself: dropped
    SyncMonitor* sync = nullptr;         ///< told of every delivery; may be null, must outlive the Inbox
    std::size_t queueMessages = 200'000; ///< decode queue: a full one blocks push (TCP back-pressure)
    std::size_t queueBytes = std::size_t{256} << 20;
    std::size_t notStoredMessages = 200'000; ///< what the journal may owe before push blocks
    std::chrono::milliseconds commitWait{2000};
};

/// What has passed, since start.
struct InboxCounters
{
    std::uint64_t received = 0;  ///< everything that push was given
    std::uint64_t queued = 0;    ///< handed on to the decoder
    std::uint64_t identical = 0; ///< retained deliveries of what the journal already holds
    std::uint64_t personal = 0;  ///< dropped: no wall may hold it
    std::uint64_t own = 0;       ///< dropped: said by this console itself
    std::uint64_t late = 0;      ///< commits that took longer than the wait
    std::uint64_t failed = 0;    ///< not taken: no memory
};

/// The door between the MQTT thread and the program. Stamps, numbers, journals and queues every message in
/// the order of arrival, and holds back the acknowledgement of a live QoS >= 1 message that is no position
/// until its row is durable, at most for `commitWait` (Paho acknowledges when the callback returns). Retained
/// deliveries, QoS 0 and positions never wait, and nothing waits while the store is failed or behind. Nothing
/// is dropped but what the counters name. push is for one thread at a time (the journal's order is its
/// order); the rest is safe from any.
class Inbox
{
public:
    using Item = std::variant<domain::RawMessagePtr, domain::Event>;
    using Moment = std::chrono::steady_clock::time_point;

    /// Clock and journal must outlive the Inbox; callbacks of the journal may come later.
    Inbox(const core::Clock& clock, domain::MessageJournal& journal, InboxOptions options);
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;
    ~Inbox();

    /// The newest journalled payload of a topic; before the first push.
    void remember(std::string topic, const PayloadDigest& digest);

    /// From the MQTT thread: takes one delivery. Blocks as said above.
    void push(std::string topic, std::string payload, int qos, bool retained) noexcept;
    /// For the decoder: a message on a position's topic that is no position (or not one that can be read) is
    /// journalled after all and queued again behind what has arrived, so that it is kept and counted as any
    /// other.
    void keep(const domain::RawMessage& refused);
    /// Queues an event of the connection behind what has arrived.
    void note(domain::Event event);
    /// The present moment as stamps have it: never going back.
    [[nodiscard]] core::Instant now();

    /// What the store says of itself: while it is failed nothing waits for it.
    void setStoreFailed(bool failed, std::string detail);
    /// The state of the journal where it changed since the last call: failed, or a commit is overdue, and how
    /// much is not stored yet ("belum tersimpan").
    [[nodiscard]] std::optional<domain::StoreChanged> storeChange();

    /// For the decoder: takes at most `most` items; waits until there are `atLeast` so many, until `deadline`
    /// or for a wake, and then takes what there is.
    [[nodiscard]] std::vector<Item> take(std::size_t most, Moment deadline, std::size_t atLeast = 1);
    void wake();
    /// From now on nothing blocks for long: bounds are lifted, a commit is waited for at most a quarter of a
    /// second.
    void beginShutdown();

    [[nodiscard]] InboxCounters counters() const;

private:
    struct Gate;

    [[nodiscard]] bool isDropped(std::string_view topic);
    /// Journal position that push has to wait for; 0 where it does not.
    std::uint64_t accept(std::string topic, std::string payload, int qos, bool retained);
    void enqueue(domain::RawMessagePtr message);
    void waitForRoom();
    void journal(const domain::RawMessagePtr& message, bool urgent);
    [[nodiscard]] bool isKnown(const std::string& topic, std::string_view payload, bool retained);
    [[nodiscard]] bool isKept(const std::string& topic, std::string_view payload, bool retained);
    [[nodiscard]] core::Instant stamp();

    const core::Clock& m_clock;
    domain::MessageJournal& m_journal;
    const InboxOptions m_options;
    std::shared_ptr<Gate> m_gate; ///< shared with the journal's callbacks

    std::unordered_map<std::string, PayloadDigest>
        m_kept; ///< by topic: what keep() journalled, under m_mutex
    std::unordered_map<std::string, PayloadDigest>
        m_known; ///< by topic; push alone touches it, after remember

    std::mutex m_order; ///< held from numbering to queueing: journal and queue have one order
    std::uint64_t m_nextSeq;

    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_drained;
    std::deque<Item> m_queue;
    std::size_t m_queueBytes = 0;
    std::size_t m_wanted = 1; ///< items that the decoder waits for: with fewer it is left asleep
    core::Instant m_lastStamp;
    bool m_woken = false;
    bool m_shutdown = false;
    InboxCounters m_counters;
    std::atomic<std::uint64_t> m_failed{0};
    std::optional<domain::StoreChanged> m_lastStoreChange;
};

} // namespace posko::ingest
