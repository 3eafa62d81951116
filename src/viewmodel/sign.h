// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/freshness.h"
#include "domain/incident.h"
#include "domain/link.h"

#include <QtCore/QObject>
#include <QtQmlIntegration/qqmlintegration.h>

/// The enums that QML sees: what a thing is or how it stands, never how it looks (that is Posko.Theme's
/// part).
namespace posko::viewmodel::Sign {

Q_NAMESPACE
QML_ELEMENT

/// Importance of an incident; None where nothing is active.
enum class Priority { Critical = 1, High = 2, Medium = 3, Info = 4, None = 5 };
Q_ENUM_NS(Priority)

/// State of a source of data or of a figure that comes from it.
enum class Freshness { Never, Live, Stale, Lost };
Q_ENUM_NS(Freshness)

/// What the whole screen is.
enum class Mode { Operation, Simulation, Exercise };
Q_ENUM_NS(Mode)

/// Which means a row stands for.
enum class Means { Depot, Team };
Q_ENUM_NS(Means)

/// How a figure may be taken.
enum class Figure { Good, Short, Unverified, Old, Unknown };
Q_ENUM_NS(Figure)

/// How grave a permanent banner is; Drill: a test or exercise that must not be taken for more.
enum class Trouble { Fault, Outage, Drill };
Q_ENUM_NS(Trouble)

/// What an incident is.
enum class Incident { Nothing, Quake, Warning, Tsunami, Search, River, Volcano, Report };
Q_ENUM_NS(Incident)

/// Who leads the view of the map: the incidents, a person who moved or locked it, a choice, a patrol.
enum class View { Following, Locked, Chosen, Patrolling, PatrolStopped };
Q_ENUM_NS(View)

/// One of the three marks of a row (link, data, count); MarkAbsent where nothing of that kind is counted.
enum class Mark { MarkAbsent, MarkNever, MarkLive, MarkStale, MarkLost };
Q_ENUM_NS(Mark)

[[nodiscard]] inline Priority of(domain::Priority priority)
{
    return static_cast<Priority>(priority);
}
[[nodiscard]] inline Freshness of(domain::Freshness freshness)
{
    return static_cast<Freshness>(freshness);
}
[[nodiscard]] inline Mode of(domain::LinkMode mode)
{
    return static_cast<Mode>(mode);
}

static_assert(static_cast<int>(domain::Priority::critical) == static_cast<int>(Priority::Critical));
static_assert(static_cast<int>(domain::Priority::info) == static_cast<int>(Priority::Info));
static_assert(static_cast<int>(domain::Freshness::lost) == static_cast<int>(Freshness::Lost));
static_assert(static_cast<int>(domain::LinkMode::exercise) == static_cast<int>(Mode::Exercise));

} // namespace posko::viewmodel::Sign
