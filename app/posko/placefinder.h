// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/places.h"

#include <filesystem>

namespace posko::app {

/// Lets `places` ask the search file `places.sqlite` of this folder. Without one nothing is found, and stderr
/// says why.
void findIn(viewmodel::Places& places, const std::filesystem::path& folder);

} // namespace posko::app
