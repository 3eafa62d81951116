// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/report.h"

#include <sched.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace posko::bench {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kPssAgeMs = 1'000;

/// With so many decimals as the measuring is good for.
double rounded(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

/// Cores that this process may use.
int cores()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    return ::sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

Json latencyOf(const Measured& measured)
{
    std::vector<SentinelSent> sent;
    std::ranges::copy_if(measured.sentinel, std::back_inserter(sent), [&](const SentinelSent& one) {
        return one.atMs >= measured.from.atMs && one.atMs < measured.to.atMs;
    });
    const std::vector<double> times = latencies(sent, measured.shown, measured.endMs);
    Json latency = Json::object();
    for (const auto& [name, percent] :
         {std::pair("p50", 50.0), {"p95", 95.0}, {"p99", 99.0}, {"max", 100.0}}) {
        if (const auto value = percentile(times, percent)) {
            latency[name] = rounded(*value, 1);
        }
    }
    latency["samples"] = times.size();
    return latency;
}

Json cpuOf(const Measured& measured)
{
    const auto updates = static_cast<double>(measured.to.published - measured.from.published);
    if (updates <= 0) {
        return Json::object();
    }
    const double process = measured.to.time.process - measured.from.time.process;
    const double gl = measured.to.time.gl - measured.from.time.gl;
    return {{"process", rounded(process / updates * 1000, 4)},
            {"withoutGl", rounded((process - gl) / updates * 1000, 4)}};
}

Json pssOf(const Measured& measured)
{
    constexpr double kibInMib = 1024;
    // The probe reads the memory once a second: the second after is the first that has all in it.
    const auto loaded = std::ranges::find_if(measured.seconds, [&](const ProbeSecond& one) {
        return one.atMs >= measured.loadedAtMs.value_or(measured.from.atMs) + kPssAgeMs;
    });
    Json pss = Json::object();
    if (loaded != measured.seconds.end()) {
        const auto peak = std::ranges::max_element(measured.seconds, {}, &ProbeSecond::pssKiB);
        pss["loaded"] = rounded(static_cast<double>(loaded->pssKiB) / kibInMib, 1);
        pss["end"] = rounded(static_cast<double>(measured.seconds.back().pssKiB) / kibInMib, 1);
        pss["peak"] = rounded(static_cast<double>(peak->pssKiB) / kibInMib, 1);
    }
    return pss;
}

} // namespace

nlohmann::ordered_json report(const Options& options, const Measured& measured)
{
    Json object{{"entities", options.entities}, {"rate", options.rate}, {"latencyMs", latencyOf(measured)}};
    if (const auto fps = framesPerSecond(measured.seconds, measured.from.atMs, measured.to.atMs)) {
        object["fpsUpdating"] = rounded(*fps, 1);
    }
    if (const auto fps = framesPerSecond(measured.seconds, measured.panFromMs, measured.panToMs)) {
        object["fpsPanning"] = rounded(*fps, 1);
    }
    object["cpuPer1000"] = cpuOf(measured);
    object["pssMiB"] = pssOf(measured);
    if (measured.loadedAtMs) {
        object["startToAllShownS"] = rounded((*measured.loadedAtMs - measured.startedAtMs) / 1000, 2);
    }
    object["published"] = measured.published;
    const std::int64_t shown = measured.shown.empty() ? 0 : measured.shown.back().observedAtMs;
    if (!measured.seconds.empty()) {
        const ProbeSecond& last = measured.seconds.back();
        object["applied"] = last.applied;
        object["conflated"] = last.conflated;
        object["missing"] = missing(measured.newest, last, shown);
    }
    if (!measured.renderer.empty()) {
        object["renderer"] = measured.renderer;
    }
    object["cores"] = cores();
    return object;
}

std::string rendererIn(const std::filesystem::path& log)
{
    constexpr std::string_view word = "RENDERER: ";
    std::ifstream file(log);
    for (std::string line; std::getline(file, line);) {
        if (const std::size_t begin = line.find(word); begin != std::string::npos) {
            const std::size_t from = begin + word.size();
            return line.substr(from, line.find(" VERSION", from) - from);
        }
    }
    return {};
}

} // namespace posko::bench
