// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/link.h"
#include "ingest/brokerurl.h"
#include "ingest/mqttclient.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace posko::ingest {

class Inbox;
class SyncMonitor;

struct MqttSourceOptions
{
    BrokerUrl broker{};
    std::string clientId{}; ///< `posko-<console>`, the same at every start
    std::string password{};
    std::string trustStore{};           ///< as in MqttClientOptions
    std::vector<std::string> filters{}; ///< the state to follow (`stateFilters`)
    std::string linkTopic{};            ///< `posko/link/<client>`: give it to the Inbox as `ownTopic` too
    std::string version{};              ///< of the program, told in the link
    SyncMonitor* sync = nullptr;        ///< may be null; must outlive the source
    std::chrono::milliseconds heartbeatEvery{std::chrono::seconds{60}};
    std::chrono::milliseconds hurryAfter{
        std::chrono::seconds{45}}; ///< away for longer: try again by our own clock
    std::chrono::seconds retryFrom{1};
    std::chrono::seconds retryTo{30};
};

/// The connection to the broker: keeps its session, at every connect follows the changes with QoS 1 and asks
/// for the retained set with QoS 0 by a filter of its own (`retainedSetFilter`), gives every delivery to the
/// Inbox, and says in `posko.link` that this console is there. What becomes of the connection goes through
/// the Inbox as ConnectionChanged. When another program takes the client id it stops and says so.
class MqttSource
{
public:
    /// The Inbox must outlive the source. Errors: linkFailed where the options cannot be used at all.
    [[nodiscard]] static core::Result<std::unique_ptr<MqttSource>> create(MqttSourceOptions options,
                                                                          Inbox& inbox);
    MqttSource(const MqttSource&) = delete;
    MqttSource& operator=(const MqttSource&) = delete;
    ~MqttSource();

    /// Begins to connect; a broker that is away is a state, not an error.
    [[nodiscard]] core::Result<void> start();
    /// Asks for the retained set again.
    void renewState();
    /// Says offline and goodbye and ends the threads, within about 4 s. Call `Inbox::beginShutdown` before
    /// it, stop the decode loop and close the journal after it.
    void stop();

private:
    MqttSource(MqttSourceOptions options, Inbox& inbox);

    void onConnected() noexcept;
    void onLost(const std::string& detail) noexcept;
    void onTakenOver(const std::string& detail) noexcept;
    void followChanges();
    void askForState();
    void supervise();
    void say(domain::ConnectionState state, const std::string& detail);
    [[nodiscard]] MqttMessage linkMessage(bool online);

    const MqttSourceOptions m_options;
    Inbox& m_inbox;
    std::unique_ptr<MqttClient> m_client;
    std::thread m_supervisor;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::int64_t m_linkSeq = 0;
    bool m_connected = false;
    bool m_takenOver = false;
    bool m_stopping = false;
    std::chrono::steady_clock::time_point m_awaySince;
    std::chrono::steady_clock::time_point m_lastHeartbeat;
};

} // namespace posko::ingest
