// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/layerlistmodel.h"

#include "viewmodel/format.h"
#include "viewmodel/mapsymbols.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace posko::viewmodel {

namespace {

using Row = LayerRow;
using Model = LayerListModel;

constexpr auto roles = std::to_array<RoleOf<Row>>({
    {Model::NameRole, "name", memberOf<&Row::name>},
    {Model::NoteRole, "note", memberOf<&Row::note>},
    {Model::ShownRole, "shown", memberOf<&Row::shown>},
});

constexpr auto all = std::to_array<MapLayer>(
    {MapLayer::warnings, MapLayer::quakes, MapLayer::search, MapLayer::reports, MapLayer::drills,
     MapLayer::depots, MapLayer::teams, MapLayer::units, MapLayer::trails, MapLayer::shelters,
     MapLayer::access, MapLayer::gauges, MapLayer::volcanoes, MapLayer::relief, MapLayer::names,
     MapLayer::borders, MapLayer::plates});

} // namespace

LayerListModel::LayerListModel(mapscene::MapOverlays* overlays, QObject* parent)
    : RowModel(parent)
    , m_overlays(overlays)
{
    if (overlays != nullptr) {
        connect(overlays, &mapscene::MapOverlays::changed, this, [this] {
            refresh();
            refreshLost();
            Q_EMIT filterChanged();
        });
    }
    refresh();
}

int LayerListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LayerListModel::data(const QModelIndex& index, int role) const
{
    return valueOf<Row>(m_rows, roles, index, role);
}

QHash<int, QByteArray> LayerListModel::roleNames() const
{
    return namesOf<Row>(roles);
}

void LayerListModel::toggle(int row)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size())) {
        return;
    }
    const Row& wanted = m_rows[static_cast<std::size_t>(row)];
    if (!wanted.overlay.isEmpty()) {
        return m_overlays->toggle(QString(wanted.overlay));
    }
    m_filter.toggle(wanted.id);
    refresh();
    Q_EMIT filterChanged();
}

void LayerListModel::showAll()
{
    if (m_overlays != nullptr) {
        m_overlays->showAll();
    }
    if (!m_filter.hidden().empty()) {
        m_filter.showAll();
        refresh();
        Q_EMIT filterChanged();
    }
}

mapscene::MapPalette LayerListModel::shown(mapscene::MapPalette palette) const
{
    if (m_filter.isHidden(MapLayer::borders)) {
        palette.border = Qt::transparent;
        palette.borderCountry = Qt::transparent;
    }
    if (m_filter.isHidden(MapLayer::plates)) {
        palette.plateLine = Qt::transparent;
    }
    if (m_filter.isHidden(MapLayer::relief)) {
        palette.seaShelf = palette.seaDeep = palette.seaShadow = palette.seaLight = palette.sea;
        palette.landHill = palette.landPeak = palette.landShadow = palette.landLight = palette.land;
    }
    return palette;
}

void LayerListModel::update(const Situation& situation)
{
    std::map<MapLayer, int> critical;
    for (const domain::Incident& incident : situation.incidents()) {
        const std::optional<core::MapKind> kind = signKindOf(incident.id);
        if (kind && incident.priority == domain::Priority::critical && incident.at) {
            ++critical[layerOf(*kind)];
        }
    }
    m_now = situation.now();
    const bool isNew = critical != m_critical;
    m_critical = std::move(critical);
    if (isNew || !m_lostText.isEmpty()) {
        refresh();
    }
    if (!m_lostText.isEmpty()) {
        refreshLost(); // tomorrow the day belongs to the hour
    }
}

void LayerListModel::refresh()
{
    std::vector<Row> wanted;
    for (const MapLayer layer : all) {
        Row row{.id = layer, .name = nameNow(layer), .note = {}, .shown = !m_filter.isHidden(layer)};
        const auto critical = m_critical.find(layer);
        if (!row.shown && critical != m_critical.end()) {
            row.note = tr("%1 P1 tetap tampak").arg(critical->second);
        }
        wanted.push_back(std::move(row));
    }
    if (m_overlays != nullptr) {
        for (const mapscene::MapOverlay& layer : m_overlays->layers()) {
            wanted.push_back({.name = layer.name,
                              .note = layer.source ? lostWords(layer) : tr("tidak dapat digambar"),
                              .shown = layer.shown,
                              .overlay = layer.id});
        }
    }
    apply<Row>(m_rows, std::move(wanted), roles);
}

QString LayerListModel::lostWords(const mapscene::MapOverlay& layer) const
{
    if (!layer.lostSince) {
        return {};
    }
    return tr("tidak terjangkau sejak %1")
        .arg(Format::clock(*layer.lostSince, Zone::wib, std::max(m_now, *layer.lostSince)));
}

void LayerListModel::refreshLost()
{
    QStringList lost;
    for (const mapscene::MapOverlay& layer : m_overlays->layers()) {
        if (layer.shown && layer.lostSince) {
            lost.append(tr("lapisan %1 %2").arg(layer.name, lostWords(layer)));
        }
    }
    if (std::exchange(m_lostText, lost.join(QStringLiteral(" · "))) != m_lostText) {
        Q_EMIT lostChanged();
    }
}

QString LayerListModel::nameNow(MapLayer layer) const
{
    if (layer == MapLayer::borders && m_overlays != nullptr && m_overlays->isOfficial()) {
        return tr("Batas wilayah (resmi)");
    }
    return nameOf(layer);
}

QString LayerListModel::hiddenText() const
{
    QStringList names;
    for (const MapLayer layer : m_filter.hidden()) {
        names.append(nameOf(layer));
    }
    if (m_overlays != nullptr) {
        for (const mapscene::MapOverlay& layer : m_overlays->layers()) {
            if (!layer.shown) {
                names.append(layer.name);
            }
        }
    }
    return names.join(QStringLiteral(", "));
}

QString LayerListModel::nameOf(MapLayer layer)
{
    switch (layer) {
    case MapLayer::warnings:
        return tr("Peringatan & tsunami");
    case MapLayer::quakes:
        return tr("Gempa");
    case MapLayer::search:
        return tr("SAR");
    case MapLayer::reports:
        return tr("Laporan kejadian");
    case MapLayer::drills:
        return tr("Uji & latihan");
    case MapLayer::depots:
        return tr("Lumbung");
    case MapLayer::teams:
        return tr("Tim");
    case MapLayer::units:
        return tr("Unit & perangkat");
    case MapLayer::trails:
        return tr("Jejak");
    case MapLayer::shelters:
        return tr("Pengungsian");
    case MapLayer::access:
        return tr("Akses jalan & jembatan");
    case MapLayer::gauges:
        return tr("TMA sungai");
    case MapLayer::volcanoes:
        return tr("Gunung api");
    case MapLayer::relief:
        return tr("Relief");
    case MapLayer::names:
        return tr("Nama tempat");
    case MapLayer::borders:
        return tr("Batas wilayah");
    case MapLayer::plates:
        return tr("Batas lempeng");
    }
    return {};
}

} // namespace posko::viewmodel
