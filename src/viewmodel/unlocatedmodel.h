// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <map>
#include <vector>

namespace posko::viewmodel {

/// One thing that the map cannot show.
struct UnlocatedRow
{
    QString id{}; ///< `kind:id`
    core::MapKind mapKind = core::MapKind::unit;
    Sign::Priority priority = Sign::Priority::None;
    QString kind{};
    QString name{};
    QString reason{};
    QString age{};

    friend bool operator==(const UnlocatedRow&, const UnlocatedRow&) = default;
};

/// The tray of what has no place on the map, or one that is refused: most important first, then by kind.
/// Promises: what the map shows of a kind and what lies here are together what the lists and figures count.
class UnlocatedModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    /// `2 tim · 1 laporan`; empty where everything has its place.
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)

public:
    enum Role { IdRole = Qt::UserRole + 1, PriorityRole, KindRole, NameRole, ReasonRole, AgeRole };

    explicit UnlocatedModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(const Situation& situation);
    [[nodiscard]] const std::vector<UnlocatedRow>& rows() const { return m_rows; }
    [[nodiscard]] const QString& summary() const { return m_summary; }
    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const;

Q_SIGNALS:
    void summaryChanged();

private:
    std::vector<UnlocatedRow> m_rows;
    QString m_summary;
};

} // namespace posko::viewmodel
