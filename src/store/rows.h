// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/ports.h"
#include "store/hash.h"

#include <cstdint>
#include <string_view>

namespace posko::store {

/// The contents of journal rows as their hashes cover them: every column, numbers as 8 bytes little-endian,
/// texts with their length before them. A message's payload enters as its own SHA-256, which serves to
/// recognise repetitions too.
[[nodiscard]] Hash contentHash(const domain::RawMessage& message, const Hash& payloadHash);

/// A row of the decision table.
struct DecisionContent
{
    std::uint64_t n = 0;
    core::Instant at;
    std::string_view officer;
    std::string_view role;
    std::uint64_t after = 0;
    std::string_view body;
};
[[nodiscard]] Hash contentHash(const DecisionContent& decision);

/// A row of the input table.
struct InputContent
{
    std::uint64_t n = 0;
    std::string_view kind;
    core::Instant at;
    std::uint64_t after = 0;
    std::string_view body;
};
[[nodiscard]] Hash contentHash(const InputContent& input);

/// Of a checkpoint row.
[[nodiscard]] Hash checkpointHash(int foldVersion, std::uint64_t seq, core::Instant at,
                                  std::string_view cbor);

/// Of one message that retention kept, as part of the hash over all of them.
[[nodiscard]] Hash keptHash(std::uint64_t seq, const Hash& content);

/// The hash as bytes to bind, valid as long as the hash.
[[nodiscard]] inline std::string_view asBytes(const Hash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}
/// The hash that a column holds; all zero where the column is no hash.
[[nodiscard]] Hash asHash(std::string_view bytes);

} // namespace posko::store
