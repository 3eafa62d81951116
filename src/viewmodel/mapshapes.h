// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <vector>

namespace posko::viewmodel {

/// The areas of the thing that `kind:id` names, without what focus and selection add: the recommended radius
/// and sectors of a volcano from level II on, the area of a gauge at Siaga I or II, where an operation
/// searches, an area that was closed. They depend on the document alone and do not age: that nobody speaks of
/// a danger any more does not end it.
[[nodiscard]] std::vector<core::MapArea> hazardAreas(const Situation& situation, const std::string& id);

/// The road of an access, or the trail of a team or unit up to where it is now, in the state of its symbol;
/// of fewer than two points where there is none.
[[nodiscard]] core::MapPath mapPath(const Situation& situation, const core::MapEntity& symbol);

/// Points that a view must hold to show all of the thing that `kind:id` names: its place, areas and road;
/// empty where it has none of them.
[[nodiscard]] std::vector<core::LatLon> mapExtent(const Situation& situation, const std::string& id);

/// Geodesics from the focus to its nearest depots and teams, dashed to those that cannot go.
[[nodiscard]] std::vector<core::MapLine> mapLines(const Situation& situation);

/// Around an earthquake in focus: the intensity that a published equation estimates, where it holds and as
/// long as nobody has told what was felt (resources/reference/intensity_equations.csv); else 25 and 50 km.
[[nodiscard]] std::vector<core::MapRing> mapRings(const Situation& situation);

/// From which equation the rings of this earthquake are and for what it holds, or why there are none; empty
/// where nobody asks, since it was felt or is too small.
[[nodiscard]] QString ringsNote(const domain::Quake& quake);

} // namespace posko::viewmodel
