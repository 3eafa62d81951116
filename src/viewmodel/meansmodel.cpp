// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/meansmodel.h"

#include "viewmodel/format.h"
#include "viewmodel/meanstext.h"

#include <array>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<MeansRow>>({
    {MeansModel::IdRole, "meansId", memberOf<&MeansRow::id>},
    {MeansModel::MeansRole, "means", memberOf<&MeansRow::means>},
    {MeansModel::NameRole, "name", memberOf<&MeansRow::name>},
    {MeansModel::DistanceRole, "distance", memberOf<&MeansRow::distance>},
    {MeansModel::FigureRole, "figure", memberOf<&MeansRow::figure>},
    {MeansModel::NoteRole, "note", memberOf<&MeansRow::note>},
    {MeansModel::StateRole, "figureState", memberOf<&MeansRow::state>},
});

QString away(double metres, double bearing)
{
    return QStringLiteral("%1 %2").arg(Format::distance(metres), Format::bearing(bearing));
}

MeansRow rowFor(const Situation& situation, const domain::NearDepot& near)
{
    const domain::Depot& depot = situation.picture().depots.at(near.id);
    MeansRow row{.id = QString::fromStdString("depot:" + near.id),
                 .means = Sign::Means::Depot,
                 .name = Format::text(depot.name),
                 .distance = away(near.metres, near.bearingDegrees)};
    const auto key = MeansText::keyItem(situation, depot, near.balance);
    row.figure = key ? MeansText::stock(situation, *key) : MeansModel::tr("stok belum diketahui");
    row.state = !key ? Sign::Figure::Unknown : key->belowMinimum ? Sign::Figure::Short : Sign::Figure::Good;
    QStringList notes;
    if (near.unverified) {
        row.state = Sign::Figure::Unverified;
        notes.append(MeansText::unverified());
    }
    if (key) {
        notes.append(MeansText::stockNote(*key));
    }
    notes.removeAll(QString());
    row.note = notes.join(QStringLiteral(" · "));
    return row;
}

MeansRow rowFor(const Situation& situation, const domain::NearTeam& near)
{
    const domain::Team& team = situation.picture().teams.at(near.id);
    const bool old = domain::freshnessOf(team, situation.now(), situation.rules()) != domain::Freshness::live;
    return {.id = QString::fromStdString("team:" + near.id),
            .means = Sign::Means::Team,
            .name = Format::text(team.name),
            .distance = away(near.metres, near.bearingDegrees),
            .figure = MeansText::team(team),
            .note = old ? MeansModel::tr("kabar %1 lalu", "age")
                              .arg(Format::age(situation.now() - team.stamp.observedAt))
                        : QString(),
            .state = old ? Sign::Figure::Old : Sign::Figure::Good};
}

} // namespace

int MeansModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MeansModel::data(const QModelIndex& index, int role) const
{
    return valueOf<MeansRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> MeansModel::roleNames() const
{
    return namesOf<MeansRow>(roleTable);
}

void MeansModel::update(const Situation& situation, Sign::Means means)
{
    std::vector<MeansRow> wanted;
    if (means == Sign::Means::Depot) {
        for (const domain::NearDepot& near : situation.nearest().depots) {
            if (near.hindrance == domain::Hindrance::none) {
                wanted.push_back(rowFor(situation, near));
            }
        }
    } else {
        for (const domain::NearTeam& near : situation.nearest().teams) {
            if (near.hindrance == domain::Hindrance::none) {
                wanted.push_back(rowFor(situation, near));
            }
        }
    }
    apply<MeansRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
