// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drill/player.h"
#include "ingest/brokerurl.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace posko::drill {

/// What a start of posko-drill was asked for.
struct Options
{
    enum class Command { help, version, play, list, record };
    Command command = Command::help;
    std::string target;         ///< play: NAME or DIR; record: DIR
    ingest::BrokerUrl broker{}; ///< play and record
    bool allowRemote = false;
    PlayOptions play{};
};

/// Reads the command line (without the program's name). The error is badUse with one sentence that says what
/// is right.
[[nodiscard]] core::Result<Options> readOptions(std::span<const char* const> arguments);

[[nodiscard]] std::string_view helpText();

} // namespace posko::drill
