// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config.h"

#include "core/instant.h"
#include "mapscene/mapoverlays.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <vector>

namespace posko::app {

/// The servers of posko.toml as layers of the map, fetched from on a thread of their own. One that cannot be
/// reached is told to the map, and on stderr.
class TileServers : public QObject
{
    Q_OBJECT

public:
    /// `now`: the time that the wall shows. `overlays` outlives the object.
    TileServers(const std::vector<TileServerConfig>& servers, mapscene::MapOverlays& overlays,
                std::function<core::Instant()> now);
    ~TileServers() override;

private:
    [[nodiscard]] mapscene::MapOverlay add(const TileServerConfig& server);

    mapscene::MapOverlays& m_overlays;
    std::function<core::Instant()> m_now;
    QThread m_thread;
};

} // namespace posko::app
