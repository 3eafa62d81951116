// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "store/hash.h"

#include <optional>
#include <string>
#include <vector>

namespace posko::log {

enum class Verb { help, version, picture, messages, verify };

/// The command line of posko-log, checked.
struct Options
{
    Verb verb = Verb::help;
    std::string store{};
    std::optional<core::Instant> at{};
    bool replay = false;
    std::string topic{}; ///< MQTT filter; empty: all
    std::optional<core::Instant> since{};
    std::optional<core::Instant> until{};
    std::optional<store::Hash> head{};
};

/// Reads the command line (without the program's name). The error is one sentence that says what is right.
[[nodiscard]] core::Result<Options> readOptions(const std::vector<std::string>& arguments);

[[nodiscard]] const char* helpText();

} // namespace posko::log
