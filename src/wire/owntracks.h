// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/team.h"
#include "wire/refusal.h"

#include <string_view>

namespace posko::wire {

/// Reads an OwnTracks `location` (formats.md 7.1): `lat`, `lon` and `tst` (epoch seconds, a fraction is
/// rounded to the millisecond) are required, 0,0 is no position. Any other `_type` is refused as `unknown`.
[[nodiscard]] Reading<domain::Fix> readLocation(std::string_view payload, core::Instant receivedAt);

} // namespace posko::wire
