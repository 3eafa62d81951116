// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/hash.h"
#include "store/sqlite.h"
#include "store/writerqueue.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>

namespace posko::store {

/// Where the chains of the three tables end, and the next row number of each.
struct Heads
{
    std::uint64_t lastSeq = 0;
    std::uint64_t lastDecision = 0;
    std::uint64_t lastInput = 0;
    Hash message{};
    Hash decision{};
    Hash input{};
};

/// What became of one statement.
enum class Written {
    stored,
    refused, ///< this row can never be stored; the others can
    failed,  ///< the disk or the database refused
};

/// The read-write connection to journal.db: rows with their chains, checkpoints, retention, and copying the
/// write-ahead log back. Used by one thread. A row's chain link is SHA-256(link of the row before it in its
/// table ‖ hash of its content).
class Journal
{
public:
    /// Opens or makes the database, brings it to the newest version and reads where the chains end.
    [[nodiscard]] static core::Result<Journal> open(const std::filesystem::path& directory);

    [[nodiscard]] const Heads& heads() const { return m_heads; }
    /// Lowest number that no row refers to yet.
    [[nodiscard]] core::Result<std::uint64_t> nextSeq() const;
    [[nodiscard]] core::Result<std::unordered_map<std::string, Hash>> newestPayloads() const;

    /// Rows belong between begin() and commit(); after a failure comes rollback(), which restores the chains
    /// too.
    [[nodiscard]] bool begin();
    [[nodiscard]] Written add(const MessageWork& message);
    [[nodiscard]] Written add(const DecisionWork& decision);
    [[nodiscard]] Written add(const InputWork& input);
    [[nodiscard]] bool commit();
    void rollback();

    /// In a transaction of its own; older checkpoints that nothing needs go.
    [[nodiscard]] core::Result<void> addCheckpoint(const domain::Picture& picture, std::uint64_t spacing);

    /// Makes the newest checkpoint that is old enough the base. Returns its seq, 0 where there is none.
    [[nodiscard]] core::Result<std::uint64_t> chooseBase(core::Instant before, std::uint64_t keepMessages);
    /// The topics whose newest message trimSlice() keeps.
    [[nodiscard]] core::Result<void> nameTopicsInUse(const std::set<std::string>& topics);
    /// Looks at up to `slice` more messages not after `base` and deletes those that nothing keeps, in one
    /// transaction with what verify() needs to know about it. True: there may be more.
    [[nodiscard]] core::Result<bool> trimSlice(std::uint64_t base, int slice);

    /// Copies the write-ahead log back where it is longer than this; zero: always, and empties it.
    void copyBack(std::int64_t longerThanBytes);

    /// SQLite's words for what failed last, and whether it was for want of room.
    [[nodiscard]] core::Error lastError() const { return m_lastError; }
    [[nodiscard]] bool wasFull() const { return m_full; }

private:
    explicit Journal(Database database)
        : m_database(std::move(database))
    {}
    [[nodiscard]] core::Result<void> prepare();
    [[nodiscard]] core::Result<void> readHeads();
    [[nodiscard]] core::Result<void> readHead(const char* sql, std::uint64_t& number, Hash& chain);
    [[nodiscard]] Written finish(Statement& statement);
    [[nodiscard]] core::Result<void> recordKept(std::uint64_t upTo);
    void remember();

    Database m_database;
    Statement m_addMessage;
    Statement m_addNewest;
    Statement m_addDecision;
    Statement m_addInput;
    Statement m_addCheckpoint;
    Heads m_heads;
    Heads m_headsBefore;
    core::Error m_lastError;
    bool m_full = false;
    std::unique_ptr<std::int64_t> m_walBytes = std::make_unique<std::int64_t>(0);
};

/// SHA-256 over seq and hash of every message kept at or below this seq.
[[nodiscard]] core::Result<Hash> hashOfKept(const Database& database, std::uint64_t upTo);

} // namespace posko::store
