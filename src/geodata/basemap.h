// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "geodata/mapfeatures.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace posko::geodata {

/// The offline base map as maps/build made it, read into memory once.
/// It promises that every index, ring and box in it was checked when it was opened, so that users need not.
class BaseMap
{
public:
    /// Reads the whole file, read only. Errors: the file is missing, no SQLite file, of another schema
    /// version, or damaged (an index out of range, an empty ring, a coordinate that is no number).
    [[nodiscard]] static core::Result<BaseMap> open(const std::filesystem::path& file);

    /// Sorted by class, so that painting them in order puts lakes on land.
    [[nodiscard]] std::span<const MapPolygon> polygons(MapLevel level) const;
    [[nodiscard]] std::span<const MapLine> lines(MapLevel level) const;
    /// Sorted by rank, then name.
    [[nodiscard]] std::span<const Place> places() const;
    /// The notices that the sources' licences ask to show, one line each.
    [[nodiscard]] const std::vector<std::string>& credits() const;

private:
    BaseMap() = default;

    std::vector<MapPolygon> m_overviewPolygons;
    std::vector<MapPolygon> m_regionalPolygons;
    std::vector<MapLine> m_overviewLines;
    std::vector<MapLine> m_regionalLines;
    std::vector<Place> m_places;
    std::vector<std::string> m_credits;
};

} // namespace posko::geodata
