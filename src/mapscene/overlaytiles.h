// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/overlaysource.h"
#include "mapscene/tileview.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace posko::mapscene {

/// A tile's place on the map, and the tile that is drawn there: itself or an ancestor.
struct ShownOverlay
{
    PlacedTile placed;
    geodata::TileId from;
    std::shared_ptr<const OverlayTile> tile;

    friend bool operator==(const ShownOverlay&, const ShownOverlay&) = default;
};

/// The tiles of one layer for one view: chooses, asks for and keeps them. It promises that no two of those
/// that it chooses cover each other, that it asks for kMostAsked at a time at most, again for one that failed
/// after a while, and that it keeps kKeptBytes at most beside what is shown.
class OverlayTiles : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverlayTiles)

public:
    static constexpr std::size_t kKeptBytes = std::size_t{16} << 20;
    static constexpr std::size_t kMostAsked = 8;

    explicit OverlayTiles(std::shared_ptr<OverlaySource> source, QObject* parent = nullptr);
    ~OverlayTiles() override;

    [[nodiscard]] const std::shared_ptr<OverlaySource>& source() const { return m_source; }
    /// What is to be drawn of the layer, and asks for what is missing. `unit` as in MapLayer.
    [[nodiscard]] std::vector<ShownOverlay> choose(const MapCamera& camera, double unit);
    /// True if nothing that the last choice wants is still to come.
    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void arrived();

private:
    struct Kept
    {
        std::shared_ptr<const OverlayTile> tile;
        std::uint64_t used = 0;
    };
    struct Desk; ///< where answers of other threads are left

    [[nodiscard]] ShownOverlay standFor(const PlacedTile& placed);
    void want(geodata::TileId tile);
    void ask();
    void take(geodata::TileId tile, const OverlayAnswer& answer);
    void forgetOld();

    std::shared_ptr<OverlaySource> m_source;
    std::shared_ptr<Desk> m_desk;
    std::map<geodata::TileId, Kept> m_kept;
    std::set<geodata::TileId> m_absent;
    std::set<geodata::TileId> m_failed;
    std::set<geodata::TileId> m_asked;
    std::vector<geodata::TileId> m_wanted; ///< the most urgent first
    std::uint64_t m_now = 0;
    std::size_t m_bytes = 0;
    bool m_complete = true;
    QTimer m_again;
};

} // namespace posko::mapscene
