// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/tilestore.h"

namespace posko::geodata {

/// Opens an SQLite file of the MBTiles schema (tables or views `metadata` and `tiles`); see TileStore::open.
[[nodiscard]] core::Result<std::shared_ptr<const TileStore>> openMbtiles(const std::filesystem::path& file);

} // namespace posko::geodata
