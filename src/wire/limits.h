// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace posko::wire {

/// Limits of feeds.md section 2 on what is looked at.
inline constexpr std::size_t maxXmlBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t maxJsonBytes = std::size_t{1024} * 1024;
inline constexpr int maxDepth = 32;

} // namespace posko::wire
