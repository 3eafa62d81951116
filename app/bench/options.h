// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace posko::bench {

/// What one run of posko-bench was asked for.
struct Options
{
    bool help = false;
    bool version = false;
    std::int64_t entities = 0; ///< tracked ones beside the sentinel
    std::int64_t rate = 0;     ///< updates a second of all of them together, without the sentinel's
    double seconds = 0;        ///< that are measured
    double panSeconds = 4;     ///< in which the map is dragged, after that
    double warmupSeconds = 2;  ///< of updates before anything is measured
    std::string program;       ///< empty: the posko beside this program
    std::string out;           ///< the object is written there too; empty: nowhere
};

/// Errors: badUse with the sentence that says what is right.
[[nodiscard]] core::Result<Options> readOptions(std::span<const char* const> arguments);
[[nodiscard]] std::string_view helpText();

} // namespace posko::bench
