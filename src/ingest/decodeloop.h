// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "ingest/inbox.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace posko::ingest {

class SyncMonitor;

struct DecodeLoopOptions
{
    std::function<std::vector<domain::Event>(const domain::RawMessage&)> decode{};
    SyncMonitor* sync = nullptr;          ///< may be null
    std::function<void()> renewState{};   ///< called when retained documents are missing; may be empty
    std::size_t batchEvents = 4'000;      ///< most events of one batch
    std::size_t pendingEvents = 50'000;   ///< decoded and not handed over, before decoding pauses
    std::chrono::milliseconds tick{1000}; ///< how often the state of journal and sync is looked at
};

/// Positions that have passed, since start; together they are all that arrived and were decoded.
struct PositionCounters
{
    std::uint64_t applied = 0;   ///< handed to the sink
    std::uint64_t conflated = 0; ///< replaced by a newer one of the same subject before that
};

/// The ingest thread: decodes what the Inbox holds and hands it to the sink in batches, at most one in
/// flight. Positions are conflated per subject while they wait (newest observedAt wins, a clock that is ahead
/// counting as the time of receipt; of equal ones the later received); everything else keeps its order and is
/// never dropped.
class DecodeLoop
{
public:
    /// Inbox, journal, sink and sync must outlive the loop.
    DecodeLoop(Inbox& inbox, domain::MessageJournal& journal, domain::EventSink& sink,
               DecodeLoopOptions options);
    DecodeLoop(const DecodeLoop&) = delete;
    DecodeLoop& operator=(const DecodeLoop&) = delete;
    ~DecodeLoop();

    void start();
    /// Ends the thread within about a second; fixes that wait are written, events that wait are in the
    /// journal.
    void stop();

    [[nodiscard]] PositionCounters positions() const;

private:
    struct Flight;

    void run();
    [[nodiscard]] std::vector<Inbox::Item> takeItems(std::size_t most, Inbox::Moment nextLook);
    void look(Inbox::Moment now);
    void decode(Inbox::Item& item);
    void add(domain::Event event);
    void addPosition(domain::PositionReported position);
    void handOver();
    [[nodiscard]] std::size_t wholeMessages(std::size_t count) const;
    void takePositions(std::vector<domain::Event>& batch);

    Inbox& m_inbox;
    domain::MessageJournal& m_journal;
    domain::EventSink& m_sink;
    const DecodeLoopOptions m_options;
    std::shared_ptr<Flight> m_flight; ///< shared with the sink's `taken`
    std::deque<domain::Event> m_pending;
    std::deque<domain::PositionReported> m_positions;
    std::unordered_map<std::string, std::size_t> m_positionIndex; ///< by subject, into m_positions
    std::atomic<std::uint64_t> m_applied{0};
    std::atomic<std::uint64_t> m_conflated{0};
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace posko::ingest
