// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    friend bool operator==(const LayerRow&, const LayerRow&) = default;
};

/// The layers of the map and which of them are hidden, for as long as the program runs.
/// Promises: what is hidden is told in words, so that nobody takes what he does not see for safety.
class LayerListModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    /// `Gempa, Unit & perangkat`; empty while nothing is hidden.
    Q_PROPERTY(QString hiddenText READ hiddenText NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool names READ names NOTIFY filterChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole + 1, NoteRole, ShownRole };

    explicit LayerListModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Hides or shows the layer of this row; nothing outside the list.
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void showAll();
    /// The palette in which hidden relief is flat, and hidden borders and plate boundaries are not seen.
    [[nodiscard]] Q_INVOKABLE posko::mapscene::MapPalette shown(posko::mapscene::MapPalette palette) const;
    /// Brings up to date how many P1 are drawn in spite of being hidden.
    void update(const Situation& situation);

    [[nodiscard]] const LayerFilter& filter() const { return m_filter; }
    [[nodiscard]] const std::vector<LayerRow>& rows() const { return m_rows; }
    [[nodiscard]] QString hiddenText() const;
    [[nodiscard]] bool names() const { return !m_filter.isHidden(MapLayer::names); }
    /// `Gempa`, `Lumbung`, …
    [[nodiscard]] static QString nameOf(MapLayer layer);

Q_SIGNALS:
    void filterChanged();

private:
    void refresh();

    LayerFilter m_filter;
    std::vector<LayerRow> m_rows;
    std::map<MapLayer, int> m_critical; ///< active P1 by layer
};

} // namespace posko::viewmodel
