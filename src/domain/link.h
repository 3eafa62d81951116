// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/stamp.h"
#include "domain/words.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

enum class LinkState { online, offline };
POSKO_WORDS(LinkState, {LinkState::online, "online"}, {LinkState::offline, "offline"});

enum class LinkMode { operation, simulation, exercise };
POSKO_WORDS(LinkMode, {LinkMode::operation, "operasi"}, {LinkMode::simulation, "simulasi"},
            {LinkMode::exercise, "latihan"});

struct LinkHolding
{
    std::string filter; ///< MQTT topic filter
    std::int64_t documents = 0;

    friend bool operator==(const LinkHolding&, const LinkHolding&) = default;
};

struct LinkFeed
{
    std::string name;
    std::optional<core::Instant> lastSuccessAt;
    std::optional<core::Instant> lastTryAt;
    std::string error;
    std::int64_t expectedEverySeconds = 0;
    std::optional<std::int64_t> items;
    std::optional<std::int64_t> rejected;

    friend bool operator==(const LinkFeed&, const LinkFeed&) = default;
};

/// A gateway, console or scenario player and what it says of itself (`posko.link/1`, also its will).
struct Link
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string client;
    LinkState state = LinkState::offline;
    LinkMode mode = LinkMode::operation;
    std::string title;
    std::optional<core::Date> trueDate;
    core::Instant clockAt;
    std::string version;
    std::optional<std::int64_t> unsent;
    std::optional<bool> radioDesk;
    std::vector<LinkHolding> holds;
    std::vector<LinkFeed> feeds;
    std::optional<core::Instant> lastLiveAt; ///< receivedAt of its last delivery without the RETAIN flag
    bool withdrawn = false;

    friend bool operator==(const Link&, const Link&) = default;
};

/// One source of data as the feed strip shows it; the table of sources is a rule (`Rules::sources`).
struct Feed
{
    std::string id;                               ///< of its SourceRule
    std::optional<core::Instant> lastLiveAt;      ///< last delivery without the RETAIN flag
    std::optional<core::Instant> lastHeartbeatAt; ///< newest `lastSuccessAt` that a live link told
    std::string heartbeatError;                   ///< what the link says went wrong at its last try
    std::int64_t live = 0;                        ///< live messages
    std::int64_t retained = 0;                    ///< retained messages
    std::int64_t rejected = 0;
    std::map<std::string, std::int64_t>
        olderInARow; ///< by topic; three in a row are a fault (architecture 4)

    friend bool operator==(const Feed&, const Feed&) = default;
};

/// Messages of one topic that were refused or that nobody here understands; kept, counted and shown.
struct Rejection
{
    std::string id;   ///< topic
    std::string code; ///< of the newest, as core::toWord
    std::string where;
    std::string detail;
    std::int64_t count = 0;
    core::Instant firstAt;
    core::Instant lastAt;
    bool unknown = false; ///< no decoder knows the topic or schema: counted, not an error of the sender

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// This console's own connection to the broker.
enum class ConnectionState { never, connecting, connected, lost, takenOver };
POSKO_WORDS(ConnectionState, {ConnectionState::never, "never"}, {ConnectionState::connecting, "connecting"},
            {ConnectionState::connected, "connected"}, {ConnectionState::lost, "lost"},
            {ConnectionState::takenOver, "taken-over"});

struct Connection
{
    ConnectionState state = ConnectionState::never;
    core::Instant since;
    std::string detail; ///< broker and reason, plain text
    std::int64_t reconnects = 0;

    friend bool operator==(const Connection&, const Connection&) = default;
};

/// Whether what arrives is on the disk.
struct StoreHealth
{
    bool failed = false;
    core::Instant since;
    std::string detail;
    std::int64_t notYetStored = 0; ///< messages in memory that no commit holds

    friend bool operator==(const StoreHealth&, const StoreHealth&) = default;
};

/// How many retained documents of a publisher's `holds` have arrived since the last connect.
struct SyncCheck
{
    std::string id; ///< `<link>|<filter>`
    std::int64_t expected = 0;
    std::int64_t arrived = 0;

    friend bool operator==(const SyncCheck&, const SyncCheck&) = default;
};

} // namespace posko::domain
