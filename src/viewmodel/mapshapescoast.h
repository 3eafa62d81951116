// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "domain/bulletin.h"
#include "geodata/tsunamizones.h"
#include "viewmodel/situation.h"

#include <vector>

namespace posko::viewmodel {

/// BMKG's names of warning zones, as the tables that the program carries know them.
[[nodiscard]] const geodata::TsunamiZones& tsunamiZones();

/// The shores that the zones in force name, one area a kabupaten or kota with the highest level of its zones,
/// labelled "indikatif": the whole shore of the region, because no list tells what part of it a zone means.
/// Without the zones that nobody can map, and those whose shore is not known (yet); these stand in the list
/// all the same.
[[nodiscard]] std::vector<core::MapArea> tsunamiCoasts(const Situation& situation,
                                                       const domain::TsunamiEvent& event);

} // namespace posko::viewmodel
