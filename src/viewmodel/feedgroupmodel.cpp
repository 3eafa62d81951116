// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/feedgroupmodel.h"

#include "viewmodel/format.h"

#include <QtCore/QStringList>

#include <array>
#include <utility>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<FeedGroupRow>>({
    {FeedGroupModel::IdRole, "groupId", memberOf<&FeedGroupRow::id>},
    {FeedGroupModel::FreshnessRole, "freshness", memberOf<&FeedGroupRow::freshness>},
    {FeedGroupModel::FaultRole, "fault", memberOf<&FeedGroupRow::fault>},
    {FeedGroupModel::TitleRole, "title", memberOf<&FeedGroupRow::title>},
    {FeedGroupModel::WordsRole, "words", memberOf<&FeedGroupRow::words>},
});

using Members = std::vector<const FeedRow*>;
constexpr std::size_t mostBeside = 3;

QString listed(const Members& members, QString FeedRow::* beside)
{
    QStringList words;
    for (const FeedRow* row : members) {
        words.append(beside == nullptr || (row->*beside).isEmpty()
                         ? row->name
                         : QStringLiteral("%1 %2").arg(row->name, row->*beside));
    }
    return words.join(QStringLiteral(", "));
}

FeedGroupRow group(const char* id, Sign::Freshness freshness, const QString& title, const Members& members,
                   QString words)
{
    return {.id = QString::fromLatin1(id),
            .freshness = freshness,
            .fault = false,
            .title = title.arg(Format::number(static_cast<std::int64_t>(members.size()))),
            .words = std::move(words)};
}

} // namespace

int FeedGroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FeedGroupModel::data(const QModelIndex& index, int role) const
{
    return valueOf<FeedGroupRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> FeedGroupModel::roleNames() const
{
    return namesOf<FeedGroupRow>(roleTable);
}

void FeedGroupModel::update(const std::vector<FeedRow>& feeds)
{
    Members lost;
    Members troubled;
    Members live;
    Members never;
    bool fault = false;
    for (const FeedRow& row : feeds) {
        const bool late = row.freshness == Sign::Freshness::Stale;
        Members& group = row.silent                               ? lost
                         : row.fault || late                      ? troubled
                         : row.freshness == Sign::Freshness::Live ? live
                                                                  : never;
        group.push_back(&row);
        fault = fault || (!row.silent && row.fault);
    }
    std::vector<FeedGroupRow> wanted;
    if (!lost.empty()) {
        wanted.push_back(group("lost", Sign::Freshness::Lost, tr("TANPA DATA %1", "number of sources"), lost,
                               listed(lost, &FeedRow::note)));
    }
    if (!troubled.empty()) {
        const QString title =
            fault ? tr("GANGGUAN %1", "number of sources") : tr("TELAT %1", "number of sources");
        wanted.push_back(group("trouble", Sign::Freshness::Stale, title, troubled,
                               listed(troubled, fault ? &FeedRow::note : &FeedRow::age)));
        wanted.back().fault = fault;
    }
    if (!live.empty()) {
        wanted.push_back(group("live", Sign::Freshness::Live, tr("HIDUP %1", "number of sources"), live,
                               listed(live, nullptr)));
    }
    // What was never connected gives way where there is worse to say; the board of sources names it.
    if (!never.empty() && wanted.size() < mostBeside) {
        wanted.push_back(group("never", Sign::Freshness::Never, tr("belum pernah: %1", "number of sources"),
                               never, listed(never, nullptr)));
    }
    apply<FeedGroupRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
