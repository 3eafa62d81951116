// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "domain/changes.h"
#include "viewmodel/situation.h"

#include <optional>
#include <string>
#include <string_view>

namespace posko::viewmodel {

/// `quake:`, `warning:`, `depot:`, `team:`, `unit:`; empty for what the map does not show.
[[nodiscard]] std::string_view mapPrefixOf(domain::EntityKind kind);

/// The symbol of the thing that `kind:id` names, without what focus and selection add; empty where the map
/// shows none.
[[nodiscard]] std::optional<core::MapEntity> mapSymbol(const Situation& situation, const std::string& id);

} // namespace posko::viewmodel
