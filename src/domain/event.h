// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/access.h"
#include "domain/bulletin.h"
#include "domain/depot.h"
#include "domain/forecast.h"
#include "domain/incidentreport.h"
#include "domain/link.h"
#include "domain/quake.h"
#include "domain/record.h"
#include "domain/rivergauge.h"
#include "domain/saroperation.h"
#include "domain/shelter.h"
#include "domain/stamp.h"
#include "domain/team.h"
#include "domain/unit.h"
#include "domain/volcano.h"
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
    std::string warningId; ///< BMKG's URL code, `<issuer>/<key>`, or `<issuer>/<identifier>` inside a wrapper
    std::string issuer;
    std::shared_ptr<const CapMessage> message;
    /// Ids of all warnings that the topic holds with this message; others of it are not listed any more. Null
    /// where that is not known.
    std::shared_ptr<const std::vector<std::string>> listed{};
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

/// One document of a kind whose versions replace each other; its stamp holds the sender's observedAt and seq,
/// the rest is filled by the fold.
template <class Entity> struct DocumentReported
{
    Meta meta;
    std::shared_ptr<const Entity> document;
};
using SarOperationReported = DocumentReported<SarOperation>;
using UnitReported = DocumentReported<Unit>;
using IncidentReportReceived = DocumentReported<IncidentReport>;
using ShelterReported = DocumentReported<Shelter>;
using AccessReported = DocumentReported<Access>;
using RiverGaugeReported = DocumentReported<RiverGauge>;
using VolcanoReported = DocumentReported<Volcano>;
using RecordReported = DocumentReported<Record>;

/// BMKG's forecast of one place; it carries no seq, the newer arrival holds.
struct ForecastReported
{
    Meta meta;
    std::shared_ptr<const Forecast> forecast;
};

/// The tsunami bulletins of one InaTEWS message.
struct BulletinsReported
{
    Meta meta;
    std::shared_ptr<const std::vector<TsunamiBulletin>> bulletins;
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
    std::string id; ///< team id, unit id, `<user>/<device>` or `tak/<uid>`
    Fix fix;
    DeviceReading reading{};
};

/// What a device says beside its position: that it is gone (`lwt`), entered or left a place (`transition`),
/// or anything else that OwnTracks knows. Journalled also where its topic is that of positions.
struct DeviceNoted
{
    Meta meta;
    PositionReported::Subject subject = PositionReported::Subject::device;
    std::string id;
    std::string type;         ///< OwnTracks `_type`; `cot` of an event that is no position
    core::Instant observedAt; ///< the device's word; of a will the time of receipt, unless it was retained
    std::string text;         ///< plain words: of a transition `enter Kantor Camat`
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
using Event =
    std::variant<QuakesReported, BulletinsReported, WarningReceived, DepotReported, TeamReported,
                 UnitReported, SarOperationReported, IncidentReportReceived, ShelterReported, AccessReported,
                 RiverGaugeReported, VolcanoReported, ForecastReported, RecordReported, LinkReported,
                 PositionReported, DeviceNoted, DocumentWithdrawn, MessageRejected, ConnectionChanged,
                 StoreChanged, SyncChecked, IncidentAcknowledged, Tick>;

/// The time of an event: receivedAt of what came by message, `at` of the rest.
[[nodiscard]] core::Instant timeOf(const Event& event);

/// Journal position of an event, 0 where it has none.
[[nodiscard]] std::uint64_t seqOf(const Event& event);

} // namespace posko::domain
