// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace posko::domain {

/// resources/reference/volcanoes.csv as it was when the program was built; its source is written by the
/// build.
[[nodiscard]] std::string_view embeddedVolcanoes();

} // namespace posko::domain
