// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/rules.h"
#include "ingest/decodeloop.h"
#include "runtime/engine.h"
#include "wire/decode.h"

#include <filesystem>
#include <memory>
#include <string>

namespace posko::app {

struct StationOptions
{
    std::string broker; ///< URL
    std::string password;
    std::string trustStore;
    std::filesystem::path store;
    std::string console; ///< name of this console: the client id is `posko-<console>`
    std::string version;
    wire::TopicNames topics;
    domain::Rules rules;
};

/// Everything of one console that is not on the screen: store, engine, ingest, the connection, and the
/// services that keep them. Made from the store (so that the first frame shows what was known), then started,
/// then ended in order: nothing that the broker was told we have is lost at any point.
class Station
{
public:
    /// Opens the store and restores the picture. Errors: badUse for a broker URL that cannot be meant,
    /// storeFailed or storeDamaged where the store cannot be used.
    [[nodiscard]] static core::Result<std::unique_ptr<Station>> open(StationOptions options,
                                                                     const core::Clock& clock);
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;
    ~Station();

    [[nodiscard]] runtime::Engine& engine();
    /// Positions that passed since start.
    [[nodiscard]] ingest::PositionCounters positions() const;
    /// Begins to connect and to tick; a broker that is away is a state on the screen.
    [[nodiscard]] core::Result<void> start();
    /// Within five seconds: goodbye to the broker, what has arrived folded, a checkpoint, the store closed.
    void stop();

private:
    struct Parts;
    explicit Station(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// The store's directory where none is named: of the data home, apart for each instance.
[[nodiscard]] std::filesystem::path defaultStore(const std::string& instance);
/// This machine's name, in characters that a client id may have.
[[nodiscard]] std::string defaultConsole();

} // namespace posko::app
