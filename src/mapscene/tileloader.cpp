// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/tileloader.h"

#include "mapscene/tileview.h"

#include <QtCore/QMetaObject>
#include <QtCore/QThread>
#include <QtGui/QImage>

#include <algorithm>
#include <format>
#include <limits>
#include <ranges>
#include <span>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr int kMostWorkers = 4;
constexpr std::size_t kQueuedForEach = 2; // so that no worker waits for the next frame
constexpr std::size_t kMostAbsent = 20'000;

/// Loaders that somebody holds. Asked for in the GUI thread alone.
std::map<QString, std::weak_ptr<TileLoader>>& loaders()
{
    static std::map<QString, std::weak_ptr<TileLoader>> known;
    return known;
}

// Islands of rank 0 are named from this zoom on, those of each further rank one zoom closer; all at the last.
constexpr int kFirstIslandZoom = 5;
constexpr int kAllIslandsZoom = 10;

/// The names of a tile with all islands that its zooms have names of.
std::vector<BasePlace> namesWithIslands(geodata::TileId tile, std::span<const geodata::MvtLayer> layers,
                                        const IslandsIn& islands)
{
    std::vector<BasePlace> names = namesOf(tile, layers);
    if (!islands || tile.z < kFirstIslandZoom)
        return names;
    std::erase_if(names, [](const BasePlace& place) { return place.kind == BasePlaceKind::Island; });
    const MercatorBox box = boxOf(tile);
    const int mostRank =
        tile.z >= kAllIslandsZoom ? std::numeric_limits<std::int16_t>::max() : tile.z - kFirstIslandZoom;
    for (BasePlace& island : islands(box, mostRank))
        if (island.at.x >= box.left && island.at.x < box.right && island.at.y >= box.top &&
            island.at.y < box.bottom)
            names.push_back(std::move(island));
    return names;
}

QString toText(const core::Error& error, const geodata::TileId tile)
{
    return QString::fromStdString(
        std::format("{}/{}/{}: {} {}", tile.z, tile.x, tile.y, error.where, error.detail));
}

} // namespace

TileLoader::TileLoader(QObject* parent)
    : QObject(parent)
{
    m_workers.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, kMostWorkers));
    // Frames come first.
    m_workers.setThreadPriority(QThread::LowPriority);
}

TileLoader::~TileLoader()
{
    m_clients.clear();
    m_workers.clear();
    m_workers.waitForDone();
}

std::shared_ptr<TileLoader> TileLoader::of(const QString& file)
{
    std::erase_if(loaders(), [](const auto& known) { return known.second.expired(); });
    std::weak_ptr<TileLoader>& known = loaders()[file];
    std::shared_ptr<TileLoader> loader = known.lock();
    if (!loader) {
        loader = std::make_shared<TileLoader>();
        known = loader;
    }
    return loader;
}

void TileLoader::setGround(const std::shared_ptr<const geodata::TileStore>& store)
{
    setStore(TileSheet::Ground, store);
    setStore(TileSheet::Names, store);
}

void TileLoader::setRelief(std::shared_ptr<const geodata::TileStore> store)
{
    setStore(TileSheet::Relief, std::move(store));
}

void TileLoader::setIslands(IslandsIn islands)
{
    m_islands = std::move(islands);
}

void TileLoader::setStore(TileSheet sheet, std::shared_ptr<const geodata::TileStore> store)
{
    m_stores[static_cast<std::size_t>(sheet)] = std::move(store);
    ++m_storeNumber;
    m_begun.clear();
    for (auto& [who, client] : m_clients)
        std::erase_if(client.wishes, [sheet](const TileWish& wish) { return wish.sheet == sheet; });
    std::erase_if(m_absent, [sheet](const auto& entry) { return entry.first.sheet == sheet; });
    std::erase_if(m_kept, [sheet](const auto& entry) { return entry.first.sheet == sheet; });
    m_bytes = 0;
    for (const auto& [wish, kept] : m_kept)
        m_bytes += kept.bytes;
}

const geodata::TileStore* TileLoader::store(TileSheet sheet) const
{
    return m_stores[static_cast<std::size_t>(sheet)].get();
}

