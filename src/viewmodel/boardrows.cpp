// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/boardrows.h"

#include "domain/freshness.h"
#include "domain/gauge.h"
#include "domain/sarclock.h"
#include "domain/trails.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"
#include "viewmodel/maptext.h"

#include <algorithm>

namespace posko::viewmodel {

namespace {

Sign::Mark markOf(domain::Freshness freshness)
{
    return static_cast<Sign::Mark>(static_cast<int>(freshness) + 1);
}
static_assert(static_cast<int>(Sign::Mark::MarkNever) == static_cast<int>(domain::Freshness::never) + 1);
static_assert(static_cast<int>(Sign::Mark::MarkLost) == static_cast<int>(domain::Freshness::lost) + 1);

Sign::Mark markOf(domain::CountAge age)
{
    return age == domain::CountAge::live  ? Sign::Mark::MarkLive
           : age == domain::CountAge::old ? Sign::Mark::MarkStale
                                          : Sign::Mark::MarkLost;
}

} // namespace

BoardRow BoardRows::marked(const Situation& situation, domain::EntityKind kind, const std::string& id,
                           core::Instant saidAt)
{
    BoardRow row{.id = QString::fromStdString(id)};
    row.age = saidAt == core::Instant{} ? QString() : Format::age(situation.now() - saidAt);
    const auto marks = domain::marksOf(situation.picture(), kind, id, situation.now(), situation.rules());
    if (!marks) {
        return row;
    }
    row.link = markOf(marks->link);
    row.data = markOf(marks->data);
    row.count = marks->count ? markOf(*marks->count) : Sign::Mark::MarkAbsent;
    row.state = marks->data == domain::Freshness::live ? Sign::Figure::Good : Sign::Figure::Old;
    return row;
}

void BoardRows::sortWorstFirst(BoardContent& content)
{
    std::ranges::stable_sort(content.rows, {}, &BoardRow::priority);
}

BoardContent BoardRows::operations(const Situation& situation)
{
    BoardContent board{
        .title = tr("OPERASI SAR"),
        .columns = {tr("operasi"), tr("hari"), tr("tahap"), tr("orang"), tr("kantor"), tr("posisi")},
        .shares = {0.22, 0.07, 0.13, 0.30, 0.13, 0.15},
        .empty = tr("belum ada operasi SAR yang dilaporkan")};
    const domain::Picture& picture = situation.picture();
    for (const auto& [id, operation] : picture.operations) {
        if (operation.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::operation, id, domain::readAt(operation.stamp));
        const bool active = domain::isActive(operation);
        row.priority = active ? Sign::of(domain::priorityOf(operation, situation.now(), situation.rules()))
                              : Sign::Priority::None;
        const domain::SarSum sum = domain::sarSumOf(operation.persons);
        const QString persons = HazardText::joined(
            {HazardText::persons(operation.persons),
             sum.isMismatch() ? tr("selisih %1").arg(Format::number(std::abs(sum.difference.value_or(0))))
                              : QString()});
        row.cells = {Format::text(operation.title),
                     HazardText::day(situation, operation),
                     active ? MapText::stage(operation.stage) : tr("ditutup"),
                     persons,
                     Format::text(operation.office),
                     Format::coordinatesMinutes(operation.at)};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    return board;
}

BoardContent BoardRows::units(const Situation& situation)
{
    BoardContent board{
        .title = tr("UNIT, UNSUR DAN PERANGKAT"),
        .columns = {tr("unit"), tr("pemilik"), tr("status"), tr("operasi"), tr("posisi"), tr("awak")},
        .shares = {0.24, 0.16, 0.16, 0.18, 0.18, 0.08},
        .empty = tr("belum ada unit atau perangkat yang melapor")};
    for (const auto& [id, unit] : situation.picture().units) {
        if (unit.withdrawn) {
            continue;
        }
        const auto fix = domain::fixOf(unit);
        const core::Instant document =
            unit.stamp.topic.empty() ? core::Instant{} : domain::readAt(unit.stamp);
        BoardRow row =
            marked(situation, domain::EntityKind::unit, id,
                   fix ? std::max(document, std::min(fix->observedAt, fix->receivedAt)) : document);
        const bool lost = unit.lostAt.has_value();
        const QString reading = unit.reading && unit.reading->batteryPercent
                                    ? tr("baterai %1%").arg(*unit.reading->batteryPercent)
                                    : QString();
        QString status = lost ? tr("terputus", "device") : MapText::unitStatus(unit);
        if (unit.encryptedMessages > 0) {
            status = HazardText::joined({status, tr("terenkripsi")});
        }
        row.priority = lost                         ? Sign::Priority::Medium
                       : domain::isUnassigned(unit) ? Sign::Priority::Info
                                                    : Sign::Priority::None;
        row.state = lost ? Sign::Figure::Old : row.state;
        row.cells = {MapText::unitName(unit),
                     Format::text(unit.owner),
                     HazardText::joined({status, reading}),
                     Format::text(unit.operation),
                     fix ? Format::coordinatesMinutes(fix->at) : tr("posisi belum diketahui"),
                     unit.crew ? Format::number(*unit.crew) : QString()};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    return board;
}

BoardContent BoardRows::reports(const Situation& situation)
{
    BoardContent board{.title = tr("LAPORAN KEJADIAN"),
                       .columns = {tr("kejadian"), tr("tempat"), tr("korban"), tr("mengungsi"),
                                   tr("terdampak"), tr("sumber")},
                       .shares = {0.20, 0.16, 0.20, 0.17, 0.17, 0.10},
                       .empty = tr("belum ada laporan kejadian")};
    for (const auto& [id, report] : situation.picture().incidentReports) {
        if (report.withdrawn) {
            continue;
        }
        BoardRow row =
            marked(situation, domain::EntityKind::incidentReport, id, domain::readAt(report.stamp));
        row.priority = Sign::of(domain::priorityOf(report));
        const QString figures = HazardText::casualties(report);
        const QString number = report.reportNumber
                                   ? tr("%1 · ke-%2", "name, number of the report")
                                         .arg(Format::text(report.name), Format::number(*report.reportNumber))
                                   : Format::text(report.name);
        row.cells = {number,
                     Format::text(report.place),
                     figures.isEmpty() ? tr("dalam pendataan")
                                       : tr("%1 (%2)", "figures, preliminary or verified")
                                             .arg(figures, HazardText::status(report.casualtyStatus)),
                     HazardText::displaced(report.displaced),
                     HazardText::displaced(report.affected),
                     Format::text(report.source)};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    return board;
}

} // namespace posko::viewmodel
