// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config.h"

#include "mapscene/overlaysource.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <memory>
#include <optional>

class QNetworkReply;

namespace posko::app {

/// Fetches the tiles of one server, on the thread that it is moved to: a few at a time, each within its size
/// and time, redirected to the same scheme only, kept in a disk cache of bounded size. It promises that every
/// `done` is called once unless it goes before. While the server cannot be reached it is asked by one request
/// at a time, ever more seldom, and what is in the cache is given out.
class TileFetcher : public QObject
{
    Q_OBJECT

public:
    using Done = mapscene::OverlaySource::Done;

    static constexpr int kMostAtOnce = 4;
    static constexpr qint64 kMostBytes = qint64{4} << 20;
    static constexpr qint64 kCacheBytes = qint64{64} << 20;

    /// `cache`: a folder of its own, made where it is missing.
    TileFetcher(TileServerConfig server, QString cache);

    void get(geodata::TileId tile, Done done);

Q_SIGNALS:
    /// The server cannot be reached any more, or can be again.
    void lostChanged(bool lost);

private:
    enum class Way : std::uint8_t {
        asUsual, ///< from the cache while it is fresh, else from the server
        fromCache,
        fromServer, ///< whatever the cache has
    };
    struct Job
    {
        geodata::TileId tile;
        Done done; ///< empty: only to see whether the server answers
        Way way = Way::asUsual;
        QByteArray body{};
        bool refused = false; ///< ended by us
    };

    void begin();
    void pump();
    void probe();
    void send(Job job);
    void watch(QNetworkReply& reply, const std::shared_ptr<Job>& job);
    void finish(QNetworkReply& reply, Job& job);
    [[nodiscard]] std::optional<mapscene::OverlayAnswer> judge(QNetworkReply& reply, const Job& job) const;
    void note(bool lost);
    [[nodiscard]] QNetworkRequest requestFor(const Job& job) const;

    TileServerConfig m_server;
    QString m_cache;
    QNetworkAccessManager* m_network = nullptr; ///< made on the thread
    QTimer* m_probe = nullptr;
    std::deque<Job> m_waiting;
    std::optional<geodata::TileId> m_last; ///< asked for last; by it the server is looked after
    int m_running = 0;
    bool m_lost = false;
    int m_failures = 0; ///< probes in a row
};

} // namespace posko::app
