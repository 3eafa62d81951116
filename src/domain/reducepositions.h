// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changes.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "domain/rules.h"

/// The parts of reduce() that know what devices say; not for use outside the fold.
namespace posko::domain::detail {

/// The newest fix of a team or unit holds, whoever of its devices sent it; an older one that arrives late
/// enters the trail alone. A device that no table binds becomes a unit of its own.
void foldPosition(Picture& picture, const PositionReported& event, const Rules& rules, Changes& changes);
/// A will marks the device as gone until it is heard again; its last fix stays.
void noteDevice(Picture& picture, const DeviceNoted& event, const Rules& rules, Changes& changes);
/// A simulated device leaves with its topic; a real one stays with its last fix.
void withdrawDevice(Picture& picture, const Meta& meta, Changes& changes);
/// Whatever left the picture leaves no trail behind.
void dropTrails(Picture& picture, const Changes& changes);

} // namespace posko::domain::detail
