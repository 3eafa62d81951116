// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/probefile.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace posko::bench {

/// A state of the sentinel that was published.
struct SentinelSent
{
    double atMs = 0;
    std::int64_t observedAtMs = 0;
};

/// How long each state took from its publishing to the screen. Of one that was never drawn because a later
/// one was, the time to that later one; of one that was not drawn at all, the time to `endMs`. Both by time.
[[nodiscard]] std::vector<double> latencies(std::span<const SentinelSent> sent,
                                            std::span<const ProbeShown> shown, double endMs);

/// The smallest value that at least `percent` of 100 do not exceed; empty of nothing.
[[nodiscard]] std::optional<double> percentile(std::vector<double> values, double percent);

/// Frames a second over the seconds that lie wholly between both times; where none does, over those that
/// reach into it; empty where there is none of these either.
[[nodiscard]] std::optional<double> framesPerSecond(std::span<const ProbeSecond> seconds, double fromMs,
                                                    double toMs);

/// What the scene must hold in the end: the newest position of every entity.
struct Published
{
    std::int64_t entities = 0;        ///< with the sentinel
    std::vector<std::int64_t> newest; ///< observedAt of each but the sentinel, epoch ms
    std::int64_t stepMs = 1;          ///< between two positions of one entity
    std::int64_t sentinel = 0;        ///< observedAt of the sentinel's newest
};

/// Entities whose newest position the scene does not hold, by its ids and its sum. Exact where all are there
/// and none is more than one position behind; where some are absent, no entity is counted twice.
[[nodiscard]] std::int64_t missing(const Published& published, const ProbeSecond& scene,
                                   std::int64_t sentinelShown);

} // namespace posko::bench
