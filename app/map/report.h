// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/importregions.h"
#include "geodata/importstore.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::map {

/// What is said of one file.
struct Report
{
    std::string id; ///< empty where nothing was imported
    std::string file;
    geodata::ImportKind kind = geodata::ImportKind::borders;
    std::uint64_t features = 0; ///< of tiles: how many zooms
    std::string projection;
    std::optional<geodata::CodeSystem> system;
    std::uint64_t matched = 0;
    std::vector<std::string> unmatched;
    std::vector<std::string> warnings;
};

/// One line of JSON, keys in the order of commands.md, without a line's end. Bytes that are no UTF-8 are
/// replaced.
[[nodiscard]] std::string lineOf(const Report& report);

} // namespace posko::map
