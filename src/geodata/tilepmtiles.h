// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/tilestore.h"

#include <string_view>
#include <vector>

namespace posko::geodata {

/// Opens a PMTiles archive of version 3 (specification: "PMTiles Version 3 Specification"); see
/// TileStore::open. Directories and tiles may be gzip or not packed.
[[nodiscard]] core::Result<std::shared_ptr<const TileStore>> openPmtiles(const std::filesystem::path& file);

/// The number of a tile along the Hilbert curve of its zoom, after all tiles of the zooms above.
[[nodiscard]] std::uint64_t pmtilesNumber(TileId tile);

/// One line of a directory: `runLength` tiles from number `first` share these bytes; 0: it is a further
/// directory.
struct PmtilesEntry
{
    std::uint64_t first = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t runLength = 0;
};

/// Reads an unpacked directory. Errors: `storeDamaged`, `tooLarge`.
[[nodiscard]] core::Result<std::vector<PmtilesEntry>> readPmtilesDirectory(std::string_view bytes);

} // namespace posko::geodata
