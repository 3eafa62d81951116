// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/rowmodel.h"
#include "viewmodel/sign.h"

#include <QtCore/QString>

#include <vector>

namespace posko::viewmodel {

/// One thing that is known of the focus: what it is, and what is known.
struct DetailRow
{
    QString id{};
    QString label{};
    QString words{};
    QString more{}; ///< a second line below the words; empty: none
    Sign::Figure state = Sign::Figure::Good;

    friend bool operator==(const DetailRow&, const DetailRow&) = default;
};

/// What is known of the focus beyond its headline, the most important first.
/// Promises: no row without words; what is not known is said so.
class DetailModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")

public:
    enum Role { IdRole = Qt::UserRole + 1, LabelRole, WordsRole, MoreRole, StateRole };

    explicit DetailModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<DetailRow> wanted);
    [[nodiscard]] const std::vector<DetailRow>& rows() const { return m_rows; }

private:
    std::vector<DetailRow> m_rows;
};

} // namespace posko::viewmodel
