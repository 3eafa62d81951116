// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "mapscene/mappalette.h"
#include "mapscene/overlaysource.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace posko::mapscene {

/// One layer that a file or a server adds to the map.
struct MapOverlay
{
    QString id{};         ///< of the import, or of the server by its name
    QString name{};       ///< foreign text, shown as it is
    QStringList notice{}; ///< what its source asks to be said of it
    /// Null: it cannot be drawn.
    std::shared_ptr<OverlaySource> source{};
    std::optional<core::Instant> lostSince{}; ///< its server has not been reached since then
    bool shown = true;
};

/// What is drawn over the base map: layers of files and servers, and official borders, which take the place
/// of the approximate ones. It belongs to the window's thread and outlives the items that show it.
class MapOverlays : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(MapOverlays)

    /// Files that the official borders on the map come from, joined by commas; empty: there are none.
    Q_PROPERTY(QString officialFiles READ officialFiles NOTIFY changed FINAL)
    /// What the sources of the layers ask to be said of them, each with the layer's name.
    Q_PROPERTY(QStringList notices READ notices NOTIFY changed FINAL)
    /// The same of those that are shown, shortly, in one line.
    Q_PROPERTY(QString credits READ credits NOTIFY changed FINAL)

public:
    explicit MapOverlays(QObject* parent = nullptr);
    ~MapOverlays() override;

    [[nodiscard]] QString officialFiles() const { return m_officialFiles.join(QStringLiteral(", ")); }
    [[nodiscard]] bool isOfficial() const { return m_borders != nullptr; }
    [[nodiscard]] QStringList notices() const;
    [[nodiscard]] QString credits() const;

    /// Official borders and the names of their files; null: none.
    void setBorders(std::shared_ptr<OverlaySource> borders, QStringList files);
    /// The layers of files, in place of those that there were. One keeps its being hidden by its id.
    void setFiles(std::vector<MapOverlay> layers);
    /// The same of servers; they are painted after the files of their kind.
    void setServers(std::vector<MapOverlay> layers);
    /// A server cannot be reached since then, or can be again.
    void setLost(const QString& id, std::optional<core::Instant> since);
    void toggle(const QString& id);
    void showAll();

    /// Files first, then servers.
    [[nodiscard]] const std::vector<MapOverlay>& layers() const { return m_layers; }
    /// What is to be drawn, in the order in which it is painted.
    [[nodiscard]] std::vector<std::shared_ptr<OverlaySource>> shown() const;

    /// The palette of the base map: without its approximate borders where there are official ones.
    [[nodiscard]] Q_INVOKABLE posko::mapscene::MapPalette ground(posko::mapscene::MapPalette palette) const;

Q_SIGNALS:
    void changed();

private:
    void join();

    std::shared_ptr<OverlaySource> m_borders;
    QStringList m_officialFiles;
    std::vector<MapOverlay> m_files;
    std::vector<MapOverlay> m_servers;
    std::vector<MapOverlay> m_layers;
    std::set<QString> m_hidden;
};

} // namespace posko::mapscene
