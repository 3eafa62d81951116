// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "gateway/source.h"
#include "ingest/brokerurl.h"

#include <filesystem>
#include <string>
#include <vector>

namespace posko::gateway {

/// What a configuration file says (resources/gateway/posko-gateway.toml explains each key).
struct Config
{
    std::string client = "posko-gateway"; ///< MQTT client id and last level of the link topic
    int requestsPerMinute = 60;
    bool allowHttp = false;
    std::string
        caFile; ///< PEM file of the only authorities that sources are believed by; empty: the system's
    core::Milliseconds timeLimit{20'000};
    core::Milliseconds linkEvery{30'000};
    core::Milliseconds longestRetry{300'000};
    core::Milliseconds revalidateEvery{900'000}; ///< a warning whose item in the feed has not changed
    ingest::BrokerUrl broker{};
    std::string password; ///< POSKO_MQTT_PASSWORD wins over it
    std::string trustStore;
    std::string prefix; ///< put before every topic
    std::vector<Source> sources;
};

/// Reads a configuration file. Errors: badUse with `file:line:column` in `where` for whatever is wrong in it:
/// syntax, an unknown key, a value of another type or out of range, an address that is not https (http only
/// to this machine, or with allow_http), a source without name, kind, url or topic, and for a file that
/// cannot be read.
[[nodiscard]] core::Result<Config> readConfig(const std::filesystem::path& file);

} // namespace posko::gateway
