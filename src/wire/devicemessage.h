// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/team.h"
#include "domain/unit.h"

#include <string>
#include <variant>

namespace posko::wire {

/// A position and what the device told with it.
struct DeviceFix
{
    domain::Fix fix;
    domain::DeviceReading reading;
};

/// Anything else that a device says; the fields are those of domain::DeviceNoted.
struct DeviceWord
{
    std::string type;
    core::Instant observedAt;
    std::string text;
};

using DeviceMessage = std::variant<DeviceFix, DeviceWord>;

/// When and how a device's message arrived.
struct DeviceOrigin
{
    core::Instant receivedAt;
    bool retained = false;
};

} // namespace posko::wire
