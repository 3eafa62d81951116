// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "geodata/mapfeatures.h"

#include <filesystem>
#include <string>
#include <vector>

namespace posko::geodata {

/// One shape of a file of borders and the region that it was found to be.
struct ImportedShape
{
    std::string kind; ///< word of the search file
    std::string code; ///< Kemendagri
    std::string name; ///< as shown
    std::string wkb;  ///< polygon or multipolygon in degrees
};

struct WrittenBorders
{
    std::size_t regions = 0;
    BoundingBox box;                   ///< of all regions
    std::vector<std::string> repaired; ///< names of regions whose rings crossed themselves
    std::vector<std::string> unusable; ///< names of regions without any area
};

/// Writes a file of official borders (schema 1): `border` holds each region whole, for drawing; `zone` the
/// same regions in pieces of at most 256 points, for questions; `meta` the schema. Shapes of one code
/// become one region. `file` must not exist. Errors: storeFailed.
[[nodiscard]] core::Result<WrittenBorders> writeBorders(const std::filesystem::path& file,
                                                        std::vector<ImportedShape> shapes);

} // namespace posko::geodata
