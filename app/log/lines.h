// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "store/reader.h"
#include "wire/decode.h"

#include <string>

namespace posko::log {

/// One line of `posko-log messages`: the row, and what the decoders of this version say about it. `accepted`
/// is false where nothing in the message is; `reason` is that of the first part that is refused.
[[nodiscard]] std::string messageLine(const domain::RawMessage& message, const wire::TopicNames& names);

/// The line of `posko-log verify`: sound with counts and chain heads, or the place and what is wrong there.
[[nodiscard]] std::string verdictLine(const store::Verdict& verdict);

} // namespace posko::log
