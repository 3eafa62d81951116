// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/detailmodel.h"
#include "viewmodel/situation.h"

#include <QtCore/QCoreApplication>

#include <vector>

namespace posko::viewmodel {

/// What the focus panel tells of each kind of incident beyond its headline.
class FocusDetails
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::FocusDetails)

public:
    /// So many warning zones are named; the others are a number.
    static constexpr std::size_t zonesNamed = 3;

    [[nodiscard]] static std::vector<DetailRow> of(const Situation& situation,
                                                   const domain::Incident& incident);

private:
    [[nodiscard]] static std::vector<DetailRow> tsunami(const Situation& situation,
                                                        const domain::TsunamiEvent& event);
    [[nodiscard]] static std::vector<DetailRow> operation(const Situation& situation,
                                                          const domain::SarOperation& operation);
    [[nodiscard]] static std::vector<DetailRow> gauge(const Situation& situation,
                                                      const domain::RiverGauge& gauge);
    [[nodiscard]] static std::vector<DetailRow> volcano(const Situation& situation,
                                                        const domain::Volcano& volcano);
    [[nodiscard]] static std::vector<DetailRow> report(const Situation& situation,
                                                       const domain::IncidentReport& report);
};

} // namespace posko::viewmodel
