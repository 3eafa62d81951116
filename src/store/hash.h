// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace posko::store {

/// A SHA-256 digest.
using Hash = std::array<std::uint8_t, 32>;

/// SHA-256 of these bytes (libsodium).
[[nodiscard]] Hash sha256(std::string_view bytes);
/// One link of a hash chain: SHA-256(previous ‖ content).
[[nodiscard]] Hash chained(const Hash& previous, const Hash& content);

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string toHex(const Hash& hash);
/// Reads 64 hexadecimal digits of either case; empty where the text is no digest.
[[nodiscard]] std::optional<Hash> fromHex(std::string_view text);

} // namespace posko::store
