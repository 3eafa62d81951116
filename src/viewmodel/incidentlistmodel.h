// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// One active incident as a line of the list.
struct IncidentRow
{
    QString id{};
    Sign::Priority priority = Sign::Priority::Info;
    Sign::Incident kind = Sign::Incident::Quake;
    QString title{};
    QString place{};
    QString detail{};
    QString age{};
    bool acknowledged = false;
    bool focused = false;
    bool old = false; ///< what it rests on was not renewed in time

    friend bool operator==(const IncidentRow&, const IncidentRow&) = default;
};

/// "Peringatan aktif": every active incident, most important first, then newest first.
/// Promises: the same order as domain::incidentsOf; ages are those of the picture's time.
class IncidentListModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        PriorityRole,
        KindRole,
        TitleRole,
        PlaceRole,
        DetailRole,
        AgeRole,
        AcknowledgedRole,
        FocusedRole,
        OldRole
    };

    explicit IncidentListModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(const Situation& situation);
    /// Row of the incident, -1 where it is not listed.
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString& id) const;
    /// Id of the incident in this row; empty outside the list.
    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const;
    [[nodiscard]] const std::vector<IncidentRow>& rows() const { return m_rows; }

private:
    std::vector<IncidentRow> m_rows;
};

} // namespace posko::viewmodel
