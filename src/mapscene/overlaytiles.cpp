// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/overlaytiles.h"

#include <QtCore/QMetaObject>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr std::chrono::seconds kAgain{3};
constexpr double kMarginPixels = 160.0; // at a height of 1080; loaded ahead for a moving map
constexpr double kPictureZoom = 0.5;    // pictures are rather made smaller than larger
constexpr std::size_t kMostAbsent = 20'000;

int zoomOf(const OverlayFacts& facts, double zoom, double unit)
{
    return tileZoomOf(zoom + (facts.kind == OverlayKind::Picture ? kPictureZoom : 0.0), unit, facts.maxZoom);
}

} // namespace

struct OverlayTiles::Desk
{
    std::mutex mutex;
    OverlayTiles* owner; ///< null once it has gone

    explicit Desk(OverlayTiles* of)
        : owner(of)
    {}
};

OverlayTiles::OverlayTiles(std::shared_ptr<OverlaySource> source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_desk(std::make_shared<Desk>(this))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_failed.clear();
        Q_EMIT arrived();
    });
}

OverlayTiles::~OverlayTiles()
{
    const std::scoped_lock lock(m_desk->mutex);
    m_desk->owner = nullptr;
}

std::vector<ShownOverlay> OverlayTiles::choose(const MapCamera& camera, double unit)
{
    std::vector<ShownOverlay> shown;
    m_wanted.clear();
    m_complete = true;
    ++m_now;
    const OverlayFacts& facts = m_source->facts();
    const int z = zoomOf(facts, camera.zoom, unit);
    if (z < facts.minZoom)
        return shown;
    for (const PlacedTile& placed : tilesIn(camera, z, 0.0))
        if (ShownOverlay one = standFor(placed); one.tile)
            shown.push_back(std::move(one));
    m_complete = m_wanted.empty() && m_asked.empty();
    for (const PlacedTile& placed : tilesIn(camera, z, kMarginPixels * unit))
        want(placed.tile);
    ask();
    forgetOld();
    return shown;
}

ShownOverlay OverlayTiles::standFor(const PlacedTile& placed)
{
    geodata::TileId tile = placed.tile;
    bool wanted = false;
    for (;;) {
        if (const auto found = m_kept.find(tile); found != m_kept.end()) {
            found->second.used = m_now;
            return {placed, tile, found->second.tile};
        }
        // The finest one that may be there is waited for; until it comes, whatever is loaded stands in.
        if (!wanted && !m_absent.contains(tile)) {
            want(tile);
            wanted = true;
        }
        if (tile.z <= m_source->facts().minZoom)
            return {placed, tile, nullptr};
        tile = geodata::ancestorOf(tile, 1);
    }
}

void OverlayTiles::want(geodata::TileId tile)
{
    const bool known =
        m_kept.contains(tile) || m_absent.contains(tile) || m_failed.contains(tile) || m_asked.contains(tile);
    if (!known && std::ranges::find(m_wanted, tile) == m_wanted.end())
        m_wanted.push_back(tile);
}

void OverlayTiles::ask()
{
    auto next = m_wanted.begin();
    for (; next != m_wanted.end() && m_asked.size() < kMostAsked; ++next) {
        const geodata::TileId tile = *next;
        m_asked.insert(tile);
        m_source->load(tile, [desk = m_desk, tile](const OverlayAnswer& answer) {
            const std::scoped_lock lock(desk->mutex);
            if (desk->owner != nullptr)
                QMetaObject::invokeMethod(
                    desk->owner, [owner = desk->owner, tile, answer] { owner->take(tile, answer); },
                    Qt::QueuedConnection);
        });
    }
    m_wanted.erase(m_wanted.begin(), next);
}

void OverlayTiles::take(geodata::TileId tile, const OverlayAnswer& answer)
{
    m_asked.erase(tile);
    switch (answer.state) {
    case OverlayAnswer::State::There:
        m_bytes += answer.tile->bytes;
        m_kept.insert_or_assign(tile, Kept{answer.tile, m_now});
        break;
    case OverlayAnswer::State::Absent:
        if (m_absent.size() >= kMostAbsent)
            m_absent.clear();
        m_absent.insert(tile);
        break;
    case OverlayAnswer::State::Failed:
        m_failed.insert(tile);
        if (!m_again.isActive())
            m_again.start();
        break;
    }
    ask();
    Q_EMIT arrived();
}

void OverlayTiles::forgetOld()
{
    if (m_bytes <= kKeptBytes)
        return;
    std::vector<std::pair<std::uint64_t, geodata::TileId>> spare;
    for (const auto& [tile, kept] : m_kept)
        if (kept.used != m_now)
            spare.emplace_back(kept.used, tile);
    std::ranges::sort(spare);
    for (const auto& [used, tile] : spare) {
        if (m_bytes <= kKeptBytes)
            return;
        const auto found = m_kept.find(tile);
        m_bytes -= found->second.tile->bytes;
        m_kept.erase(found);
    }
}

} // namespace posko::mapscene
