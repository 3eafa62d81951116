// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/decodeloop.h"

#include "domain/trails.h"
#include "ingest/syncmonitor.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace posko::ingest {

namespace {

constexpr std::size_t kItemsAtOnce = 4'096;
/// While a batch is in flight nothing can be handed over: what arrives is let gather, so that this thread is
/// not woken for every message.
constexpr std::chrono::milliseconds kGather{20};

std::string subjectOf(const domain::PositionReported& position)
{
    const char kind = position.subject == domain::PositionReported::Subject::team ? 't' : 'd';
    return kind + position.id;
}

} // namespace

/// The one batch that may be in flight. `taken` may come when the loop is gone: then there is nobody to wake.
struct DecodeLoop::Flight
{
    std::mutex mutex;
    Inbox* inbox = nullptr;
    bool inFlight = false;

    [[nodiscard]] bool isInFlight()
    {
        const std::lock_guard lock(mutex);
        return inFlight;
    }

    void landed()
    {
        const std::lock_guard lock(mutex);
        inFlight = false;
        if (inbox != nullptr) {
            inbox->wake();
        }
    }
};

DecodeLoop::DecodeLoop(Inbox& inbox, domain::MessageJournal& journal, domain::EventSink& sink,
                       DecodeLoopOptions options)
    : m_inbox(inbox)
    , m_journal(journal)
    , m_sink(sink)
    , m_options(std::move(options))
    , m_flight(std::make_shared<Flight>())
{
    m_flight->inbox = &m_inbox;
}

DecodeLoop::~DecodeLoop()
{
    stop();
    const std::lock_guard lock(m_flight->mutex);
    m_flight->inbox = nullptr;
}

void DecodeLoop::start()
{
    m_thread = std::thread([this] { run(); });
}

void DecodeLoop::stop()
{
    m_stopping = true;
    m_inbox.wake();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

PositionCounters DecodeLoop::positions() const
{
    return {m_applied.load(), m_conflated.load()};
}

void DecodeLoop::run()
{
    auto nextLook = std::chrono::steady_clock::now() + m_options.tick;
    bool more = true;
    while (!m_stopping || more) {
        const std::size_t room = m_pending.size() < m_options.pendingEvents ? kItemsAtOnce : 0;
        auto items = takeItems(room, nextLook);
        more = !items.empty();
        for (auto& item : items) {
            decode(item);
        }
        const auto now = std::chrono::steady_clock::now();
        if (now >= nextLook) {
            look(now);
            nextLook = now + m_options.tick;
        }
        handOver();
    }
    for (const auto& position : m_positions) {
        m_journal.appendFix(position);
    }
}

std::vector<Inbox::Item> DecodeLoop::takeItems(std::size_t most, Inbox::Moment nextLook)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_stopping) {
        return m_inbox.take(most, now);
    }
    if (m_flight->isInFlight()) {
        return m_inbox.take(most, std::min(nextLook, now + kGather), kItemsAtOnce);
    }
    return m_inbox.take(most, nextLook);
}

void DecodeLoop::look(Inbox::Moment now)
{
    if (auto change = m_inbox.storeChange()) {
        add(std::move(*change));
    }
    if (m_options.sync == nullptr) {
        return;
    }
    auto due = m_options.sync->due(now);
    for (auto& finding : due.findings) {
        add(domain::SyncChecked{m_inbox.now(), std::move(finding.linkId), std::move(finding.filter),
                                finding.expected, finding.arrived});
    }
    if (due.renew && m_options.renewState) {
        m_options.renewState();
    }
}

void DecodeLoop::decode(Inbox::Item& item)
{
    if (auto* event = std::get_if<domain::Event>(&item)) {
        add(std::move(*event));
        return;
    }
    const auto& message = *std::get<domain::RawMessagePtr>(item);
    for (auto& event : m_options.decode(message)) {
        if (message.seq == 0 && !std::holds_alternative<domain::PositionReported>(event) &&
            !std::holds_alternative<domain::DocumentWithdrawn>(event)) {
            // Positions are not journalled, but neither a will nor anything that is refused may be lost.
            m_inbox.keep(message);
            return;
        }
        if (const auto* link = std::get_if<domain::LinkReported>(&event);
            link != nullptr && m_options.sync != nullptr) {
            m_options.sync->heard(*link->link, std::chrono::steady_clock::now());
        }
        add(std::move(event));
    }
}

void DecodeLoop::add(domain::Event event)
{
    if (auto* position = std::get_if<domain::PositionReported>(&event)) {
        addPosition(std::move(*position));
    } else {
        m_pending.push_back(std::move(event));
    }
}

void DecodeLoop::addPosition(domain::PositionReported position)
{
    const auto [entry, added] = m_positionIndex.try_emplace(subjectOf(position), m_positions.size());
    if (added) {
        m_positions.push_back(std::move(position));
        return;
    }
    ++m_conflated;
    auto& waiting = m_positions[entry->second];
    if (domain::orderOf(position.fix) >= domain::orderOf(waiting.fix)) {
        waiting = std::move(position);
    }
}

void DecodeLoop::handOver()
{
    if (m_pending.empty() && m_positions.empty()) {
        return;
    }
    {
        const std::lock_guard lock(m_flight->mutex);
        if (m_flight->inFlight) {
            return;
        }
        m_flight->inFlight = true;
    }
    std::vector<domain::Event> batch;
    const auto count = wholeMessages(std::min(m_pending.size(), m_options.batchEvents));
    batch.reserve(std::min(m_pending.size() + m_positions.size(), m_options.batchEvents));
    std::move(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(count),
              std::back_inserter(batch));
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(count));
    takePositions(batch);
    m_sink.post(std::move(batch), [flight = m_flight] { flight->landed(); });
}

// A checkpoint is taken between batches and says that it holds everything up to a journal position: the
// events of one message must not be cut apart.
std::size_t DecodeLoop::wholeMessages(std::size_t count) const
{
    const auto seqAt = [this](std::size_t i) {
        return domain::seqOf(m_pending[i]);
    };
    while (count > 0 && count < m_pending.size() && seqAt(count) != 0 && seqAt(count) == seqAt(count - 1)) {
        ++count;
    }
    return count;
}

void DecodeLoop::takePositions(std::vector<domain::Event>& batch)
{
    const auto room = m_options.batchEvents - std::min(batch.size(), m_options.batchEvents);
    const auto count = std::min(m_positions.size(), room);
    for (std::size_t i = 0; i < count; ++i) {
        m_journal.appendFix(m_positions[i]);
        batch.emplace_back(std::move(m_positions[i]));
    }
    m_applied += count;
    m_positions.erase(m_positions.begin(), m_positions.begin() + static_cast<std::ptrdiff_t>(count));
    m_positionIndex.clear();
    for (std::size_t i = 0; i < m_positions.size(); ++i) {
        m_positionIndex.emplace(subjectOf(m_positions[i]), i);
    }
}

} // namespace posko::ingest
