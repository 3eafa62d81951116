// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <vector>

namespace posko::check {

struct Options
{
    bool help = false;
    bool version = false;
    std::string topic;              ///< empty: recognise the format
    std::vector<std::string> files; ///< `-` is stdin
};

/// Reads the command line (without the program's name). The error is one sentence that says what is right.
[[nodiscard]] core::Result<Options> readOptions(const std::vector<std::string>& arguments);

[[nodiscard]] const char* helpText();

} // namespace posko::check
