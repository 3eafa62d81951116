// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>

namespace posko::map {

enum class SourceFormat : std::uint8_t { geoPackage, shapefile, fileGdb, geoJson, mbtiles, pmtiles };

/// What the file is by its first bytes (a File GDB by its folder), whatever it is called. The error is one
/// sentence: symbolic links, other folders, archives, empty and unknown files are refused.
[[nodiscard]] core::Result<SourceFormat> formatOf(const std::filesystem::path& file);

/// The name by which GDAL knows the format; only that driver may open the file.
[[nodiscard]] const char* driverOf(SourceFormat format);

} // namespace posko::map
