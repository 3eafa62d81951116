// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../unit/ingest/fakes.h"
#include "core/clock.h"
#include "ingest/decodeloop.h"
#include "ingest/inbox.h"
#include "ingest/mqttclient.h"
#include "ingest/mqttsource.h"
#include "ingest/syncmonitor.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace posko::ingest::test {

/// The receiving half of the program, from the socket to the sink, joined as the program joins it.
class Station
{
public:
    struct Options
    {
        std::string console = "uji";
        std::chrono::milliseconds commitWait{2000};
        std::chrono::milliseconds syncWait{std::chrono::seconds{10}};
        std::chrono::milliseconds heartbeatEvery{std::chrono::seconds{60}};
    };
    Station(const std::string& url, Options options);
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;
    ~Station();

    void start();
    /// Orderly end, in the order of the program; returns how long it took.
    std::chrono::milliseconds stop();

    [[nodiscard]] bool waitFor(domain::ConnectionState state, std::size_t times = 1);
    [[nodiscard]] std::string lastDetail(domain::ConnectionState state) const;
    [[nodiscard]] std::size_t count(domain::ConnectionState state) const;

    core::SystemClock clock;
    FakeJournal journal;
    FakeSink sink;
    SyncMonitor sync;
    Inbox inbox;
    DecodeLoop loop;
    std::unique_ptr<MqttSource> source;
};

} // namespace posko::ingest::test
