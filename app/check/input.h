// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>

namespace posko::check {

/// The bytes of a file, or of stdin for `-`. Never holds more than one byte over the largest message that can
/// be decoded: what is longer is refused by its decoder without being read on. Waits at most four seconds for
/// a file that is a pipe or a device.
[[nodiscard]] core::Result<std::string> readInput(const std::string& file);

} // namespace posko::check
