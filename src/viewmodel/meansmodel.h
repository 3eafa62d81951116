// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// One depot or team.
struct MeansRow
{
    QString id{};
    Sign::Means means = Sign::Means::Depot;
    QString name{};
    QString distance{};
    QString figure{};
    QString note{};
    Sign::Figure state = Sign::Figure::Good;

    friend bool operator==(const MeansRow&, const MeansRow&) = default;
};

/// The nearest depots or the nearest teams of the focus that can be counted on; FocusPanel says which cannot
/// and why. Promises: nearest first, as domain::nearestTo has them; a figure that nobody checked since the
/// event says so.
class MeansModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        MeansRole,
        NameRole,
        DistanceRole,
        FigureRole,
        NoteRole,
        StateRole
    };

    explicit MeansModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(const Situation& situation, Sign::Means means);
    [[nodiscard]] const std::vector<MeansRow>& rows() const { return m_rows; }

private:
    std::vector<MeansRow> m_rows;
};

} // namespace posko::viewmodel
