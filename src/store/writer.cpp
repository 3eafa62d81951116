// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include <algorithm>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace posko::store {

namespace {

constexpr std::size_t rowsInOneCommit = 2000;
constexpr std::size_t bytesInOneCommit = 2u
                                         << 20u; ///< what does not fit on a disk holds up no more than this
constexpr int trimSlice = 500;
constexpr std::uint64_t checkpointsInKept = 8;  ///< so many intervals of checkpoints within keepMessages
constexpr std::uint64_t slackBytes = 1u << 20u; ///< room beside the reserve before messages are tried again
constexpr std::chrono::milliseconds endRetry{200};

bool isRow(const Queued& queued)
{
    return !std::holds_alternative<CheckpointWork>(queued.work) &&
           !std::holds_alternative<TrimWork>(queued.work);
}

/// Gives the free pages of the heap back to the system. A checkpoint needs several times the picture for a
/// moment, and glibc would keep what was the most at any time.
void giveBackMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

/// Answers who waits for this row.
void answer(Queued& row, core::Result<void> result)
{
    if (auto* message = std::get_if<MessageWork>(&row.work);
        message != nullptr && message->committed && result) {
        message->committed();
    }
    if (auto* decision = std::get_if<DecisionWork>(&row.work); decision != nullptr && decision->done) {
        decision->done(std::move(result));
    }
    row.settled = true;
}

} // namespace

Writer::Writer(Journal journal, const std::filesystem::path& directory, const Options& options)
    : m_options(options)
    , m_journal(std::move(journal))
    , m_reserve(directory, options.reserveBytes)
    , m_queue(options.maxQueuedBytes)
{
    if (!m_reserve.make(slackBytes) && options.reserveBytes > 0) {
        log("store: the disk has no room for the reserve of " + std::to_string(options.reserveBytes) +
            " bytes");
    }
    m_thread = std::thread([this] { run(); });
}

Writer::~Writer()
{
    stop({});
}

void Writer::stop(std::chrono::milliseconds patience)
{
    if (m_thread.joinable()) {
        m_patience = patience;
        m_queue.close();
        m_thread.join();
    }
}

void Writer::run()
{
    for (;;) {
        if (m_failed) {
            switch (m_queue.waitForDecision(m_options.retryEvery)) {
            case Wake::work:
                writeDecisionsAlone();
                break;
            case Wake::timeout:
                retry();
                break;
            case Wake::stop:
                drainForEnd();
                return;
            }
            continue;
        }
        const bool busyLater = m_wroteSinceCopyBack || m_trimBase;
        const auto idle = m_trimBase ? std::chrono::milliseconds{1} : m_options.idleAfter;
        const Wake wake =
            m_queue.waitForWork(m_options.groupCommit, busyLater ? idle : std::chrono::milliseconds{0});
        if (wake == Wake::stop) {
            drainForEnd();
            return;
        }
        if (wake == Wake::work && !writeAll()) {
            enterFailure();
        } else if (m_trimBase) {
            trimSome();
        } else if (wake == Wake::timeout) {
            m_journal.copyBack(0);
            m_wroteSinceCopyBack = false;
            (void)m_reserve.make(slackBytes);
        }
    }
}

void Writer::drainForEnd()
{
    auto left = m_patience;
    bool written = writeAll();
    while (!written && left.count() > 0) {
        m_queue.pause(std::min(left, endRetry));
        left -= std::min(left, endRetry);
        written = writeAll();
    }
    if (!written) {
        (void)m_reserve.release();
        written = writeAll();
    }
    if (!written) {
        log("store: " + std::to_string(m_queue.waitingMessages()) +
            " messages could not be stored before the end: " + m_journal.lastError().detail);
        writeDecisionsAlone();
    }
    m_journal.copyBack(0);
}

bool Writer::writeAll()
{
    while (true) {
        auto some = m_queue.front(rowsInOneCommit, bytesInOneCommit);
        if (some.empty()) {
            break;
        }
        if (!isRow(*some.front())) {
            handle(*some.front());
            m_queue.drop(1);
            continue;
        }
        some.erase(std::ranges::find_if_not(some, [](const Queued* queued) { return isRow(*queued); }),
                   some.end());
        if (!writeRows(some)) {
            return false;
        }
        settle(some);
        m_journal.copyBack(m_options.walBytes);
    }
    if (m_failed) {
        tellHealth(false);
    }
    return true;
}

