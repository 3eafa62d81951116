// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "mapscene/mapoverlays.h"
#include "mapscene/mappalette.h"
#include "viewmodel/maplayers.h"
#include "viewmodel/rowmodel.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <map>
#include <vector>

namespace posko::viewmodel {

/// One layer of the map as a line of the panel.
struct LayerRow
{
    MapLayer id = MapLayer::warnings;
    QString name{};
    QString note{}; ///< what is drawn of it although it is hidden
    bool shown = true;
    QString overlay{}; ///< id of the layer of a file or server that it is instead of `id`; else empty

    friend bool operator==(const LayerRow&, const LayerRow&) = default;
};

/// The layers of the map and which of them are hidden, for as long as the program runs; those of imported
/// files and of tile servers come last.
/// Promises: what is hidden is told in words, so that nobody takes what he does not see for safety, and so is
/// a server's layer that cannot be had.
class LayerListModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    /// `Gempa, Unit & perangkat`; empty while nothing is hidden.
    Q_PROPERTY(QString hiddenText READ hiddenText NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool names READ names NOTIFY filterChanged FINAL)
    /// `lapisan Citra tidak terjangkau sejak 13.24 WIB`, one for each server that is shown and not reached;
    /// empty while all are.
    Q_PROPERTY(QString lostText READ lostText NOTIFY lostChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole + 1, NoteRole, ShownRole };

    /// `overlays`, if any, lives longer than this object.
    explicit LayerListModel(mapscene::MapOverlays* overlays = nullptr, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Hides or shows the layer of this row; nothing outside the list.
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void showAll();
    /// The palette in which hidden relief is flat, and hidden borders and plate boundaries are not seen.
    [[nodiscard]] Q_INVOKABLE posko::mapscene::MapPalette shown(posko::mapscene::MapPalette palette) const;
    /// Brings up to date how many P1 are drawn in spite of being hidden, and the words for times.
    void update(const Situation& situation);

    [[nodiscard]] const LayerFilter& filter() const { return m_filter; }
    [[nodiscard]] const std::vector<LayerRow>& rows() const { return m_rows; }
    [[nodiscard]] QString hiddenText() const;
    [[nodiscard]] const QString& lostText() const { return m_lostText; }
    [[nodiscard]] bool names() const { return !m_filter.isHidden(MapLayer::names); }
    /// `Gempa`, `Lumbung`, …
    [[nodiscard]] static QString nameOf(MapLayer layer);

Q_SIGNALS:
    void filterChanged();
    void lostChanged();

private:
    void refresh();
    void refreshLost();
    [[nodiscard]] QString lostWords(const mapscene::MapOverlay& layer) const;
    [[nodiscard]] QString nameNow(MapLayer layer) const;

    mapscene::MapOverlays* m_overlays;
    LayerFilter m_filter;
    std::vector<LayerRow> m_rows;
    std::map<MapLayer, int> m_critical; ///< active P1 by layer
    core::Instant m_now{};
    QString m_lostText;
};

} // namespace posko::viewmodel
