// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/figurelistmodel.h"

#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardfigures.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<FigureRow>>({
    {FigureListModel::IdRole, "figureId", memberOf<&FigureRow::id>},
    {FigureListModel::LabelRole, "label", memberOf<&FigureRow::label>},
    {FigureListModel::ValueRole, "value", memberOf<&FigureRow::value>},
    {FigureListModel::NoteRole, "note", memberOf<&FigureRow::note>},
    {FigureListModel::StateRole, "figureState", memberOf<&FigureRow::state>},
});

Sign::Figure stateOf(const Situation& situation, std::string_view source)
{
    return FeedText::freshness(situation, source) == domain::Freshness::live ? Sign::Figure::Good
                                                                             : Sign::Figure::Old;
}

QString lastWord(const Situation& situation, std::string_view source)
{
    return stateOf(situation, source) == Sign::Figure::Good ? QString() : FeedText::asOf(situation, source);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

FigureRow unanswered(const Situation& situation)
{
    const auto open = [&](domain::Priority priority) {
        return std::ranges::count_if(situation.incidents(), [&](const domain::Incident& incident) {
            return !incident.acknowledged && incident.priority == priority;
        });
    };
    const auto critical = open(domain::Priority::critical);
    const auto high = open(domain::Priority::high);
    return {
        .id = QStringLiteral("unanswered"),
        .label = FigureListModel::tr("BELUM DITANGGAPI"),
        .value = Format::number(critical + high),
        .note =
            critical + high == 0
                ? FigureListModel::tr("P1 dan P2")
                : FigureListModel::tr("P1 %1 · P2 %2").arg(Format::number(critical), Format::number(high)),
        .state = critical + high == 0 ? Sign::Figure::Good : Sign::Figure::Short};
}

FigureRow teams(const Situation& situation)
{
    FigureRow row{.id = QStringLiteral("teams"), .label = FigureListModel::tr("TIM BERGERAK")};
    int known = 0;
    int moving = 0;
    int ready = 0;
    int silent = 0;
    for (const auto& [id, team] : situation.picture().teams) {
        if (team.withdrawn) {
            continue;
        }
        ++known;
        moving += team.status == domain::TeamStatus::moving ? 1 : 0;
        ready += team.status == domain::TeamStatus::ready ? 1 : 0;
        silent +=
            domain::freshnessOf(team, situation.now(), situation.rules()) == domain::Freshness::lost ? 1 : 0;
    }
    if (known == 0) {
        row.value = FigureListModel::tr("belum diketahui");
        row.state = Sign::Figure::Unknown;
        return row;
    }
    row.value = Format::number(moving);
    row.state = stateOf(situation, "tagana");
    row.note =
        row.state == Sign::Figure::Old
            ? lastWord(situation, "tagana")
            : joined({FigureListModel::tr("%1 siap", "teams").arg(ready),
                      silent == 0 ? QString() : FigureListModel::tr("%1 lama diam", "teams").arg(silent)});
    return row;
}

FigureRow depots(const Situation& situation)
{
    FigureRow row{.id = QStringLiteral("depots"), .label = FigureListModel::tr("LUMBUNG DI AREA PERINGATAN")};
    const bool known = std::ranges::any_of(situation.picture().depots,
                                           [](const auto& entry) { return !entry.second.withdrawn; });
    if (!known) {
        row.value = FigureListModel::tr("belum diketahui");
        row.state = Sign::Figure::Unknown;
        return row;
    }
    if (!situation.hasWarnedArea()) {
        row.value = FigureListModel::tr("tidak ada");
        row.note = FigureListModel::tr("tidak ada area peringatan");
        return row;
    }
    const auto& inside = situation.warnedDepots();
    const auto shortOnes = std::ranges::count_if(inside, &WarnedDepot::isShort);
    const auto unverified = std::ranges::count_if(inside, &WarnedDepot::unverified);
    row.value = Format::number(static_cast<std::int64_t>(inside.size()));
    const QString old = lastWord(situation, "lumbung");
    row.note = joined(
        {FigureListModel::tr("%1 kurang", "depots").arg(shortOnes),
         old.isEmpty() ? FigureListModel::tr("%1 belum diverifikasi", "depots").arg(unverified) : old});
    const Sign::Figure checked = unverified > 0  ? Sign::Figure::Unverified
                                 : shortOnes > 0 ? Sign::Figure::Short
                                                 : Sign::Figure::Good;
    row.state = stateOf(situation, "lumbung") == Sign::Figure::Old ? Sign::Figure::Old : checked;
    return row;
}

FigureRow quakes(const Situation& situation)
{
    FigureRow row{.id = QStringLiteral("quakes"),
                  .label = FigureListModel::tr("GEMPA 24 JAM"),
                  .state = stateOf(situation, "gempa")};
    int count = 0;
    std::optional<double> strongest;
    for (const auto& [id, quake] : situation.picture().quakes) {
        if (situation.now() - quake.current().originTime > situation.rules().quakeActive) {
            continue;
        }
        ++count;
        strongest = std::max(strongest, quake.current().magnitude);
    }
    if (count == 0 && FeedText::freshness(situation, "gempa") == domain::Freshness::never) {
        row.value = FigureListModel::tr("belum diketahui");
        row.state = Sign::Figure::Unknown;
        return row;
    }
    row.value = Format::number(count);
    row.note = row.state == Sign::Figure::Old ? lastWord(situation, "gempa")
               : strongest ? FigureListModel::tr("terkuat %1", "magnitude").arg(Format::magnitude(strongest))
                           : QString();
    return row;
}

} // namespace

int FigureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FigureListModel::data(const QModelIndex& index, int role) const
{
    return valueOf<FigureRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> FigureListModel::roleNames() const
{
    return namesOf<FigureRow>(roleTable);
}

void FigureListModel::update(const Situation& situation)
{
    std::vector<FigureRow> wanted{HazardFigures::impact(situation),
                                  HazardFigures::operations(situation),
                                  HazardFigures::shelters(situation),
                                  teams(situation),
                                  depots(situation),
                                  HazardFigures::hazards(situation),
                                  unanswered(situation),
                                  quakes(situation)};
    // What nobody has connected stands behind what is known; the strip shows as many as have room.
    std::ranges::stable_partition(wanted, [](const FigureRow& row) {
        return row.state != Sign::Figure::Unknown || row.id == u"impact";
    });
    apply<FigureRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
