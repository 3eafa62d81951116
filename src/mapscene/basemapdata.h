// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/islandnames.h"
#include "mapscene/tileloader.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace posko::mapscene {

/// The base map's files of one map view, opened on a worker so that the first frame does not wait for them.
/// It promises that one file that cannot be read does not take the other along, and that views of the same
/// files share what is loaded of them.
class BaseMapData : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(BaseMapData)

    /// Path of the vector tiles (`basemap.mbtiles` or `.pmtiles`); empty: no base map. The relief lies beside
    /// it as `relief.mbtiles` or `relief.pmtiles`.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged FINAL)
    /// True as soon as vector tiles can be shown.
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded FINAL)
    /// Why the vector tiles, or one of them, cannot be read; empty while all is well.
    Q_PROPERTY(QString error READ error NOTIFY loaded FINAL)
    /// Files beside the vector tiles that are not there or cannot be read, by the name of what they hold.
    Q_PROPERTY(QStringList missing READ missing NOTIFY loaded FINAL)
    /// The notices that the sources ask for, in one line, without the packages that they came from.
    Q_PROPERTY(QString credits READ credits NOTIFY loaded FINAL)
    /// The same in full, one for each source.
    Q_PROPERTY(QStringList notices READ notices NOTIFY loaded FINAL)

public:
    explicit BaseMapData(QObject* parent = nullptr);
    ~BaseMapData() override;

    [[nodiscard]] QString file() const { return m_file; }
    void setFile(const QString& file);
    [[nodiscard]] bool isReady() const;
    /// True while the files are being opened.
    [[nodiscard]] bool isOpening() const { return m_opening; }
    [[nodiscard]] QString error() const;
    [[nodiscard]] QStringList missing() const { return m_missing; }
    [[nodiscard]] QString credits() const { return m_credits; }
    [[nodiscard]] QStringList notices() const { return m_notices; }

    /// Never null; another one after another file.
    [[nodiscard]] const std::shared_ptr<TileLoader>& tiles() const { return m_tiles; }
    /// The file of vector tiles; null where there is none.
    [[nodiscard]] const std::shared_ptr<const geodata::TileStore>& ground() const { return m_ground; }

Q_SIGNALS:
    void fileChanged();
    void loaded();
    /// A tile was loaded, or found missing.
    void arrived();

private:
    struct Opened
    {
        std::shared_ptr<const geodata::TileStore> ground;
        std::shared_ptr<const geodata::TileStore> relief;
        QString error;
        QStringList missing;
        std::shared_ptr<const geodata::IslandNames> islands;
        QStringList placeNotices; ///< of the search file, of which islands alone are drawn
    };

    static Opened open(const QString& file);
    void take(const Opened& opened);
    void turnTo(std::shared_ptr<TileLoader> tiles);

    QString m_file;
    QString m_error;
    QStringList m_missing;
    QString m_credits;
    QStringList m_notices;
    bool m_opening = false;
    std::shared_ptr<const geodata::TileStore> m_ground;
    std::shared_ptr<TileLoader> m_tiles;
};

} // namespace posko::mapscene
