// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/command.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "domain/ports.h"
#include "store/configuration.h"
#include "store/hash.h"
#include "store/restore.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace posko::store {

/// How the store works; the defaults are those of the program.
struct Options
{
    std::chrono::milliseconds groupCommit{50}; ///< what is not urgent waits at most that long for company
    std::size_t maxQueuedBytes = 64u << 20u;   ///< what is not yet stored; append() blocks beyond it
    std::uint64_t reserveBytes = 16u << 20u; ///< the file that is freed first when the disk is full; 0: none
    std::chrono::milliseconds retryEvery{1000}; ///< after a failed commit
    std::int64_t walBytes = 4 << 20;            ///< the write-ahead log is copied back beyond this size
    std::chrono::milliseconds idleAfter{2000};  ///< and emptied when nothing was written for that long
    std::chrono::days keepDays{90};             ///< messages younger than this are never trimmed
    std::uint64_t keepMessages = 1'000'000;     ///< nor are the newest so many
    std::chrono::days telemetryDays{14};        ///< telemetry files older than this are removed
    std::chrono::milliseconds telemetryCommit{200};
    /// Tells that commits began to fail, how many messages wait, and that they succeed again. Called from the
    /// store's thread. `at` is the receivedAt of the newest message queued.
    std::function<void(domain::StoreChanged)> onHealth;
    /// One line of plain text for the log (versions, repairs, failures). Called from any thread.
    std::function<void(const std::string&)> log;
};

/// The event store of one console: journal.db (messages, decisions, inputs, checkpoints) and
/// telemetry-<day>.db (fixes) in one directory, held by one program. One thread owns the only connection that
/// writes the journal and does all its checkpoints. What was reported as committed survives `kill -9` and a
/// power cut.
class Store final : public domain::MessageJournal
{
public:
    /// Opens or makes the store and starts its threads. Errors: storeFailed (the directory cannot be made or
    /// written, or another program holds it), storeDamaged (no store of Posko, or made by a newer Posko).
    [[nodiscard]] static core::Result<std::unique_ptr<Store>> open(const std::filesystem::path& directory,
                                                                   Options options);
    /// As close().
    ~Store() override;

    /// The sequence number for the next message; whoever appends stamps them, ascending, from here on.
    [[nodiscard]] std::uint64_t nextSeq() const;
    /// SHA-256 of the newest stored payload of each topic, as of open(): a retained delivery that is equal is
    /// not appended again.
    [[nodiscard]] const std::unordered_map<std::string, Hash>& newestPayloads() const;
    /// The picture that the store held at open() and since; for start-up.
    [[nodiscard]] core::Result<Restored> restore(const domain::Rules& rules, const Decoder& decode) const;

    /// Blocks while more than Options::maxQueuedBytes wait. A seq that does not ascend is a bug: asserted and
    /// dropped.
    void append(domain::RawMessagePtr message, bool urgent, std::function<void()> committed) override;
    void appendFix(const domain::PositionReported& position) override;

    /// Journals the events of one decision at once. `done` is called from the store's thread: durable, or
    /// storeFailed; a decision that could not be stored is not kept, the officer is told. While the disk is
    /// full decisions still go into the room of the reserve file.
    void appendDecision(std::vector<domain::Event> events, domain::Officer officer, std::uint64_t after,
                        const std::function<void(core::Result<void>)>& done);
    /// Journals a change of configuration, reference data, link, store or clock; kept in memory as messages
    /// are.
    void appendInput(std::string kind, core::Instant at, std::uint64_t after, std::string bodyJson);

    /// Journals the configuration that the program folds with, where it differs from the newest noted one:
    /// posko-log folds with that. Once at start, before the first message.
    void noteConfiguration(const Configuration& configuration, core::Instant at);

    /// Queues a checkpoint behind the messages appended so far; it is encoded on the store's thread. Not
    /// retried.
    void saveCheckpoint(std::shared_ptr<const domain::Picture> snapshot);
    /// Queues retention: messages beyond keepDays and keepMessages and not after the newest checkpoint that
    /// is old enough (which becomes the base) are deleted in slices, but never decisions, inputs, or the
    /// newest message of a topic in `topicsInUse`; old telemetry files go too. `now` comes from the domain's
    /// time.
    void trim(std::vector<std::string> topicsInUse, core::Instant now);

    /// Waits until everything queued before is durable. False where that did not happen in time.
    [[nodiscard]] bool flush(std::chrono::milliseconds timeout);
    /// Drains, commits and empties the write-ahead log; the directory is let go with the object. What cannot
    /// be written within `patience` is lost, and logged. Nothing may be appended afterwards.
    void close(std::chrono::milliseconds patience = std::chrono::milliseconds{3000});

private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::store
