// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"
#include "report.h"

#include "core/result.h"

#include <filesystem>
#include <string>

namespace posko::map {

/// How one file fared: `error` is empty where it was imported.
struct Outcome
{
    Report report;
    std::string error;        ///< one sentence for a person
    bool toolMissing = false; ///< a program or a file of the installation
};

/// Imports one file into the directory of `options`, whole or not at all. `places` is the search file.
[[nodiscard]] Outcome importFile(const Options& options, const std::string& file,
                                 const std::filesystem::path& places);

/// The search file beside this program or where a package puts it; empty where there is none.
[[nodiscard]] std::filesystem::path findPlaces();

} // namespace posko::map
