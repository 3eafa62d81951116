// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/baseplace.h"
#include "mapscene/labelpainter.h"

#include <QtCore/QString>

namespace posko::mapscene {

/// How the names of the base map are written; `zoom` is that of a screen with 1080 lines.

/// True if a name of this kind and rank is written at this zoom, given room.
[[nodiscard]] bool isNamedAt(BasePlaceKind kind, int rank, double zoom);
/// True if it has a mark at its point: towns and volcanoes.
[[nodiscard]] bool hasMark(BasePlaceKind kind);
/// True if the mark is shown at this zoom even where the name has no room.
[[nodiscard]] bool isMarkedAt(BasePlaceKind kind, double zoom);
/// Pixels from the middle of the mark to its edge, its rim included, at a height of 1080.
[[nodiscard]] double markRadius(BasePlaceKind kind);
/// Whose turn it is when names are given their places: smaller comes first.
[[nodiscard]] int turnOf(const BasePlace& place);
[[nodiscard]] LabelStyle styleOf(BasePlaceKind kind, int rank);
/// The name as it is written: `G. Kerinci`, `P. Siberut`, and a long name of an area on two lines.
[[nodiscard]] LabelText textOf(const BasePlace& place);

} // namespace posko::mapscene
