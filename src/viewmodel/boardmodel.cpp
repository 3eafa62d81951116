// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/boardmodel.h"

#include <array>
#include <utility>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<BoardRow>>({
    {BoardModel::IdRole, "rowId", memberOf<&BoardRow::id>},
    {BoardModel::PriorityRole, "priority", memberOf<&BoardRow::priority>},
    {BoardModel::CellsRole, "cells", memberOf<&BoardRow::cells>},
    {BoardModel::StateRole, "figureState", memberOf<&BoardRow::state>},
    {BoardModel::LinkRole, "linkMark", memberOf<&BoardRow::link>},
    {BoardModel::DataRole, "dataMark", memberOf<&BoardRow::data>},
    {BoardModel::CountRole, "countMark", memberOf<&BoardRow::count>},
    {BoardModel::AgeRole, "age", memberOf<&BoardRow::age>},
});

} // namespace

int BoardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BoardModel::data(const QModelIndex& index, int role) const
{
    return valueOf<BoardRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> BoardModel::roleNames() const
{
    return namesOf<BoardRow>(roleTable);
}

void BoardModel::update(std::vector<BoardRow> wanted)
{
    apply<BoardRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
