// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/picture.h"
#include "domain/rules.h"

#include <string>

namespace posko::store {

/// The picture as one JSON document of schema posko.picture/1 (commands.md, posko-log): arrays sorted by id,
/// keys sorted, numbers in shortest form, times RFC 3339 in UTC with milliseconds, an absent fact is an
/// absent key. Outside `derived` nothing depends on `at` (but the key `at` itself, left out for the epoch),
/// on this machine or on this console; `derived` is reckoned at `at`. The caller has folded and advanced the
/// picture to `at`. `units` are what the picture holds: of a picture folded from a store that is what the
/// telemetry files hold.
[[nodiscard]] std::string canonicalJson(const domain::Picture& picture, core::Instant at,
                                        const domain::Rules& rules);

} // namespace posko::store
