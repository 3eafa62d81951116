// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/troublelistmodel.h"

#include "domain/tsunami.h"
#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/mapshapeswarning.h"

#include <QtCore/QStringList>

#include <array>
#include <optional>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<TroubleRow>>({
    {TroubleListModel::IdRole, "troubleId", memberOf<&TroubleRow::id>},
    {TroubleListModel::TroubleRole, "kind", memberOf<&TroubleRow::trouble>},
    {TroubleListModel::TitleRole, "title", memberOf<&TroubleRow::title>},
    {TroubleListModel::WordsRole, "words", memberOf<&TroubleRow::words>},
});

QString sinceText(core::Instant since, core::Instant now)
{
    return since == core::Instant{}
               ? QString()
               : TroubleListModel::tr("sejak %1").arg(Format::clock(since, Zone::wib, now));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::optional<TroubleRow> connectionTrouble(const Situation& situation)
{
    const domain::Connection& connection = situation.picture().connection;
    if (connection.state == domain::ConnectionState::connected) {
        return std::nullopt;
    }
    const bool takenOver = connection.state == domain::ConnectionState::takenOver;
    const QString again = takenOver ? TroubleListModel::tr("nama ini dipakai program lain")
                                    : TroubleListModel::tr("mencoba lagi");
    return TroubleRow{.id = QStringLiteral("connection"),
                      .trouble = Sign::Trouble::Outage,
                      .title = TroubleListModel::tr("TIDAK TERHUBUNG ke sumber"),
                      .words = joined({sinceText(connection.since, situation.now()), again,
                                       Format::text(connection.detail)})};
}

std::optional<TroubleRow> storeTrouble(const Situation& situation)
{
    const domain::StoreHealth& store = situation.picture().store;
    if (!store.failed) {
        return std::nullopt;
    }
    return TroubleRow{
        .id = QStringLiteral("store"),
        .trouble = Sign::Trouble::Outage,
        .title = TroubleListModel::tr("belum tersimpan %1 pesan", "number")
                     .arg(Format::number(store.notYetStored)),
        .words = joined({sinceText(store.since, situation.now()),
                         TroubleListModel::tr("disk: %1", "reason").arg(Format::text(store.detail))})};
}

std::optional<TroubleRow> silence(const Situation& situation)
{
    if (!FeedText::allSilent(situation)) {
        return std::nullopt;
    }
    const std::optional<core::Instant> last = FeedText::lastHeard(situation);
    return TroubleRow{
        .id = QStringLiteral("silence"),
        .trouble = Sign::Trouble::Outage,
        .title = last ? TroubleListModel::tr("TANPA DATA %1", "since").arg(sinceText(*last, situation.now()))
                      : TroubleListModel::tr("TANPA DATA"),
        .words = last ? TroubleListModel::tr("semua sumber diam")
                      : TroubleListModel::tr("belum ada sumber yang terdengar")};
}

/// A test or exercise of BMKG's tsunami warning while it is young: said so plainly that nobody takes it for
/// one.
std::optional<TroubleRow> tsunamiDrill(const Situation& situation)
{
    const domain::TsunamiEvent* newest = nullptr;
    for (const auto& [id, event] : situation.picture().tsunamis) {
        const bool young =
            situation.now() - domain::currentBulletin(event).issuedAt <= situation.rules().endedShown;
        const bool newer = newest == nullptr || domain::currentBulletin(event).issuedAt >
                                                    domain::currentBulletin(*newest).issuedAt;
        if (!domain::isActual(event) && !event.withdrawnAt && young && newer) {
            newest = &event;
        }
    }
    if (newest == nullptr) {
        return std::nullopt;
    }
    const domain::TsunamiBulletin& bulletin = domain::currentBulletin(*newest);
    const bool test = bulletin.status == domain::BulletinStatus::test;
    return TroubleRow{
        .id = QStringLiteral("drill"),
        .trouble = Sign::Trouble::Drill,
        .title = test ? TroubleListModel::tr("UJI BMKG") : TroubleListModel::tr("LATIHAN BMKG"),
        .words = joined(
            {TroubleListModel::tr("bukan peringatan tsunami"),
             TroubleListModel::tr("PD-%1", "tsunami bulletin").arg(Format::number(bulletin.number)),
             Format::clock(bulletin.issuedAt, Zone::wib, situation.now()), Format::text(bulletin.area)})};
}

/// Tests and exercises of other warnings: an exercise for as long as it runs, a test while it is young.
std::optional<TroubleRow> warningDrill(const Situation& situation)
{
    QStringList events;
    bool exercise = false;
    for (const auto& [id, warning] : situation.picture().warnings) {
        const domain::CapMessage& message = warning.newest().message;
        const bool runs = message.status == domain::CapStatus::exercise;
        const bool young = message.status == domain::CapStatus::test &&
                           situation.now() - message.sent <= situation.rules().endedShown;
        if ((runs || young) && isDrill(situation, warning)) {
            exercise = exercise || runs;
            events.append(
                joined({IncidentText::sender(warning), IncidentText::event(warning),
                        Format::clock(message.sent, IncidentText::zone(warning), situation.now())}));
        }
    }
    if (events.isEmpty()) {
        return std::nullopt;
    }
    const QString first = events.front();
    return TroubleRow{
        .id = QStringLiteral("warningDrill"),
        .trouble = Sign::Trouble::Drill,
        .title = exercise ? TroubleListModel::tr("LATIHAN") : TroubleListModel::tr("UJI"),
        .words =
            joined({TroubleListModel::tr("bukan peringatan sungguhan"), first,
                    events.size() > 1 ? TroubleListModel::tr("+%1 lainnya", "messages").arg(events.size() - 1)
                                      : QString()})};
}

std::optional<TroubleRow> clockTrouble(const Situation& situation)
{
    QStringList ahead;
    for (const auto& [id, link] : situation.picture().links) {
        if (link.stamp.clockAhead && !link.withdrawn) {
            ahead.append(Format::text(link.client.empty() ? link.id : link.client));
        }
    }
    if (ahead.isEmpty()) {
        return std::nullopt;
    }
    return TroubleRow{.id = QStringLiteral("clock"),
                      .trouble = Sign::Trouble::Fault,
                      .title = TroubleListModel::tr("jam tidak cocok"),
                      .words = TroubleListModel::tr("jam pengirim lebih dari 2 mnt di depan: %1", "senders")
                                   .arg(ahead.join(QStringLiteral(", ")))};
}

} // namespace

int TroubleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TroubleListModel::data(const QModelIndex& index, int role) const
{
    return valueOf<TroubleRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> TroubleListModel::roleNames() const
{
    return namesOf<TroubleRow>(roleTable);
}

void TroubleListModel::update(const Situation& situation)
{
    std::vector<TroubleRow> wanted;
    for (const auto& trouble : {connectionTrouble(situation), storeTrouble(situation), silence(situation),
                                clockTrouble(situation), tsunamiDrill(situation), warningDrill(situation)}) {
        if (trouble) {
            wanted.push_back(*trouble);
        }
    }
    apply<TroubleRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
