// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/incidentlistmodel.h"

#include "domain/freshness.h"
#include "viewmodel/incidenttext.h"

#include <array>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<IncidentRow>>({
    {IncidentListModel::IdRole, "incidentId", memberOf<&IncidentRow::id>},
    {IncidentListModel::PriorityRole, "priority", memberOf<&IncidentRow::priority>},
    {IncidentListModel::KindRole, "kind", memberOf<&IncidentRow::kind>},
    {IncidentListModel::TitleRole, "title", memberOf<&IncidentRow::title>},
    {IncidentListModel::PlaceRole, "place", memberOf<&IncidentRow::place>},
    {IncidentListModel::DetailRole, "detail", memberOf<&IncidentRow::detail>},
    {IncidentListModel::AgeRole, "age", memberOf<&IncidentRow::age>},
    {IncidentListModel::AcknowledgedRole, "acknowledged", memberOf<&IncidentRow::acknowledged>},
    {IncidentListModel::FocusedRole, "focused", memberOf<&IncidentRow::focused>},
    {IncidentListModel::OldRole, "old", memberOf<&IncidentRow::old>},
});

/// What a standing document says ages; an event does not.
bool isOld(const Situation& situation, const domain::Incident& incident)
{
    const auto old = [&](const auto* entity) {
        return entity != nullptr &&
               domain::freshnessOf(*entity, situation.now(), situation.rules()) != domain::Freshness::live;
    };
    return old(situation.operationOf(incident)) || old(situation.gaugeOf(incident)) ||
           old(situation.volcanoOf(incident)) || old(situation.reportOf(incident));
}

IncidentRow rowFor(const Situation& situation, const domain::Incident& incident)
{
    return {.id = QString::fromStdString(incident.id),
            .priority = Sign::of(incident.priority),
            .kind = IncidentText::kind(incident),
            .title = IncidentText::title(situation, incident),
            .place = IncidentText::place(situation, incident),
            .detail = IncidentText::detail(situation, incident),
            .age = IncidentText::age(situation, incident),
            .acknowledged = incident.acknowledged,
            .focused = situation.focus() == &incident,
            .old = isOld(situation, incident)};
}

} // namespace

int IncidentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant IncidentListModel::data(const QModelIndex& index, int role) const
{
    return valueOf<IncidentRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> IncidentListModel::roleNames() const
{
    return namesOf<IncidentRow>(roleTable);
}

void IncidentListModel::update(const Situation& situation)
{
    std::vector<IncidentRow> wanted;
    wanted.reserve(situation.incidents().size());
    for (const domain::Incident& incident : situation.incidents()) {
        wanted.push_back(rowFor(situation, incident));
    }
    apply<IncidentRow>(m_rows, std::move(wanted), roleTable);
}

int IncidentListModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_rows, id, &IncidentRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString IncidentListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount({}) ? m_rows[static_cast<std::size_t>(row)].id : QString();
}

} // namespace posko::viewmodel
