// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changes.h"
#include "viewmodel/boardmodel.h"
#include "viewmodel/situation.h"

#include <QtCore/QCoreApplication>

#include <string>

namespace posko::viewmodel {

/// What each board holds at this moment. Promises: withdrawn documents are left out, everything else of the
/// kind stands in it, worst first, of equal ones the oldest news last.
class BoardRows
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::BoardRows)

public:
    [[nodiscard]] static BoardContent operations(const Situation& situation);
    [[nodiscard]] static BoardContent shelters(const Situation& situation);
    [[nodiscard]] static BoardContent rivers(const Situation& situation);
    [[nodiscard]] static BoardContent volcanoes(const Situation& situation);
    [[nodiscard]] static BoardContent accesses(const Situation& situation);
    [[nodiscard]] static BoardContent reports(const Situation& situation);
    [[nodiscard]] static BoardContent units(const Situation& situation);
    [[nodiscard]] static BoardContent forecasts(const Situation& situation);
    /// Documents of the kinds that have no board of their own: agreements, partners, proposals, aid,
    /// clusters, potentials; by kind.
    [[nodiscard]] static BoardContent records(const Situation& situation);
    /// Links with their feeds, then sources without a link, then refused topics.
    [[nodiscard]] static BoardContent feeds(const Situation& situation);
    /// Depots, then teams.
    [[nodiscard]] static BoardContent means(const Situation& situation);

private:
    /// A row with the marks, the age and the look that the entity's freshness asks for.
    [[nodiscard]] static BoardRow marked(const Situation& situation, domain::EntityKind kind,
                                         const std::string& id, core::Instant saidAt);
    /// Puts the rows in order: by priority, else as they came.
    static void sortWorstFirst(BoardContent& content);
};

} // namespace posko::viewmodel
