// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapsource.h"

#include <filesystem>

namespace posko::mapscene::demo {

/// Sixty invented warnings of thunderstorms over the whole country, several at once in one province and
/// across each other, as BMKG sends them; among them some that are severe, one of a test and one that ended.
void fillWarnings(MapSource& source);

/// One warning of 225 polygons with 10,125 points.
[[nodiscard]] core::MapArea greatWarning();

/// Every pattern, priority and state beside and over each other, around Java.
void fillPatterns(MapSource& source);

/// A tsunami warning around the Banda Sea: shores of the base map in three levels, a test, and rings of
/// estimated intensity. Without the file it has no shores.
void fillBanda(MapSource& source, const std::filesystem::path& baseMap);

} // namespace posko::mapscene::demo
