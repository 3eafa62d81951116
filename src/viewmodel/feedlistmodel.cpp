// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/feedlistmodel.h"

#include "viewmodel/feedtext.h"

#include <array>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<FeedRow>>({
    {FeedListModel::IdRole, "feedId", memberOf<&FeedRow::id>},
    {FeedListModel::NameRole, "name", memberOf<&FeedRow::name>},
    {FeedListModel::FreshnessRole, "freshness", memberOf<&FeedRow::freshness>},
    {FeedListModel::AgeRole, "age", memberOf<&FeedRow::age>},
    {FeedListModel::NoteRole, "note", memberOf<&FeedRow::note>},
    {FeedListModel::FaultRole, "fault", memberOf<&FeedRow::fault>},
});

} // namespace

int FeedListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FeedListModel::data(const QModelIndex& index, int role) const
{
    return valueOf<FeedRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> FeedListModel::roleNames() const
{
    return namesOf<FeedRow>(roleTable);
}

void FeedListModel::update(const Situation& situation)
{
    std::vector<FeedRow> wanted;
    for (const domain::SourceRule& source : situation.rules().sources) {
        const domain::Freshness freshness = FeedText::freshness(situation, source.id);
        const QString fault = FeedText::fault(situation, source);
        const bool silent = FeedText::isSilent(situation, source);
        const bool never = freshness == domain::Freshness::never;
        wanted.push_back({.id = QString::fromStdString(source.id),
                          .name = FeedText::name(source.id),
                          .freshness = Sign::of(freshness),
                          .age = silent  ? tr("TANPA DATA")
                                 : never ? tr("belum pernah")
                                         : FeedText::age(situation, source.id),
                          .note = silent  ? FeedText::since(situation, source.id)
                                  : never ? QString()
                                          : fault,
                          .fault = !fault.isEmpty(),
                          .silent = silent});
    }
    std::ranges::stable_sort(wanted, {}, [](const FeedRow& row) {
        return row.silent                                ? 0
               : row.fault                               ? 1
               : row.freshness == Sign::Freshness::Stale ? 2
               : row.freshness == Sign::Freshness::Live  ? 3
                                                         : 4;
    });
    apply<FeedRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
