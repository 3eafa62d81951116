// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <chrono>
#include <string>
#include <vector>

namespace posko::map {

/// What a child process said until it ended.
struct ProcessResult
{
    int status = 0; ///< as a shell tells it: 128 + signal where one ended it
    std::string output;
    std::string errors; ///< the first of what it wrote there
};

/// Runs a program of PATH with exactly these arguments and no shell. Its memory, its files and its time are
/// limited, it reads nothing from us and has no network of GDAL's. Errors: notFound (no such program),
/// tooLarge (over a limit of output or time), storeFailed (no process could be made).
[[nodiscard]] core::Result<ProcessResult> run(const std::vector<std::string>& arguments,
                                              std::chrono::seconds longest);

} // namespace posko::map
