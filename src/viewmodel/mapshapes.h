// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "viewmodel/situation.h"

#include <optional>
#include <vector>

namespace posko::viewmodel {

/// The area of an active warning in the interface's language; empty where it has neither polygon nor circle.
[[nodiscard]] std::optional<core::MapArea> mapArea(const domain::Incident& incident,
                                                   const domain::Warning& warning);

/// Geodesics from the focus to its nearest depots and teams, dashed to those that cannot go.
[[nodiscard]] std::vector<core::MapLine> mapLines(const Situation& situation);

/// 25 and 50 km around an earthquake in focus.
[[nodiscard]] std::vector<core::MapRing> mapRings(const Situation& situation);

} // namespace posko::viewmodel
