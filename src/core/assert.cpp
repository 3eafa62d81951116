// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/assert.h"

#include <cstdio>

namespace posko::core {

namespace {

void report(const char* expression, const char* file, int line)
{
    std::fprintf(stderr, "posko: internal check failed: %s (%s:%d)\n", expression, file, line);
}

AssertHook hook = report;

} // namespace

AssertHook setAssertHook(AssertHook next)
{
    AssertHook former = hook;
    hook = next == nullptr ? report : next;
    return former;
}

void assertFailed(const char* expression, const char* file, int line)
{
    hook(expression, file, line);
}

} // namespace posko::core
