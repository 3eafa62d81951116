// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/quake.h"
#include "domain/warning.h"

#include <optional>
#include <string_view>
#include <vector>

namespace posko::wire {

/// One `gempa` of a TEWS file.
struct TewsRow
{
    core::Result<domain::QuakeReport> report;
    bool duplicate = false;              ///< every field is that of an earlier row (formats.md trap 5)
    std::vector<domain::Defect> defects; ///< what was odd, left out or mended
};

/// Where and when a TEWS file arrived.
struct TewsOrigin
{
    std::optional<domain::QuakeSource> source; ///< absent: told by the rows' fields
    std::string_view topic;
    core::Instant receivedAt;
};

/// Reads a TEWS file (formats.md 1.1), JSON or XML, in the file's order. `gempa` may be one row or many, at
/// most 256. A row needs an origin time and an epicentre; one bad row spoils only itself. An error is one of
/// the whole file.
[[nodiscard]] core::Result<std::vector<TewsRow>> readTews(std::string_view payload, const TewsOrigin& origin);

/// Parses a `Dirasakan` text (formats.md 3.2), `II-III Kab. Lembata, II Larantuka`. A part that does not
/// follow the grammar is left out; its text is appended to `unread`.
[[nodiscard]] std::vector<domain::FeltReport> readFelt(std::string_view text,
                                                       std::vector<std::string>& unread);

} // namespace posko::wire
