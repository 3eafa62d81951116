// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/tilestore.h"
#include "mapscene/tiledrawing.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QThreadPool>
#include <QtGui/QImage>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace posko::mapscene {

/// Which of the two files a tile is of.
enum class TileSheet : std::uint8_t {
    Ground, ///< vectors
    Relief, ///< a raster of numbers
};

/// One tile of one file.
struct TileWish
{
    TileSheet sheet = TileSheet::Ground;
    geodata::TileId tile;

    friend auto operator<=>(const TileWish&, const TileWish&) = default;
};

/// Reads, unpacks, decodes and tessellates tiles on worker threads and keeps what is finished.
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

    /// Null: there is no such file. All tiles of it are forgotten.
    void setStore(TileSheet sheet, std::shared_ptr<const geodata::TileStore> store);
    [[nodiscard]] const geodata::TileStore* store(TileSheet sheet) const;

    /// The tile that stands for this one: itself, or its nearest ancestor in the file where the file is known
    /// to have none.
    [[nodiscard]] geodata::TileId standFor(TileSheet sheet, geodata::TileId tile) const;
    /// Null until it is loaded, and for one that is not in the file.
    [[nodiscard]] std::shared_ptr<const TileDrawing> drawing(geodata::TileId tile) const;
    [[nodiscard]] QImage relief(geodata::TileId tile) const;
    [[nodiscard]] bool isLoaded(const TileWish& wish) const;

    /// True for a tile that the file is known not to have.
    [[nodiscard]] bool isAbsent(const TileWish& wish) const { return m_absent.contains(wish); }

    /// What is to be loaded, the most urgent first, in place of what was asked for before.
    void wish(std::vector<TileWish> wishes);
    /// These are shown: they are kept in any case.
    void hold(std::set<TileWish> shown);

    /// The last tile that could not be read, and why; empty while all is well.
    [[nodiscard]] QString trouble() const { return m_trouble; }

Q_SIGNALS:
    void arrived();
    void troubleChanged();

private:
    struct Answer
    {
        std::shared_ptr<const TileDrawing> drawing;
        QImage relief;
        bool isThere = false;
        geodata::TileId standIn; ///< where it is not there
        QString trouble;
    };
    struct Kept
    {
        std::shared_ptr<const TileDrawing> drawing;
        QImage relief;
        std::size_t bytes = 0;
        std::uint64_t used = 0;
    };

    static Answer load(const geodata::TileStore& store, const TileWish& wish);
    void begin();
    void take(const TileWish& wish, const Answer& answer);
    void forgetOld();

    std::shared_ptr<const geodata::TileStore> m_stores[2];
    std::uint64_t m_storeNumber = 0; ///< answers of an older one are not taken
    std::vector<TileWish> m_wishes;  ///< the most urgent last
    std::set<TileWish> m_begun;
    std::set<TileWish> m_shown;
    std::map<TileWish, Kept> m_kept;
    std::map<TileWish, geodata::TileId> m_absent;
    std::uint64_t m_now = 0;
    std::size_t m_bytes = 0;
    QString m_trouble;
    QThreadPool m_workers;
};

} // namespace posko::mapscene
