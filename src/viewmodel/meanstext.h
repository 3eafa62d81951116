// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nearest.h"
#include "domain/team.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace posko::viewmodel {

/// The words for depots and teams: what can be given, and why something cannot.
class MeansText
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::MeansText)

public:
    /// The stock line that speaks for a depot: the largest of its tents, else the largest of class A, else
    /// the first.
    [[nodiscard]] static std::optional<domain::StockBalance>
    keyItem(const Situation& situation, const domain::Depot& depot,
            const std::vector<domain::StockBalance>& balance);
    /// `tenda gulung bebas 18 dari 30`
    [[nodiscard]] static QString stock(const Situation& situation, const domain::StockBalance& balance);
    /// `dipesan 3 · kedaluwarsa 2 · min. 20`; only what there is to say.
    [[nodiscard]] static QString stockNote(const domain::StockBalance& balance);
    /// Why it cannot be counted on; empty where it can.
    [[nodiscard]] static QString hindrance(domain::Hindrance hindrance);
    /// `belum diverifikasi`: nobody checked it since the event.
    [[nodiscard]] static QString unverified();
    /// `siap`, `tunggu di titik aman`, `bergerak`, …
    [[nodiscard]] static QString status(domain::TeamStatus status);
    /// `siap 14`
    [[nodiscard]] static QString team(const domain::Team& team);
};

} // namespace posko::viewmodel
