// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/boardmodel.h"

#include <array>
#include <utility>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<BoardRow>>({
    {BoardModel::IdRole, "rowId",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.id);
     }},
    {BoardModel::PriorityRole, "priority",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.priority);
     }},
    {BoardModel::CellsRole, "cells",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.cells);
     }},
    {BoardModel::StateRole, "figureState",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.state);
     }},
    {BoardModel::LinkRole, "linkMark",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.link);
     }},
    {BoardModel::DataRole, "dataMark",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.data);
     }},
    {BoardModel::CountRole, "countMark",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.count);
     }},
    {BoardModel::AgeRole, "age",
     [](const BoardRow& row) {
         return QVariant::fromValue(row.age);
     }},
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
