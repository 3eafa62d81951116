// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/unlocatedmodel.h"

#include "viewmodel/format.h"
#include "viewmodel/mapthings.h"

#include <QtCore/QStringList>

#include <array>
#include <tuple>
#include <utility>

namespace posko::viewmodel {

namespace {

using Row = UnlocatedRow;
using Model = UnlocatedModel;

constexpr auto roles = std::to_array<RoleOf<Row>>({
    {Model::IdRole, "thingId", memberOf<&Row::id>},
    {Model::PriorityRole, "priority",
     [](const Row& row) {
         return QVariant::fromValue(static_cast<int>(row.priority));
     }},
    {Model::KindRole, "kind", memberOf<&Row::kind>},
    {Model::NameRole, "name", memberOf<&Row::name>},
    {Model::ReasonRole, "reason", memberOf<&Row::reason>},
    {Model::AgeRole, "age", memberOf<&Row::age>},
});

Row rowOf(const Situation& situation, const MapThings::Thing& thing)
{
    const std::string id = MapThings::fullId(thing);
    Row row{.id = QString::fromStdString(id), .mapKind = thing.kind};
    if (const domain::Incident* incident = situation.incident(id)) {
        row.priority = Sign::of(incident->priority);
    }
    row.kind = MapThings::kindName(thing.kind);
    row.name = MapThings::name(situation, thing);
    row.reason = MapThings::missing(situation, thing);
    if (const auto heard = MapThings::heardAt(situation, thing)) {
        row.age = Format::age(situation.now() - *heard);
    }
    return row;
}

} // namespace

int UnlocatedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant UnlocatedModel::data(const QModelIndex& index, int role) const
{
    return valueOf<Row>(m_rows, roles, index, role);
}

QHash<int, QByteArray> UnlocatedModel::roleNames() const
{
    return namesOf<Row>(roles);
}

void UnlocatedModel::update(const Situation& situation)
{
    std::vector<Row> wanted;
    std::map<core::MapKind, int> counts;
    MapThings::visit(situation, [&](const MapThings::Thing& thing) {
        if (!thing.at) {
            wanted.push_back(rowOf(situation, thing));
            ++counts[thing.kind];
        }
    });
    std::ranges::stable_sort(wanted, {},
                             [](const Row& row) { return std::tuple(row.priority, row.mapKind); });
    apply<Row>(m_rows, std::move(wanted), roles);
    QStringList parts;
    for (const auto& [kind, count] : counts) {
        parts.append(QStringLiteral("%1 %2").arg(Format::number(count), MapThings::kindName(kind)));
    }
    if (QString summary = parts.join(QStringLiteral(" · ")); summary != m_summary) {
        m_summary = std::move(summary);
        Q_EMIT summaryChanged();
    }
}

QString UnlocatedModel::idAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)].id
                                                             : QString();
}

} // namespace posko::viewmodel
