// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules.h"
#include "wire/decode.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace posko::app {

/// In which order the wall's patrol goes round the active incidents.
enum class PatrolOrder { importance, newest, westToEast };

/// A server of map tiles that is drawn over the base map.
struct TileServerConfig
{
    std::string name;        ///< as people read it; no two are the same
    std::string url;         ///< http or https, with {z}, {x} and {y} in it
    bool vectors = false;    ///< MVT; else PNG, JPEG or WebP
    int minZoom = 0;         ///< 0 to 24, not above maxZoom
    int maxZoom = 18;        ///< beyond it tiles are enlarged
    std::string attribution; ///< shown with the notices of the map

    friend bool operator==(const TileServerConfig&, const TileServerConfig&) = default;
};

/// What posko.toml says; the defaults are those of a console without a file.
struct Config
{
    std::string broker = "mqtt://127.0.0.1:1883";
    std::string password; ///< POSKO_MQTT_PASSWORD wins over it
    std::string trustStore;
    std::string organisation = "Kemensos Command Center";
    double wallWidthMetres = 3.3;
    double viewingDistanceMetres = 10.0;
    std::chrono::seconds viewDwell{20}; ///< how long focus and view of the wall stay at least
    bool patrol = false;                ///< the wall goes round the active incidents from the start
    std::chrono::seconds patrolDwell{30};
    PatrolOrder patrolOrder = PatrolOrder::importance;
    int maps = 1;     ///< views of the map at once: 1, or 2 with the whole country beside the focus
    bool day = false; ///< the wall begins in the colours of the day
    std::vector<TileServerConfig> tileServers; ///< in the order in which they are painted
    wire::TopicNames topics;
    domain::Rules rules;
};

/// Reads a configuration file. Errors: badUse with `file:line:column` in `where` for whatever is wrong in it
/// (syntax, an unknown key, a value of another type or out of range) and for a file that cannot be read.
[[nodiscard]] core::Result<Config> readConfig(const std::filesystem::path& file);

} // namespace posko::app
