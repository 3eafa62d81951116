// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace posko::app {

/// Answers with the shore of a kabupaten or kota (Kemendagri code): that of the base map, as far as the areas
/// of the search file or imported borders say whose it is. The first question starts a thread that works out
/// all shores in less than a second; until it is done, and where a file cannot be read, there is none. The
/// thread ends with the last copy of the function.
[[nodiscard]] std::function<std::vector<std::vector<core::LatLon>>(const std::string&)>
coastsOf(std::filesystem::path baseMap, std::filesystem::path places,
         std::vector<std::filesystem::path> borders);

} // namespace posko::app
