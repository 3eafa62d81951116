// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mappalette.h"

namespace posko::mapscene {

QColor MapPalette::priority(int value) const
{
    switch (value) {
    case 1:
        return priority1;
    case 2:
        return priority2;
    case 3:
        return priority3;
    default:
        return priority4;
    }
}

} // namespace posko::mapscene
