// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QVariant>
#include <QtQmlIntegration/qqmlintegration.h>

#include <algorithm>
#include <span>
#include <vector>

namespace posko::viewmodel {

/// One role of a list: its number, its name in QML and how its value is read from a row.
template <class Row> struct RoleOf
{
    int role;
    const char* name;
    QVariant (*value)(const Row&);
};

/// The value of a role that is a member of the row: `{NameRole, "name", memberOf<&Row::name>}`.
template <auto member, class Row> QVariant memberOf(const Row& row)
{
    return QVariant::fromValue(row.*member);
}

/// A list whose rows have an `id` and are brought up to date by comparing them with the rows that are wanted.
/// Promises: the fewest inserts, moves and removes, `dataChanged` with exactly the roles that changed, never
/// a reset.
class RowModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit RowModel(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {}
    [[nodiscard]] int count() const { return rowCount({}); }

Q_SIGNALS:
    void countChanged();

protected:
    template <class Row>
    [[nodiscard]] static QHash<int, QByteArray> namesOf(std::span<const RoleOf<Row>> table)
    {
        QHash<int, QByteArray> names;
        for (const RoleOf<Row>& role : table) {
            names.insert(role.role, role.name);
        }
        return names;
    }

    template <class Row>
    [[nodiscard]] QVariant valueOf(const std::vector<Row>& rows, std::span<const RoleOf<Row>> table,
                                   const QModelIndex& index, int role) const
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
            return {};
        }
        const auto found = std::ranges::find(table, role, &RoleOf<Row>::role);
        return found == table.end() ? QVariant() : found->value(rows[static_cast<std::size_t>(index.row())]);
    }

    /// Turns `rows` into `wanted` and tells the views. Ids must be distinct.
    template <class Row>
    void apply(std::vector<Row>& rows, std::vector<Row> wanted, std::span<const RoleOf<Row>> table)
    {
        const std::size_t before = rows.size();
        removeUnwanted(rows, wanted);
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            place(rows, at, wanted[at]);
            refresh(rows, at, std::move(wanted[at]), table);
        }
        if (rows.size() != before) {
            Q_EMIT countChanged();
        }
    }

private:
    template <class Row> void removeUnwanted(std::vector<Row>& rows, const std::vector<Row>& wanted)
    {
        for (std::size_t at = rows.size(); at-- > 0;) {
            if (std::ranges::find(wanted, rows[at].id, &Row::id) == wanted.end()) {
                const int row = static_cast<int>(at);
                beginRemoveRows({}, row, row);
                rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
                endRemoveRows();
            }
        }
    }

    template <class Row> void place(std::vector<Row>& rows, std::size_t at, const Row& row)
    {
        if (at < rows.size() && rows[at].id == row.id) {
            return;
        }
        const int to = static_cast<int>(at);
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(at);
        const auto found = std::ranges::find(begin, rows.end(), row.id, &Row::id);
        if (found == rows.end()) {
            beginInsertRows({}, to, to);
            rows.insert(begin, row);
            endInsertRows();
            return;
        }
        const int from = static_cast<int>(found - rows.begin());
        beginMoveRows({}, from, from, {}, to);
        std::rotate(begin, found, found + 1);
        endMoveRows();
    }

    template <class Row>
    void refresh(std::vector<Row>& rows, std::size_t at, Row wanted, std::span<const RoleOf<Row>> table)
    {
        if (rows[at] == wanted) {
            return;
        }
        QList<int> roles;
        for (const RoleOf<Row>& role : table) {
            if (role.value(rows[at]) != role.value(wanted)) {
                roles.append(role.role);
            }
        }
        rows[at] = std::move(wanted);
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed, roles);
    }
};

} // namespace posko::viewmodel
