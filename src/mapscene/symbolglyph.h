// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/symbolstyle.h"

#include <QtGui/QPainterPath>

namespace posko::mapscene {

/// The picture as one path to be filled, around the origin, inside a square from -radius to radius; empty for
/// none.
[[nodiscard]] QPainterPath glyphPath(SymbolGlyph glyph, double radius);

/// The outline of a symbol, as glyphPath.
[[nodiscard]] QPainterPath shapePath(SymbolShape shape, double radius);

} // namespace posko::mapscene
