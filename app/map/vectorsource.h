// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcefile.h"

#include "core/result.h"
#include "geodata/importjoin.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace posko::map {

/// One layer of a vector file, as ogrinfo tells it.
struct VectorLayer
{
    std::string name;
    std::string projection; ///< "EPSG:4755" or the projection's name; empty where the file says none
    bool likeWgs84 = false; ///< degrees that need no change: WGS 84, DGN95, SRGI2013
    bool mayHoldAreas = false;
    std::uint64_t features = 0;
};

/// The layers that hold shapes. Errors: notFound (ogrinfo is missing), else one sentence about the file.
[[nodiscard]] core::Result<std::vector<VectorLayer>> layersOf(const std::filesystem::path& file,
                                                              SourceFormat format);

/// Writes one layer in degrees of WGS 84 into the SQLite file `target`, table `feature`, through ogr2ogr.
/// Errors as above.
[[nodiscard]] core::Result<void> convert(const std::filesystem::path& file, SourceFormat format,
                                         const VectorLayer& layer, const std::filesystem::path& target);

/// What `convert` wrote: the words of each feature and its shape as WKB, in the same order.
struct VectorFeatures
{
    geodata::ImportTable table;
    std::vector<std::string> shapes;
};
/// Errors: one sentence, for more than 200,000 features or 1 GiB of shapes too.
[[nodiscard]] core::Result<VectorFeatures> readConverted(const std::filesystem::path& converted);

} // namespace posko::map
