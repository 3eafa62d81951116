// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/tickermodel.h"

#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/maptext.h"
#include "viewmodel/meanstext.h"

#include <array>
#include <functional>
#include <string>

namespace posko::viewmodel {

namespace {

constexpr auto roleTable = std::to_array<RoleOf<TickerRow>>({
    {TickerModel::IdRole, "tickerId", memberOf<&TickerRow::id>},
    {TickerModel::TimeRole, "time", memberOf<&TickerRow::time>},
    {TickerModel::SourceRole, "source", memberOf<&TickerRow::source>},
    {TickerModel::WordsRole, "words", memberOf<&TickerRow::words>},
    {TickerModel::TroubleRole, "trouble", memberOf<&TickerRow::trouble>},
});

/// Something that happened; its words are made only when it is among the newest.
struct Happening
{
    core::Instant at;
    std::string id;
    QString source;
    std::function<QString()> words;
    bool trouble = false;
};

using Happenings = std::vector<Happening>;

void addQuake(Happenings& all, const domain::Quake& quake)
{
    for (std::size_t at = 0; at < quake.reports.size(); ++at) {
        const domain::QuakeReport& report = quake.reports[at];
        const domain::QuakeReport* before = at == 0 ? nullptr : &quake.reports[at - 1];
        const bool revised = before != nullptr && (before->magnitude != report.magnitude ||
                                                   before->depthKilometres != report.depthKilometres);
        if (before != nullptr && !revised) {
            continue;
        }
        all.push_back({.at = report.firstReceivedAt,
                       .id = "quake:" + quake.id + '#' + std::to_string(at),
                       .source = QStringLiteral("BMKG"),
                       .words = [&report, before] {
                           const QString title = IncidentText::quakeTitle(report);
                           return before == nullptr
                                      ? QStringLiteral("%1 · %2").arg(title, IncidentText::quakePlace(report))
                                      : TickerModel::tr("%1 (semula %2)", "quake, former")
                                            .arg(title, IncidentText::quakeTitle(*before));
                       }});
    }
}

void addWarning(Happenings& all, const domain::Warning& warning)
{
    const QString source = IncidentText::sender(warning);
    const auto add = [&](core::Instant at, const char* what, std::function<QString()> words) {
        all.push_back(
            {.at = at, .id = "warning:" + warning.id + what, .source = source, .words = std::move(words)});
    };
    const auto subject = [&warning] {
        return QStringLiteral("%1 · %2").arg(IncidentText::event(warning), IncidentText::areas(warning));
    };
    add(warning.firstReceivedAt, "#new", subject);
    if (warning.cancelledAt) {
        add(*warning.cancelledAt, "#cancelled",
            [subject] { return TickerModel::tr("dibatalkan: %1").arg(subject()); });
    }
    if (warning.supersededAt) {
        add(*warning.supersededAt, "#updated",
            [subject] { return TickerModel::tr("diperbarui: %1").arg(subject()); });
    }
    if (warning.withdrawnAt) {
        add(*warning.withdrawnAt, "#withdrawn",
            [subject] { return TickerModel::tr("tidak lagi terdaftar: %1").arg(subject()); });
    }
}

core::Instant saidAt(const domain::Stamp& stamp)
{
    return std::min(stamp.observedAt, stamp.receivedAt);
}

void addMeans(Happenings& all, const Situation& situation)
{
    for (const auto& [id, depot] : situation.picture().depots) {
        all.push_back({.at = saidAt(depot.stamp),
                       .id = "depot:" + id,
                       .source = FeedText::name("lumbung"),
                       .words = [&situation, &depot] {
                           const auto balance = domain::balanceOf(depot, situation.now());
                           const auto key = MeansText::keyItem(situation, depot, balance);
                           const QString stock = key ? MeansText::stock(situation, *key)
                                                     : TickerModel::tr("stok belum diketahui");
                           return depot.withdrawn
                                      ? TickerModel::tr("%1 ditarik").arg(Format::text(depot.name))
                                      : QStringLiteral("%1, %2").arg(Format::text(depot.name), stock);
                       }});
    }
    for (const auto& [id, team] : situation.picture().teams) {
        all.push_back({.at = saidAt(team.stamp),
                       .id = "team:" + id,
                       .source = FeedText::name("tagana"),
                       .words = [&team] {
                           return team.withdrawn ? TickerModel::tr("%1 ditarik").arg(Format::text(team.name))
                                                 : QStringLiteral("%1, %2").arg(Format::text(team.name),
                                                                                MeansText::team(team));
                       }});
    }
}

/// The standing documents of part of the world, each by the time of its newest word.
template <class Map, class Line>
void addDocuments(Happenings& all, const Situation& situation, const Map& documents, const char* prefix,
                  const char* source, Line line)
{
    for (const auto& [id, document] : documents) {
        if (document.withdrawn) {
            continue;
        }
        all.push_back({.at = saidAt(document.stamp),
                       .id = prefix + id,
                       .source = FeedText::name(source),
                       .words = [&situation, &document, line] {
                           const HazardText::Line words = line(situation, document);
                           return HazardText::joined({words.title, words.place, words.detail});
                       }});
    }
}

/// As addDocuments, of what is no incident: its name and what is said of it.
template <class Document>
void addNamed(Happenings& all, const std::map<std::string, Document>& documents, const char* prefix,
              const char* source, QString (*said)(const Document&))
{
    for (const auto& [id, document] : documents) {
        if (document.withdrawn) {
            continue;
        }
        all.push_back({.at = saidAt(document.stamp),
                       .id = prefix + id,
                       .source = FeedText::name(source),
                       .words = [&document, said] {
                           return QStringLiteral("%1, %2").arg(Format::text(document.name), said(document));
                       }});
    }
}

void addTsunamis(Happenings& all, const Situation& situation)
{
    for (const auto& [id, event] : situation.picture().tsunamis) {
        for (const domain::TsunamiBulletin& bulletin : event.bulletins) {
            const domain::TsunamiBulletin* told = &bulletin;
            all.push_back(
                {.at = bulletin.firstReceivedAt,
                 .id = "tsunami:" + id + '#' + bulletin.identifier + std::to_string(bulletin.number),
                 .source = QStringLiteral("BMKG"),
                 .words = [told] {
                     const QString word =
                         told->status == domain::BulletinStatus::test       ? TickerModel::tr("UJI")
                         : told->status == domain::BulletinStatus::exercise ? TickerModel::tr("LATIHAN")
                                                                            : QString();
                     return HazardText::joined(
                         {word,
                          TickerModel::tr("PD-%1 tsunami", "bulletin").arg(Format::number(told->number)),
                          told->ended ? TickerModel::tr("PDT dinyatakan berakhir") : QString(),
                          Format::text(told->area)});
                 }});
        }
    }
}

void addHazards(Happenings& all, const Situation& situation)
{
    const domain::Picture& picture = situation.picture();
    addTsunamis(all, situation);
    addDocuments(all, situation, picture.operations, "operation:", "sar", &HazardText::operation);
    addDocuments(all, situation, picture.gauges, "gauge:", "tma", &HazardText::gauge);
    addDocuments(all, situation, picture.volcanoes, "volcano:", "gunungapi", &HazardText::volcano);
    addDocuments(all, situation, picture.incidentReports, "report:", "laporan", &HazardText::report);
    addNamed(all, picture.shelters, "shelter:", "pengungsian", &MapText::shelter);
    addNamed(all, picture.accesses, "access:", "akses", &MapText::access);
}

void addOwnWorld(Happenings& all, const domain::Picture& picture)
{
    const QString here = QStringLiteral("Posko");
    for (const auto& [id, link] : picture.links) {
        if (link.state == domain::LinkState::offline) {
            all.push_back(
                {.at = link.stamp.receivedAt,
                 .id = "link:" + id,
                 .source = here,
                 .words =
                     [&link] {
                         return TickerModel::tr("%1 terputus", "client").arg(Format::text(link.client));
                     },
                 .trouble = true});
        }
    }
    for (const auto& [id, rejection] : picture.rejections) {
        all.push_back({.at = rejection.lastAt,
                       .id = "rejection:" + id,
                       .source = here,
                       .words =
                           [&rejection] {
                               return TickerModel::tr("pesan ditolak di %1: %2", "topic, reason")
                                   .arg(Format::text(rejection.id), FeedText::reason(rejection.code));
                           },
                       .trouble = true});
    }
    for (const auto& [id, acknowledgement] : picture.acknowledgements) {
        all.push_back(
            {.at = acknowledgement.at, .id = "ack:" + id, .source = here, .words = [&acknowledgement] {
                 return TickerModel::tr("ditanggapi: %1", "disposition")
                     .arg(Format::text(acknowledgement.disposition).replace(u'_', u' '));
             }});
    }
    if (picture.connection.since != core::Instant{}) {
        const bool connected = picture.connection.state == domain::ConnectionState::connected;
        all.push_back({.at = picture.connection.since,
                       .id = "connection",
                       .source = here,
                       .words =
                           [connected] {
                               return connected ? TickerModel::tr("terhubung ke sumber")
                                                : TickerModel::tr("tidak terhubung ke sumber");
                           },
                       .trouble = !connected});
    }
}

Happenings gather(const Situation& situation)
{
    Happenings all;
    for (const auto& [id, quake] : situation.picture().quakes) {
        addQuake(all, quake);
    }
    for (const auto& [id, warning] : situation.picture().warnings) {
        if (isForWalls(warning)) {
            addWarning(all, warning);
        }
    }
    addMeans(all, situation);
    addHazards(all, situation);
    addOwnWorld(all, situation.picture());
    return all;
}

} // namespace

int TickerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TickerModel::data(const QModelIndex& index, int role) const
{
    return valueOf<TickerRow>(m_rows, roleTable, index, role);
}

QHash<int, QByteArray> TickerModel::roleNames() const
{
    return namesOf<TickerRow>(roleTable);
}

void TickerModel::update(const Situation& situation)
{
    Happenings all = gather(situation);
    const std::size_t shown = std::min(limit, all.size());
    std::ranges::partial_sort(
        all, all.begin() + static_cast<std::ptrdiff_t>(shown),
        [](const Happening& a, const Happening& b) { return a.at != b.at ? a.at > b.at : a.id < b.id; });
    std::vector<TickerRow> wanted;
    wanted.reserve(shown);
    for (std::size_t at = 0; at < shown; ++at) {
        const Happening& happening = all[at];
        wanted.push_back({.id = QString::fromStdString(happening.id),
                          .time = Format::clock(happening.at, Zone::wib, situation.now()),
                          .source = happening.source,
                          .words = happening.words(),
                          .trouble = happening.trouble});
    }
    apply<TickerRow>(m_rows, std::move(wanted), roleTable);
}

} // namespace posko::viewmodel
