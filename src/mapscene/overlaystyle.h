// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/borderlines.h"
#include "mapscene/basestyle.h"
#include "mapscene/overlaysource.h"

namespace posko::mapscene {

/// Lines of a vector layer of unknown schema, in the order in which they are numbered.
enum class VectorLine : std::uint8_t { outline, line, point };

/// How a layer's lines are drawn, by geodata::BorderRank, VectorLine or BaseLine. `zoom` is that of a screen
/// with 1080 lines. Official borders are solid, the finer the thinner; a vector layer is quiet and all of one
/// colour, because nothing is known of what its features mean.
[[nodiscard]] std::array<BaseLineLook, kBaseLines> overlayLineLooks(OverlayKind kind,
                                                                    const MapPalette& palette, double zoom);
/// The colour of a vector layer's areas.
[[nodiscard]] QColor overlayFill(const MapPalette& palette);
/// True if a border of this rank can be seen on tiles of this zoom.
[[nodiscard]] bool isBorderDrawn(geodata::BorderRank rank, int tileZoom);

} // namespace posko::mapscene
