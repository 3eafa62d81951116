// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/freshness.h"
#include "domain/gauge.h"
#include "domain/nearest.h"
#include "viewmodel/boardrows.h"
#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"
#include "viewmodel/meanstext.h"

#include <algorithm>

namespace posko::viewmodel {

namespace {

QString condition(const domain::Depot& depot)
{
    switch (depot.condition) {
    case domain::Condition::intact:
        return BoardRows::tr("utuh");
    case domain::Condition::damaged:
        return BoardRows::tr("rusak");
    case domain::Condition::unreachable:
        return BoardRows::tr("tidak terjangkau");
    case domain::Condition::unknown:
        break;
    }
    return BoardRows::tr("keadaan belum diketahui");
}

QString counted(const Situation& situation, const domain::Depot& depot)
{
    const auto oldest = std::ranges::min_element(depot.stock, {}, &domain::StockLine::countedAt);
    return oldest == depot.stock.end() ? BoardRows::tr("belum dihitung")
                                       : BoardRows::tr("dihitung %1 lalu", "age")
                                             .arg(Format::age(situation.now() - oldest->countedAt));
}

Sign::Mark markOf(domain::Freshness freshness)
{
    return static_cast<Sign::Mark>(static_cast<int>(freshness) + 1);
}
static_assert(static_cast<int>(Sign::Mark::MarkNever) == static_cast<int>(domain::Freshness::never) + 1);
static_assert(static_cast<int>(Sign::Mark::MarkLost) == static_cast<int>(domain::Freshness::lost) + 1);

Sign::Priority troubleOf(domain::Freshness freshness, bool fault)
{
    return freshness == domain::Freshness::lost             ? Sign::Priority::High
           : fault || freshness == domain::Freshness::stale ? Sign::Priority::Medium
                                                            : Sign::Priority::None;
}

QString optional(const std::optional<std::int64_t>& value)
{
    return value ? Format::number(*value) : QString();
}

QString kindOf(const domain::Record& record)
{
    const auto isKind = [&record](std::string_view kind) {
        return record.kind == kind;
    };
    return isKind("agreement")         ? BoardRows::tr("perjanjian kerja sama")
           : isKind("partner")         ? BoardRows::tr("mitra")
           : isKind("proposal")        ? BoardRows::tr("usulan kerja sama")
           : isKind("proposal-status") ? BoardRows::tr("status usulan")
           : isKind("aid-offer")       ? BoardRows::tr("tawaran bantuan")
           : isKind("cluster")         ? BoardRows::tr("klaster logistik")
           : isKind("cluster-member")  ? BoardRows::tr("anggota klaster")
           : isKind("sar-potential")   ? BoardRows::tr("potensi SAR")
                                       : Format::text(record.kind);
}

void addSources(BoardContent& board, const Situation& situation)
{
    for (const domain::SourceRule& source : situation.rules().sources) {
        const auto found = situation.picture().feeds.find(source.id);
        const domain::Freshness freshness = FeedText::freshness(situation, source.id);
        const QString fault = FeedText::fault(situation, source);
        BoardRow row{.id = QString::fromStdString("source:" + source.id),
                     .priority = troubleOf(freshness, !fault.isEmpty())};
        row.link = markOf(freshness);
        row.state = freshness == domain::Freshness::live    ? Sign::Figure::Good
                    : freshness == domain::Freshness::never ? Sign::Figure::Unknown
                                                            : Sign::Figure::Old;
        const bool heard = freshness != domain::Freshness::never;
        row.age = heard ? FeedText::age(situation, source.id) : QString();
        row.cells = {
            FeedText::name(source.id),
            BoardRows::tr("sumber"),
            heard ? FeedText::asOf(situation, source.id) : BoardRows::tr("belum pernah terdengar"),
            fault,
            found == situation.picture().feeds.end() ? QString() : Format::number(found->second.live),
            found == situation.picture().feeds.end() ? QString() : Format::number(found->second.rejected)};
        board.rows.push_back(std::move(row));
    }
}

void addLinks(BoardContent& board, const Situation& situation)
{
    for (const auto& [id, link] : situation.picture().links) {
        if (link.withdrawn) {
            continue;
        }
        const QString client = Format::text(link.client.empty() ? link.id : link.client);
        const bool online = link.state == domain::LinkState::online;
        BoardRow row{.id = QString::fromStdString("link:" + id),
                     .priority = online ? Sign::Priority::None : Sign::Priority::High};
        row.link = online ? Sign::Mark::MarkLive : Sign::Mark::MarkLost;
        row.state = online ? Sign::Figure::Good : Sign::Figure::Old;
        row.age = Format::age(situation.now() - domain::readAt(link.stamp));
        row.cells = {client,
                     BoardRows::tr("penghubung"),
                     online ? BoardRows::tr("terhubung") : BoardRows::tr("terputus"),
                     Format::text(link.note),
                     QString(),
                     link.unsent
                         ? BoardRows::tr("%1 belum terkirim", "messages").arg(Format::number(*link.unsent))
                         : QString()};
        const Sign::Mark mark = row.link;
        board.rows.push_back(std::move(row));
        for (const domain::LinkFeed& feed : link.feeds) {
            const bool failed = !feed.error.empty();
            BoardRow part{.id = QString::fromStdString("link:" + id + '|' + feed.name),
                          .priority = failed ? Sign::Priority::Medium : Sign::Priority::None};
            part.link = failed ? Sign::Mark::MarkStale : mark;
            part.state = online && !failed ? Sign::Figure::Good : Sign::Figure::Old;
            part.age = feed.lastSuccessAt ? Format::age(situation.now() - *feed.lastSuccessAt) : QString();
            part.cells = {Format::text(feed.name),
                          BoardRows::tr("lewat %1", "client").arg(client),
                          feed.lastSuccessAt
                              ? BoardRows::tr("berhasil %1", "clock time")
                                    .arg(Format::clock(*feed.lastSuccessAt, Zone::wib, situation.now()))
                              : BoardRows::tr("belum pernah berhasil"),
                          Format::text(feed.error),
                          optional(feed.items),
                          optional(feed.rejected)};
            board.rows.push_back(std::move(part));
        }
    }
}

void addRejections(BoardContent& board, const Situation& situation)
{
    for (const auto& [id, rejection] : situation.picture().rejections) {
        BoardRow row{.id = QString::fromStdString("rejection:" + id),
                     .priority = rejection.unknown ? Sign::Priority::Info : Sign::Priority::Medium};
        row.age = Format::age(situation.now() - rejection.lastAt);
        row.cells = {Format::text(id),
                     rejection.unknown ? BoardRows::tr("tidak dikenal") : BoardRows::tr("ditolak"),
                     Format::clock(rejection.lastAt, Zone::wib, situation.now()),
                     HazardText::joined({FeedText::reason(rejection.code), Format::text(rejection.where),
                                         Format::text(rejection.detail)}),
                     QString(),
                     Format::number(rejection.count)};
        board.rows.push_back(std::move(row));
    }
}

} // namespace

BoardContent BoardRows::feeds(const Situation& situation)
{
    BoardContent board{
        .title = tr("SUMBER DATA DAN YANG DITOLAK"),
        .columns = {tr("nama"), tr("jenis"), tr("terakhir"), tr("gangguan"), tr("isi"), tr("ditolak")},
        .shares = {0.25, 0.17, 0.18, 0.24, 0.07, 0.09},
        .empty = tr("belum ada sumber yang terdengar")};
    addSources(board, situation);
    addLinks(board, situation);
    addRejections(board, situation);
    sortWorstFirst(board);
    return board;
}

BoardContent BoardRows::records(const Situation& situation)
{
    BoardContent board{.title = tr("DOKUMEN KERJA SAMA, KLASTER DAN POTENSI"),
                       .columns = {tr("nama"), tr("jenis"), tr("nomor"), tr("keadaan per"), tr("catatan")},
                       .shares = {0.28, 0.18, 0.20, 0.14, 0.20},
                       .empty = tr("belum ada dokumen kerja sama, klaster atau potensi")};
    for (const auto& [id, record] : situation.picture().records) {
        if (record.withdrawn) {
            continue;
        }
        const core::Instant saidAt = domain::readAt(record.stamp);
        BoardRow row = marked(situation, domain::EntityKind::record, id, saidAt);
        const std::string number = id.substr(id.find('/') + 1);
        row.cells = {Format::text(record.title.empty() ? number : record.title), kindOf(record),
                     Format::text(number), Format::clock(saidAt, Zone::wib, situation.now()),
                     Format::text(record.note)};
        board.rows.push_back(std::move(row));
    }
    return board;
}

BoardContent BoardRows::means(const Situation& situation)
{
    BoardContent board{
        .title = tr("LUMBUNG DAN TIM"),
        .columns = {tr("nama"), tr("keadaan"), tr("dapat diberikan"), tr("catatan"), tr("hitungan")},
        .shares = {0.28, 0.16, 0.24, 0.18, 0.14},
        .empty = tr("belum ada lumbung atau tim yang melapor")};
    for (const auto& [id, depot] : situation.picture().depots) {
        if (depot.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::depot, id, domain::readAt(depot.stamp));
        row.id.prepend(QStringLiteral("depot:"));
        const auto balance = domain::balanceOf(depot, situation.now());
        const auto key = MeansText::keyItem(situation, depot, balance);
        const bool isShort = std::ranges::any_of(balance, &domain::StockBalance::belowMinimum);
        const bool broken = depot.condition == domain::Condition::damaged ||
                            depot.condition == domain::Condition::unreachable;
        row.priority = broken    ? Sign::Priority::Medium
                       : isShort ? Sign::Priority::Info
                                 : Sign::Priority::None;
        row.cells = {Format::text(depot.name), condition(depot),
                     key ? MeansText::stock(situation, *key) : tr("stok belum diketahui"),
                     key ? MeansText::stockNote(*key) : QString(), counted(situation, depot)};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    for (const auto& [id, team] : situation.picture().teams) {
        if (team.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::team, id, domain::readAt(team.stamp));
        row.id.prepend(QStringLiteral("team:"));
        row.priority = team.emergency ? Sign::Priority::Critical : Sign::Priority::None;
        row.cells = {Format::text(team.name), MeansText::status(team.status),
                     tr("%1 orang").arg(Format::number(team.headcount)), Format::text(team.baseName),
                     QString()};
        board.rows.push_back(std::move(row));
    }
    return board;
}

} // namespace posko::viewmodel
