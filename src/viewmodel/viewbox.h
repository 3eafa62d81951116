// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/situation.h"

#include <QtPositioning/QGeoRectangle>

#include <optional>
#include <string>

namespace posko::viewmodel {

/// All of Indonesia.
[[nodiscard]] QGeoRectangle wholeCountry();

/// What a view led by the incidents is about: all P1 that have a place, where there are two or more (two P1
/// share the screen, operations 12.3), else the focus; empty without one. The same text means the same
/// things.
[[nodiscard]] std::string ledSubject(const Situation& situation);
/// The view of `ledSubject`: the P1 with their areas, or the focus with its areas and nearest means.
[[nodiscard]] QGeoRectangle ledBox(const Situation& situation);

/// An incident with its areas, and with the nearest means where it is the focus; all of Indonesia where it
/// has no place.
[[nodiscard]] QGeoRectangle boxOf(const Situation& situation, const domain::Incident& incident);
/// The thing that `kind:id` names with its areas or its road; empty where it has none of them.
[[nodiscard]] std::optional<QGeoRectangle> boxAround(const Situation& situation, const std::string& id);
/// True where all that `kind:id` covers lies inside.
[[nodiscard]] bool holds(const QGeoRectangle& box, const Situation& situation, const std::string& id);

} // namespace posko::viewmodel
