// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/refusal.h"
#include "wire/route.h"

#include <string_view>

namespace posko::wire {

/// Tells the format of a message without its topic: tews, inatews, cap (bare or in a wrapper), forecast,
/// depot (any posko.* document) or devicePosition (any OwnTracks message). Refused with the kind it seems to
/// be (posko-check's words) where no decoder of this version reads it, and as `noMessage` where it holds no
/// message at all, as an index feed without inline alerts does.
[[nodiscard]] Reading<Family> recognise(std::string_view payload);

} // namespace posko::wire
