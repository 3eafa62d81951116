// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ingest/decodeloop.h"
#include "mapscene/mapsource.h"

#include <QFile>
#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <thread>

class QQuickWindow;

namespace posko::app {

/// POSKO_PROBE: appends what the screen really showed, and when, as JSON lines. The state is noted while the
/// scene is synchronised and written from the swap of that very frame. Without the variable none of this
/// exists.
class Probe : public QObject
{
    Q_OBJECT

public:
    struct Wants
    {
        QString file;
        int entities = 0;     ///< POSKO_PROBE_N; 0: the first frame is "loaded"
        std::string selected; ///< `kind:id` of --select; empty: none
    };
    using Positions = std::function<ingest::PositionCounters()>;

    /// All references outlive the probe.
    Probe(Wants wants, QQuickWindow& window, const mapscene::MapSource& map, Positions positions);
    ~Probe() override;

private:
    /// What one frame holds.
    struct Frame
    {
        int entities = 0;
        int tracked = 0;
        std::int64_t sum = 0;
        std::int64_t selectedAt = 0; ///< observedAt of the selected one; 0: not there
        double lat = 0;
        double lon = 0;
    };

    void note();
    void noteSelected();
    void count();
    [[nodiscard]] bool isSecondOver() const;
    void readPss(const std::stop_token& ending);
    void write();
    void writeSecond(double now);
    void line(const QByteArray& text);

    const Wants m_wants;
    const mapscene::MapSource& m_map;
    const Positions m_positions;
    QFile m_file;
    Frame m_frame;
    std::uint64_t m_revision = 0;
    std::int64_t m_shownAt = 0;
    std::chrono::steady_clock::time_point m_second;
    int m_frames = 0;
    bool m_loaded = false;
    bool m_counted = false; ///< the frame's entities, tracked and sum are those of `m_revision`
    std::atomic<std::int64_t> m_pssKiB{0};
    std::jthread m_pssReader; ///< the last: it uses the others
};

} // namespace posko::app
