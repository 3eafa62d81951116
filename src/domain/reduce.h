// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changes.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "domain/rules.h"

namespace posko::domain {

/// Folds one event into the picture: first the time is advanced to the event's (never back), then the event
/// is applied. No clock, no I/O; the same events in the same order give the same picture for one
/// kFoldVersion. Returns what changed.
Changes reduce(Picture& picture, const Event& event, const Rules& rules);

/// Lets time pass up to `to` (a no-op for earlier times). advance(a) then advance(b) equals advance(b) for a
/// <= b.
Changes advance(Picture& picture, core::Instant to, const Rules& rules);

} // namespace posko::domain
