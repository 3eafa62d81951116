// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace posko::wire {

/// One file of resources/schema as the build put it into the program.
struct EmbeddedSchema
{
    std::string_view kind; ///< `depot` of posko.depot/1
    std::string_view text;
};

/// All of them, sorted by kind.
[[nodiscard]] std::span<const EmbeddedSchema> embeddedSchemas();

} // namespace posko::wire
