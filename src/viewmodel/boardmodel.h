// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace posko::viewmodel {

/// One row of a board.
struct BoardRow
{
    QString id{};
    Sign::Priority priority = Sign::Priority::None; ///< None: no sign before it
    QStringList cells{};                            ///< one for each column of the board
    Sign::Figure state = Sign::Figure::Good;
    Sign::Mark link = Sign::Mark::MarkAbsent;
    Sign::Mark data = Sign::Mark::MarkAbsent;
    Sign::Mark count = Sign::Mark::MarkAbsent;
    QString age{};

    friend bool operator==(const BoardRow&, const BoardRow&) = default;
};

/// A whole board: what it is called, its columns with their share of the width, its rows, and what stands in
/// place of rows.
struct BoardContent
{
    QString title{};
    QStringList columns{};
    QList<double> shares{};
    std::vector<BoardRow> rows{};
    QString empty{};
};

/// The rows of a board, worst first.
class BoardModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        PriorityRole,
        CellsRole,
        StateRole,
        LinkRole,
        DataRole,
        CountRole,
        AgeRole
    };

    explicit BoardModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<BoardRow> wanted);
    [[nodiscard]] const std::vector<BoardRow>& rows() const { return m_rows; }

private:
    std::vector<BoardRow> m_rows;
};

} // namespace posko::viewmodel
