// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/figures.h"
#include "bench/options.h"
#include "bench/processtime.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace posko::bench {

/// What was noted at one moment of a run.
struct Mark
{
    double atMs = 0;
    std::int64_t published = 0;
    ProcessTime time;
};

/// Everything that one run noted; times are epoch ms.
struct Measured
{
    double startedAtMs = 0;
    std::optional<double> loadedAtMs; ///< empty: never were all of them shown
    Mark from;                        ///< begin of the measured updates
    Mark to;                          ///< and their end
    double panFromMs = 0;
    double panToMs = 0;
    double endMs = 0; ///< of the last publish
    Published newest;
    std::int64_t published = 0; ///< all positions
    std::vector<SentinelSent> sentinel;
    std::vector<ProbeShown> shown;
    std::vector<ProbeSecond> seconds;
    std::string renderer;
};

/// posko-bench's object. What could not be measured is absent.
[[nodiscard]] nlohmann::ordered_json report(const Options& options, const Measured& measured);

/// What Qt says of the renderer in the program's words (QSG_INFO=1); empty where it says nothing.
[[nodiscard]] std::string rendererIn(const std::filesystem::path& log);

} // namespace posko::bench
