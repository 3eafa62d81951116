// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "geodata/importregions.h"
#include "geodata/importstore.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace posko::map {

enum class Verb { help, version, import, list, remove, report };

/// The command line of posko-map, checked.
struct Options
{
    Verb verb = Verb::help;
    std::filesystem::path data{};                ///< directory of the imports
    std::optional<geodata::ImportKind> as{};     ///< nothing: what the file is fit for
    std::optional<geodata::CodeSystem> system{}; ///< nothing: found out
    std::vector<std::string> names{};            ///< files of import, else the id
};

/// Reads the command line (without the program's name). The error is one sentence that says what is right.
[[nodiscard]] core::Result<Options> readOptions(const std::vector<std::string>& arguments);

[[nodiscard]] const char* helpText();

} // namespace posko::map
