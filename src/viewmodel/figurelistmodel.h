// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// One figure with its label.
struct FigureRow
{
    QString id{};
    QString label{};
    QString value{};
    QString note{};
    Sign::Figure state = Sign::Figure::Good;

    friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

/// The figures at the foot of the wall: impact, SAR, shelters, teams, depots in warned areas, rivers and
/// volcanoes, what nobody has answered, earthquakes. Promises: what is not known is said in words, never as
/// 0; a figure from a silent source is marked old.
class FigureListModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role { IdRole = Qt::UserRole + 1, LabelRole, ValueRole, NoteRole, StateRole };

    explicit FigureListModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(const Situation& situation);
    [[nodiscard]] const std::vector<FigureRow>& rows() const { return m_rows; }

private:
    std::vector<FigureRow> m_rows;
};

} // namespace posko::viewmodel
