// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/event.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace posko::domain {

/// One MQTT message exactly as it arrived.
struct RawMessage
{
    std::uint64_t seq = 0; ///< position in the journal; 0 until one is given (positions keep 0)
    core::Instant receivedAt;
    std::string client; ///< our client id when it arrived
    std::string topic;
    int qos = 0;
    bool retained = false; ///< the RETAIN flag of the delivery
    std::string payload;   ///< bytes, unchanged

    friend bool operator==(const RawMessage&, const RawMessage&) = default;
};
using RawMessagePtr = std::shared_ptr<const RawMessage>;

/// Takes messages for keeps. Implemented by the store.
class MessageJournal
{
public:
    MessageJournal() = default;
    MessageJournal(const MessageJournal&) = delete;
    MessageJournal& operator=(const MessageJournal&) = delete;
    virtual ~MessageJournal() = default;

    /// Queues the message behind all earlier ones; returns at once. `committed` (may be empty) is called from
    /// the store's thread when the row is durable, and not before; it is called later if the disk fails
    /// meanwhile. With `urgent` the writer commits at once instead of waiting for its group timer.
    virtual void append(RawMessagePtr message, bool urgent, std::function<void()> committed) = 0;

    /// Queues a fix for the telemetry file (thinned there: at most one per subject in 10 s or 50 m).
    virtual void appendFix(const PositionReported& position) = 0;
};

/// Takes decoded events in batches. Implemented by the runtime.
class EventSink
{
public:
    EventSink() = default;
    EventSink(const EventSink&) = delete;
    EventSink& operator=(const EventSink&) = delete;
    virtual ~EventSink() = default;

    /// Hands a batch over; called from the ingest thread, returns at once. `taken` is called once the batch
    /// has been folded: until then no further batch is handed over.
    virtual void post(std::vector<Event> batch, std::function<void()> taken) = 0;
};

} // namespace posko::domain
