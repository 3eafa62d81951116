// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/diskroom.h"
#include "store/journal.h"
#include "store/store.h"
#include "store/writerqueue.h"

#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace posko::store {

/// The thread that writes the journal. Groups what is not urgent, keeps everything in memory while the disk
/// refuses, writes it first and in order when it takes again, and says so by Options::onHealth.
class Writer
{
public:
    Writer(Journal journal, const std::filesystem::path& directory, const Options& options);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer();

    [[nodiscard]] WriterQueue& queue() { return m_queue; }
    /// Drains and ends the thread; while the disk refuses, it is tried for this long.
    void stop(std::chrono::milliseconds patience);

private:
    void run();
    void drainForEnd();
    /// Writes everything that is queued; false where the disk refused.
    bool writeAll();
    bool writeRows(const std::vector<Queued*>& rows);
    [[nodiscard]] Written writeRow(Queued& row);
    void settle(const std::vector<Queued*>& rows);
    void handle(Queued& special);
    void trimSome();
    void retry();
    void enterFailure();
    void writeDecisionsAlone();
    void tellHealth(bool failed);
    void log(const std::string& line) const;

    Options m_options;
    Journal m_journal;
    Reserve m_reserve;
    WriterQueue m_queue;
    std::optional<std::uint64_t> m_trimBase; ///< a trim is under way up to here
    bool m_failed = false;
    bool m_reserveSpent =
        false; ///< freed because the disk was full; messages wait until it can be made again
    bool m_wroteSinceCopyBack = false;
    std::int64_t m_toldWaiting = 0;
    core::Instant m_newestReceived;
    std::chrono::milliseconds m_patience{0};
    std::thread m_thread;
};

} // namespace posko::store