geodata::TileId TileLoader::standFor(TileSheet sheet, geodata::TileId tile) const
{
    const auto found = m_absent.find({sheet, tile});
    return found == m_absent.end() ? tile : found->second;
}

std::shared_ptr<const TileDrawing> TileLoader::drawing(geodata::TileId tile) const
{
    const auto found = m_kept.find({TileSheet::Ground, tile});
    return found == m_kept.end() ? nullptr : found->second.drawing;
}

TileNames TileLoader::names(geodata::TileId tile) const
{
    const auto found = m_kept.find({TileSheet::Names, tile});
    return found == m_kept.end() ? nullptr : found->second.names;
}

std::shared_ptr<ReliefPicture> TileLoader::relief(geodata::TileId tile) const
{
    const auto found = m_kept.find({TileSheet::Relief, tile});
    return found == m_kept.end() ? nullptr : found->second.relief;
}

bool TileLoader::isLoaded(const TileWish& wish) const
{
    const auto found = m_kept.find(wish);
    return found != m_kept.end() && (!found->second.relief || found->second.relief->hasPixels());
}

void TileLoader::wish(const void* who, std::vector<TileWish> wishes)
{
    std::ranges::reverse(wishes);
    std::erase_if(wishes, [this](const TileWish& wish) { return !isToBegin(wish); });
    m_clients[who].wishes = std::move(wishes);
    begin();
}

void TileLoader::hold(const void* who, std::set<TileWish> shown)
{
    ++m_now;
    for (const TileWish& wish : shown)
        if (const auto found = m_kept.find(wish); found != m_kept.end())
            found->second.used = m_now;
    m_clients[who].shown = std::move(shown);
    forgetSpent();
    forgetOld();
}

void TileLoader::leave(const void* who)
{
    m_clients.erase(who);
}

bool TileLoader::isToBegin(const TileWish& wish) const
{
    return !isLoaded(wish) && !m_begun.contains(wish) && !m_absent.contains(wish) &&
           store(wish.sheet) != nullptr;
}

std::optional<TileWish> TileLoader::nextWish()
{
    // Whoever wants least is served first: it is soon done.
    for (;;) {
        Client* next = nullptr;
        for (Client& client : m_clients | std::views::values)
            if (!client.wishes.empty() && (next == nullptr || client.wishes.size() < next->wishes.size()))
                next = &client;
        if (next == nullptr)
            return std::nullopt;
        const TileWish wish = next->wishes.back();
        next->wishes.pop_back();
        if (isToBegin(wish))
            return wish;
    }
}

void TileLoader::begin()
{
    const std::size_t room = static_cast<std::size_t>(m_workers.maxThreadCount()) * kQueuedForEach;
    while (m_begun.size() < room) {
        const std::optional<TileWish> next = nextWish();
        if (!next)
            return;
        m_begun.insert(*next);
        m_workers.start([this, wish = *next, store = m_stores[static_cast<std::size_t>(next->sheet)],
                         number = m_storeNumber, islands = m_islands] {
            const Answer answer = load(*store, wish, islands);
            // The destructor waits for the workers, so this object is there.
            QMetaObject::invokeMethod(
                this,
                [this, wish, answer, number] {
                    if (number == m_storeNumber)
                        take(wish, answer);
                },
                Qt::QueuedConnection);
        });
    }
}

TileLoader::Answer TileLoader::load(const geodata::TileStore& store, const TileWish& wish,
                                    const IslandsIn& islands)
{
    Answer answer;
    const auto found = store.tile(wish.tile);
    const std::optional<std::string> none;
    const std::optional<std::string>& bytes = found ? *found : none;
    if (bytes)
        read(answer, wish, *bytes, islands);
    else if (!found)
        answer.trouble = toText(found.error(), wish.tile);
    if (!answer.isThere)
        answer.standIn = standInFor(store, wish.tile);
    return answer;
}

