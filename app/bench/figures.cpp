// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/figures.h"

#include <algorithm>
#include <cmath>

namespace posko::bench {

namespace {

constexpr std::int64_t kSumModulus = 1'000'000'000; ///< of POSKO_PROBE's `sum`

std::int64_t modulo(std::int64_t value)
{
    return ((value % kSumModulus) + kSumModulus) % kSumModulus;
}

} // namespace

std::vector<double> latencies(std::span<const SentinelSent> sent, std::span<const ProbeShown> shown,
                              double endMs)
{
    std::vector<double> times;
    auto next = shown.begin();
    for (const SentinelSent& one : sent) {
        next = std::find_if(next, shown.end(),
                            [&](const ProbeShown& drawn) { return drawn.observedAtMs >= one.observedAtMs; });
        times.push_back((next == shown.end() ? endMs : next->atMs) - one.atMs);
    }
    return times;
}

std::optional<double> percentile(std::vector<double> values, double percent)
{
    if (values.empty()) {
        return std::nullopt;
    }
    const auto rank = static_cast<std::size_t>(std::ceil(percent / 100 * static_cast<double>(values.size())));
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::ranges::nth_element(values, place);
    return *place;
}

std::optional<double> framesPerSecond(std::span<const ProbeSecond> seconds, double fromMs, double toMs)
{
    double whole = 0;
    double wholeTime = 0;
    double partly = 0;
    double partlyTime = 0;
    for (std::size_t i = 1; i < seconds.size(); ++i) {
        const double begin = seconds[i - 1].atMs;
        const double end = seconds[i].atMs;
        const double inside = std::min(end, toMs) - std::max(begin, fromMs);
        const bool isWhole = begin >= fromMs && end <= toMs;
        whole += isWhole ? seconds[i].fps * inside : 0;
        wholeTime += isWhole ? inside : 0;
        partly += inside > 0 ? seconds[i].fps * inside : 0;
        partlyTime += inside > 0 ? inside : 0;
    }
    if (wholeTime > 0) {
        return whole / wholeTime;
    }
    return partlyTime > 0 ? std::optional(partly / partlyTime) : std::nullopt;
}

std::int64_t missing(const Published& published, const ProbeSecond& scene, std::int64_t sentinelShown)
{
    const std::int64_t absent = std::max<std::int64_t>(published.entities - scene.ids, 0);
    const std::int64_t sentinelBehind = sentinelShown < published.sentinel ? 1 : 0;
    if (absent > 0) {
        return absent; // whose positions are not in the sum is not known: they may be those that are absent
    }
    std::int64_t wanted = modulo(sentinelBehind == 1 ? sentinelShown : published.sentinel);
    for (const std::int64_t newest : published.newest) {
        wanted += modulo(newest);
    }
    // Below zero only where a time passed the modulus between two positions.
    const std::int64_t behind = wanted >= scene.sum ? wanted - scene.sum : modulo(wanted - scene.sum);
    const std::int64_t steps = (behind + published.stepMs - 1) / published.stepMs;
    return std::min(steps + sentinelBehind, published.entities);
}

} // namespace posko::bench
