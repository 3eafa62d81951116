// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changes.h"
#include "domain/picture.h"

#include <concepts>

namespace posko::domain {

/// A document that a publisher keeps on a topic and that the fold replaces and withdraws by its stamp.
template <class T>
concept StampedDocument = requires(const T& document) {
    { document.stamp } -> std::convertible_to<const Stamp&>;
    { document.simulated } -> std::convertible_to<bool>;
    { document.withdrawn } -> std::convertible_to<bool>;
};

/// The kind that the changes of an entity carry; only what is kept under a kind of its own has one.
template <class Entity> inline constexpr EntityKind kindOf = EntityKind::time;
template <> inline constexpr EntityKind kindOf<SarOperation> = EntityKind::operation;
template <> inline constexpr EntityKind kindOf<Depot> = EntityKind::depot;
template <> inline constexpr EntityKind kindOf<Team> = EntityKind::team;
template <> inline constexpr EntityKind kindOf<Unit> = EntityKind::unit;
template <> inline constexpr EntityKind kindOf<IncidentReport> = EntityKind::incidentReport;
template <> inline constexpr EntityKind kindOf<Shelter> = EntityKind::shelter;
template <> inline constexpr EntityKind kindOf<Access> = EntityKind::access;
template <> inline constexpr EntityKind kindOf<RiverGauge> = EntityKind::gauge;
template <> inline constexpr EntityKind kindOf<Volcano> = EntityKind::volcano;
template <> inline constexpr EntityKind kindOf<Forecast> = EntityKind::forecast;
template <> inline constexpr EntityKind kindOf<Record> = EntityKind::record;

} // namespace posko::domain
