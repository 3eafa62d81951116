// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/tilestore.h"
#include "mapscene/reliefpicture.h"
#include "mapscene/tiledrawing.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QThreadPool>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace posko::mapscene {

/// What of a tile is wanted.
enum class TileSheet : std::uint8_t {
    Ground, ///< areas and lines of the vector tiles
    Names,  ///< their points alone
    Relief, ///< a raster of numbers, from a file of its own
};
constexpr std::size_t kTileSheets = 3;

/// One sheet of one tile.
struct TileWish
{
    TileSheet sheet = TileSheet::Ground;
    geodata::TileId tile;

    friend auto operator<=>(const TileWish&, const TileWish&) = default;
};

/// Islands in a box whose rank is at most a given one; asked by several threads at once.
using IslandsIn = std::function<std::vector<BasePlace>(const MercatorBox&, int)>;
using TileNames = std::shared_ptr<const std::vector<BasePlace>>;

/// Reads, unpacks, decodes and tessellates tiles on worker threads and keeps what is finished, for all layers
/// that draw the same files.
/// It promises that what it gave out never changes, that what was wished for and is not wished for any more
/// is not begun, and that it keeps kKeptBytes at most beside what is shown.
class TileLoader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TileLoader)

public:
    static constexpr std::size_t kKeptBytes = std::size_t{24} << 20;

    explicit TileLoader(QObject* parent = nullptr);
    ~TileLoader() override;

    /// The one loader of these files, while anybody holds it.
    [[nodiscard]] static std::shared_ptr<TileLoader> of(const QString& file);

    /// Null: there is no such file. All tiles of it are forgotten. Vector tiles are the store of Ground and
    /// Names.
    void setGround(const std::shared_ptr<const geodata::TileStore>& store);
    void setRelief(std::shared_ptr<const geodata::TileStore> store);
    /// Where the names of islands come from, in place of those in the tiles, which are the great ones alone.
    void setIslands(IslandsIn islands);
    /// Grows with every other file.
    [[nodiscard]] std::uint64_t storeNumber() const { return m_storeNumber; }
    [[nodiscard]] const geodata::TileStore* store(TileSheet sheet) const;

    /// The tile that stands for this one: itself, or its nearest ancestor in the file where the file is known
    /// to have none.
    [[nodiscard]] geodata::TileId standFor(TileSheet sheet, geodata::TileId tile) const;
    /// Null until it is loaded, and for one that is not in the file.
    [[nodiscard]] std::shared_ptr<const TileDrawing> drawing(geodata::TileId tile) const;
    [[nodiscard]] TileNames names(geodata::TileId tile) const;
    [[nodiscard]] std::shared_ptr<ReliefPicture> relief(geodata::TileId tile) const;
    /// Of a picture of the relief: true while it has its pixels.
    [[nodiscard]] bool isLoaded(const TileWish& wish) const;

    /// True for a tile that the file is known not to have.
    [[nodiscard]] bool isAbsent(const TileWish& wish) const { return m_absent.contains(wish); }

    /// What `who` wants to be loaded, the most urgent first, in place of what it asked for before.
    void wish(const void* who, std::vector<TileWish> wishes);
    /// These are shown by `who`: they are kept in any case.
    void hold(const void* who, std::set<TileWish> shown);
    /// It neither wants nor shows anything any more.
    void leave(const void* who);

    /// The last tile that could not be read, and why; empty while all is well.
    [[nodiscard]] QString trouble() const { return m_trouble; }

Q_SIGNALS:
    void arrived();
    void troubleChanged();

private:
    struct Answer
    {
        std::shared_ptr<const TileDrawing> drawing;
        TileNames names;
        std::shared_ptr<ReliefPicture> relief;
        bool isThere = false;
        geodata::TileId standIn; ///< where it is not there
        QString trouble;
    };
    struct Kept
    {
        std::shared_ptr<const TileDrawing> drawing;
        TileNames names;
        std::shared_ptr<ReliefPicture> relief;
        std::size_t bytes = 0;
        std::uint64_t used = 0;
    };

    struct Client
    {
        std::vector<TileWish> wishes; ///< the most urgent last
        std::set<TileWish> shown;
    };

    static Answer load(const geodata::TileStore& store, const TileWish& wish, const IslandsIn& islands);
    static void read(Answer& answer, const TileWish& wish, const std::string& bytes,
                     const IslandsIn& islands);
    static geodata::TileId standInFor(const geodata::TileStore& store, geodata::TileId tile);
    void setStore(TileSheet sheet, std::shared_ptr<const geodata::TileStore> store);
    [[nodiscard]] bool isToBegin(const TileWish& wish) const;
    [[nodiscard]] std::optional<TileWish> nextWish();
    void begin();
    void take(const TileWish& wish, const Answer& answer);
    void keep(const TileWish& wish, Kept kept);
    [[nodiscard]] bool isHeld(const TileWish& wish) const;
    void forgetSpent();
    void forgetOld();

    std::array<std::shared_ptr<const geodata::TileStore>, kTileSheets> m_stores;
    IslandsIn m_islands;
    std::uint64_t m_storeNumber = 0; ///< answers of an older one are not taken
    std::map<const void*, Client> m_clients;
    std::set<TileWish> m_begun;
    std::map<TileWish, Kept> m_kept;
    std::map<TileWish, geodata::TileId> m_absent;
    std::uint64_t m_now = 0;
    std::size_t m_bytes = 0;
    QString m_trouble;
    QThreadPool m_workers;
};

/// A layer at its loader: it leaves it when it goes or turns to another one.
class TileClient
{
public:
    TileClient() = default;
    ~TileClient() { turnTo(nullptr); }
    Q_DISABLE_COPY_MOVE(TileClient)

    void turnTo(std::shared_ptr<TileLoader> loader);
    void ask(std::vector<TileWish> wishes, std::set<TileWish> shown);

private:
    std::shared_ptr<TileLoader> m_loader;
};

} // namespace posko::mapscene
