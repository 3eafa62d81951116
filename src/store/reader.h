// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/event.h"
#include "domain/ports.h"
#include "store/configuration.h"
#include "store/hash.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace posko::store {

/// One row of the decision table.
struct DecisionRow
{
    std::uint64_t n = 0; ///< 1, 2, 3 … without a gap
    core::Instant at;
    std::string officer;
    std::string role;
    std::uint64_t after = 0; ///< seq of the last message folded when it was decided
    std::string body;        ///< JSON array of events
};

/// One row of the checkpoint table, its bytes already checked against their hash.
struct CheckpointRow
{
    int foldVersion = 0;
    std::uint64_t seq = 0;
    core::Instant at;
    bool base = false;
    std::string cbor;
};

/// What verify() found.
struct Verdict
{
    bool sound = true;
    std::string table; ///< where it is damaged; empty: sound
    std::uint64_t row = 0;
    std::string detail; ///< one sentence
    std::uint64_t messages = 0;
    std::uint64_t decisions = 0;
    std::uint64_t inputs = 0;
    Hash head{}; ///< newest link of the chain of messages
    Hash decisionHead{};
    Hash inputHead{};
};

/// Reads a store without writing to it, beside the running program and after `kill -9`; never copies the
/// write-ahead log back. Every function reads one consistent state.
class StoreReader final
{
public:
    /// Errors: storeFailed (absent, unreadable), storeDamaged (no store of Posko, or made by a newer one).
    [[nodiscard]] static core::Result<StoreReader> open(const std::filesystem::path& directory);
    StoreReader(StoreReader&&) noexcept;
    StoreReader& operator=(StoreReader&&) noexcept;
    ~StoreReader();

    /// Keeps all following reads on one state of the journal until the reader goes.
    [[nodiscard]] core::Result<void> freeze();

    [[nodiscard]] std::optional<core::Instant> lastReceivedAt() const;
    /// Highest seq of any message or `after` of any decision; 0 in an empty store.
    [[nodiscard]] std::uint64_t lastSeq() const;
    /// Messages up to this seq were trimmed (but for the newest of each topic in use); 0: never trimmed.
    [[nodiscard]] std::uint64_t trimmedUpTo() const;

    /// Calls `each` for the messages with seq > after and receivedAt <= until, in order, while it returns
    /// true.
    [[nodiscard]] core::Result<void> messages(std::uint64_t after, std::optional<core::Instant> until,
                                              const std::function<bool(domain::RawMessage&&)>& each) const;
    /// Decisions with `after` >= this, in order.
    [[nodiscard]] core::Result<std::vector<DecisionRow>> decisions(std::uint64_t after) const;
    /// The newest configuration that the program noted (Store::noteConfiguration); the default one where it
    /// noted none.
    [[nodiscard]] core::Result<Configuration> configuration() const;
    /// Checkpoints, newest first, whose hash holds; `each` returns false to stop. Returns how many were
    /// damaged.
    [[nodiscard]] core::Result<std::uint64_t>
    checkpoints(const std::function<bool(CheckpointRow&&)>& each) const;
    /// The newest fix of each unit and team that had been received by `until` (absent: ever), by receivedAt.
    [[nodiscard]] core::Result<std::vector<domain::PositionReported>>
    fixes(std::optional<core::Instant> until) const;
    /// Calls `each` for the kept fixes that were received after `after` and by `until`, by receivedAt.
    [[nodiscard]] core::Result<void>
    fixesBetween(core::Instant after, core::Instant until,
                 const std::function<void(const domain::PositionReported&)>& each) const;

    /// Checks SQLite's structure, every row's hash and both chains; with `head` also that this link (of any
    /// of the three chains) is still there, which a cut tail has lost.
    [[nodiscard]] Verdict verify(const std::optional<Hash>& head) const;

private:
    struct Parts;
    explicit StoreReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::store
