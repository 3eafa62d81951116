// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/command.h"

#include "domain/incident.h"

#include <algorithm>
#include <array>

namespace posko::domain {

namespace {

using core::ErrorCode;
using core::fail;

constexpr std::array<std::string_view, 5> kDispositions{"ditangani", "diteruskan", "duplikat",
                                                        "tidak_berdampak", "keliru"};

core::Result<std::vector<Event>> decideOne(const Picture& picture, const AcknowledgeIncident& command,
                                           const Rules& rules, core::Instant now)
{
    if (command.officer.role == Role::wall) {
        return fail(ErrorCode::notAllowed, "officer",
                    "the wall has no account and decides nothing (operations 16)");
    }
    if (!std::ranges::contains(kDispositions, std::string_view(command.disposition))) {
        return fail(ErrorCode::unknownValue, "disposition", command.disposition);
    }
    const auto incidents = incidentsOf(picture, now, rules, {});
    const auto incident = std::ranges::find(incidents, command.subject, &Incident::id);
    if (incident == incidents.end()) {
        return fail(ErrorCode::notFound, "subject", "no active incident has this id");
    }
    if (picture.acknowledgements.contains(command.subject)) {
        return fail(ErrorCode::duplicate, "subject", "it has been acknowledged already");
    }
    // operations 8.4: a P1 or P2 is called wrong by the supervisor only.
    if (command.disposition == "keliru" && incident->priority <= Priority::high &&
        command.officer.role != Role::supervisor) {
        return fail(ErrorCode::notAllowed, "disposition", "only the supervisor may call a P1 or P2 wrong");
    }
    return std::vector<Event>{
        IncidentAcknowledged{now, command.subject, command.disposition, command.officer.id}};
}

} // namespace

core::Result<std::vector<Event>> decide(const Picture& picture, const Command& command, const Rules& rules,
                                        core::Instant now)
{
    return std::visit([&](const auto& one) { return decideOne(picture, one, rules, now); }, command);
}

} // namespace posko::domain
