// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// One thing that happened.
struct TickerRow
{
    QString id{};
    QString time{};
    QString source{};
    QString words{};
    bool trouble = false;

    friend bool operator==(const TickerRow&, const TickerRow&) = default;
};

/// The newest things that happened, newest first, each with its time, zone and source.
/// Promises: a function of the picture alone (the same after a restart), never more than `limit` rows.
class TickerModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role { IdRole = Qt::UserRole + 1, TimeRole, SourceRole, WordsRole, TroubleRole };

    explicit TickerModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    static constexpr std::size_t limit = 50;
    void update(const Situation& situation);
    [[nodiscard]] const std::vector<TickerRow>& rows() const { return m_rows; }

private:
    std::vector<TickerRow> m_rows;
};

} // namespace posko::viewmodel
