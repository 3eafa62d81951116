// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/baseplace.h"
#include "mapscene/mappalette.h"

class QPainter;

namespace posko::mapscene {

/// Paints the mark of a town or volcano into a square of `side` pixels; `unit`: pixels of one pixel at a
/// height of 1080. Seats of government have a ring, volcanoes are triangles.
void paintMark(QPainter& painter, BasePlaceKind kind, int side, double unit, const MapPalette& palette);

} // namespace posko::mapscene
