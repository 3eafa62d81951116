// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapoverlays.h"

#include <algorithm>
#include <utility>

namespace posko::mapscene {

MapOverlays::MapOverlays(QObject* parent)
    : QObject(parent)
{}

MapOverlays::~MapOverlays() = default;

QStringList MapOverlays::notices() const
{
    QStringList notices;
    for (const MapOverlay& layer : m_layers)
        for (const QString& notice : layer.notice)
            notices.append(layer.name + QStringLiteral(": ") + notice);
    return notices;
}

QString MapOverlays::credits() const
{
    QStringList credits;
    for (const MapOverlay& layer : m_layers)
        if (layer.shown && layer.source)
            credits += layer.notice;
    credits.removeDuplicates();
    return credits.join(QStringLiteral(" · "));
}

void MapOverlays::setBorders(std::shared_ptr<OverlaySource> borders, QStringList files)
{
    m_borders = std::move(borders);
    m_officialFiles = m_borders ? std::move(files) : QStringList();
    Q_EMIT changed();
}

void MapOverlays::setFiles(std::vector<MapOverlay> layers)
{
    m_files = std::move(layers);
    join();
}

void MapOverlays::setServers(std::vector<MapOverlay> layers)
{
    m_servers = std::move(layers);
    join();
}

void MapOverlays::setLost(const QString& id, std::optional<core::Instant> since)
{
    const auto server = std::ranges::find(m_servers, id, &MapOverlay::id);
    if (server == m_servers.end() || server->lostSince == since)
        return;
    server->lostSince = since;
    join();
}

void MapOverlays::toggle(const QString& id)
{
    if (m_hidden.erase(id) == 0)
        m_hidden.insert(id);
    join();
}

void MapOverlays::showAll()
{
    m_hidden.clear();
    join();
}

void MapOverlays::join()
{
    m_layers = m_files;
    m_layers.insert(m_layers.end(), m_servers.begin(), m_servers.end());
    for (MapOverlay& layer : m_layers)
        layer.shown = !m_hidden.contains(layer.id);
    Q_EMIT changed();
}

std::vector<std::shared_ptr<OverlaySource>> MapOverlays::shown() const
{
    std::vector<std::shared_ptr<OverlaySource>> shown;
    for (const MapOverlay& layer : m_layers)
        if (layer.shown && layer.source)
            shown.push_back(layer.source);
    if (m_borders)
        shown.push_back(m_borders);
    std::ranges::stable_sort(shown, {}, [](const auto& source) { return source->facts().kind; });
    return shown;
}

MapPalette MapOverlays::ground(MapPalette palette) const
{
    if (isOfficial())
        palette.border = Qt::transparent;
    return palette;
}

} // namespace posko::mapscene
