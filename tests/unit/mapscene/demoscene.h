// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapsource.h"

namespace posko::mapscene::demo {

/// An invented focus on a quake near Cianjur: three depots, two teams, lines, two rings and a warning area.
void fillCianjur(MapSource& source);

/// An invented national picture: quakes of all depths and sizes, depots with stock, teams in every status,
/// warnings of every severity, among them a test and an area that crosses itself.
void fillNational(MapSource& source);

/// The Batanghari at Siaga I, a missing boat, shelters, a bridge that is cut, a volcano: one of every kind
/// and state, around Jambi.
void fillJambi(MapSource& source);

/// So many devices that nobody has described, thick around towns, one of them selected; always the same.
void fillDevices(MapSource& source, int count);

} // namespace posko::mapscene::demo
