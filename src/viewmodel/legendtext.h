// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace posko::viewmodel {

/// What a sign of the map means, in the words of operations 19.
class LegendText
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::LegendText)

public:
    [[nodiscard]] static QString of(const core::MapEntity& sample);
    [[nodiscard]] static QString of(const core::MapArea& sample);
    [[nodiscard]] static QString of(const core::MapPath& sample);
    [[nodiscard]] static QString of(const core::MapLine& sample);
    [[nodiscard]] static QString of(const core::MapRing& sample);
    /// What a bit of the state adds to any sign.
    [[nodiscard]] static QString of(core::MapStateBit bit);

private:
    [[nodiscard]] static QString depth(int depthClass);
    [[nodiscard]] static QString means(const core::MapEntity& sample);
    [[nodiscard]] static QString field(const core::MapEntity& sample);
};

} // namespace posko::viewmodel