bool Writer::writeRows(const std::vector<Queued*>& rows)
{
    if (std::ranges::all_of(rows, &Queued::settled)) {
        return true;
    }
    bool good = m_journal.begin();
    for (auto row = rows.begin(); good && row != rows.end(); ++row) {
        if (!(*row)->settled) {
            good = writeRow(**row) != Written::failed;
        }
    }
    if (good && m_journal.commit()) {
        m_wroteSinceCopyBack = true;
        return true;
    }
    m_journal.rollback();
    return false;
}

Written Writer::writeRow(Queued& row)
{
    if (const auto* message = std::get_if<MessageWork>(&row.work)) {
        m_newestReceived = message->message->receivedAt;
    }
    const Written written = std::visit(
        [&](const auto& work) {
            if constexpr (requires { m_journal.add(work); }) {
                return m_journal.add(work);
            } else {
                return Written::refused;
            }
        },
        row.work);
    if (written == Written::refused) {
        log("store: a row was refused and is left out: " + m_journal.lastError().detail);
        row.refused = true;
    }
    return written;
}

void Writer::settle(const std::vector<Queued*>& rows)
{
    for (Queued* row : rows) {
        if (!row->settled) {
            answer(*row, row->refused ? core::Result<void>{std::unexpected(m_journal.lastError())}
                                      : core::Result<void>{});
        }
    }
    m_queue.drop(rows.size());
}

void Writer::handle(Queued& special)
{
    if (const auto* checkpoint = std::get_if<CheckpointWork>(&special.work)) {
        const std::uint64_t spacing = m_options.keepMessages / checkpointsInKept;
        if (const auto done = m_journal.addCheckpoint(*checkpoint->picture, spacing); !done) {
            log("store: a checkpoint was not written: " + done.error().detail);
        }
        m_wroteSinceCopyBack = true;
        giveBackMemory();
        return;
    }
    const auto& trim = std::get<TrimWork>(special.work);
    const auto base = m_journal.chooseBase(trim.now - m_options.keepDays, m_options.keepMessages);
    const auto named = m_journal.nameTopicsInUse(trim.topicsInUse);
    if (!base || !named) {
        log("store: retention failed: " + (base ? named.error().detail : base.error().detail));
    } else if (*base > 0) {
        m_trimBase = *base;
    }
}

void Writer::trimSome()
{
    const auto more = m_journal.trimSlice(m_trimBase.value_or(0), trimSlice);
    if (!more) {
        log("store: retention failed: " + more.error().detail);
    }
    if (!more || !*more) {
        m_trimBase.reset();
    }
    m_wroteSinceCopyBack = true;
    m_journal.copyBack(m_options.walBytes);
}

void Writer::retry()
{
    const bool roomAgain = !m_reserveSpent || m_reserve.make(slackBytes);
    if (roomAgain) {
        m_reserveSpent = false;
        if (writeAll()) {
            return;
        }
        enterFailure();
        return;
    }
    if (m_queue.waitingMessages() != m_toldWaiting) {
        tellHealth(true);
    }
}

void Writer::enterFailure()
{
    if (!m_failed) {
        log("store: a commit failed: " + m_journal.lastError().detail);
    }
    m_trimBase.reset();
    if (m_journal.wasFull() && m_reserve.release()) {
        m_reserveSpent = true;
    }
    tellHealth(true);
    writeDecisionsAlone();
}

void Writer::writeDecisionsAlone()
{
    for (Queued* decision : m_queue.openDecisions()) {
        if (writeRows({decision})) {
            answer(*decision, {});
        } else {
            answer(*decision, std::unexpected(m_journal.lastError()));
        }
    }
}

void Writer::tellHealth(bool failed)
{
    m_failed = failed;
    m_toldWaiting = m_queue.waitingMessages();
    if (m_options.onHealth) {
        m_options.onHealth(
            {m_newestReceived, failed, failed ? m_journal.lastError().detail : std::string{}, m_toldWaiting});
    }
}

void Writer::log(const std::string& line) const
{
    if (m_options.log) {
        m_options.log(line);
    }
}

} // namespace posko::store
