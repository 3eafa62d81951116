// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importlayers.h"

#include "geodata/borderlines.h"
#include "geodata/tilestore.h"

#include <QImageReader>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace posko::app {

namespace {

/// The name of the file that was imported; foreign text.
QString fileOf(const geodata::ImportedMap& map)
{
    const QString file = QJsonDocument::fromJson(QByteArray::fromStdString(map.report))
                             .object()
                             .value(QLatin1String("file"))
                             .toString();
    return file.isEmpty() ? QString::fromStdString(map.id) : file.section(u'/', -1);
}

/// What the file says of its source, without the links that many write into it.
QString noticeOf(const geodata::TileFacts& facts)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    const auto found = facts.texts.find("attribution");
    return found == facts.texts.end() ? QString()
                                      : QString::fromStdString(found->second).remove(tags).simplified();
}

bool isReadable(geodata::TileFormat format)
{
    switch (format) {
    case geodata::TileFormat::Vector:
    case geodata::TileFormat::Png:
        return true;
    case geodata::TileFormat::Jpeg:
        return QImageReader::supportedImageFormats().contains("jpeg");
    case geodata::TileFormat::Webp:
        return QImageReader::supportedImageFormats().contains("webp");
    case geodata::TileFormat::Other:
        break;
    }
    return false;
}

mapscene::MapOverlay layerOf(const geodata::ImportedMap& map)
{
    mapscene::MapOverlay layer{.id = QString::fromStdString(map.id), .name = fileOf(map)};
    const auto store = geodata::TileStore::open(map.data);
    if (!store) {
        return layer;
    }
    const geodata::TileFacts& facts = (*store)->facts();
    if (const QString notice = noticeOf(facts); !notice.isEmpty()) {
        layer.notice.append(notice);
    }
    if (isReadable(facts.format)) {
        layer.source = mapscene::fileSource(*store);
    }
    return layer;
}

} // namespace

struct ImportLayers::Ready
{
    std::vector<geodata::ImportedMap> maps{};
    std::vector<mapscene::MapOverlay> layers{};
    bool bordersChanged = false;
    std::vector<std::filesystem::path> borders{};
    std::shared_ptr<mapscene::OverlaySource> lines{}; ///< null: no borders
    QStringList files{};
};

ImportLayers::ImportLayers(const ImportWatch& watch, mapscene::MapOverlays& overlays)
    : m_watch(watch)
    , m_overlays(overlays)
{
    connect(&watch, &ImportWatch::changed, this, &ImportLayers::read);
    read();
}

void ImportLayers::read()
{
    const int reading = ++m_reading;
    Ready ready{.maps = m_watch.maps(), .borders = geodata::officialBorders(m_watch.maps())};
    ready.bordersChanged = ready.borders != m_borders;
    // What stays is not opened again, so that its tiles stay.
    for (const mapscene::MapOverlay& layer : m_overlays.layers()) {
        const auto same = std::ranges::find(ready.maps, layer.id.toStdString(), &geodata::ImportedMap::id);
        if (same != ready.maps.end() && std::ranges::find(m_maps, *same) != m_maps.end()) {
            ready.layers.push_back(layer);
        }
    }
    m_maps = ready.maps;
    m_worker = std::jthread([this, reading, ready = std::move(ready)]() mutable {
        std::vector<mapscene::MapOverlay> layers;
        for (const geodata::ImportedMap& map : ready.maps) {
            if (map.kind == geodata::ImportKind::borders) {
                ready.files.prepend(fileOf(map));
                continue;
            }
            const auto same =
                std::ranges::find(ready.layers, QString::fromStdString(map.id), &mapscene::MapOverlay::id);
            layers.push_back(same != ready.layers.end() ? *same : layerOf(map));
        }
        ready.layers = std::move(layers);
        if (ready.bordersChanged) {
            auto lines = geodata::BorderLines::read(ready.borders);
            if (!lines.isEmpty()) {
                ready.lines =
                    mapscene::borderSource(std::make_shared<const geodata::BorderLines>(std::move(lines)));
            }
        }
        // Dropped by Qt where this object has gone before.
        QMetaObject::invokeMethod(
            this, [this, reading, ready = std::move(ready)] { take(reading, ready); }, Qt::QueuedConnection);
    });
}

void ImportLayers::take(int reading, const Ready& ready)
{
    if (reading != m_reading) {
        return;
    }
    if (ready.bordersChanged) {
        m_borders = ready.borders;
        m_overlays.setBorders(ready.lines, ready.files);
    }
    m_overlays.setFiles(ready.layers);
}

} // namespace posko::app
