// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basemapdata.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <filesystem>
#include <utility>

namespace posko::mapscene {

namespace {

/// The vector tiles that are meant: an archive goes before a database of the same name.
std::filesystem::path groundOf(const std::filesystem::path& file)
{
    if (file.extension() != ".sqlite")
        return file;
    std::error_code unknown;
    std::filesystem::path tiles = file;
    tiles.replace_extension(".pmtiles");
    return std::filesystem::exists(tiles, unknown) ? tiles : tiles.replace_extension(".mbtiles");
}

/// The relief that belongs to a file of vector tiles; it need not be there.
std::filesystem::path reliefBeside(const std::filesystem::path& file)
{
    std::error_code unknown;
    const std::filesystem::path archive = file.parent_path() / "relief.pmtiles";
    return std::filesystem::exists(archive, unknown) ? archive : file.parent_path() / "relief.mbtiles";
}

QString toText(const core::Error& error)
{
    return QString::fromStdString(error.where + ": " + error.detail);
}

/// The notices of a file, one a line, without repeating what another one says.
void addNotices(QStringList& notices, const geodata::TileStore* store)
{
    if (store == nullptr)
        return;
    const auto& texts = store->facts().texts;
    auto found = texts.find("credits");
    if (found == texts.end())
        found = texts.find("attribution");
    if (found == texts.end())
        return;
    for (const QString& line : QString::fromStdString(found->second).split(u'\n', Qt::SkipEmptyParts))
        if (!notices.contains(line.trimmed()))
            notices.append(line.trimmed());
}

QString shortly(const QStringList& notices)
{
    QStringList lines;
    for (const QString& notice : notices) {
        const qsizetype package = notice.lastIndexOf(QStringLiteral(" ("));
        const QString line = package > 0 && notice.endsWith(u')') ? notice.first(package) : notice;
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines.join(QStringLiteral(" · "));
}

} // namespace

BaseMapData::BaseMapData(QObject* parent)
    : QObject(parent)
{
    connect(&m_tiles, &TileLoader::troubleChanged, this, &BaseMapData::loaded);
}

BaseMapData::~BaseMapData() = default;

bool BaseMapData::isReady() const
{
    return m_tiles.store(TileSheet::Ground) != nullptr;
}

QString BaseMapData::error() const
{
    return m_error.isEmpty() ? m_tiles.trouble() : m_error;
}

void BaseMapData::setFile(const QString& file)
{
    if (file == m_file)
        return;
    m_file = file;
    Q_EMIT fileChanged();
    if (file.isEmpty()) {
        take({});
        return;
    }
    m_opening = true;
    const auto promise = std::make_shared<QPromise<Opened>>();
    promise->future().then(this, [this, file](const Opened& opened) {
        if (file == m_file)
            take(opened);
    });
    QThreadPool::globalInstance()->start([promise, file] {
        promise->start();
        promise->addResult(open(file));
        promise->finish();
    });
}

BaseMapData::Opened BaseMapData::open(const QString& file)
{
    Opened opened;
    const std::filesystem::path path = groundOf(file.toStdString());
    auto ground = geodata::TileStore::open(path);
    if (ground && (*ground)->facts().format == geodata::TileFormat::Vector)
        opened.ground = *std::move(ground);
    else
        opened.error = ground ? file + QStringLiteral(": no vector tiles") : toText(ground.error());
    auto relief = geodata::TileStore::open(reliefBeside(path));
    if (relief && (*relief)->facts().format == geodata::TileFormat::Png)
        opened.relief = *std::move(relief);
    else
        opened.missing.append(QStringLiteral("relief"));
    return opened;
}

void BaseMapData::take(const Opened& opened)
{
    m_opening = false;
    m_error = opened.error;
    m_missing = opened.missing;
    m_notices.clear();
    addNotices(m_notices, opened.ground.get());
    addNotices(m_notices, opened.relief.get());
    m_credits = shortly(m_notices);
    m_tiles.setStore(TileSheet::Ground, opened.ground);
    m_tiles.setStore(TileSheet::Relief, opened.relief);
    Q_EMIT loaded();
}

void BaseMapData::setPlaces(std::vector<BasePlace> places)
{
    if (places == *m_places)
        return;
    m_places = std::make_shared<const std::vector<BasePlace>>(std::move(places));
    Q_EMIT placesChanged();
}

} // namespace posko::mapscene
