// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace posko::geodata {

/// True if the bytes begin as gzip (RFC 1952) or zlib (RFC 1950) does.
[[nodiscard]] bool isPacked(std::string_view bytes);

/// Unpacks gzip or zlib. Errors: `storeDamaged` (broken or cut short), `tooLarge` (more than `limit` bytes).
[[nodiscard]] core::Result<std::string> unpack(std::string_view bytes, std::size_t limit);

} // namespace posko::geodata
