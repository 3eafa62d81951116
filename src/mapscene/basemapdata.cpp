// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basemapdata.h"

#include "geodata/placesearch.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QRegularExpression>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

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

IslandsIn islandsOf(const std::shared_ptr<const geodata::IslandNames>& islands)
{
    return [islands](const MercatorBox& box, int mostRank) {
        std::vector<BasePlace> places;
        for (const geodata::Island& island : islands->in(core::fromMercator({box.left, box.bottom}),
                                                         core::fromMercator({box.right, box.top}), mostRank))
            places.push_back({island.name, BasePlaceKind::Island, island.rank, core::toMercator(island.at)});
        return places;
    };
}

QString toText(const core::Error& error)
{
    return QString::fromStdString(error.where + ": " + error.detail);
}

/// Adds those of `more` whose source none of `notices` names; a name ends before the first comma or bracket.
void addUntold(QStringList& notices, const QStringList& more)
{
    static const QRegularExpression nameEnds(QStringLiteral(", | \\("));
    for (const QString& notice : more) {
        const QString name = notice.section(nameEnds, 0, 0);
        const bool told = std::any_of(notices.cbegin(), notices.cend(),
                                      [&](const QString& other) { return other.startsWith(name); });
        if (!told)
            notices.append(notice);
    }
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
    QStringList lines;
    for (const QString& line : QString::fromStdString(found->second).split(u'\n', Qt::SkipEmptyParts))
        lines.append(line.trimmed());
    addUntold(notices, lines);
}

/// A notice for the corner of the map: what it names first and, where the source asks for it, its licence.
/// The whole notice stands in notices().
QString shortened(const QString& notice)
{
    const qsizetype package = notice.lastIndexOf(QStringLiteral(" ("));
    const QString line = package > 0 && notice.endsWith(u')') ? notice.first(package) : notice;
    const QStringList parts = line.split(QStringLiteral(", "));
    const bool free = parts.last() == QStringLiteral("domain publik");
    return parts.size() == 1 || free ? parts.first() : parts.first() + QStringLiteral(", ") + parts.last();
}

QString shortly(const QStringList& notices)
{
    QStringList lines;
    for (const QString& notice : notices)
        lines.append(shortened(notice));
    return lines.join(QStringLiteral(" · "));
}

} // namespace

BaseMapData::BaseMapData(QObject* parent)
    : QObject(parent)
{
    turnTo(std::make_shared<TileLoader>());
}

BaseMapData::~BaseMapData() = default;

bool BaseMapData::isReady() const
{
    return m_tiles->store(TileSheet::Ground) != nullptr;
}

QString BaseMapData::error() const
{
    return m_error.isEmpty() ? m_tiles->trouble() : m_error;
}

void BaseMapData::turnTo(std::shared_ptr<TileLoader> tiles)
{
    if (m_tiles)
        m_tiles->disconnect(this);
    m_tiles = std::move(tiles);
    connect(m_tiles.get(), &TileLoader::troubleChanged, this, &BaseMapData::loaded);
    connect(m_tiles.get(), &TileLoader::arrived, this, &BaseMapData::arrived);
}

void BaseMapData::setFile(const QString& file)
{
    if (file == m_file)
        return;
    m_file = file;
    turnTo(file.isEmpty() ? std::make_shared<TileLoader>() : TileLoader::of(file));
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
    if (auto islands = geodata::IslandNames::open(path.parent_path() / "places.sqlite"))
        opened.islands = *std::move(islands);
    for (const std::string& notice : geodata::placeCredits(path.parent_path() / "places.sqlite"))
        opened.placeNotices.append(QString::fromStdString(notice));
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
    addUntold(m_notices, opened.placeNotices);
    m_ground = opened.ground;
    // Another view of the same files may have given them to the loader already.
    if (m_tiles->store(TileSheet::Ground) == nullptr) {
        m_tiles->setIslands(opened.islands ? islandsOf(opened.islands) : IslandsIn());
        m_tiles->setGround(opened.ground);
    }
    if (m_tiles->store(TileSheet::Relief) == nullptr)
        m_tiles->setRelief(opened.relief);
    Q_EMIT loaded();
}

} // namespace posko::mapscene
