// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// One permanent banner.
struct TroubleRow
{
    QString id{};
    Sign::Trouble trouble = Sign::Trouble::Fault;
    QString title{};
    QString words{};

    friend bool operator==(const TroubleRow&, const TroubleRow&) = default;
};

/// What the wall must say of itself as long as it lasts: no broker, nothing stored, no data, wrong clocks.
/// Promises: a row stays until its cause is gone.
class TroubleListModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role { IdRole = Qt::UserRole + 1, TroubleRole, TitleRole, WordsRole };

    explicit TroubleListModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(const Situation& situation);
    [[nodiscard]] const std::vector<TroubleRow>& rows() const { return m_rows; }

private:
    std::vector<TroubleRow> m_rows;
};

} // namespace posko::viewmodel