void TileLoader::read(Answer& answer, const TileWish& wish, const std::string& bytes,
                      const IslandsIn& islands)
{
    if (wish.sheet == TileSheet::Relief) {
        QImage image;
        image.loadFromData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        image.convertTo(QImage::Format_RGB32);
        answer.isThere = !image.isNull();
        if (answer.isThere)
            answer.relief = std::make_shared<ReliefPicture>(std::move(image));
        else
            answer.trouble = toText({core::ErrorCode::badSyntax, "relief", "no picture"}, wish.tile);
        return;
    }
    const auto layers = geodata::readMvt(bytes);
    if (!layers) {
        answer.trouble = toText(layers.error(), wish.tile);
        return;
    }
    answer.names =
        std::make_shared<const std::vector<BasePlace>>(namesWithIslands(wish.tile, *layers, islands));
    if (wish.sheet == TileSheet::Ground)
        answer.drawing = drawingOf(meshesOf(*layers));
    answer.isThere = true;
}

geodata::TileId TileLoader::standInFor(const geodata::TileStore& store, geodata::TileId tile)
{
    for (int up = 1; up < tile.z; ++up) {
        const geodata::TileId above = geodata::ancestorOf(tile, up);
        if (store.has(above).value_or(false))
            return above;
    }
    return {};
}

void TileLoader::take(const TileWish& wish, const Answer& answer)
{
    m_begun.erase(wish);
    if (answer.isThere) {
        if (answer.names)
            keep({TileSheet::Names, wish.tile},
                 {nullptr, answer.names, nullptr, answer.names->size() * sizeof(BasePlace), ++m_now});
        if (answer.drawing)
            keep(wish, {answer.drawing, nullptr, nullptr, answer.drawing->bytes, ++m_now});
        if (answer.relief) {
            // Maps that show its texture know it by its picture.
            std::shared_ptr<ReliefPicture> picture = relief(wish.tile);
            if (picture)
                picture->renew(*answer.relief);
            else
                picture = answer.relief;
            keep(wish, {nullptr, nullptr, picture, picture->bytes(), ++m_now});
        }
    } else {
        if (m_absent.size() >= kMostAbsent)
            m_absent.clear();
        m_absent.emplace(wish, answer.standIn);
    }
    if (!answer.trouble.isEmpty() && answer.trouble != m_trouble) {
        m_trouble = answer.trouble;
        Q_EMIT troubleChanged();
    }
    begin();
    Q_EMIT arrived();
}

void TileLoader::keep(const TileWish& wish, Kept kept)
{
    Kept& place = m_kept[wish];
    m_bytes += kept.bytes;
    m_bytes -= place.bytes;
    place = std::move(kept);
}

bool TileLoader::isHeld(const TileWish& wish) const
{
    return std::ranges::any_of(m_clients | std::views::values,
                               [&](const Client& client) { return client.shown.contains(wish); });
}

/// Pixels that have become a texture are not counted any more; a picture that has neither is forgotten, and
/// so are pixels that nobody waits for any more: they are large and soon loaded anew.
void TileLoader::forgetSpent()
{
    for (auto& [wish, kept] : m_kept)
        if (kept.relief) {
            if (!isHeld(wish))
                kept.relief->dropPixels();
            m_bytes -= kept.bytes;
            kept.bytes = kept.relief->bytes();
            m_bytes += kept.bytes;
        }
    std::erase_if(m_kept,
                  [](const auto& entry) { return entry.second.relief && entry.second.relief->isSpent(); });
}

void TileLoader::forgetOld()
{
    if (m_bytes <= kKeptBytes)
        return;
    std::vector<std::pair<std::uint64_t, TileWish>> spare;
    for (const auto& [wish, kept] : m_kept)
        if (!isHeld(wish))
            spare.emplace_back(kept.used, wish);
    std::ranges::sort(spare);
    for (const auto& [used, wish] : spare) {
        if (m_bytes <= kKeptBytes)
            return;
        const auto found = m_kept.find(wish);
        m_bytes -= found->second.bytes;
        m_kept.erase(found);
    }
}

void TileClient::turnTo(std::shared_ptr<TileLoader> loader)
{
    if (loader == m_loader)
        return;
    if (m_loader)
        m_loader->leave(this);
    m_loader = std::move(loader);
}

void TileClient::ask(std::vector<TileWish> wishes, std::set<TileWish> shown)
{
    if (!m_loader)
        return;
    m_loader->hold(this, std::move(shown));
    m_loader->wish(this, std::move(wishes));
}

} // namespace posko::mapscene
