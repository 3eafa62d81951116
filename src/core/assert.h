// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posko::core {

/// Called when a POSKO_ASSERT does not hold; tests make it fatal, the program logs and shows a fault banner.
using AssertHook = void (*)(const char* expression, const char* file, int line);

/// Replaces the hook and returns the former one; call it before threads start.
AssertHook setAssertHook(AssertHook hook);

void assertFailed(const char* expression, const char* file, int line);

} // namespace posko::core

/// A bug in the program itself, never bad input. Evaluates to whether it held, so that the caller can drop
/// the event.
#define POSKO_ASSERT(expression)                                                                             \
    ((expression) ? true : (::posko::core::assertFailed(#expression, __FILE__, __LINE__), false))
