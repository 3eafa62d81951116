// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace posko::viewmodel {

/// The area of an active warning in the interface's language, polygons and geodesic circles; empty where it
/// has neither. Rings that enclose nothing are left out.
[[nodiscard]] std::optional<core::MapArea> mapArea(const domain::Incident& incident,
                                                   const domain::Warning& warning);

/// What of the area that its sender gave cannot be drawn, and why; empty where all of it can. Where nothing
/// is left of it the warning is a point with this reason beside it.
[[nodiscard]] QString mapAreaFault(const domain::Warning& warning);

/// A test, an exercise, a draft, or one that does not say what it is: it is shown as such for as long as it
/// holds, and never as a warning (operations 13.1). What only concerns the sender's own network (System),
/// acknowledges or reports an error is none.
[[nodiscard]] bool isDrill(const Situation& situation, const domain::Warning& warning);

/// The areas of warnings that are no incidents: of drills, and of what has run out within the last
/// `endedShown`. A cancelled or replaced warning leaves the map at once (formats 2.2).
[[nodiscard]] std::vector<core::MapArea> quietWarningAreas(const Situation& situation);

} // namespace posko::viewmodel
