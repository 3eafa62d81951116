// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/figurelistmodel.h"

#include <QtCore/QCoreApplication>

namespace posko::viewmodel {

/// The figures at the foot of the wall that come from people and hazards: reports, SAR, shelters, rivers and
/// volcanoes. Promises: nothing is summed across sources, and a sum says how many of its parts told a number.
class HazardFigures
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::HazardFigures)

public:
    [[nodiscard]] static FigureRow impact(const Situation& situation);
    /// `SAR · 3 OPERASI`: `dalam pencarian 4 · MD 1`, the longest and the safe below.
    [[nodiscard]] static FigureRow operations(const Situation& situation);
    /// `PENGUNGSIAN · 12 TITIK`: `340 KK / 1.210 jiwa`, how many of them counted below.
    [[nodiscard]] static FigureRow shelters(const Situation& situation);
    [[nodiscard]] static FigureRow hazards(const Situation& situation);
};

} // namespace posko::viewmodel
