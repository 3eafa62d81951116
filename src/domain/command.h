// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "domain/rules.h"

#include <string>
#include <variant>
#include <vector>

namespace posko::domain {

/// Roles of operations 16 that this part decides with.
enum class Role { wall, dutyOfficer, supervisor };
POSKO_WORDS(Role, {Role::wall, "dinding"}, {Role::dutyOfficer, "petugas_piket"},
            {Role::supervisor, "koordinator_piket"});

struct Officer
{
    std::string id;
    Role role = Role::wall;
};

/// "Tanggapi": somebody has seen the incident and says what becomes of it (operations 8.4).
struct AcknowledgeIncident
{
    Officer officer;
    std::string subject;     ///< `quake:<id>` or `warning:<id>`
    std::string disposition; ///< ditangani, diteruskan, duplikat, tidak_berdampak, keliru
};

using Command = std::variant<AcknowledgeIncident>;

/// Applies the rules of the room. Pure and quick; the error says in one fact why the command is refused.
[[nodiscard]] core::Result<std::vector<Event>> decide(const Picture& picture, const Command& command,
                                                      const Rules& rules, core::Instant now);

} // namespace posko::domain
