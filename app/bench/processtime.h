// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace posko::bench {

/// Processor seconds that a process has used since it began.
struct ProcessTime
{
    double process = 0; ///< of all its threads, those that have ended too
    double gl = 0;      ///< of the threads that the GL driver works in
};

/// Read from /proc; zeros where the process is gone.
[[nodiscard]] ProcessTime processTime(pid_t id);

} // namespace posko::bench
