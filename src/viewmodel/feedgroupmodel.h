// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/feedlistmodel.h"
#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// Sources of data that stand alike.
struct FeedGroupRow
{
    QString id{};
    Sign::Freshness freshness = Sign::Freshness::Never;
    bool fault = false;
    QString title{}; ///< `TANPA DATA 2`
    QString words{}; ///< their names and since when, or how old the oldest of them is

    friend bool operator==(const FeedGroupRow&, const FeedGroupRow&) = default;
};

/// The sources of the strip by how they stand, worst first, so that all of them fit whatever their number.
/// Promises: a group is there only while it has a member; what was never connected is told, not alarmed,
/// and gives way where three groups have worse to say.
class FeedGroupModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role { IdRole = Qt::UserRole + 1, FreshnessRole, FaultRole, TitleRole, WordsRole };

    explicit FeedGroupModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// `feeds` as FeedListModel holds them.
    void update(const std::vector<FeedRow>& feeds);
    [[nodiscard]] const std::vector<FeedGroupRow>& rows() const { return m_rows; }

private:
    std::vector<FeedGroupRow> m_rows;
};

} // namespace posko::viewmodel
