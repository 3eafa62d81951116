// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/warning.h"
#include "wire/capdefects.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::wire {

/// Takes one defect of the part that is being read.
using NoteDefect = std::function<void(CapDefect, std::string detail)>;

inline constexpr std::size_t maxPolygonPoints = 10'000;

/// A `polygon`: blank-separated `lat,lon`. Absent where it must be left out.
[[nodiscard]] std::optional<domain::Ring> readPolygon(std::string_view text, const NoteDefect& note);

/// A `circle`: `lat,lon radius`, the radius in kilometres. Absent where it must be left out.
[[nodiscard]] std::optional<domain::CapCircle> readCircle(std::string_view text, const NoteDefect& note);

/// `references`: `sender,identifier,sent` separated by whitespace.
[[nodiscard]] std::vector<domain::CapReference> readReferences(std::string_view text, const NoteDefect& note);

struct CapTime
{
    core::Instant instant;
    int offsetMinutes = 0; ///< of the writer's clock from UTC
};

/// A time as CAP writes it. Absent (and noted) where it cannot be read.
[[nodiscard]] std::optional<CapTime> readCapTime(std::string_view text, const NoteDefect& note);

} // namespace posko::wire
