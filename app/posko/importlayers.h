// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importwatch.h"
#include "mapscene/mapoverlays.h"

#include <QObject>

#include <thread>

namespace posko::app {

/// Draws what was imported: opens files of tiles and prepares official borders on a thread of its own, and
/// hands them to the map when they are ready. What is removed goes from the map at once.
class ImportLayers : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the object.
    ImportLayers(const ImportWatch& watch, mapscene::MapOverlays& overlays);

private:
    struct Ready;

    void read();
    void take(int reading, const Ready& ready);

    const ImportWatch& m_watch;
    mapscene::MapOverlays& m_overlays;
    std::vector<geodata::ImportedMap> m_maps;     ///< those that were read last
    std::vector<std::filesystem::path> m_borders; ///< those that are drawn
    int m_reading = 0;                            ///< counts the readings, so that only the newest is taken
    std::jthread m_worker;                        ///< the last member: it ends before what it writes to goes
};

} // namespace posko::app
