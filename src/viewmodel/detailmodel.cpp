// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/detailmodel.h"

#include <array>
#include <utility>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<DetailRow>>({
    {DetailModel::IdRole, "detailId", memberOf<&DetailRow::id>},
    {DetailModel::LabelRole, "label", memberOf<&DetailRow::label>},
    {DetailModel::WordsRole, "words", memberOf<&DetailRow::words>},
    {DetailModel::MoreRole, "more", memberOf<&DetailRow::more>},
    {DetailModel::StateRole, "figureState", memberOf<&DetailRow::state>},
});

} // namespace

int DetailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DetailModel::data(const QModelIndex& index, int role) const
{
    return valueOf<DetailRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> DetailModel::roleNames() const
{
    return namesOf<DetailRow>(roleTable);
}

void DetailModel::update(std::vector<DetailRow> wanted)
{
    std::erase_if(wanted, [](const DetailRow& row) { return row.words.isEmpty(); });
    apply<DetailRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
