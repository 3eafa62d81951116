// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/event.h"
#include "store/sqlite.h"
#include "store/store.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace posko::store {

/// The newest fix of each unit and team in the telemetry files of a directory that had been received by
/// `until` (absent: ever), by receivedAt. Files that cannot be read are passed over: positions are outside
/// the replay promise.
[[nodiscard]] std::vector<domain::PositionReported> newestFixes(const std::filesystem::path& directory,
                                                                std::optional<core::Instant> until);

/// Calls `each` for the fixes in the telemetry files that were received after `after` and by `until`, by
/// receivedAt. Files that cannot be read are passed over.
void eachFix(const std::filesystem::path& directory, core::Instant after, core::Instant until,
             const std::function<void(const domain::PositionReported&)>& each);

/// Writes fixes to one file for each UTC day of receipt, thinned: of one subject at most one in 10 s unless
/// it moved 50 m, and never one that is older than the last. Own thread, own connection, groups of
/// Options::telemetryCommit. What the disk refuses is dropped and logged.
class Telemetry
{
public:
    Telemetry(std::filesystem::path directory, const Options& options);
    Telemetry(const Telemetry&) = delete;
    Telemetry& operator=(const Telemetry&) = delete;
    ~Telemetry();

    void append(const domain::PositionReported& position);
    /// Removes the files of days before this.
    void removeBefore(core::Instant day);
    [[nodiscard]] bool waitUntilDone(std::chrono::milliseconds timeout);
    void stop();

private:
    struct Kept
    {
        core::Instant at;
        core::LatLon where;
    };
    void run();
    void write(const std::vector<domain::PositionReported>& fixes);
    [[nodiscard]] core::Result<void> writeDay(const std::string& day,
                                              std::span<const domain::PositionReported> fixes);
    [[nodiscard]] core::Result<void> openDay(const std::string& day);
    [[nodiscard]] bool worthKeeping(const domain::PositionReported& position);

    std::filesystem::path m_directory;
    Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::unordered_map<std::string, Kept> m_last;
    std::vector<domain::PositionReported> m_waiting;
    bool m_writing = false;
    bool m_stop = false;
    std::atomic<std::uint64_t> m_dropped = 0;
    std::unique_ptr<Database> m_database; ///< of m_day; only the thread's
    Statement m_addFix;
    Statement m_addLatest;
    std::string m_day;
    std::thread m_thread;
};

} // namespace posko::store
