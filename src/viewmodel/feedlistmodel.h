// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// One source of data.
struct FeedRow
{
    QString id{};
    QString name{};
    Sign::Freshness freshness = Sign::Freshness::Never;
    QString age{};
    QString note{};
    bool fault = false;
    bool silent = false; ///< lost, or never heard though somebody waits for it

    friend bool operator==(const FeedRow&, const FeedRow&) = default;
};

/// Every source of data, the worst first, with a mark, the age of what it last said, and what is wrong with
/// it. Promises: a source is alive by live deliveries or heartbeats only; a silent one says since when.
class FeedListModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole, FreshnessRole, AgeRole, NoteRole, FaultRole };

    explicit FeedListModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(const Situation& situation);
    [[nodiscard]] const std::vector<FeedRow>& rows() const { return m_rows; }

private:
    std::vector<FeedRow> m_rows;
};

} // namespace posko::viewmodel
