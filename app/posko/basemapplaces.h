// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importwatch.h"

#include "viewmodel/places.h"

#include <filesystem>

namespace posko::app {

/// The map file that belongs to this program: beside it, or where a package puts it; empty where there is
/// none.
[[nodiscard]] std::filesystem::path findBaseMap();

/// What the map file, the search file beside it and imported borders can say of a point; functions that know
/// nothing where the map file cannot be read (said on stderr). What is imported or removed later is taken up
/// within 5 seconds. Needs the application's event loop; the functions belong to its thread and end before
/// `imports`.
[[nodiscard]] viewmodel::Places placesOf(const std::filesystem::path& baseMap, const ImportWatch& imports);

} // namespace posko::app
