// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/mapfeatures.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace posko::geodata::test {

/// A map file of a few rows in a folder of its own, removed at the end.
class MapFile
{
public:
    MapFile();
    ~MapFile();
    MapFile(const MapFile&) = delete;
    MapFile& operator=(const MapFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// One polygon of `points` (rings one after another) with the words and arrays given.
    void addPolygon(const std::string& kind, int level, const std::vector<LonLat>& points,
                    const std::vector<std::uint32_t>& rings, const std::vector<std::uint32_t>& triangles);
    void addLine(const std::string& kind, int level, const std::vector<LonLat>& points);
    void addPlace(const std::string& name, const std::string& kind, int rank, core::LatLon position,
                  const std::string& province);
    /// Any statement, to damage what is there.
    void execute(const std::string& sql);

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
};

/// Corners of a square, counter-clockwise from the south-west.
[[nodiscard]] std::vector<LonLat> square(double west, double south, double size);
/// The two triangles of a square.
[[nodiscard]] std::vector<std::uint32_t> squareTriangles();

} // namespace posko::geodata::test
