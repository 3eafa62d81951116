// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/options.h"

#include <nlohmann/json.hpp>

#include <csignal>

namespace posko::bench {

/// Measures once and returns posko-bench's object; ends early where `stopping` becomes other than 0. Errors:
/// badUse where the program is none, notFound where the machine lacks something, else what failed.
[[nodiscard]] core::Result<nlohmann::ordered_json> measure(const Options& options,
                                                           const volatile std::sig_atomic_t& stopping);

} // namespace posko::bench
