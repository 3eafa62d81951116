// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "domain/ports.h"
#include "domain/rules.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace posko::store {

/// Turns a journalled message into events; `wire::decode` with its topic names bound.
using Decoder = std::function<std::vector<domain::Event>(const domain::RawMessage&)>;

/// Which picture is wanted from a store.
struct RestoreRequest
{
    std::optional<core::Instant>
        at;              ///< what had been received by then; absent: everything, no further than it reaches
    bool replay = false; ///< from the first message, without checkpoints
};

/// A picture folded from a store, and how.
struct Restored
{
    domain::Picture picture;
    std::uint64_t fromSeq = 0; ///< position of the checkpoint it began with; 0: from the first message
    std::uint64_t folded = 0;  ///< messages folded after that
    std::uint64_t damagedCheckpoints = 0; ///< newer checkpoints that could not be used
};

/// Folds the store in this directory: the newest usable checkpoint of kFoldVersion, then the messages after
/// it, with the decisions merged by their `after` and the newest position of each unit and team by its
/// receivedAt, and the trails of the last hours. Read-only; works beside the running program. Decisions made
/// right at the checkpoint's position are folded again, which is harmless: a decision says what holds from
/// then on. Errors: storeFailed (absent, unreadable), storeDamaged, outOfRange (`at` lies before what
/// retention has kept, or a replay where it has cut the log; the detail is a sentence for people).
[[nodiscard]] core::Result<Restored> restore(const std::filesystem::path& directory,
                                             const RestoreRequest& request, const domain::Rules& rules,
                                             const Decoder& decode);

} // namespace posko::store
