// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/brokerurl.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace posko::gateway {

/// What a start of posko-gateway was asked for.
struct Options
{
    enum class Command { help, version, run };
    Command command = Command::run;
    std::string config; ///< empty: the default places
    std::string state;  ///< empty: the default place
    std::optional<ingest::BrokerUrl> broker{};
    bool once = false;
};

/// Reads the command line (without the program's name). The error is badUse with one sentence that says what
/// is right.
[[nodiscard]] core::Result<Options> readOptions(std::span<const char* const> arguments);

[[nodiscard]] std::string_view helpText();

} // namespace posko::gateway
