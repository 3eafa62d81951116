// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tileservers.h"

#include "tilefetcher.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QStandardPaths>

#include <iostream>
#include <memory>
#include <utility>

namespace posko::app {

namespace {

class ServerSource final : public mapscene::OverlaySource
{
public:
    ServerSource(const mapscene::OverlayFacts& facts, TileFetcher* fetcher)
        : OverlaySource(facts)
        , m_fetcher(fetcher)
    {}

    void load(geodata::TileId tile, Done done) override
    {
        if (m_fetcher)
            QMetaObject::invokeMethod(
                m_fetcher,
                [fetcher = m_fetcher.get(), tile, done = std::move(done)]() mutable {
                    fetcher->get(tile, std::move(done));
                },
                Qt::QueuedConnection);
    }

private:
    QPointer<TileFetcher> m_fetcher;
};

/// One folder for each server, whatever characters its URL has.
QString cacheOf(const TileServerConfig& server)
{
    const QByteArray url = QByteArray::fromStdString(server.url);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QStringLiteral("/posko/tiles/") +
           QString::fromLatin1(QCryptographicHash::hash(url, QCryptographicHash::Sha256).first(8).toHex());
}

} // namespace

TileServers::TileServers(const std::vector<TileServerConfig>& servers, mapscene::MapOverlays& overlays,
                         std::function<core::Instant()> now)
    : m_overlays(overlays)
    , m_now(std::move(now))
{
    if (servers.empty())
        return;
    m_thread.setObjectName(QStringLiteral("tiles"));
    m_thread.start(QThread::LowPriority);
    std::vector<mapscene::MapOverlay> layers;
    layers.reserve(servers.size());
    for (const TileServerConfig& server : servers)
        layers.push_back(add(server));
    overlays.setServers(std::move(layers));
}

TileServers::~TileServers()
{
    m_overlays.setServers({});
    m_thread.quit();
    m_thread.wait();
}

mapscene::MapOverlay TileServers::add(const TileServerConfig& server)
{
    auto* fetcher = new TileFetcher(server, cacheOf(server));
    fetcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, fetcher, &QObject::deleteLater);
    const QString name = QString::fromStdString(server.name);
    const QString id = QStringLiteral("server:") + name;
    connect(fetcher, &TileFetcher::lostChanged, this, [this, id, name](bool lost) {
        std::cerr << "posko: the map layer " + name.toStdString() +
                         (lost ? " cannot be reached\n" : " is reached again\n");
        m_overlays.setLost(id, lost ? std::optional(m_now()) : std::nullopt);
    });
    mapscene::MapOverlay layer{.id = id, .name = name};
    if (!server.attribution.empty())
        layer.notice.append(QString::fromStdString(server.attribution));
    layer.source =
        std::make_shared<ServerSource>(mapscene::OverlayFacts{server.vectors ? mapscene::OverlayKind::Vectors
                                                                             : mapscene::OverlayKind::Picture,
                                                              server.minZoom, server.maxZoom},
                                       fetcher);
    return layer;
}

} // namespace posko::app
