// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/depot.h"
#include "domain/link.h"
#include "domain/quake.h"
#include "domain/stamp.h"
#include "domain/team.h"
#include "domain/warning.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace posko::domain {

/// The rows of one TEWS file, in the file's order (newest first).
struct QuakesReported
{
    Meta meta;
    QuakeSource source = QuakeSource::autogempa;
    std::shared_ptr<const std::vector<QuakeReport>> reports;
};

/// One CAP message on one topic.
struct WarningReceived
{
    Meta meta;
    std::string warningId; ///< BMKG's URL code, or `<issuer>/<key>`
    std::string issuer;
    std::shared_ptr<const CapMessage> message;
};

struct DepotReported
{
    Meta meta;
    std::shared_ptr<const Depot>
        depot; ///< its stamp holds the sender's observedAt and seq; the rest is filled here
};

struct TeamReported
{
    Meta meta;
    std::shared_ptr<const Team> team;
};

struct LinkReported
{
    Meta meta;
    std::shared_ptr<const Link> link;
};

/// A fix of a team's device or of a device that no table binds. Not journalled; conflated before it comes
/// here.
struct PositionReported
{
    enum class Subject { team, device };
    Meta meta;
    Subject subject = Subject::device;
    std::string id; ///< team id, or `<user>/<device>`
    Fix fix;
};

/// A retained topic was cleared by an empty payload.
struct DocumentWithdrawn
{
    Meta meta;
};

/// A message or a part of it that was refused, or that no decoder knows (`unknown`).
struct MessageRejected
{
    Meta meta;
    core::Error error;
    bool unknown = false;
};

/// This console's connection to the broker changed. Not journalled.
struct ConnectionChanged
{
    core::Instant at;
    ConnectionState state = ConnectionState::never;
    std::string detail;
};

/// The state of the journal changed. Not journalled.
struct StoreChanged
{
    core::Instant at;
    bool failed = false;
    std::string detail;
    std::int64_t notYetStored = 0;
};

/// Retained documents were counted after a connect. Not journalled.
struct SyncChecked
{
    core::Instant at;
    std::string linkId;
    std::string filter;
    std::int64_t expected = 0;
    std::int64_t arrived = 0;
};

/// An officer acknowledged ("tanggapi") an incident; made by decide(), journalled as a decision.
struct IncidentAcknowledged
{
    core::Instant at;
    std::string subject;     ///< `quake:<id>` or `warning:<id>`
    std::string disposition; ///< word of operations 8.4
    std::string officer;     ///< id of the officer
};

/// Time passed; the live tick, once a second.
struct Tick
{
    core::Instant at;
};

/// Everything that can happen. What is larger than a few words is shared and never changed.
using Event = std::variant<QuakesReported, WarningReceived, DepotReported, TeamReported, LinkReported,
                           PositionReported, DocumentWithdrawn, MessageRejected, ConnectionChanged,
                           StoreChanged, SyncChecked, IncidentAcknowledged, Tick>;

/// The time of an event: receivedAt of what came by message, `at` of the rest.
[[nodiscard]] core::Instant timeOf(const Event& event);

/// Journal position of an event, 0 where it has none.
[[nodiscard]] std::uint64_t seqOf(const Event& event);

} // namespace posko::domain
