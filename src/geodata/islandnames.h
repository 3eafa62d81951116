// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace posko::geodata {

struct Island
{
    std::string name;
    core::LatLon at;
    int rank = 0; ///< as in the tiles: 0 is shown first
};

/// The islands of the search file (maps/README.md), all 17,000 of them.
/// It promises that in() may be asked from several threads at once, and that a damaged file gives no names.
class IslandNames
{
public:
    /// Errors: notFound, storeDamaged for what is no search file.
    [[nodiscard]] static core::Result<std::shared_ptr<const IslandNames>>
    open(const std::filesystem::path& file);
    ~IslandNames();
    IslandNames(const IslandNames&) = delete;
    IslandNames& operator=(const IslandNames&) = delete;
    IslandNames(IslandNames&&) = delete;
    IslandNames& operator=(IslandNames&&) = delete;

    /// Those whose point lies in the box (degrees, its edges too) and whose rank is at most `mostRank`.
    [[nodiscard]] std::vector<Island> in(core::LatLon southWest, core::LatLon northEast, int mostRank) const;

private:
    struct Parts;
    explicit IslandNames(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::geodata
