// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace posko::store {

/// The events of one decision as a JSON array; `internal` for an event that no decision makes.
[[nodiscard]] core::Result<std::string> decisionJson(const std::vector<domain::Event>& events);

/// Reads it back; `storeDamaged` where it is no such array.
[[nodiscard]] core::Result<std::vector<domain::Event>> readDecision(std::string_view json);

} // namespace posko::store
