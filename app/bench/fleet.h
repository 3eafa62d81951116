// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace posko::bench {

/// Tracked entities that move over Indonesia as people, vehicles, boats and aircraft do. Promises: the same
/// count gives the same fleet and the same courses.
class Fleet
{
public:
    explicit Fleet(std::size_t count);

    [[nodiscard]] std::size_t size() const { return m_movers.size(); }
    /// OwnTracks topic of the entity: `owntracks/bench/e<index>`.
    [[nodiscard]] static std::string topic(std::size_t index);
    /// Moves the entity on by that time.
    void move(std::size_t index, double seconds);
    /// Its position as OwnTracks JSON.
    [[nodiscard]] std::string payload(std::size_t index, std::int64_t observedAtMs) const;

private:
    struct Mover
    {
        core::LatLon at;
        double metresPerSecond = 0;
        double courseDegrees = 0;
        double turnDegreesPerSecond = 0;
        int battery = 0;
    };
    [[nodiscard]] Mover anyone();
    [[nodiscard]] core::LatLon anywhere();

    std::mt19937_64 m_chance;
    std::vector<Mover> m_movers;
};

} // namespace posko::bench
