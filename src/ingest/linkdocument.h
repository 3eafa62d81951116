// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/link.h"

#include <string>

namespace posko::ingest {

/// `link` as a `posko.link/1` document: id, client, stamp (observedAt, seq), state, mode, title, trueDate,
/// clockAt, version, unsent, holds and feeds. Times are RFC 3339 in UTC; what is absent is left out.
[[nodiscard]] std::string linkDocument(const domain::Link& link);

} // namespace posko::ingest
