// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/fleet.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace posko::bench {

namespace {

constexpr std::uint64_t kSeed = 20'221'121;
constexpr double kMetresPerDegree = 111'195;

/// Where people and their vehicles are: rough places of towns, and how many of all live around each.
struct Around
{
    core::LatLon at;
    double share;
};
constexpr auto kTowns = std::to_array<Around>({
    {{-6.2, 106.8}, 20},  {{-6.9, 107.6}, 10}, {{-7.3, 112.7}, 10}, {{-7.0, 110.4}, 7},   {{-7.8, 110.4}, 5},
    {{3.6, 98.7}, 6},     {{5.5, 95.3}, 4},    {{-0.9, 100.4}, 5},  {{-3.0, 104.8}, 4},   {{-5.4, 105.3}, 3},
    {{0.5, 101.4}, 3},    {{-8.7, 115.2}, 4},  {{-8.6, 116.1}, 3},  {{-10.2, 123.6}, 2},  {{0.0, 109.3}, 2},
    {{-3.3, 114.6}, 3},   {{-1.3, 116.8}, 2},  {{-5.1, 119.4}, 5},  {{-0.9, 119.9}, 2},   {{1.5, 124.8}, 2},
    {{-3.7, 128.2}, 1.5}, {{0.8, 127.4}, 1},   {{-0.9, 131.3}, 1},  {{-2.5, 140.7}, 1.5},
});
constexpr double kTownDegrees = 0.6;
constexpr double kAtSea = 0.15; ///< of all, anywhere in the box of the archipelago

/// How fast whom: walkers, road vehicles, boats, aircraft.
struct Pace
{
    double share;
    double from;
    double to; ///< metres a second
};
constexpr auto kPaces = std::to_array<Pace>({{40, 0, 2}, {45, 4, 22}, {12, 3, 12}, {3, 40, 70}});

} // namespace

Fleet::Fleet(std::size_t count)
    : m_chance(kSeed)
{
    m_movers.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_movers.push_back(anyone());
    }
}

core::LatLon Fleet::anywhere()
{
    if (std::uniform_real_distribution(0.0, 1.0)(m_chance) < kAtSea) {
        return {std::uniform_real_distribution(-10.5, 5.5)(m_chance),
                std::uniform_real_distribution(95.5, 140.5)(m_chance)};
    }
    std::array<double, kTowns.size()> shares{};
    for (std::size_t i = 0; i < kTowns.size(); ++i) {
        shares[i] = kTowns[i].share;
    }
    const Around& town =
        kTowns[std::discrete_distribution<std::size_t>(shares.begin(), shares.end())(m_chance)];
    std::normal_distribution away(0.0, kTownDegrees);
    return {town.at.lat + away(m_chance) / 2, town.at.lon + away(m_chance)};
}

Fleet::Mover Fleet::anyone()
{
    std::array<double, kPaces.size()> shares{};
    for (std::size_t i = 0; i < kPaces.size(); ++i) {
        shares[i] = kPaces[i].share;
    }
    const Pace& pace =
        kPaces[std::discrete_distribution<std::size_t>(shares.begin(), shares.end())(m_chance)];
    Mover mover;
    mover.at = anywhere();
    mover.metresPerSecond = std::uniform_real_distribution(pace.from, pace.to)(m_chance);
    mover.courseDegrees = std::uniform_real_distribution(0.0, 360.0)(m_chance);
    mover.turnDegreesPerSecond = std::normal_distribution(0.0, 1.5)(m_chance);
    mover.battery = std::uniform_int_distribution(15, 100)(m_chance);
    return mover;
}

std::string Fleet::topic(std::size_t index)
{
    return "owntracks/bench/e" + std::to_string(index);
}

void Fleet::move(std::size_t index, double seconds)
{
    Mover& mover = m_movers[index];
    mover.courseDegrees =
        std::fmod(mover.courseDegrees + mover.turnDegreesPerSecond * seconds + 360.0, 360.0);
    const double course = core::toRadians(mover.courseDegrees);
    const double step = mover.metresPerSecond * seconds / kMetresPerDegree;
    mover.at.lat += step * std::cos(course);
    mover.at.lon += step * std::sin(course) / std::cos(core::toRadians(mover.at.lat));
}

std::string Fleet::payload(std::size_t index, std::int64_t observedAtMs) const
{
    constexpr double kilometresPerHour = 3.6;
    const Mover& mover = m_movers[index];
    std::array<char, 256> text{};
    const int length = std::snprintf(
        text.data(), text.size(),
        R"({"_type":"location","lat":%.6f,"lon":%.6f,"tst":%lld.%03lld,"acc":8,"vel":%.0f,"cog":%.0f,"batt":%d})",
        mover.at.lat, mover.at.lon, static_cast<long long>(observedAtMs / 1000),
        static_cast<long long>(observedAtMs % 1000), mover.metresPerSecond * kilometresPerHour,
        mover.courseDegrees, mover.battery);
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace posko::bench
