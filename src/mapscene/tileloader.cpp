// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/tileloader.h"

#include <QtCore/QMetaObject>
#include <QtCore/QThread>

#include <algorithm>
#include <format>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr int kMostWorkers = 4;
constexpr std::size_t kQueuedForEach = 2; // so that no worker waits for the next frame
constexpr std::size_t kMostAbsent = 20'000;

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
    m_wishes.clear();
    m_workers.clear();
    m_workers.waitForDone();
}

void TileLoader::setStore(TileSheet sheet, std::shared_ptr<const geodata::TileStore> store)
{
    m_stores[static_cast<std::size_t>(sheet)] = std::move(store);
    ++m_storeNumber;
    m_begun.clear();
    std::erase_if(m_wishes, [sheet](const TileWish& wish) { return wish.sheet == sheet; });
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

QImage TileLoader::relief(geodata::TileId tile) const
{
    const auto found = m_kept.find({TileSheet::Relief, tile});
    return found == m_kept.end() ? QImage() : found->second.relief;
}

bool TileLoader::isLoaded(const TileWish& wish) const
{
    return m_kept.contains(wish);
}

void TileLoader::wish(std::vector<TileWish> wishes)
{
    std::ranges::reverse(wishes);
    m_wishes = std::move(wishes);
    std::erase_if(m_wishes, [this](const TileWish& wish) {
        return m_kept.contains(wish) || m_begun.contains(wish) || m_absent.contains(wish) ||
               store(wish.sheet) == nullptr;
    });
    begin();
}

void TileLoader::hold(std::set<TileWish> shown)
{
    m_shown = std::move(shown);
    ++m_now;
    for (const TileWish& wish : m_shown)
        if (const auto found = m_kept.find(wish); found != m_kept.end())
            found->second.used = m_now;
    forgetOld();
}

void TileLoader::begin()
{
    const std::size_t room = static_cast<std::size_t>(m_workers.maxThreadCount()) * kQueuedForEach;
    while (!m_wishes.empty() && m_begun.size() < room) {
        const TileWish wish = m_wishes.back();
        m_wishes.pop_back();
        m_begun.insert(wish);
        m_workers.start(
            [this, wish, store = m_stores[static_cast<std::size_t>(wish.sheet)], number = m_storeNumber] {
                const Answer answer = load(*store, wish);
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

TileLoader::Answer TileLoader::load(const geodata::TileStore& store, const TileWish& wish)
{
    Answer answer;
    const auto read = store.tile(wish.tile);
    const std::optional<std::string> none;
    const std::optional<std::string>& bytes = read ? *read : none;
    if (bytes) {
        if (wish.sheet == TileSheet::Relief) {
            answer.relief.loadFromData(QByteArrayView(bytes->data(), static_cast<qsizetype>(bytes->size())));
            answer.relief.convertTo(QImage::Format_RGB32);
            answer.isThere = !answer.relief.isNull();
            if (!answer.isThere)
                answer.trouble = toText({core::ErrorCode::badSyntax, "relief", "no picture"}, wish.tile);
        } else if (const auto layers = geodata::readMvt(*bytes)) {
            answer.drawing = drawingOf(meshesOf(wish.tile, *layers));
            answer.isThere = true;
        } else {
            answer.trouble = toText(layers.error(), wish.tile);
        }
    } else if (!read) {
        answer.trouble = toText(read.error(), wish.tile);
    }
    if (answer.isThere || wish.tile.z == 0)
        return answer;
    answer.standIn = geodata::ancestorOf(wish.tile, 1);
    while (answer.standIn.z > 0) {
        const auto found = store.tile(answer.standIn);
        if (found && *found)
            break;
        answer.standIn = geodata::ancestorOf(answer.standIn, 1);
    }
    return answer;
}

void TileLoader::take(const TileWish& wish, const Answer& answer)
{
    m_begun.erase(wish);
    if (answer.isThere) {
        const std::size_t bytes =
            answer.drawing ? answer.drawing->bytes : static_cast<std::size_t>(answer.relief.sizeInBytes());
        m_kept[wish] = {answer.drawing, answer.relief, bytes, ++m_now};
        m_bytes += bytes;
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

void TileLoader::forgetOld()
{
    if (m_bytes <= kKeptBytes)
        return;
    std::vector<std::pair<std::uint64_t, TileWish>> spare;
    for (const auto& [wish, kept] : m_kept)
        if (!m_shown.contains(wish))
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

} // namespace posko::mapscene
